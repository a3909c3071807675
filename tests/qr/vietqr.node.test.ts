import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { noSharedData, sharedText } from '../helpers/shared-data.js';
import { readQrPath } from '../helpers/read-qr-path.js';
import { crc16 } from '../../src/qr/crc16.js';
import { qrMatrix } from '../../src/qr/qr-matrix.js';
import { qrPath, qrSide, qrSvgFile } from '../../src/qr/qr-svg.js';
import { buildVietQr, type VietQrRequest } from '../../src/qr/vietqr.js';
import { readVietQr } from '../../src/qr/vietqr-read.js';
import type { VietQr, VietQrReason } from '../../src/qr/vietqr-rules.js';

const built = (request: VietQrRequest): string => {
  const result = buildVietQr(request);
  assert.ok(result.ok, JSON.stringify(result));
  return result.payload;
};
const read = (payload: string): VietQr => {
  const result = readVietQr(payload);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
/** The reasons as "field code", each with a sentence. */
const told = (reasons: readonly VietQrReason[]): string[] =>
  reasons.map(({ field, code, message }) => {
    assert.ok(message.length > 8, message);
    return `${field} ${code}`;
  });
const refusedBuilding = (request: unknown): string[] => {
  const result = buildVietQr(request as VietQrRequest);
  assert.ok(!result.ok, JSON.stringify(result));
  return told(result.reasons);
};
const refusedReading = (text: unknown): string[] => {
  const result = readVietQr(text as string);
  assert.ok(!result.ok, JSON.stringify(result));
  return told(result.reasons);
};

/** Composed by another program, with Python's binascii.crc_hqx, from the public description; nobody's accounts. */
const OWN: [what: string, qr: VietQr, payload: string][] = [
  [
    'one code for many payments',
    { kind: 'static', service: 'account', bin: '970405', account: '0000000000' },
    '00020101021138540010A00000072701240006970405011000000000000208QRIBFTTA53037045802VN63041BFF',
  ],
  [
    'a fee with its receipt and purpose',
    {
      kind: 'dynamic',
      service: 'account',
      bin: '970405',
      account: '0000000000',
      amount: 8000,
      billNumber: 'BL-0001',
      purpose: 'BS trich luc khai sinh',
    },
    '00020101021238540010A00000072701240006970405011000000000000208QRIBFTTA5303704540480005802VN62370107BL-00010822BS trich luc khai sinh63043630',
  ],
  [
    'a card and a reference',
    {
      kind: 'dynamic',
      service: 'card',
      bin: '970436',
      account: '9704360000000000000',
      amount: 1_250_000,
      reference: 'HS 0001',
      purpose: 'Le phi',
    },
    '00020101021238630010A00000072701330006970436011997043600000000000000208QRIBFTTC5303704540712500005802VN62210507HS 00010806Le phi63041DAE',
  ],
  [
    'the largest amount, a wallet, shop and counter',
    {
      kind: 'static',
      service: 'account',
      bin: '000000',
      account: 'VQRxa00000',
      amount: 9_999_999_999_999,
      storeLabel: 'Mot cua',
      terminal: 'Quay 2',
    },
    '00020101021138540010A000000727012400060000000110VQRxa000000208QRIBFTTA5303704541399999999999995802VN62210307Mot cua0706Quay 263049227',
  ],
  [
    'objects that nobody here interprets',
    {
      kind: 'dynamic',
      service: 'account',
      bin: '970405',
      account: '0000000000',
      amount: 8000,
      purpose: 'LP A&B',
      others: { '52': '0000', '59': 'UBND XA MAU', '60': 'MAU', '62.02': '0900000000', '80': '046' },
    },
    '00020101021238540010A00000072701240006970405011000000000000208QRIBFTTA520400005303704540480005802VN5911UBND XA MAU6003MAU6224021009000000000806LP A&B800304663049239',
  ],
];

/** The second vector's objects, to be misarranged. */
const PAYEE = '0006970405' + '01100000000000';
const HEAD = '000201' + '010212';
const ACCOUNT = `38540010A0000007270124${PAYEE}0208QRIBFTTA`;
const sealed = (body: string): string => `${body}6304${crc16(`${body}6304`)}`;

describe('crc16', () => {
  it('gives the published check value', () => {
    assert.equal(crc16('123456789'), '29B1');
    assert.equal(crc16(''), 'FFFF');
  });
});

for (const [what, qr, payload] of OWN)
  describe(`a payment code: ${what}`, () => {
    it('is built byte for byte and says what is in it', () => {
      assert.deepEqual(buildVietQr(qr), { ok: true, payload, qr });
    });
    it('is read', () => {
      assert.deepEqual(readVietQr(payload), { ok: true, value: qr });
    });
    it('is read by a phone from the drawn code, on a page and from a file', async () => {
      const matrix = await qrMatrix(payload);
      assert.ok(matrix.ok);
      assert.equal(readQrPath(qrPath(matrix), qrSide(matrix)), payload);
      const file = /<path d="([^"]+)"\/><\/svg>$/.exec(qrSvgFile(matrix, what))?.[1];
      assert.equal(readQrPath(file ?? '', qrSide(matrix)), payload);
    });
  });

describe('buildVietQr', () => {
  const fee: VietQrRequest = { kind: 'dynamic', bin: '970405', account: '0000000000', amount: 8000 };

  it('pays to an account when nothing else is said', () => {
    assert.equal(read(built(fee)).service, 'account');
    assert.equal(built({ ...fee, service: undefined, purpose: undefined }), built(fee));
  });

  it('says nothing that is not in the code', () => {
    const result = buildVietQr({ ...fee, holder: 'UBND xã', billNumber: undefined } as VietQrRequest);
    assert.ok(result.ok);
    assert.deepEqual(readVietQr(result.payload), { ok: true, value: result.qr });
  });

  it('folds and cuts the purpose, and says what became of it', () => {
    const result = buildVietQr({ ...fee, purpose: 'Lệ phí đăng ký khai sinh quá hạn – Y Thuăl' });
    assert.ok(result.ok);
    assert.equal(result.qr.purpose, 'Le phi dang ky khai sinh');
    assert.equal(read(result.payload).purpose, 'Le phi dang ky khai sinh');
    assert.equal(read(built({ ...fee, purpose: 'Le phi dang ky khai sinh lai' })).purpose, result.qr.purpose);
    assert.equal(read(built({ ...fee, purpose: 'LP A&B ' })).purpose, 'LP A&B ', 'ASCII that fits is kept');
  });

  const REFUSED: [what: string, change: Record<string, unknown>, reasons: string[]][] = [
    ['no kind', { kind: undefined }, ['kind format']],
    ['a code for one payment without amount', { amount: undefined }, ['amount missing']],
    ['zero', { amount: 0 }, ['amount range']],
    ['less than nothing', { amount: -8000 }, ['amount range']],
    ['fourteen digits', { amount: 10_000_000_000_000 }, ['amount range']],
    ['half a đồng', { amount: 8000.5 }, ['amount type']],
    ['almost 8000', { amount: 8000.000000000001 }, ['amount type']],
    ['an endless amount', { amount: Infinity }, ['amount type']],
    ['no number', { amount: NaN }, ['amount type']],
    ['an amount as text', { amount: '8000' }, ['amount type']],
    ['an amount with a dot for thousands', { amount: '8.000' }, ['amount type']],
    ['an amount of null', { amount: null }, ['amount type']],
    ['no bank', { bin: undefined }, ['bin missing']],
    ['five digits of bank', { bin: '97040' }, ['bin format']],
    ['seven digits of bank', { bin: '9704055' }, ['bin format']],
    ['a bank as number', { bin: 970405 }, ['bin format']],
    ['other digits', { bin: '٩٧٠٤٠٥' }, ['bin format']],
    ['no account', { account: undefined }, ['account missing']],
    ['an empty account', { account: '' }, ['account empty']],
    ['an account in groups', { account: '0000 000 000' }, ['account charset']],
    ['an account with accents', { account: 'xãMẫu' }, ['account charset']],
    ['twenty digits', { account: '0'.repeat(20) }, ['account too-long']],
    ['an account as number', { account: 123456 }, ['account type']],
    ['a card with letters', { service: 'card', account: '9704A' }, ['account charset']],
    ['an unknown service', { service: 'QRPUSH' }, ['service format']],
    ['a purpose of nothing but signs', { purpose: '★ ☺' }, ['purpose empty']],
    ['an empty purpose', { purpose: '' }, ['purpose empty']],
    ['a bill number with accents', { billNumber: 'Số 1' }, ['billNumber charset']],
    ['a long reference', { reference: 'x'.repeat(26) }, ['reference too-long']],
    ['a line break', { terminal: 'a\nb' }, ['terminal charset']],
    ['a store that is no text', { storeLabel: 7 }, ['storeLabel type']],
    ['another payee beside', { others: { '26': '0010A000000775' } }, ['others unsupported']],
    ['a second amount', { others: { '54': '1' } }, ['others unsupported']],
    ['a tip', { others: { '55': '01' } }, ['others unsupported']],
    ['a surcharge', { others: { '56': '5000' } }, ['others unsupported']],
    ['a purpose through the back door', { others: { '62.08': 'x' } }, ['others unsupported']],
    ['a path that is none', { others: { x: 'y', '__proto__.a': 'b' } }, Array(2).fill('others unsupported')],
    ['others that are a list', { others: ['x'] }, ['others type']],
    ['a category of three digits', { others: { '52': '000' } }, ['others format']],
    ['a long name', { others: { '59': 'x'.repeat(26) } }, ['others too-long']],
    [
      'several faults at once',
      { bin: 'x', account: 'a b', amount: '8.000' },
      ['bin format', 'account charset', 'amount type'],
    ],
  ];
  for (const [what, change, reasons] of REFUSED)
    it(`refuses ${what}`, () => {
      assert.deepEqual(refusedBuilding({ ...fee, ...change }), reasons);
    });

  it('refuses texts that do not fit together', () => {
    const long = 'x'.repeat(25);
    const three = { billNumber: long, reference: long, purpose: long };
    assert.ok(built({ ...fee, ...three, terminal: 'x'.repeat(8) }).includes('6299'));
    assert.deepEqual(refusedBuilding({ ...fee, ...three, terminal: 'x'.repeat(9) }), ['additional too-long']);
    const texts = { billNumber: long, storeLabel: long, reference: long, terminal: long };
    assert.deepEqual(refusedBuilding({ ...fee, ...texts }), ['additional too-long']);
    const many = Object.fromEntries([70, 71, 72, 73, 74, 75].map((id) => [id, 'x'.repeat(99)]));
    assert.deepEqual(refusedBuilding({ ...fee, others: many }), ['text too-long']);
  });

  it('refuses what is no request', () => {
    for (const nothing of [undefined, null, 7, '970405', true])
      assert.deepEqual(refusedBuilding(nothing), ['text type']);
    assert.deepEqual(refusedBuilding([]), ['kind format', 'bin missing', 'account missing']);
  });
});

describe('readVietQr', () => {
  it('takes the objects in any order, the check sum last', () => {
    const value = {
      ...{ kind: 'dynamic', service: 'account', bin: '970405', account: '0000000000' },
      ...{ amount: 8000, billNumber: 'B1', purpose: 'LP' },
    };
    const account = `38540208QRIBFTTA01240110000000000000069704050010A000000727`;
    const text = sealed(`5802VN62120802LP0102B1${account}540480005303704010212000201`);
    assert.deepEqual(read(text), value);
    assert.equal(built(value as VietQr), sealed(`${HEAD}${ACCOUNT}5303704540480005802VN62120102B10802LP`));
  });

  it('takes a check sum in small letters', () => {
    const [, , payload = ''] = OWN[1] ?? [];
    const small = `${payload.slice(0, -4)}${payload.slice(-4).toLowerCase()}`;
    assert.deepEqual(read(small), OWN[1]?.[1]);
    const letters = sealed(`${HEAD}${ACCOUNT}53037045802VN`);
    assert.deepEqual(read(letters.slice(0, -4) + letters.slice(-4).toLowerCase()), read(letters));
  });

  it('takes a code for one payment whose amount the payer types, and an amount that ends with a dot', () => {
    assert.equal(read(sealed(`${HEAD}${ACCOUNT}53037045802VN`)).amount, undefined);
    assert.equal(read(sealed(`${HEAD}${ACCOUNT}5303704540650000.5802VN`)).amount, 50000);
  });

  const REFUSED: [what: string, text: unknown, reasons: string[]][] = [
    ['nothing', '', ['text charset']],
    ['what is no text', 970405, ['text type']],
    ['no value at all', undefined, ['text type']],
    ['an address', 'https://phuochuu.example.gov.vn/', ['crc missing']],
    ['accents', sealed(`${HEAD}${ACCOUNT}53037045802VN62060802lệ`), ['text charset']],
    ['a megabyte', '0'.repeat(1_000_000), ['text too-long']],
    ['a line break behind it', `${sealed(`${HEAD}${ACCOUNT}53037045802VN`)}\n`, ['text charset']],
    ['a wrong check sum', `${HEAD}${ACCOUNT}53037045802VN63040000`, ['crc mismatch']],
    ['no check sum', `${HEAD}${ACCOUNT}53037045802VN`, ['crc missing']],
    ['a check sum inside another object', sealed(`${HEAD}${ACCOUNT}53037045802VN6408`), ['crc nesting']],
    ['a check sum in the middle', sealed(`${HEAD}${ACCOUNT}6304000053037045802VN6408`), ['crc nesting']],
    ['a longer check sum', sealed(`${HEAD}${ACCOUNT}53037045802VN63120000`), ['crc nesting']],
    ['a length that runs over', sealed(`${HEAD}${ACCOUNT}53037045899VN`), ['text broken']],
    ['a length that is no number', sealed(`${HEAD}${ACCOUNT}530370458x2VN`), ['text broken']],
    ['an empty object', sealed(`${HEAD}${ACCOUNT}53037045802VN6200`), ['text empty']],
    ['an object twice', sealed(`${HEAD}${ACCOUNT}530370454048000540480005802VN`), ['text duplicate']],
    ['two accounts', sealed(`${HEAD}${ACCOUNT}${ACCOUNT}53037045802VN`), ['text duplicate']],
    [
      'another scheme beside',
      sealed(`${HEAD}26140010A000000775${ACCOUNT}53037045802VN`),
      ['others unsupported'],
    ],
    ['another scheme', sealed(`${HEAD}26140010A00000077553037045802VN`), ['scheme unsupported']],
    ['another owner of object 38', sealed(`${HEAD}38140010A00000077553037045802VN`), ['scheme unsupported']],
    [
      'the service in the wrong place',
      sealed(`${HEAD}38540010A0000007270136${PAYEE}0208QRIBFTTA53037045802VN`),
      ['scheme nesting', 'service missing'],
    ],
    [
      'more in the account than is understood',
      sealed(`${HEAD}38590010A0000007270124${PAYEE}0208QRIBFTTA0301x53037045802VN`),
      ['scheme nesting'],
    ],
    [
      'no account in the account',
      sealed(`${HEAD}38260010A0000007270208QRIBFTTA53037045802VN`),
      ['bin missing', 'account missing'],
    ],
    [
      'an account whose length is misprinted',
      sealed(`${HEAD}38540010A00000072701240006970405011100000000000208QRIBFTTA53037045802VN`),
      ['account broken'],
    ],
    [
      'a payment to a shop',
      sealed(`${HEAD}38520010A0000007270124${PAYEE}0206QRPUSH53037045802VN`),
      ['service unsupported'],
    ],
    ['another format', sealed(`000202010212${ACCOUNT}53037045802VN`), ['format unsupported']],
    ['no format', sealed(`010212${ACCOUNT}53037045802VN`), ['format missing']],
    ['no kind', sealed(`000201${ACCOUNT}53037045802VN`), ['kind missing']],
    ['an unknown kind', sealed(`000201010213${ACCOUNT}53037045802VN`), ['kind format']],
    ['dollars', sealed(`${HEAD}${ACCOUNT}53038405802VN`), ['currency unsupported']],
    ['another country', sealed(`${HEAD}${ACCOUNT}53037045802LA`), ['country unsupported']],
    ['neither', sealed(`${HEAD}${ACCOUNT}`), ['currency missing', 'country missing']],
    ['zero', sealed(`${HEAD}${ACCOUNT}5303704540105802VN`), ['amount format']],
    ['thousands with a dot', sealed(`${HEAD}${ACCOUNT}530370454058.0005802VN`), ['amount format']],
    ['a part of a đồng', sealed(`${HEAD}${ACCOUNT}5303704540730000.05802VN`), ['amount format']],
    ['a space in the amount', sealed(`${HEAD}${ACCOUNT}5303704540650 0005802VN`), ['amount format']],
    ['fourteen digits', sealed(`${HEAD}${ACCOUNT}53037045414100000000000005802VN`), ['amount format']],
    ['an exponent', sealed(`${HEAD}${ACCOUNT}530370454038e35802VN`), ['amount format']],
    [
      'a surcharge',
      sealed(`${HEAD}${ACCOUNT}530370454048000550202560450005802VN`),
      Array(2).fill('others unsupported'),
    ],
    [
      'texts that do not come apart',
      sealed(`${HEAD}${ACCOUNT}53037045802VN62060803LP`),
      ['additional broken'],
    ],
    [
      'a purpose of 26',
      sealed(`${HEAD}${ACCOUNT}53037045802VN62300826${'x'.repeat(26)}`),
      ['purpose too-long'],
    ],
    [
      'a bank of five digits',
      sealed(`${HEAD}38530010A0000007270123000597040011000000000000208QRIBFTTA53037045802VN`),
      ['bin format'],
    ],
  ];
  for (const [what, text, reasons] of REFUSED)
    it(`refuses ${what}`, () => {
      assert.deepEqual(refusedReading(text), reasons);
    });
});

interface Vectors {
  official: {
    items: { id: string; input: Input; payload: string; printedInSpec?: string }[];
    tag38example: { payloadPart: string; bin: string; account: string };
  };
  valid: { payload: string; beneficiary: Record<string, string>; fields: Record<string, string> }[];
  otherSchemes: { payload: string }[];
  nonConformantButCrcValid: { payload: string }[];
  badCrc: { payload: string; correctCrc: string }[];
  synthetic: { items: { input: Input; payload: string }[] };
}
interface Input {
  bin?: string;
  bin_?: string;
  account?: string;
  acct?: string;
  service?: string;
  amount?: number;
  billNumber?: string;
  bill?: string;
  purpose?: string;
}
const requestOf = (input: Input): VietQrRequest => ({
  kind: input.amount === undefined ? 'static' : 'dynamic',
  service: input.service === 'QRIBFTTC' ? 'card' : 'account',
  bin: input.bin ?? input.bin_ ?? '',
  account: input.account ?? input.acct ?? '',
  amount: input.amount,
  billNumber: input.billNumber ?? input.bill,
  purpose: input.purpose,
});

describe('codes from the specification and from public programs', { skip: noSharedData }, () => {
  const vectors = (): Vectors => JSON.parse(sharedText('vietqr-vectors.json')) as Vectors;

  it('has what it tests', () => {
    const { official, valid, otherSchemes, nonConformantButCrcValid, badCrc } = vectors();
    assert.equal(official.items.length, 4);
    assert.equal(official.items.filter(({ printedInSpec }) => printedInSpec).length, 2);
    for (const group of [valid, otherSchemes, nonConformantButCrcValid, badCrc]) assert.ok(group.length > 3);
  });
  it('builds and reads the four examples of NAPAS and those composed from them', () => {
    const { official, synthetic } = vectors();
    for (const { input, payload } of [...official.items, ...synthetic.items]) {
      assert.equal(built(requestOf(input)), payload);
      const { bin, account, amount } = read(payload);
      assert.deepEqual(
        [bin, account, amount],
        [input.bin ?? input.bin_, input.account ?? input.acct, input.amount],
      );
    }
    const { bin, account, payloadPart } = official.tag38example;
    assert.ok(built({ kind: 'static', bin, account }).includes(payloadPart));
  });
  it('refuses the misprints of NAPAS', () => {
    for (const { printedInSpec } of vectors().official.items)
      if (printedInSpec !== undefined) assert.ok(refusedReading(printedInSpec).length > 0);
  });
  it('reads every code that conforms and builds it again', () => {
    for (const { payload, beneficiary, fields } of vectors().valid) {
      const value = read(payload);
      assert.deepEqual([value.bin, value.account], [beneficiary['00'], beneficiary['01']]);
      assert.equal(value.amount === undefined ? undefined : String(value.amount), fields['54']);
      assert.equal(built(value), payload.slice(0, -4) + payload.slice(-4).toUpperCase());
    }
  });
  it('refuses other schemes, objects in the wrong place and wrong check sums, and says so', () => {
    const { otherSchemes, nonConformantButCrcValid, badCrc } = vectors();
    for (const { payload } of otherSchemes) assert.deepEqual(refusedReading(payload), ['scheme unsupported']);
    for (const { payload } of nonConformantButCrcValid)
      assert.ok(refusedReading(payload).includes('scheme nesting'), payload);
    for (const { payload, correctCrc } of badCrc) {
      const result = readVietQr(payload);
      assert.ok(!result.ok);
      assert.deepEqual(told(result.reasons), ['crc mismatch']);
      assert.match(result.reasons[0]?.message ?? '', new RegExp(correctCrc));
    }
  });
});

test('an amount that is not safe to add up is not even rounded', () => {
  // 8000 as the sum of tenths comes out beside it.
  const sum = Array.from({ length: 80_000 }, () => 0.1).reduce((a, b) => a + b, 0);
  assert.notEqual(sum, 8000);
  assert.deepEqual(refusedBuilding({ kind: 'dynamic', bin: '970405', account: '0', amount: sum }), [
    'amount type',
  ]);
});
