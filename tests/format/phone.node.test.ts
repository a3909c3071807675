/** Telephone numbers as communes write them: each is shown, and dialled only when that reaches somebody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { phoneNumbers } from '../../src/format/phone.js';
import { telHref } from '../../src/format/tel.js';
import { noSharedData, sharedText } from '../helpers/shared-data.js';

interface Formats {
  inTheWild: string[];
  legacyMobile11: Record<string, string>;
  expectedForComponent: { in: string; href: string | string[] | null; show: string | string[] }[];
  libphonenumberJs: {
    results: { input: string; national?: string; uri?: string; parsed?: null; type?: string }[];
  };
}
const formats: Formats | undefined =
  noSharedData === false ? (JSON.parse(sharedText('phone-formats.json')) as Formats) : undefined;
const skip = noSharedData;

test('every row that was asked for, exactly', { skip }, () => {
  assert.equal(formats?.expectedForComponent.length, 8);
  for (const row of formats.expectedForComponent) {
    const numbers = phoneNumbers(row.in);
    assert.deepEqual(
      numbers.map(({ href }) => href ?? null),
      [row.href].flat(),
      row.in,
    );
    assert.deepEqual(
      numbers.map(({ show }) => show),
      [row.show].flat(),
      row.in,
    );
  }
});

test(
  'no other number seen in use is refused or dialled wrongly; libphonenumber tells where it is right',
  { skip },
  () => {
    assert.ok(formats);
    const { results } = formats.libphonenumberJs;
    assert.ok(results.length > 40);
    for (const { input, national, uri, type } of results) {
      const numbers = phoneNumbers(input);
      for (const { href } of numbers) assert.ok(href, input);
      const [only] = numbers;
      if (uri === undefined) continue; // it could not read the text at all: checked by the rows below
      assert.equal(numbers.length, 1, input);
      if (/^1\d{2,3}$/.test(input)) assert.equal(only?.href, `tel:${input}`);
      else if (/^1[89]00/.test(input)) assert.equal(only?.href, `tel:${input.replace(/ /g, '')}`);
      else if (/^01\d{9}$/.test(input)) {
        const now: string = formats.legacyMobile11[input.slice(0, 4)] ?? '';
        assert.equal(only?.href, `tel:+84${now.slice(1)}${input.slice(4)}`);
      } else {
        assert.equal(only?.href, uri);
        // It writes an extension in English, and has no groups for numbers it does not know.
        if (type !== '' && !input.includes('ext')) assert.equal(only.show, national);
      }
    }
    for (const written of formats.inTheWild)
      for (const { href } of phoneNumbers(written))
        assert.match(href ?? '', /^tel:\+84\d{9,10}(;ext=101)?$/, written);
  },
);

test('every old 11-digit prefix is dialled as the one it became', { skip }, () => {
  assert.ok(formats);
  const old = Object.entries(formats.legacyMobile11);
  assert.equal(old.length, 21);
  for (const [before, now] of old) {
    assert.equal(phoneNumbers(`${before} 123 4567`)[0]?.href, `tel:+84${now.slice(1)}1234567`);
    assert.equal(telHref(`${before} 123 4567`), undefined);
    assert.deepEqual(phoneNumbers(`${before}1234567`), phoneNumbers(`${now}1234567`));
  }
  for (const never of ['0119', '0130', '0161', '0170', '0187', '0190'])
    assert.deepEqual(phoneNumbers(`${never} 123 4567`), [{ show: `${never} 123 4567` }]);
});

const dialled: [written: string, href: string | undefined, show?: string][] = [
  ['0269 3824 123', 'tel:+842693824123'],
  ['0269.3824.123', 'tel:+842693824123', '0269 3824 123'],
  ['(0269) 3824-123', 'tel:+842693824123', '0269 3824 123'],
  ['+84 912 345 678', 'tel:+84912345678', '0912 345 678'],
  ['+84 (0)912 345 678', 'tel:+84912345678', '0912 345 678'],
  ['0084 912 345 678', 'tel:+84912345678', '0912 345 678'],
  ['912345678', 'tel:+84912345678', '0912 345 678'],
  ['+1 202 555 0123', 'tel:+12025550123'],
  ['080 48161', 'tel:+848048161'],
  ['08048161', 'tel:+848048161', '080 48161'],
  ['069 234 1234', 'tel:+84692341234'],
  ['113', 'tel:113'],
  ['Công an: 113', 'tel:113'],
  ['113 (Công an)', 'tel:113'],
  ['1022', 'tel:1022'],
  ['1900 6067', 'tel:19006067'],
  ['ĐT: 0269 3824 123', 'tel:+842693824123'],
  ['ĐT: 02693824123 (giờ hành chính)', 'tel:+842693824123', 'ĐT: 0269 3824 123 (giờ hành chính)'],
  ['0269 3824 123 máy lẻ 101', 'tel:+842693824123;ext=101', '0269 3824 123 (máy lẻ 101)'],
  ['0269 3824 123 (máy lẻ 101)', 'tel:+842693824123;ext=101'],
  ['0269 3824 123 (máy lẻ 101, 102)', 'tel:+842693824123;ext=101'],
  ['0269 3824 123 - ext. 12', 'tel:+842693824123;ext=12', '0269 3824 123 (máy lẻ 12)'],
  ['0269 3824 123 (2 máy)', 'tel:+842693824123'],
  ['0269 3824 123-124', 'tel:+842693824123'],
  ['0269 3824 123 / 124', 'tel:+842693824123'],
  ['0269/3824 123', 'tel:+842693824123', '0269 3824 123'],
  ['0269 - 3824 - 123', 'tel:+842693824123', '0269 3824 123'],
  ['ĐT/Zalo: 0912 345 678', 'tel:+84912345678'],
  // Nothing that surely reaches somebody.
  ['Phòng 101', undefined],
  ['Số 113 đường Trần Phú', undefined],
  ['3824 123', undefined],
  ['0912 345 67', undefined],
  ['0912 345 678 9', undefined],
  ['02693824123 0912345678', undefined],
  ['9.12E+08', undefined],
  ['hỏi trưởng bản', undefined],
];
for (const [written, href, show = written] of dialled)
  test(`“${written}” dials ${href ?? 'nothing'} and is shown as “${show}”`, () => {
    assert.deepEqual(phoneNumbers(written), [href === undefined ? { show } : { show, href }]);
  });

const several: [written: string, show: string[], href: string][] = [
  ['0269 3824 123 - 0912 345 678', ['0269 3824 123', '0912 345 678'], 'tel:+842693824123'],
  ['0269 3824 123 / 0912 345 678', ['0269 3824 123', '0912 345 678'], 'tel:+842693824123'],
  ['0269 3824 123; 0912 345 678', ['0269 3824 123', '0912 345 678'], 'tel:+842693824123'],
  ['0269 3824 123, 0912 345 678', ['0269 3824 123', '0912 345 678'], 'tel:+842693824123'],
  ['0269 3824 123\n0912 345 678', ['0269 3824 123', '0912 345 678'], 'tel:+842693824123'],
  ['0269 3824 123 hoặc 0912345678 (Zalo)', ['0269 3824 123', '0912 345 678 (Zalo)'], 'tel:+842693824123'],
  ['113/114', ['113', '114'], 'tel:113'],
  ['Quầy 101, 0269 3824 123', ['Quầy 101', '0269 3824 123'], 'tel:+842693824123'],
];
for (const [written, show, href] of several)
  test(`“${written.replace('\n', '⏎')}” is ${show.length} numbers`, () => {
    assert.deepEqual(
      phoneNumbers(written).map((number) => number.show),
      show,
    );
    assert.equal(phoneNumbers(written).find((number) => number.href !== undefined)?.href, href);
  });

test('an empty text has no number', () => {
  for (const written of ['', '  ', ';', '\n']) {
    assert.deepEqual(phoneNumbers(written), []);
    assert.equal(telHref(written), undefined);
  }
});

const hotlines: [written: string, href: string | undefined][] = [
  ['0269 3824 123', 'tel:+842693824123'],
  ['0269.3824.123', 'tel:+842693824123'],
  ['(0269) 3824-123', 'tel:+842693824123'],
  ['+84 912 345 678', 'tel:+84912345678'],
  ['+84 (0)912 345 678', 'tel:+84912345678'],
  ['113', 'tel:113'],
  ['1022', 'tel:1022'],
  ['1900 6067', 'tel:19006067'],
  ['ĐT: 0269 3824 123', 'tel:+842693824123'],
  ['0269 3824 123 máy lẻ 101', 'tel:+842693824123'],
  ['0269 3824 123 (máy lẻ 101)', 'tel:+842693824123'],
  ['0269 3824 123 - 0912 345 678', 'tel:+842693824123'],
  ['0269 3824 123 / 0912 345 678', 'tel:+842693824123'],
  ['0269 3824 123; 0912 345 678', 'tel:+842693824123'],
  ['0269 3824 123, 0912 345 678', 'tel:+842693824123'],
  ['0269/3824 123', 'tel:+842693824123'],
  ['0269 - 3824 - 123', 'tel:+842693824123'],
  ['113/114', 'tel:113'],
  ['Quầy 101, 0269 3824 123', 'tel:+842693824123'],
  ['ĐT/Zalo: 0912 345 678', 'tel:+84912345678'],
  ['02693824123 0912345678', undefined],
  ['01689123456', undefined],
  ['Phòng 101', undefined],
  ['hỏi trưởng bản', undefined],
];
for (const [written, href] of hotlines)
  test(`the hotline “${written}” dials ${href ?? 'nothing: it is shown as text'}`, () => {
    assert.equal(telHref(written), href);
  });

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789 +-–./();,áxlẻ') }),
  fc.string({ unit: 'binary' }),
);
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}]/gu, '');

test('any text: never refused, no word lost, only addresses a telephone understands, a hotline dialled the same', () => {
  fc.assert(
    fc.property(anyText, (written) => {
      const numbers = phoneNumbers(written);
      for (const { show, href } of numbers) {
        assert.notEqual(show, '');
        if (href !== undefined) assert.match(href, /^tel:\+?\d{3,15}(;ext=\d+)?$/);
      }
      const shown = numbers.map(({ show }) => show).join('');
      const hotline = telHref(written);
      if (hotline !== undefined && !/\d.*\p{L}.*\d/su.test(written))
        assert.ok(
          numbers.some(({ href }) => href?.replace(/;.*/, '') === hotline),
          hotline,
        );
      if (/[^\s;,/–-]/.test(written)) assert.ok(numbers.length > 0);
      // An extension is written out ("máy lẻ"), so there may be more letters, never fewer.
      if (!/lẻ|ext|nhánh|nội bộ|và|hoặc/i.test(written)) assert.equal(letters(shown), letters(written));
    }),
    { numRuns: 500 },
  );
});

const national = fc.oneof(
  fc
    .tuple(fc.constantFrom('03', '05', '07', '08', '09'), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([start, rest]) => start + String(rest).padStart(8, '0')),
  fc.integer({ min: 0, max: 999_999_999 }).map((rest) => `02${String(rest).padStart(9, '0')}`),
);
test('a full number is dialled the same however its digits are grouped, and read again as it is shown', () => {
  fc.assert(
    fc.property(
      national,
      fc.array(fc.constantFrom('', ' ', '.', '-')),
      fc.boolean(),
      (digits, gaps, abroad) => {
        const written = [...digits].map((d, i) => (i > 0 ? (gaps[i] ?? '') : '') + d).join('');
        const [only, ...more] = phoneNumbers(abroad ? written.replace('0', '+84') : written);
        assert.deepEqual(more, []);
        assert.equal(only?.href, `tel:+84${digits.slice(1)}`);
        assert.equal(only.show.replace(/ /g, ''), digits);
        assert.deepEqual(phoneNumbers(only.show), [only]);
      },
    ),
  );
});

test('the word before an extension can be another', () => {
  assert.deepEqual(phoneNumbers('0269 3824 123 máy lẻ 12; 113', 'ext.'), [
    { show: '0269 3824 123 (ext. 12)', href: 'tel:+842693824123;ext=12' },
    { show: '113', href: 'tel:113' },
  ]);
});
