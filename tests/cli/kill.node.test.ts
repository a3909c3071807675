/** Killed at any moment, an import leaves the old output or the new one, never a half. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { recover, writeFolder, type OutputFile } from '../../src/cli/write-folder.js';
import { parseIndex, parseProcedure } from '../../src/model/file.js';
import { freshFolder, record, run, save } from './run.js';

const N = 2000;
const records = (name: string): object[] =>
  Array.from({ length: N }, (_, i) => record(`9.${i}`, `${name} ${i}`));

/** Reads the whole output; throws when a file is missing, cut or of another import. */
const generation = (out: string): string => {
  const { value } = parseIndex(JSON.parse(readFileSync(join(out, 'procedures/index.json'), 'utf8')));
  assert.equal(value?.items.length, N);
  const found = new Set<string>();
  for (const { code, name } of value.items) {
    const sheet = parseProcedure(
      JSON.parse(readFileSync(join(out, 'procedures', `${code}.json`), 'utf8')),
    ).value;
    assert.equal(sheet?.name, name);
    found.add(name.split(' ')[0] ?? '');
  }
  assert.equal(found.size, 1, 'one import wrote everything');
  assert.equal(readdirSync(join(out, 'procedures')).length, N + 1);
  return [...found][0] ?? '';
};

/** How many sheets an import that is running has written into its working folder so far; -1 before it begins. */
const written = (out: string): number => {
  const working = readdirSync(out).find((name) => /^\.commune-import-\d+$/u.test(name));
  if (working === undefined) return -1;
  try {
    return readdirSync(join(out, working, 'procedures')).length;
  } catch {
    return 0;
  }
};

test('kill -9 at many moments of a big import', { timeout: 240_000 }, async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const old = save(folder, 'old.json', records('Cũ'));
  const fresh = save(folder, 'new.json', records('Mới'));
  assert.equal((await run(['import', old, '--out', out])).code, 0);
  assert.equal(generation(out), 'Cũ');
  writeFileSync(join(out, 'commune.json'), 'của xã');
  const after: string[] = [];
  for (const moment of [0, 1, N * 0.2, N * 0.5, N * 0.9, N]) {
    const ran = await run(['import', fresh, '--out', out], () => written(out) >= moment);
    after.push(`${ran.signal ?? 'ended'} ${generation(out)}`);
    assert.equal(readFileSync(join(out, 'commune.json'), 'utf8'), 'của xã');
    if (generation(out) === 'Mới') assert.equal((await run(['import', old, '--out', out])).code, 0);
  }
  console.log(`killed imports left: ${after.join(', ')}`);
  assert.ok(after.filter((state) => state.startsWith('SIGKILL')).length >= 4);
  assert.ok(after.filter((state) => state === 'SIGKILL Cũ').length >= 3);
  // The next import cleans up what the killed ones left.
  assert.equal((await run(['import', fresh, '--out', out])).code, 0);
  assert.equal(generation(out), 'Mới');
  assert.deepEqual(readdirSync(out).sort(), ['commune.json', 'import-report.json', 'procedures']);
});

const file = (text: string): OutputFile[] => [
  { path: 'procedures/index.json', text },
  { path: 'import-report.json', text },
];
const NAMES = ['procedures', 'import-report.json'];
/** Larger than any process id the system gives. */
const DEAD = 99_999_999;

test('killed between the two moves of the swap: the old output is put back', async () => {
  const out = join(freshFolder(), 'data');
  await writeFolder(out, file('cũ'), NAMES);
  const old = join(out, `.commune-import-${DEAD}-old`);
  mkdirSync(old);
  renameSync(join(out, 'procedures'), join(old, 'procedures'));
  await recover(out, NAMES);
  assert.equal(readFileSync(join(out, 'procedures/index.json'), 'utf8'), 'cũ');
  assert.deepEqual(readdirSync(out).sort(), ['import-report.json', 'procedures']);
});

test('the working folder of an import that still runs is left alone', async () => {
  const out = join(freshFolder(), 'data');
  await writeFolder(out, file('cũ'), NAMES);
  const running = join(out, `.commune-import-${process.ppid}`);
  mkdirSync(running);
  mkdirSync(join(out, `.commune-import-${DEAD}`));
  await recover(out, NAMES);
  assert.ok(existsSync(running));
  assert.ok(!existsSync(join(out, `.commune-import-${DEAD}`)));
});

test('when writing fails half way the old output stays and no working folder is left', async () => {
  const out = join(freshFolder(), 'data');
  await writeFolder(out, file('cũ'), NAMES);
  const tooLong = `procedures/${'x'.repeat(300)}.json`;
  await assert.rejects(writeFolder(out, [...file('mới'), { path: tooLong, text: '' }], NAMES));
  assert.equal(readFileSync(join(out, 'procedures/index.json'), 'utf8'), 'cũ');
  assert.deepEqual(readdirSync(out).sort(), ['import-report.json', 'procedures']);
});

test('when the second swap fails the first is undone', async () => {
  const out = join(freshFolder(), 'data');
  await writeFolder(out, file('cũ'), NAMES);
  const missing = [...file('mới').slice(0, 1)];
  await assert.rejects(writeFolder(out, missing, NAMES));
  assert.equal(readFileSync(join(out, 'procedures/index.json'), 'utf8'), 'cũ');
  assert.equal(readFileSync(join(out, 'import-report.json'), 'utf8'), 'cũ');
});

test('a folder that did not exist is gone again after a failure', async () => {
  const out = join(freshFolder(), 'a', 'b');
  await assert.rejects(writeFolder(out, file('mới').slice(0, 1), NAMES));
  assert.ok(!existsSync(join(out, '..')));
});

test(
  'a full disk harms nothing: the write fails, the old output stays',
  { skip: existsSync('/dev/full') ? false : 'no /dev/full' },
  async () => {
    const out = join(freshFolder(), 'data');
    await writeFolder(out, file('cũ'), NAMES);
    // A file-size limit makes every longer write fail like a full disk does.
    const { spawnSync } = await import('node:child_process');
    const folder = freshFolder();
    const source = save(folder, 'new.json', records('Mới'));
    const ran = spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 64; exec "${process.execPath}" --import tsx src/cli/commune-widgets.ts import "${source}" --out "${out}"`,
      ],
      { cwd: new URL('../../', import.meta.url), encoding: 'utf8' },
    );
    assert.equal(ran.status, 2, ran.stderr);
    assert.match(ran.stderr, /không ghi được.*dữ liệu cũ được giữ nguyên/);
    assert.equal(readFileSync(join(out, 'procedures/index.json'), 'utf8'), 'cũ');
    assert.deepEqual(readdirSync(out).sort(), ['import-report.json', 'procedures']);
  },
);
