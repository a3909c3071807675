/** Whatever text or JSON arrives: nothing throws, no word is lost, nothing takes long. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toGroups } from '../../src/import/documents.js';
import { readFee } from '../../src/import/fees.js';
import { importRecords, parseText, readSource, type Form } from '../../src/import/index.js';
import { splitMethods } from '../../src/import/page-methods.js';
import { cutTail, splitDocuments, splitLegal, splitResults } from '../../src/import/page-tables.js';
import { recognise } from '../../src/import/recognise.js';
import { splitSteps } from '../../src/import/steps.js';
import { timeFromDescription, timeFromText, timeFromUnit } from '../../src/import/time.js';
import { procedure } from '../../src/model/procedure.js';
import type { Issue } from '../../src/model/shape.js';
import { withoutNoise } from './source-words.js';
import { count, tokens } from './words.js';

/** Pieces that real records are made of, so that the splitters' own marks meet in every order. */
const piece = fc.constantFrom(
  ...[
    'Bước 1:',
    'Bước 2.',
    'Bước 3',
    'bước 2 này',
    '1.',
    '2)',
    'a)',
    'b)',
    'a1)',
    '1.1.',
    '(i)',
    '(ii)',
    '- ',
    '+ ',
    '* ',
    '\n',
    '\n\n',
    ' ',
    '. ',
    '; ',
  ],
  ...[
    'Trường hợp',
    'Nếu',
    'thì',
    'Người yêu cầu nộp hồ sơ',
    'Công chức',
    'Lưu ý:',
    'Thành phần hồ sơ',
    'sau:',
    'gồm:',
  ],
  ...[
    'Trực tuyến',
    'Trực tiếp',
    'Dịch vụ bưu chính',
    '5 Ngày làm việc',
    '1',
    'Miễn phí',
    'Không có thông tin',
    '120,000 VNĐ',
    '(',
    ')',
    '((',
    '8.000 đồng/lần',
  ],
  ...[
    'Tên giấy tờMẫu đơn, tờ khaiSố lượng',
    '1 bản chính',
    '0 bản chính,1 bản sao',
    '01 bản chính',
    'Mau01.docx',
    '--',
    'Tờ khai',
  ],
  ...[
    'Tên văn bản pháp lýMã văn bản',
    'Luật Hộ tịch',
    '60/2014/QH13',
    '123/2015/NĐ-CP',
    'năm 2020',
    'Mã: KQ.G15.0001',
    'Từ khóa',
    'Mô tả',
  ],
  ...[
    'Hội đồng nhân dân tỉnh quyết định',
    'miễn lệ phí',
    'không thu phí',
    '25.000.000đ',
    'tối đa',
    '10 USD',
    'ß',
    'ﬁ',
    'e\u0301',
    '\u0000',
    '𝒳',
    '\ud800',
  ],
);
const madeUp = fc
  .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 20 }) }), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** Letters and digits, sorted: cutting text apart may not lose or invent any. */
const letters = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
    .sort()
    .join('');

const strings = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.map(strings).join(' ')
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .map(([key, v]) => (key === 'actor' || key === 'actorName' ? '' : strings(v)))
            .join(' ')
        : '';

/** Every letter and digit of `source` is in `out`, as often as there. */
const assertKept = (out: string, source: string): void => {
  const kept = new Map<string, number>();
  for (const c of letters(out)) kept.set(c, (kept.get(c) ?? 0) + 1);
  for (const c of letters(source)) {
    const left = kept.get(c) ?? 0;
    assert.ok(left > 0, `“${c}” of ${JSON.stringify(source)}`);
    kept.set(c, left - 1);
  }
};

test('steps: never throw, and nothing but the numbering itself is lost', () => {
  fc.assert(
    fc.property(madeUp, (source) => {
      const steps = splitSteps(source);
      // The drawing numbers the steps; a list "a), b)" or "Bước 01" is drawn as 1, 2.
      const drawn =
        steps.length > 1 ? steps.map((_, i) => `Bước bước 0${i + 1} ${'abcdđeghiklmnopq'[i] ?? ''}`) : [];
      assertKept([strings(steps), ...drawn].join(' '), source.replace(/\d+/gu, ''));
    }),
    { numRuns: 600 },
  );
});

test('steps: every step has something to read', () => {
  fc.assert(
    fc.property(madeUp, (source) => {
      const steps = splitSteps(source);
      assert.equal(steps.length > 0, source.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').trim() !== '');
      for (const step of steps.length > 1 ? [] : steps)
        assert.ok(tokens(source).length === 0 || strings(step).trim() !== '', JSON.stringify(source));
    }),
    { numRuns: 400 },
  );
});

test('page documents: every letter of the table is in a case, a paper, a form or the rest', () => {
  fc.assert(
    fc.property(madeUp, (source) => {
      const { groups, rest } = splitDocuments(source);
      const quantities = groups.flatMap((g) =>
        g.items.map((i) => [
          i.originals === undefined ? '' : `${i.originals} bản chính`,
          i.copies === undefined ? '' : `${i.copies} bản sao`,
        ]),
      );
      const out = letters(strings(groups) + rest + strings(quantities));
      const header = source.normalize('NFC').replace(/Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/gu, '');
      // "01" is kept as the number 1, and an empty cell says "Không có thông tin".
      const plain = letters(header.replace(/0(?=\d bản)/gu, '').replace(/Không có thông tin/gu, ''));
      assertKept(out, plain);
      assert.doesNotThrow(() => toGroups(groups));
    }),
    { numRuns: 600 },
  );
});

test('page methods: every word is in a row or in the rest', () => {
  fc.assert(
    fc.property(madeUp, (source) => {
      const { rows, rest } = splitMethods(source);
      const channels = { direct: 'Trực tiếp', online: 'Trực tuyến', postal: 'Dịch vụ bưu chính' } as const;
      const fees = rows.flatMap((row) => row.fees.flatMap((fee) => [fee.label ?? '', fee.text ?? '']));
      const out = letters(
        [rest, ...fees, ...rows.flatMap((r) => [channels[r.channel], r.time, r.note])].join(' '),
      );
      const clean = (text: string): string => letters(withoutNoise(text).replace(/Không có thông tin/gu, ''));
      assertKept(out, clean(source));
    }),
    { numRuns: 600 },
  );
});

test('page legal basis and results: every letter is kept', () => {
  fc.assert(
    fc.property(madeUp, (source) => {
      const legal = strings(splitLegal(source));
      const clean = source
        .normalize('NFC')
        .trim()
        .replace(/^Tên văn bản pháp lý\s*Mã văn bản/u, '');
      if (clean.trim() !== 'Không có thông tin')
        assert.equal(letters(legal), letters(clean), JSON.stringify(source));
      const tail = cutTail(source);
      assert.doesNotThrow(() => splitResults(tail.text));
    }),
    { numRuns: 600 },
  );
});

test('fees: any input gives one of five states the model accepts, and keeps the words', () => {
  const raw = fc.record(
    {
      value: fc.oneof(fc.integer({ min: -5, max: 2_000_000 }), fc.double(), fc.constant(0)),
      currency: fc.constantFrom('', 'Việt Nam Đồng', 'VNĐ', 'USD', 'x'),
      kind: fc.constantFrom('FEE', 'SERVICE_FEE', 'PRICE_LEVEL', '__proto__', 'x'),
      label: fc.oneof(fc.constantFrom('Miễn phí', '70,000 VNĐ', ''), madeUp),
      text: madeUp,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(raw, (input) => {
      const { fee } = readFee(input);
      const issues: Issue[] = [];
      const p = procedure.read(
        { code: '1', name: 'a', methods: [{ channel: 'direct', fees: [fee] }] },
        '',
        issues,
      );
      assert.deepEqual(issues, []);
      assert.equal(p?.methods[0]?.fees[0]?.state, fee.state);
      const out = count([strings(fee)]);
      for (const [word, n] of count([input.text ?? '']))
        if (!/^(?:không|có|thông|tin)$/u.test(word))
          assert.ok((out.get(word) ?? 0) >= n, `“${word}” of ${JSON.stringify(input)}`);
      if (fee.state === 'free') assert.match(fee.legal, /miễn|không/iu);
      if (fee.state === 'amount') assert.equal(fee.amount, input.value);
    }),
    { numRuns: 1000 },
  );
});

test('a fee that names the council is never free', () => {
  fc.assert(
    fc.property(madeUp, madeUp, fc.constantFrom('Miễn phí', ''), (before, after, label) => {
      const text = `${before} Mức thu do Hội đồng nhân dân tỉnh quyết định. ${after}`;
      assert.notEqual(readFee({ value: 0, label, text }).fee.state, 'free');
    }),
    { numRuns: 400 },
  );
});

test('times: any number and unit, any words', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.oneof(fc.anything(), fc.constantFrom('DAY', 'OTHER', 'Ngày')),
      madeUp,
      (quantity, unit, words) => {
        for (const time of [timeFromUnit(quantity, unit), timeFromText(words), timeFromDescription(words)])
          if (time?.kind === 'duration') assert.ok(Number.isInteger(time.quantity) && time.quantity > 0);
          else if (time) assert.notEqual(time.text, '');
      },
    ),
    { numRuns: 400 },
  );
});

test('any JSON as a record of any form: read or reported, never thrown', () => {
  const keys = fc.constantFrom(
    ...[
      'code',
      'name',
      'executionSteps',
      'executionMethods',
      'executionCases',
      'steps',
      'methods',
      'documents',
      'categories',
      'fees',
    ],
    ...[
      'ma_thu_tuc',
      'ten_thu_tuc',
      'cach_thuc_thuc_hien',
      'cases',
      'id',
      'format',
      'items',
      'data',
      '__proto__',
      'constructor',
    ],
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      madeUp,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
    ),
  }));
  const form = fc.constantFrom<Form[]>('own', 'portal-api', 'page-text', 'one-shape', 'portal-list');
  fc.assert(
    fc.property(fc.dictionary(keys, tree), form, tree, (record, kind, anything) => {
      const raw = { code: '9.1', name: 'Tên', ...record };
      const { index, report } = importRecords([
        {
          file: 'x',
          records: [
            { form: kind, raw },
            { form: kind, raw: anything },
          ],
        },
      ]);
      assert.ok(index.length + report.duplicates.length + report.skipped.length >= 2);
      assert.doesNotThrow(() => recognise(anything));
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    }),
    { numRuns: 500 },
  );
});

test('any text as a file: understood or explained in one sentence', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        madeUp,
        fc.json().map((j) => j.slice(0, -1)),
      ),
      (text) => {
        const parsed = parseText(text);
        const source = readSource(text);
        if ('error' in parsed) assert.ok('error' in source);
        if ('error' in source) assert.ok(source.error.length > 5 && !source.error.includes('\n'));
      },
    ),
    { numRuns: 500 },
  );
});

test('long hostile texts take no more than a moment', () => {
  const hostile = [
    'Bước 1 '.repeat(20_000),
    '('.repeat(100_000),
    ' '.repeat(100_000),
    '- '.repeat(50_000),
    '1 bản chính'.repeat(10_000),
    'Trực tuyến'.repeat(10_000),
    'TrựcA'.repeat(20_000),
    '1/2024/A-'.repeat(10_000),
    'a.docx'.repeat(10_000),
    'Nếu '.repeat(30_000),
    '9'.repeat(100_000),
    'a)\n'.repeat(30_000),
  ];
  for (const text of hostile) {
    const started = performance.now();
    splitSteps(text);
    splitMethods(text);
    splitDocuments(`Tên giấy tờMẫu đơn, tờ khaiSố lượng${text}`);
    splitLegal(text);
    splitResults(cutTail(text).text);
    readFee({ text });
    timeFromDescription(text);
    const took = performance.now() - started;
    assert.ok(took < 3000, `${text.slice(0, 12)}… took ${Math.round(took)} ms`);
  }
});
