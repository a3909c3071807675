/** A staff file as it lies on a server: any encoding, any separator, JSON or CSV. Every name arrives. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/data/decode.js';
import { LoadProblem, type LoadErrorCode } from '../../src/data/problem.js';
import { readStaffFile } from '../../src/data/staff-file.js';
import { parseStaff } from '../../src/model/person.js';
import { writeStaffTable } from '../../src/model/staff-table.js';
import { ENCODINGS } from '../helpers/encodings.js';
import { NAMES, people } from '../helpers/people.js';

const namesIn = (text: string): string[] =>
  parseStaff(readStaffFile(text)).value?.items.map((p) => p.name) ?? [];

const codeOf = (text: string): LoadErrorCode | undefined => {
  try {
    readStaffFile(text);
    return undefined;
  } catch (e) {
    assert.ok(e instanceof LoadProblem, String(e));
    return e.code;
  }
};

/** Headers that begin with a letter outside ASCII are the hard case for an encoding without BOM. */
const HEADERS = [
  ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại cơ quan'],
  ['Đơn vị', 'Ảnh', 'HỌ VÀ TÊN', 'CHỨC VỤ'],
  ['Ảnh', 'Chức danh', 'Họ tên', 'Ghi chú'],
];
/** Every Vietnamese vowel with every tone, in both cases. */
const SYLLABLES = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(
    (tone) => `Đ${vowel}${tone}n ${vowel.toUpperCase()}${tone}`,
  ),
);
const EVERY_NAME = [...NAMES, ...SYLLABLES].map((name) => name.normalize('NFC'));

describe('a staff file', () => {
  for (const [encoding, encode] of Object.entries(ENCODINGS))
    it(`${encoding}: every name, with any separator, composed or not`, async () => {
      // The old encoding has no letter of Ê-đê outside Vietnamese (Ƀ); nobody could have written it there.
      const names = EVERY_NAME.filter((name) => encoding !== 'windows-1258' || !/[Ƀŭ]/.test(name));
      assert.ok(names.length > 80);
      for (const separator of [',', ';', '\t'])
        for (const form of ['NFC', 'NFD'] as const)
          for (const headers of HEADERS) {
            const at = headers.findIndex((header) => /^họ/i.test(header));
            const rows = names.map((name) =>
              headers.map((_, i) => (i === at ? name : 'Phòng; "Một cửa", xã')),
            );
            const text = [headers, ...rows]
              .map((row) =>
                row
                  .map((cell) => (/[",;]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
                  .join(separator),
              )
              .join('\r\n')
              .normalize(form);
            assert.deepEqual(
              namesIn(await decode(encode(text))),
              names,
              `${separator} ${form} ${headers[0]}`,
            );
          }
    });

  it('what we write is UTF-8 again after any encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.constantFrom('UTF-8', 'UTF-16 LE', 'UTF-16 BE with BOM'),
        async (list, name) => {
          fc.pre(list.length > 0);
          const text = writeStaffTable(list).replace('\ufeff', '');
          const encode = ENCODINGS[name];
          assert.ok(encode);
          const whole = Buffer.from(text).toString(); // half a character is no character in any encoding
          assert.equal(await decode(encode(whole)), whole);
        },
      ),
    );
  });

  it('is JSON or CSV by its content', () => {
    const csv = 'Họ tên;Chức vụ\nÚn;Công chức\n';
    assert.deepEqual(namesIn(csv), ['Ún']);
    assert.deepEqual(namesIn(' {"format":"commune-staff/1","items":[{"id":"a","name":"Ún"}]}'), ['Ún']);
  });

  it('says what came in place of it', () => {
    const cases: [text: string, code: LoadErrorCode | undefined][] = [
      ['', 'empty'],
      [' \r\n', 'empty'],
      ['<!doctype html><title>404</title>', 'html'],
      ['Không tìm thấy', 'bad-format'],
      ['Mã thủ tục,Mức thu\n1.001193,8000\n', 'bad-format'],
      ['{"format":"commune-staff/1","items":[{"id":', 'cut-off'],
      ['{"format":', 'cut-off'],
      ['{a}', 'not-json'],
      ['Họ tên,Chức vụ\nÚn,"Công ch', 'cut-off'],
      ['Họ tên,Chức vụ\n', undefined],
    ];
    for (const [text, code] of cases) assert.equal(codeOf(text), code, text);
  });

  it('any text: an answer or a known problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        codeOf(text);
        codeOf(`Họ tên,Chức vụ\n${text}`);
      }),
    );
  });
});
