import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseIndex, parseProcedure, parseProcedures } from '../../src/model/file.js';
import { freshFolder, record, run, save } from './run.js';

const json = (...parts: string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(join(...parts), 'utf8')) as Record<string, unknown>;

/** One line on stderr and nothing else. */
const assertOneLine = (err: string, says: RegExp): void => {
  assert.equal(err.trimEnd().split('\n').length, 1, err);
  assert.match(err, says);
};

test('writes index, sheets and report of the data folder, and leaves the commune’s files alone', async () => {
  const folder = freshFolder();
  const file = save(folder, 'thu.json', [record('9.000001'), record('9.000002.H19')]);
  utimesSync(file, new Date('2026-07-18T08:00:00Z'), new Date('2026-07-18T08:00:00Z'));
  const out = join(folder, 'data');
  mkdirSync(out);
  const profile = save(out, 'commune.json', '{"format":"commune-profile/1","name":"Xã Mẫu"}');
  const local = save(
    out,
    'local.json',
    '{"format":"commune-local/1","items":[{"code":"9.000001","everydayName":"Xin giấy","note":"Đến sớm"}]}',
  );
  const before = [profile, local].map((path) => readFileSync(path, 'utf8'));
  const ran = await run(['import', file, '--out', out]);
  assert.equal(ran.err, '');
  assert.equal(ran.code, 0);
  assert.deepEqual(readdirSync(out).sort(), [
    'commune.json',
    'import-report.json',
    'local.json',
    'procedures',
  ]);
  assert.deepEqual(readdirSync(join(out, 'procedures')).sort(), [
    '9.000001.json',
    '9.000002.H19.json',
    'index.json',
  ]);
  const index = parseIndex(json(out, 'procedures/index.json'));
  assert.deepEqual(index.issues, []);
  assert.deepEqual(
    index.value?.items.map((e) => [e.code, e.everydayName]),
    [
      ['9.000001', 'Xin giấy'],
      ['9.000002.H19', undefined],
    ],
  );
  const sheet = parseProcedure(json(out, 'procedures/9.000001.json'));
  assert.deepEqual(sheet.issues, []);
  assert.equal(sheet.value?.note, 'Đến sớm');
  assert.deepEqual(sheet.value.local, ['everydayName', 'note']);
  assert.equal(sheet.value.source?.retrieved, '2026-07-18');
  assert.equal(json(out, 'import-report.json')['format'], 'commune-import-report/1');
  assert.deepEqual(
    [profile, local].map((path) => readFileSync(path, 'utf8')),
    before,
  );
});

test('a new import replaces what the old one wrote, also sheets that are gone', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  await run(['import', save(folder, 'a.json', [record('9.1'), record('9.2')]), '--out', out]);
  const ran = await run(['import', save(folder, 'b.json', [record('9.2', 'Tên mới')]), '--out', out]);
  assert.equal(ran.code, 0);
  assert.deepEqual(readdirSync(join(out, 'procedures')).sort(), ['9.2.json', 'index.json']);
  assert.equal(json(out, 'procedures/9.2.json')['name'], 'Tên mới');
  assert.deepEqual(readdirSync(out).sort(), ['import-report.json', 'procedures']);
});

test('--single, --with and --retrieved', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const words = save(folder, 'loi.json', {
    format: 'commune-local/1',
    items: [
      { code: '9.1', hidden: true },
      { code: '9.9', note: 'x' },
    ],
  });
  const file = save(folder, 'a.json', [record('9.1'), record('9.2')]);
  const ran = await run([
    'import',
    file,
    '--out',
    out,
    '--single',
    '--with',
    words,
    '--retrieved',
    '2026-01-31',
  ]);
  assert.equal(ran.code, 0);
  assert.match(ran.out, /9\.9/);
  assert.deepEqual(readdirSync(out).sort(), ['import-report.json', 'procedures.json']);
  const { value, issues } = parseProcedures(json(out, 'procedures.json'));
  assert.deepEqual(issues, []);
  assert.deepEqual(
    value?.items.map((p) => [p.code, p.source?.retrieved]),
    [['9.2', '2026-01-31']],
  );
});

test('one file over 5 MB is refused and names the folder form', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const long = 'Một đoạn dài. '.repeat(4000);
  const file = save(
    folder,
    'a.json',
    Array.from({ length: 80 }, (_, i) => record(`9.${i}`, `Việc ${i}`, { requirementsAndConditions: long })),
  );
  const ran = await run(['import', file, '--out', out, '--single']);
  assert.equal(ran.code, 2);
  assertOneLine(ran.err, /5 MB.*thư mục procedures\//);
  assert.ok(!existsSync(out));
  assert.equal((await run(['import', file, '--out', out])).code, 0);
});

test('lists of the portal become entries without a sheet', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const lines = ['9.1', '9.2'].map((code) =>
    JSON.stringify({ code, name: `Việc ${code}`, categories: ['Đất đai'], departments: ['UBND xã'] }),
  );
  const ran = await run(['import', save(folder, 'a.jsonl', `\ufeff${lines.join('\r\n')}\r\n`), '--out', out]);
  assert.equal(ran.code, 0);
  assert.deepEqual(readdirSync(join(out, 'procedures')), ['index.json']);
  const index = parseIndex(json(out, 'procedures/index.json')).value?.items ?? [];
  assert.deepEqual(
    index.map((e) => [e.code, e.sheet, e.agency]),
    [
      ['9.1', false, 'UBND xã'],
      ['9.2', false, 'UBND xã'],
    ],
  );
});

test('an answer of the portal that wraps its records is read', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const ran = await run([
    'import',
    save(folder, 'a.json', { status: 200, data: { items: [record('9.1')] } }),
    '--out',
    out,
  ]);
  assert.equal(ran.code, 0, ran.err);
  assert.deepEqual(readdirSync(join(out, 'procedures')).sort(), ['9.1.json', 'index.json']);
});

test('UTF-16 as Windows saves it, with and without mark', async () => {
  const folder = freshFolder();
  const text = JSON.stringify([record('9.1', 'Đăng ký')]);
  const le = Buffer.from(text, 'utf16le');
  const be = Buffer.from(le).swap16();
  for (const [name, bytes] of [
    ['le-bom', Buffer.concat([Buffer.from([0xff, 0xfe]), le])],
    ['be-bom', Buffer.concat([Buffer.from([0xfe, 0xff]), be])],
    ['le', le],
  ] as const) {
    const out = join(folder, `out-${name}`);
    const ran = await run(['import', save(folder, name, bytes), '--out', out]);
    assert.equal(ran.code, 0, ran.err);
    assert.equal(json(out, 'procedures/9.1.json')['name'], 'Đăng ký');
  }
});

test('input that cannot be used: one clear line, exit code 2, nothing written', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const good = JSON.stringify([record('9.1')]);
  const big = save(folder, 'big.json', '[');
  truncateSync(big, 200 * 1024 * 1024 + 1);
  const cases: [string, RegExp][] = [
    [join(folder, 'khong-co.json'), /không tìm thấy/],
    [folder, /là thư mục/],
    [big, /200 MB/],
    [save(folder, 'empty.json', ''), /rỗng/],
    [save(folder, 'blank.json', ' \n\n'), /rỗng/],
    [save(folder, 'page.html', '<!DOCTYPE html><html><body>Đăng nhập</body></html>'), /HTML/],
    [save(folder, 'cut.json', good.slice(0, -40)), /cắt cụt|bị hỏng/],
    [save(folder, 'letter.json', Buffer.from('{"code":"1.000001","name":"ấ').subarray(0, -1)), /cắt cụt/],
    [
      save(
        folder,
        'cut.jsonl',
        `${JSON.stringify(record('9.1'))}\n${JSON.stringify(record('9.2')).slice(0, 80)}`,
      ),
      /cắt cụt.*dòng 2|dòng 2.*cắt cụt/,
    ],
    [
      save(
        folder,
        'middle.jsonl',
        `${JSON.stringify(record('9.1'))}\n{oops\n${JSON.stringify(record('9.2'))}`,
      ),
      /dòng 2/,
    ],
    [save(folder, 'text.txt', 'xin chào'), /không phải JSON/],
    [save(folder, 'zip.json', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), /Word\/Excel/],
    [save(folder, 'binary.json', Uint8Array.from([1, 2, 3, 0, 0, 0, 7, 9])), /nhị phân/],
    [save(folder, 'latin.json', Buffer.from('[{"code":"9.1","name":"\xea\xf4"}]', 'latin1')), /UTF-8/],
    [save(folder, 'other.json', '{"a":1}'), /không nhận ra/],
    [save(folder, 'list.json', '[1,2,3]'), /không nhận ra/],
    [
      save(folder, 'deep.json', `${'{"data":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
      /không nhận ra|bị hỏng/,
    ],
    ['/dev/null', /không phải tệp thường/],
    [save(folder, 'profile.json', '{"format":"commune-profile/1","name":"x"}'), /commune-profile\/1/],
  ];
  for (const [file, says] of cases) {
    const ran = await run(['import', file, '--out', out]);
    assert.equal(ran.code, 2, file);
    assert.equal(ran.out, '', file);
    assertOneLine(ran.err, says);
    assert.ok(!existsSync(out), `${file} wrote something`);
  }
});

test('no permission to read or to write', async (t) => {
  if (process.getuid?.() === 0) {
    t.skip('root may read and write everything');
    return;
  }
  const folder = freshFolder();
  const file = save(folder, 'a.json', [record('9.1')]);
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o500 });
  const unwritable = await run(['import', file, '--out', join(closed, 'data')]);
  assert.equal(unwritable.code, 2);
  assertOneLine(unwritable.err, /không có quyền/);
  chmodSync(file, 0);
  const unreadable = await run(['import', file, '--out', join(folder, 'data')]);
  assert.equal(unreadable.code, 2);
  assertOneLine(unreadable.err, /không có quyền/);
});

test('a folder that cannot be made is one clear line', async () => {
  const folder = freshFolder();
  const file = save(folder, 'a.json', [record('9.1')]);
  const ran = await run(['import', file, '--out', join(file, 'data')]);
  assert.equal(ran.code, 2);
  assertOneLine(ran.err, /không ghi được/);
});

test('words on the command line that make no sense: exit code 2 and where to find help', async () => {
  const folder = freshFolder();
  const file = save(folder, 'a.json', [record('9.1')]);
  for (const args of [
    ['import'],
    ['import', file],
    ['import', file, '--out', join(folder, 'x'), '--what'],
    ['import', file, '--out', join(folder, 'x'), '--retrieved', 'hôm nay'],
    ['import', file, '--out', join(folder, 'x'), '--with', join(folder, 'none.json')],
    ['import', file, '--out', join(folder, 'x'), '--with', file],
  ]) {
    const ran = await run(args);
    assert.equal(ran.code, 2, args.join(' '));
    assertOneLine(ran.err, /^commune-widgets: /);
    assert.ok(!existsSync(join(folder, 'x')));
  }
});

test('help, version and unknown commands', async () => {
  const help = await run(['--help']);
  assert.equal(help.code, 0);
  for (const name of ['import', 'check']) {
    assert.match(help.out, new RegExp(name));
    const own = await run([name, '--help']);
    assert.equal(own.code, 0);
    assert.match(own.out, new RegExp(`commune-widgets ${name}`));
  }
  assert.equal(
    (await run(['--version'])).out.trim(),
    (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
      .version,
  );
  for (const args of [['nhap'], [], ['constructor'], ['__proto__']]) {
    const unknown = await run(args);
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /LỆNH/);
  }
});

test('a code that would leave the folder is reported, never written', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const file = save(folder, 'a.json', [record('../ra-ngoai'), record('9.1')]);
  assert.equal((await run(['import', file, '--out', out])).code, 0);
  assert.deepEqual(readdirSync(folder).sort(), ['a.json', 'data']);
  assert.equal((json(out, 'import-report.json')['skipped'] as unknown[]).length, 1);
});
