/** Numbers of persons leave a comment before it is stored; amounts, dates, hours and codes stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../src/collector/redact.js';

/** A sequence that is the same in every run. */
const dice = (seed: number): ((n: number) => number) => {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

const roll = dice(7);
const digits = (n: number): string => Array.from({ length: n }, () => roll(10)).join('');
const one = <T>(list: readonly T[]): T => list[roll(list.length)]!;

const MOBILE = (): string => `0${one(['3', '5', '7', '8', '9'])}${digits(8)}`;
const LANDLINE = (): string => `02${digits(one([8, 9]))}`;
const inGroups = (number: string, sizes: readonly number[], gap: string): string => {
  let at = 0;
  return (
    sizes.map((size) => number.slice(at, (at += size))).join(gap) +
    (at < number.length ? number.slice(at) : '')
  );
};

const PHONES: (() => string)[] = [
  MOBILE,
  LANDLINE,
  () =>
    inGroups(
      MOBILE(),
      one([
        [4, 3, 3],
        [3, 3, 4],
        [3, 4, 3],
        [4, 2, 2, 2],
        [2, 2, 2, 2, 2],
      ]),
      one([' ', '.', '-', '. ', ' - ']),
    ),
  () => `+84${MOBILE().slice(1)}`,
  () => `+84 ${inGroups(MOBILE().slice(1), [3, 3, 3], ' ')}`,
  () => `84${MOBILE().slice(1)}`,
  () => `(+84) ${MOBILE().slice(1)}`,
  () => `0084${MOBILE().slice(1)}`,
  () => inGroups(LANDLINE(), [4, 3, 4], ' '),
  () => `(${inGroups(LANDLINE(), [4], ') ')}`,
  () => MOBILE().split('').join(' '),
  () => MOBILE().split('').join('.'),
  () => `O${MOBILE().slice(1)}`,
  () => `${MOBILE()} ${roll(9)}`,
  () =>
    [...MOBILE()]
      .map((digit) => ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'][Number(digit)])
      .join(' '),
];
const IDENTITIES: (() => string)[] = [
  () => `0${10 + roll(80)}${digits(9)}`,
  () => inGroups(`0${10 + roll(80)}${digits(9)}`, [3, 3, 3, 3], ' '),
  () => inGroups(`0${10 + roll(80)}${digits(9)}`, [3, 3, 6], ' '),
  () => inGroups(`0${10 + roll(80)}${digits(9)}`, [4, 4, 4], one([' ', '.', '-'])),
  () => `${1 + roll(9)}${digits(8)}`,
];
const NAMES = ['lan.nguyen', 'tuan_92', 'phamthihoa', 'ubnd-xa', 'a.b.c'];
const HOSTS = ['gmail.com', 'yahoo.com.vn', 'example.gov.vn', 'outlook.com'];
const MAILS: (() => string)[] = [
  () => `${one(NAMES)}@${one(HOSTS)}`,
  () => `${one(NAMES).toUpperCase()}@${one(HOSTS)}`,
  () => `${one(NAMES)} @ ${one(HOSTS)}`,
  () => `${one(NAMES)}(at)${one(HOSTS)}`,
  () => `${one(NAMES)} a còng ${one(HOSTS)}`,
];
const AROUND: ((x: string) => string)[] = [
  (x) => `Gọi lại cho tôi: ${x}`,
  (x) => `${x} nhé`,
  (x) => `Số tôi là ${x}, nộp hồ sơ ngày 20/11/2026.`,
  (x) => `Chờ lâu quá (${x}).`,
  (x) => `Bà Hoa,${x}\nxin cảm ơn`,
  (x) => `Tôi nộp 8.000 đồng, liên hệ ${x} hoặc đến nhà`,
  (x) => x,
];

/** Does any of it stay? Four digits in a row, or the name before the @. */
const leaks = (secret: string, shown: string): boolean => {
  const kept = shown.replace(/\D/g, '');
  const number = secret.replace(/[Oo]/g, '0').replace(/\D/g, '');
  if (number.length >= 8) return kept.includes(number.slice(0, 5)) || kept.includes(number.slice(-5, -1));
  return shown.includes(secret);
};

test('2,000 comments with a phone, an identity number or a mail: at least 99 % lose it', () => {
  const left: string[] = [];
  for (let i = 0; i < 2000; i++) {
    const secret = one(one([PHONES, PHONES, IDENTITIES, MAILS]))();
    const comment = one(AROUND)(secret).normalize('NFC');
    if (leaks(secret, redact(comment))) left.push(`${comment} → ${redact(comment)}`);
  }
  console.log(`personal numbers left in ${left.length} of 2000 comments`);
  assert.ok(left.length <= 20, left.slice(0, 20).join('\n'));
});

const HARMLESS: (() => string)[] = [
  () => `Lệ phí ${1 + roll(900)}.000 đồng là đúng`,
  () => `Đóng ${1 + roll(9)}.${digits(3)}.${digits(3)} đồng`,
  () => `Đóng ${1 + roll(9)}.000.000.000đ tiền đất`,
  () => `Nộp ${1 + roll(9)}${digits(8)} đồng qua ngân hàng`,
  () =>
    `Hẹn ngày ${String(1 + roll(28)).padStart(2, '0')}/${String(1 + roll(12)).padStart(2, '0')}/2026 mà chưa có`,
  () => `Hẹn ngày 0${1 + roll(9)}.0${1 + roll(9)}.2026 12 giờ`,
  () => `Hẹn 2026-11-${10 + roll(18)} 2026-12-0${1 + roll(9)}`,
  () => `Làm việc 07.30 - 11.30, 13.30 - 17.00`,
  () => `Làm việc 7:30–11:30, 13:30–17:00`,
  () => `Thủ tục 1.00${digits(4)} và 2.00${digits(4)}`,
  () => `Theo Nghị định ${100 + roll(300)}/2025/NĐ-CP và Thông tư 0${1 + roll(9)}/2025/TT-VPCP`,
  () => `Chờ từ 8h đến 11h${10 + roll(49)}, số thứ tự ${100 + roll(900)}`,
  () => `Hồ sơ 000.00.10.H56-2607${10 + roll(20)}-00${10 + roll(80)}`,
  () => `Gọi 1900 ${1000 + roll(9000)} hay 1022 đều bận`,
  () => `Đã đi ${1 + roll(9)} lần, ${10 + roll(90)} km, mất ${1 + roll(9)} 000 000 đồng`,
  () => 'Cán bộ năm nay rất tốt, ba lần đến đều được giúp, không ai phải chờ',
  () => 'Một, hai, ba, bốn: chờ lâu quá',
];

test('of 2,000 comments without any at most 1 % are changed', () => {
  const changed: string[] = [];
  for (let i = 0; i < 2000; i++) {
    const comment = one(HARMLESS)().normalize('NFC');
    if (redact(comment) !== comment) changed.push(`${comment} → ${redact(comment)}`);
  }
  console.log(`harmless comments changed: ${changed.length} of 2000`);
  assert.ok(changed.length <= 20, [...new Set(changed)].slice(0, 20).join('\n'));
});

test('what stands beside a number stays, and words say what was there', () => {
  assert.equal(
    redact('Chị Hoa 0912 345 678, căn cước 001099012345, thư hoa@example.gov.vn nhé'),
    'Chị Hoa [số điện thoại], căn cước [số giấy tờ], thư [thư điện tử] nhé',
  );
  assert.equal(redact('０９１２３４５６７８'), '[số điện thoại]');
  assert.equal(redact('0912345678 0987654321'), '[số điện thoại] [số điện thoại]');
});

test('text with fewer than eight digits and no mail sign comes back as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0189 .,-()/Oođê'), maxLength: 500 }), (text) => {
      let seen = 0;
      const few = text.replace(/[\dOo]/g, (sign) => (++seen < 8 ? sign : ''));
      assert.equal(redact(few), few);
      redact(text); // ends, and throws nothing
    }),
    { numRuns: 500 },
  );
});
