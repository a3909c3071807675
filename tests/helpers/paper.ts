/** Pages as paper: printed, turned into pictures, and their QR codes read by decoders that know nothing of the encoder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readQr } from './read-qr.js';

/** Of pngjs, which has no types: RGBA pixels of a picture. */
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { read: (file: Buffer) => { data: Buffer; width: number; height: number } } };
};

const installed = (tool: string): boolean => spawnSync(tool, ['--help']).error === undefined;

/** Why tests of paper are skipped; false where they are not. */
export const noPaper = installed('pdftoppm') ? false : 'skipped: pdftoppm not here';
const zbar = installed('zbarimg');
if (noPaper !== false) console.log(noPaper);
if (!zbar) console.log('skipped: zbar not here, one decoder only');

/** Decoders there are. */
export const DECODERS = zbar ? 2 : 1;

const folder = mkdtempSync(join(tmpdir(), 'paper-'));
after(() => rmSync(folder, { recursive: true }));

/** What each decoder reads from a picture; undefined where one finds nothing. */
export const readPicture = (file: Buffer): (string | undefined)[] => {
  const { data, width, height } = PNG.sync.read(file);
  const found = [readQr(new Uint8ClampedArray(data), width, height)];
  if (!zbar) return found;
  const path = join(folder, 'page.png');
  writeFileSync(path, file);
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', path]);
  return [...found, stdout.toString().trim() || undefined];
};

/** The pages of a PDF as PNG pictures, in order. */
export const picturesOf = (pdf: Uint8Array, dpi: number, grey = false): Buffer[] => {
  const own = mkdtempSync(join(folder, 'pages-'));
  const path = join(own, 'page.pdf');
  writeFileSync(path, pdf);
  const { status, stderr } = spawnSync('pdftoppm', [
    ...['-png', '-r', String(dpi)],
    ...(grey ? ['-gray'] : []),
    ...[path, join(own, 'page')],
  ]);
  assert.equal(status, 0, stderr.toString());
  const pictures = readdirSync(own).filter((name) => name.endsWith('.png'));
  return pictures.sort().map((name) => readFileSync(join(own, name)));
};
