import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runPrint } from '../../src/cli/print-command.js';
import { freshFolder, run, save } from './run.js';

const URL = 'https://muongsen.example.gov.vn/danh-gia.html';

describe('print desk-qr', () => {
  it('writes one page with a sheet per desk, named as in commune.json, and says what each code holds', async () => {
    const folder = freshFolder();
    save(folder, 'commune.json', { format: 'commune-profile/1', name: 'Xã Mẫu', province: 'Tỉnh mẫu' });
    const out = join(folder, 'quay.html');
    const {
      code,
      out: said,
      err,
    } = await run([
      ...['print', 'desk-qr', '--url', URL, '--desk', '4', '--desk', '1-2', '--desk', '2'],
      ...['--data', folder, '--out', out],
    ]);
    assert.equal(code, 0, err);
    assert.deepEqual(said.trimEnd().split('\n'), [
      `Quầy số 4: ${URL}#danh-gia=desk:4`,
      `Quầy số 1: ${URL}#danh-gia=desk:1`,
      `Quầy số 2: ${URL}#danh-gia=desk:2`,
      'Đã ghi 3 tờ khổ A5. Hãy quét thử một tờ trước khi đặt ra quầy.',
    ]);
    const page = readFileSync(out, 'utf8');
    assert.equal(page.match(/>Xã Mẫu</g)?.length, 3);
    assert.match(page, />Tỉnh mẫu</);
    assert.match(page, />muongsen\.example\.gov\.vn\/danh-gia\.html</);
  });

  it('writes one SVG per desk, or one for the whole centre', async () => {
    const folder = freshFolder();
    const base = ['desk-qr', '--url', URL, '--name', 'Xã Mẫu', '--out'];
    assert.equal(await runPrint([...base, join(folder, 'q.svg'), '--desk', '1-2', '--paper', 'a4']), 0);
    assert.equal(await runPrint([...base, join(folder, 'chung.svg')]), 0);
    assert.deepEqual(readdirSync(folder).sort(), ['chung.svg', 'q-1.svg', 'q-2.svg']);
    assert.match(readFileSync(join(folder, 'q-2.svg'), 'utf8'), /width="210mm".*>Quầy số 2</s);
    assert.doesNotMatch(readFileSync(join(folder, 'chung.svg'), 'utf8'), /Quầy/);
  });

  it('says in a sentence what it cannot do, with exit code 2 and no file', async () => {
    const folder = freshFolder();
    const out = join(folder, 'q.html');
    const { code, err } = await run(['print', 'desk-qr', '--url', 'muongsen.vn/danh-gia.html', '--out', out]);
    assert.equal(code, 2);
    assert.match(err, /--url muongsen\.vn\/danh-gia\.html: cần địa chỉ đầy đủ, bắt đầu bằng https:\/\//);
    assert.equal(existsSync(out), false);
  });

  const bad: readonly (readonly [string[], RegExp])[] = [
    [['--url', ''], /cần địa chỉ đầy đủ/],
    [['--url', 'javascript:alert(1)'], /cần địa chỉ đầy đủ/],
    [['--url', 'ftp://muongsen.vn/'], /cần địa chỉ đầy đủ/],
    [['--url', 'https://muongsen.vn/danh gia.html'], /cần địa chỉ đầy đủ/],
    [['--url', `${URL}#danh-gia=desk:1`], /bỏ phần từ dấu #/],
    [['--url', 'https://an:bi-mat@muongsen.vn/'], /bỏ tên đăng nhập/],
    [['--url', 'http://localhost:8080/danh-gia.html'], /địa chỉ của riêng máy này/],
    [['--url', 'http://127.0.0.1/'], /địa chỉ của riêng máy này/],
    [['--url', 'http://[::1]/'], /địa chỉ của riêng máy này/],
    [['--url', `${URL}?q=${'a'.repeat(3000)}`], /quá dài/],
    [['--desk', '0'], /từ 1 đến 999/],
    [['--desk', '6-1'], /từ 1 đến 999/],
    [['--desk', 'hai'], /từ 1 đến 999/],
    [['--desk', '1000'], /từ 1 đến 999/],
    [['--desk', '1-600'], /quá 100 quầy/],
    [['--paper', 'A3'], /chỉ có A5, A4/],
    [['--out', 'to.pdf'], /\.html hoặc \.svg/],
    [['--data', '/khong-co'], /commune\.json: không tìm thấy/],
    [['--name', 'x'.repeat(201)], /quá 200 ký tự/],
  ];
  it('refuses addresses, desks, papers and names that make no sheet', async () => {
    const out = join(freshFolder(), 'q.html');
    for (const [args, sentence] of bad)
      await assert.rejects(
        runPrint(['desk-qr', '--url', URL, '--out', out, ...args]),
        { name: 'Failure', message: sentence },
        args.join(' '),
      );
    await assert.rejects(runPrint(['poster', '--url', URL, '--out', out]), { name: 'Failure' });
    await assert.rejects(runPrint(['desk-qr', '--out', out]), /thiếu --url/);
    assert.equal(existsSync(out), false);
  });

  it('tells a commune.json that cannot be read from one that is not there', async () => {
    const folder = freshFolder();
    save(folder, 'commune.json', '<!doctype html>');
    const args = ['desk-qr', '--url', URL, '--data', folder, '--out', join(folder, 'q.html')];
    await assert.rejects(runPrint(args), /không phải JSON/);
    save(folder, 'commune.json', { format: 'commune-profile/1' });
    await assert.rejects(runPrint(args), /không đọc được/);
  });
});
