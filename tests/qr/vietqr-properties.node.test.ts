import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readQrPath } from '../helpers/read-qr-path.js';
import { crc16 } from '../../src/qr/crc16.js';
import { qrMatrix } from '../../src/qr/qr-matrix.js';
import { qrPath, qrSide } from '../../src/qr/qr-svg.js';
import { buildVietQr, type VietQrRequest } from '../../src/qr/vietqr.js';
import { readVietQr } from '../../src/qr/vietqr-read.js';
import type { VietQr } from '../../src/qr/vietqr-rules.js';

const letters = 'ABCXYZabcxyz0123456789';
const plain = fc.string({
  unit: fc.constantFrom(...letters, ' ', '-', '.', '/'),
  minLength: 1,
  maxLength: 18,
});
const ascii = (maxLength: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength });
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const amount = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000 }),
  fc.integer({ min: 1, max: 9_999_999_999_999 }),
  fc.integer({ min: 0, max: 12 }).map((zeros) => 10 ** zeros),
);

const others = fc.record(
  {
    '52': digits(4, 4),
    '59': ascii(25),
    '60': ascii(15),
    '80': ascii(20),
    '62.02': ascii(5),
    '62.50': ascii(5),
  },
  { requiredKeys: [], noNullPrototype: true },
);
/** Fields that make a code, in every combination. */
const codes: fc.Arbitrary<VietQr> = fc
  .record(
    {
      kind: fc.constantFrom('static' as const, 'dynamic' as const),
      service: fc.constant('account' as const),
      bin: digits(6, 6),
      account: fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 19 }),
      amount,
      billNumber: plain,
      storeLabel: ascii(5),
      reference: plain,
      terminal: ascii(5),
      purpose: ascii(20),
      others: others.filter((some) => Object.keys(some).length > 0),
    },
    { requiredKeys: ['kind', 'service', 'bin', 'account'], noNullPrototype: true },
  )
  .map((qr) => (qr.kind === 'dynamic' ? { ...qr, amount: qr.amount ?? 8000 } : qr))
  .chain((qr) =>
    fc.oneof(
      fc.constant(qr),
      digits(12, 19).map((account) => ({ ...qr, service: 'card' as const, account })),
    ),
  )
  .filter(
    ({
      billNumber = '',
      storeLabel = '',
      reference = '',
      terminal = '',
      purpose = '',
      others: more = {},
    }) => {
      const inside = Object.entries(more).filter(([path]) => path.startsWith('62.'));
      const texts = [
        billNumber,
        storeLabel,
        reference,
        terminal,
        purpose,
        ...inside.map(([, value]) => value),
      ];
      return texts.reduce((sum, text) => sum + (text === '' ? 0 : text.length + 4), 0) <= 99;
    },
  );

const built = (request: VietQrRequest): string => {
  const result = buildVietQr(request);
  assert.ok(result.ok, JSON.stringify(result));
  return result.payload;
};

test('what is read is what was built', () => {
  fc.assert(
    fc.property(codes, (qr) => {
      const payload = built(qr);
      assert.deepEqual(readVietQr(payload), { ok: true, value: qr });
      assert.match(payload, /^[ -~]+6304[0-9A-F]{4}$/);
    }),
    { numRuns: 1000 },
  );
});

/** The amount as a bank's program takes it from the text, knowing nothing of ours. */
const amountIn = (payload: string): string | undefined => {
  for (let rest = payload; rest !== ''; rest = rest.slice(4 + Number(rest.slice(2, 4))))
    if (rest.startsWith('54')) return rest.slice(4, 4 + Number(rest.slice(2, 4)));
  return undefined;
};

test('no code has another amount than the one asked, whatever is asked', () => {
  const anything = fc.oneof(
    amount,
    fc.double(),
    fc.float().map((x) => x * 1000),
    fc.integer(),
    fc.bigInt(),
    fc.constantFrom('8.000', '8000', '8,000', '8e3', ' 8000', '0x1F40', '٨٠٠٠', null, true, [8000], NaN, -0),
    fc.anything(),
  );
  let codesMade = 0;
  fc.assert(
    fc.property(anything, codes, fc.constantFrom('static', 'dynamic'), (asked, qr, kind) => {
      const result = buildVietQr({ ...qr, kind, amount: asked } as VietQrRequest);
      if (!result.ok) {
        assert.ok(result.reasons.every(({ field }) => field === 'amount'));
        return;
      }
      codesMade++;
      const read = readVietQr(result.payload);
      assert.ok(read.ok);
      assert.equal(read.value.amount, asked);
      assert.equal(result.qr.amount, asked);
      if (asked === undefined) assert.equal(kind, 'static');
      // As digits, compared with the digits of the exact whole number.
      assert.equal(
        amountIn(result.payload),
        asked === undefined ? undefined : BigInt(asked as number).toString(),
      );
    }),
    { numRuns: 2000 },
  );
  assert.ok(codesMade > 300, `only ${codesMade} codes`);
});

test('a code with any one character changed is refused', () => {
  fc.assert(
    fc.property(codes, fc.nat(), ascii(1), (qr, place, letter) => {
      const payload = built(qr);
      const at = place % payload.length;
      // The check sum may be written in small letters; that is the same check sum.
      fc.pre(payload[at]?.toUpperCase() !== letter.toUpperCase() || at < payload.length - 4);
      fc.pre(payload[at] !== letter);
      assert.equal(readVietQr(payload.slice(0, at) + letter + payload.slice(at + 1)).ok, false);
    }),
    { numRuns: 2000 },
  );
});

test('a code with a character too many, one missing or two swapped is refused', () => {
  fc.assert(
    fc.property(codes, fc.nat(), ascii(1), (qr, place, letter) => {
      const payload = built(qr);
      const at = place % payload.length;
      const [before, here, next, after] = [
        payload.slice(0, at),
        payload[at] ?? '',
        payload[at + 1] ?? '',
        payload.slice(at + 2),
      ];
      const longer = before + letter + here + next + after;
      assert.equal(readVietQr(longer).ok, false, longer);
      assert.equal(readVietQr(before + next + after).ok, false);
      if (here !== next && next !== '') assert.equal(readVietQr(before + next + here + after).ok, false);
    }),
    { numRuns: 1000 },
  );
});

test('the objects may stand in any order', () => {
  const shuffled = codes.chain((qr) => {
    const objects: string[] = [];
    const body = built(qr).slice(0, -8);
    for (let rest = body; rest !== ''; rest = rest.slice(4 + Number(rest.slice(2, 4))))
      objects.push(rest.slice(0, 4 + Number(rest.slice(2, 4))));
    return fc.tuple(
      fc.constant(qr),
      fc.shuffledSubarray(objects, { minLength: objects.length, maxLength: objects.length }),
    );
  });
  fc.assert(
    fc.property(shuffled, ([qr, objects]) => {
      const text = `${objects.join('')}6304`;
      assert.deepEqual(readVietQr(text + crc16(text)), { ok: true, value: qr });
    }),
  );
});

test('nothing that is read or asked throws, and every refusal says why', () => {
  const texts = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 200 }),
    // With a right check sum, and the account in place: the reader gets far.
    fc
      .tuple(codes, fc.string({ unit: fc.constantFrom(...'0123456789AB.'), maxLength: 60 }))
      .map(([qr, more]) => {
        const text = `${built(qr).slice(0, -8)}${more}6304`;
        return text + crc16(text);
      }),
    fc.tuple(codes, fc.nat(), digits(1, 4)).map(([qr, place, instead]) => {
      const body = built(qr).slice(0, -8);
      const at = place % body.length;
      const text = `${body.slice(0, at)}${instead}${body.slice(at + instead.length)}6304`;
      return text + crc16(text);
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readVietQr(text as string);
      // What is taken can be made again, and says the same; only a code for one payment without amount is not made.
      if (read.ok) {
        const again = buildVietQr(read.value);
        if (read.value.kind === 'static' || read.value.amount !== undefined) {
          assert.ok(again.ok, JSON.stringify([text, again]));
          assert.deepEqual(readVietQr(again.payload), read);
        } else assert.ok(!again.ok);
      } else assert.ok(read.reasons.length > 0 && read.reasons.every(({ message }) => message !== ''));
      const made = buildVietQr(text as VietQrRequest);
      if (!made.ok) assert.ok(made.reasons.length > 0);
    }),
    { numRuns: 3000 },
  );
});

test('a phone reads from the drawn code what was built', async () => {
  await fc.assert(
    fc.asyncProperty(codes, async (qr) => {
      const payload = built(qr);
      const matrix = await qrMatrix(payload);
      assert.ok(matrix.ok);
      assert.equal(readQrPath(qrPath(matrix), qrSide(matrix)), payload);
    }),
    { numRuns: 20 },
  );
});
