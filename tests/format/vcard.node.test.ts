import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { vcard } from '../../src/format/vcard.js';

/** A tiny reader of RFC 6350: unfolds, splits at the first colon outside parameters, unescapes. */
const read = (card: string): { name: string; parameters: string; value: string }[] =>
  card
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
      assert.notEqual(name, '', `not a line: ${JSON.stringify(line)}`);
      return { name, parameters, value };
    });
const plain = (value: string): string =>
  value.replace(/\\(.)/gs, (_all, c: string) => (c === 'n' ? '\n' : c));
const parts = (value: string): string[] => value.split(/(?<=^(?:\\.|[^\\])*);/s).map(plain);
const valuesOf = (card: string, name: string): string[] =>
  read(card)
    .filter((line) => line.name === name)
    .map(({ value }) => value);

// eslint-disable-next-line no-control-regex -- they are not allowed in a line
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

const MAI = {
  name: 'Lò Thị Mai',
  position: 'Công chức Tư pháp - Hộ tịch',
  unit: ['Trung tâm; một cửa'],
  officePhones: ['0269 3824 123 (máy lẻ 12)'],
  mobile: '0900 000 005',
  email: 'mai@example.gov.vn',
  hours: 'Sáng thứ Ba,\nthứ Năm',
  confirmedOn: '2026-11-20',
};

describe('vCard', () => {
  it('the whole of a contact', () => {
    assert.equal(
      vcard(MAI, { organisation: 'Xã Mường Sen', url: 'https://xa.example.gov.vn/#can-bo=mai' }),
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:individual',
        'FN:Lò Thị Mai',
        'N:;Lò Thị Mai;;;',
        'ORG:Xã Mường Sen;Trung tâm\\; một cửa',
        'TITLE:Công chức Tư pháp - Hộ tịch',
        'TEL;VALUE=uri;TYPE=work:tel:+842693824123;ext=12',
        'TEL;VALUE=uri;TYPE=cell:tel:+84900000005',
        'EMAIL;TYPE=work:mai@example.gov.vn',
        'URL:https://xa.example.gov.vn/#can-bo=mai',
        'NOTE;LANGUAGE=vi:Sáng thứ Ba\\,\\nthứ Năm',
        'REV:20261120T000000Z',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('in brief: what a code can hold', () => {
    const card = vcard(MAI, { url: 'https://xa.example.gov.vn/', brief: true });
    for (const left of ['URL', 'NOTE', 'REV']) assert.deepEqual(valuesOf(card, left), []);
    assert.equal(valuesOf(card, 'TEL').length, 2);
  });

  it('a name alone is a contact', () => {
    const card = vcard({ name: 'Ún', unit: [], officePhones: [] });
    assert.deepEqual(
      read(card).map(({ name }) => name),
      ['BEGIN', 'VERSION', 'KIND', 'FN', 'N', 'END'],
    );
  });

  it('what cannot be dialled stays as text', () => {
    const card = vcard({ name: 'Ún', unit: [], officePhones: ['đang cập nhật'] });
    assert.deepEqual(valuesOf(card, 'TEL'), ['đang cập nhật']);
  });

  it('any text comes back as it was; lines have at most 75 octets and end inside no letter', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    const words = fc.oneof(
      text,
      fc
        .array(fc.constantFrom('Nguyễn', ';', ',', '\\', '\n', ':', '\r\nTEL:113', '😀'), { maxLength: 60 })
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(words, words, words, words, (name, position, unit, hours) => {
        const card = vcard({ name, position, unit: [unit], officePhones: [], hours }, { organisation: 'Xã' });
        for (const line of card.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets`);
          assert.equal(Buffer.from(line).toString(), line);
        }
        const expected = (value: string) =>
          value
            .replace(/\r\n?/g, '\n')
            .replace(CONTROLS, ' ')
            .replace(/\p{Surrogate}/gu, '')
            .trim();
        assert.equal(plain(valuesOf(card, 'FN')[0] ?? ''), expected(name));
        assert.deepEqual(parts(valuesOf(card, 'N')[0] ?? ''), ['', expected(name), '', '', '']);
        assert.deepEqual(
          parts(valuesOf(card, 'ORG')[0] ?? ''),
          expected(unit) === '' ? ['Xã'] : ['Xã', expected(unit)],
        );
        if (position !== '') assert.equal(plain(valuesOf(card, 'TITLE')[0] ?? ''), expected(position));
        if (hours !== '') assert.equal(plain(valuesOf(card, 'NOTE')[0] ?? ''), expected(hours));
        assert.equal(read(card).filter((line) => line.name === 'TEL').length, 0); // nothing broke out of its line
      }),
    );
  });
});
