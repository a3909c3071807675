/** A fee file as it lies on a server: any encoding, any separator, JSON or CSV. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/data/decode.js';
import { readFeesFile } from '../../src/data/fees-file.js';
import { LoadProblem, type LoadErrorCode } from '../../src/data/problem.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { writeFeesTable } from '../../src/model/fees-table.js';
import { ENCODINGS } from '../helpers/encodings.js';
import { feeFiles, goodFee } from '../helpers/fees.js';

const rowsIn = (text: string): FeeRow[] => parseFees(readFeesFile(text)).value?.items ?? [];

const codeOf = (text: string): LoadErrorCode | undefined => {
  try {
    readFeesFile(text);
    return undefined;
  } catch (e) {
    assert.ok(e instanceof LoadProblem, String(e));
    return e.code;
  }
};

describe('a fee file', () => {
  const rows = [
    goodFee(),
    goodFee({ id: 'online', channels: ['online'], state: 'free', amount: undefined, per: undefined }),
  ];

  for (const [encoding, encode] of Object.entries(ENCODINGS))
    it(`${encoding}: the same rows, with any separator`, async () => {
      const written = writeFeesTable(rows).replace('\ufeff', '');
      for (const separator of [',', ';', '\t']) {
        const text = written.replaceAll(',', separator);
        assert.deepEqual(rowsIn(await decode(encode(text))), rows, JSON.stringify(separator));
      }
    });

  it('is JSON or CSV by its content, and says the same either way', () => {
    const json = JSON.stringify({ format: 'commune-fees/1', items: rows });
    assert.deepEqual(rowsIn(` ${json}`), rows);
    assert.deepEqual(rowsIn(writeFeesTable(rows)), rows);
  });

  it('says what came in place of it', () => {
    const cases: [text: string, code: LoadErrorCode | undefined][] = [
      ['', 'empty'],
      [' \r\n', 'empty'],
      ['<!doctype html><title>404</title>', 'html'],
      ['Không tìm thấy', 'bad-format'],
      ['Họ và tên,Chức vụ\nÚn,Công chức\n', 'bad-format'],
      ['{"format":"commune-fees/1","items":[{"id":', 'cut-off'],
      ['{a}', 'not-json'],
      ['Tên khoản thu,Mức thu\nKhai tử,"8.0', 'cut-off'],
      ['Tên khoản thu,Mức thu\n', undefined],
    ];
    for (const [text, code] of cases) assert.equal(codeOf(text), code, text);
  });

  it('any text, and any rows as a table: an answer or a known problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), feeFiles, (text, file) => {
        codeOf(text);
        codeOf(`Tên khoản thu,Mức thu\n${text}`);
        assert.equal(codeOf(writeFeesTable(parseFees(file).value?.items ?? [])), undefined);
      }),
    );
  });
});
