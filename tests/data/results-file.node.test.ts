/** A file of figures as it lies on a server: any encoding, any separator, JSON or CSV. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/data/decode.js';
import { LoadProblem, type LoadErrorCode } from '../../src/data/problem.js';
import { readResultsFile } from '../../src/data/results-file.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import { writeResultsTable } from '../../src/model/results-table.js';
import { ENCODINGS } from '../helpers/encodings.js';
import { goodResult, resultFiles } from '../helpers/results.js';

const rowsIn = (text: string): ResultRow[] => parseResults(readResultsFile(text)).value?.items ?? [];

const codeOf = (text: string): LoadErrorCode | undefined => {
  try {
    readResultsFile(text);
    return undefined;
  } catch (e) {
    assert.ok(e instanceof LoadProblem, String(e));
    return e.code;
  }
};

describe('a file of figures', () => {
  const rows = [goodResult(), goodResult({ measure: 'qd766.MDSH', count: 13, of: '', period: '2026' })];

  for (const [encoding, encode] of Object.entries(ENCODINGS))
    it(`${encoding}: the same rows, with any separator`, async () => {
      const written = writeResultsTable(rows).replace('\ufeff', '');
      for (const separator of [',', ';', '\t']) {
        const text = written.replaceAll(',', separator);
        assert.deepEqual(rowsIn(await decode(encode(text))), rows, JSON.stringify(separator));
      }
    });

  it('is JSON or CSV by its content, and says the same either way', () => {
    const json = JSON.stringify({ format: 'commune-results/1', items: rows });
    assert.deepEqual(rowsIn(` ${json}`), rows);
    assert.deepEqual(rowsIn(writeResultsTable(rows)), rows);
  });

  it('says what came in place of it', () => {
    const cases: [text: string, code: LoadErrorCode | undefined][] = [
      ['', 'empty'],
      [' \r\n', 'empty'],
      ['<!doctype html><title>404</title>', 'html'],
      ['Không tìm thấy', 'bad-format'],
      ['Tên khoản thu,Mức thu\nKhai tử,8.000 đ\n', 'bad-format'],
      ['Họ và tên,Chức vụ\nÚn,Công chức\n', 'bad-format'],
      ['{"format":"commune-results/1","items":[{"period":', 'cut-off'],
      ['{a}', 'not-json'],
      ['Kỳ,Chỉ tiêu,Số lượng\n2026-10,Quá hạn,"3', 'cut-off'],
      ['Kỳ,Chỉ tiêu,Số lượng\n', undefined],
    ];
    for (const [text, code] of cases) assert.equal(codeOf(text), code, text);
  });

  it('any text, and any rows as a table: an answer or a known problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), resultFiles, (text, file) => {
        codeOf(text);
        codeOf(`Kỳ,Chỉ tiêu,Số lượng\n${text}`);
        assert.equal(codeOf(writeResultsTable(parseResults(file).value?.items ?? [])), undefined);
      }),
    );
  });
});
