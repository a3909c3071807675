// Finds a Chromium for the tests: CHROME_PATH, else one that is installed, else the one from npm.
import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const root = join(import.meta.dirname, '../..');

/** The usual places of Chrome, Chromium and Edge on this operating system. */
const installed = () => {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
    .map((name) => `/usr/bin/${name}`)
    .concat('/snap/bin/chromium');
};

const decompress = (from, to) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

const unpack = async (archive, folder) => {
  // Through a file: tar stops reading at its end marker and would break a pipe.
  const tar = join(folder, `${basename(archive)}.tar`);
  await decompress(archive, tar);
  execFileSync('tar', ['xf', tar, '-C', folder, '--no-same-owner']);
  rmSync(tar);
};

/**
 * Unpacks the npm package's browser into node_modules/.cache. Not with the package's own
 * `executablePath()`: that trusts whatever lies in a fixed folder shared by every user of the machine.
 */
const fromNpm = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no Chrome, Chromium or Edge found; install one or name it in CHROME_PATH');
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const source = join(dirname(main), '../..');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  const executable = join(folder, 'chromium');
  if (!existsSync(executable)) {
    const half = `${folder}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    const packed = (name) => join(source, 'bin', name);
    await decompress(packed('chromium.br'), join(half, 'chromium'));
    await unpack(packed('swiftshader.tar.br'), half);
    await unpack(packed('al2023.tar.br'), half); // libnss3, libnspr4, libexpat for a system that lacks them
    await unpack(packed('fonts.tar.br'), half);
    chmodSync(join(half, 'chromium'), 0o755);
    try {
      renameSync(half, folder);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another process was faster
    }
  }
  if (execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found'))
    process.env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':');
  return executable;
};

/** Path of the browser. `BROWSER_FROM=npm` leaves installed ones aside. */
export const chromiumPath = async () => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const found = process.env.BROWSER_FROM === 'npm' ? undefined : installed().find((path) => existsSync(path));
  return found ?? (await fromNpm());
};

/**
 * Launch options for puppeteer-core. Chromium refuses to start as root without `--no-sandbox`.
 * @returns {Promise<import('puppeteer-core').LaunchOptions>}
 */
export const chromiumOptions = async () => ({
  executablePath: await chromiumPath(),
  headless: 'shell',
  args: ['--no-sandbox'],
});
