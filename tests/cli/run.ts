import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMAND = join(ROOT, 'src/cli/commune-widgets.ts');

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Runs `commune-widgets` from its source. `killWhen`: asked every few milliseconds; once it is true, SIGKILL. */
export const run = (args: readonly string[], killWhen?: () => boolean): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', COMMAND, ...args], { cwd: ROOT });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const timer = setInterval(() => {
      if (killWhen?.() === true) child.kill('SIGKILL');
    }, 2);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      resolve({ code, signal, out, err });
    });
  });

/** A folder of its own, removed after the tests of the file. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-cli-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
};

export const save = (folder: string, name: string, content: string | Uint8Array | object): string => {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
};

/** A record of the portal's detail API in our own words. */
export const record = (code: string, name = `Việc số ${code}`, extra: object = {}): object => ({
  id: '019d2bfd-3801-752b-a01a-93596242f811',
  code,
  name,
  executionSteps: [{ name: '', description: 'Bước 1: Người dân nộp đơn.\nBước 2: Người dân nhận giấy.' }],
  executionMethods: [
    {
      submissionMethod: 'DIRECT',
      processingTime: 3,
      processingTimeUnit: 'WORKING_DAY',
      description: '',
      fees: [],
    },
  ],
  executionCases: [
    { name: '', profileComponents: [{ name: 'Đơn', originalQty: 1, copyQty: 0, attachments: [] }] },
  ],
  categoriesDetails: [{ name: 'Văn hóa' }],
  state: 'ACTIVE',
  ...extra,
});
