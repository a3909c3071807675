/** Comments as people write them, with and without a telephone number, an identity number or a mail address. */

/** A sequence that is the same for the same seed. */
const dice = (seed: number): ((n: number) => number) => {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

type Make = () => string;

const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const NAMES = ['lan.nguyen', 'tuan_92', 'phamthihoa', 'ubnd-xa', 'a.b.c'];
const HOSTS = ['gmail.com', 'yahoo.com.vn', 'example.gov.vn', 'outlook.com'];

/** Cut into groups; what is left over joins the last one. */
const inGroups = (number: string, sizes: readonly number[], gap: string): string => {
  let at = 0;
  return sizes.map((size) => number.slice(at, (at += size))).join(gap) + number.slice(at);
};

interface Makers {
  secrets: readonly (readonly Make[])[];
  around: readonly ((secret: string) => string)[];
  harmless: readonly Make[];
  one: <T>(list: readonly T[]) => T;
}

const makers = (seed: number): Makers => {
  const roll = dice(seed);
  const digits = (n: number): string => Array.from({ length: n }, () => roll(10)).join('');
  const one = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const two = (n: number): string => String(n).padStart(2, '0');

  const mobile = (): string => `0${one(['3', '5', '7', '8', '9'])}${digits(8)}`;
  const landline = (): string => `02${digits(one([8, 9]))}`;
  const mistyped = (): string => `0${10 + roll(80)}${digits(9)}`;
  const identity = (): string =>
    `0${two(1 + roll(96))}${roll(4)}${two(roll(100))}${digits(6)}`.replace(/^0(?=\d{12}$)/, '');
  const phones: Make[] = [
    mobile,
    landline,
    () =>
      inGroups(
        mobile(),
        one([
          [4, 3, 3],
          [3, 3, 4],
          [3, 4, 3],
          [4, 2, 2, 2],
          [2, 2, 2, 2, 2],
          [5, 5],
        ]),
        one([' ', '.', '-', '. ', ' - ', '\u2011', '\u2014', '\u00a0', '\u202f', '\n']),
      ),
    () => inGroups(mobile(), [4, 3, 3], one(['/', ':', '...', ', '])),
    () => `+84${mobile().slice(1)}`,
    () => `+84 ${inGroups(mobile().slice(1), [3, 3, 3], ' ')}`,
    () => `84${mobile().slice(1)}`,
    () => `(+84) ${mobile().slice(1)}`,
    () => `+84 (0) ${mobile().slice(1)}`,
    () => `0084${mobile().slice(1)}`,
    () => `84-${inGroups(mobile().slice(1), [2, 3, 4], '-')}`,
    () => inGroups(landline(), [4, 3, 4], ' '),
    () => inGroups(landline(), [3, 4, 4], '.'),
    () => `(${inGroups(landline(), [4], ') ')}`,
    () =>
      mobile()
        .split('')
        .join(one([' ', '.', '-', '\u200b'])),
    () => `O${mobile().slice(1)}`,
    () => `${mobile()} ${roll(9)}`,
    () => `${one(['sđt', 'ĐT', 'Zalo', 'tel:', 'số'])}${mobile()}`,
    () => `${mobile()}${one(['nhé', ' (Zalo)', '/Hoa', '_Hoa'])}`,
    () => `${mobile()}${one(['/', '-', ',', ' hoặc '])}${mobile()}`,
    () => [...mobile()].map((digit) => WORDS[Number(digit)]).join(one([' ', '-', ', '])),
    () => [...mobile()].map((digit, i) => (i % 3 === 1 ? digit : WORDS[Number(digit)])).join(' '),
    () => [...mobile()].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
    () => [...mobile()].map((digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join(''),
    () => [...mobile()].map((digit) => `${digit}\ufe0f\u20e3`).join(''),
  ];
  const identities: Make[] = [
    identity,
    mistyped,
    () => inGroups(mistyped(), [3, 3, 3, 3], ' '),
    () => inGroups(mistyped(), [3, 3, 6], ' '),
    () => inGroups(mistyped(), [4, 4, 4], one([' ', '.', '-'])),
    () => inGroups(identity(), [6, 6], one([' ', '-', '.'])),
    () => inGroups(identity(), [8, 4], ' '),
    () => inGroups(identity(), [3, 3, 3, 3], one([',', '. ', '\u2013'])),
    () => `${one(['cccd', 'CCCD', 'căn cước'])}${identity()}`,
    // Whole thousands of nine digits are an amount.
    () => `${1 + roll(9)}${digits(7)}${1 + roll(9)}`,
    () => `CMND ${inGroups(`${1 + roll(9)}${digits(8)}`, [3, 3], one([' ', '.', '-']))}`,
  ];
  const mails: Make[] = [
    () => `${one(NAMES)}@${one(HOSTS)}`,
    () => `${one(NAMES).toUpperCase()}@${one(HOSTS)}`,
    () => `${one(NAMES)} @ ${one(HOSTS)}`,
    () => `${one(NAMES)}(at)${one(HOSTS)}`,
    () => `${one(NAMES)} a còng ${one(HOSTS)}`,
    () => `${one(NAMES)}[at]${one(HOSTS).replaceAll('.', '[dot]')}`,
    () => `${one(['lan.nguyen', 'tuan_92'])} at gmail dot com`,
    () => `phamthihoa ${one(['gmail.com', 'yahoo.com.vn', 'acong gmail chấm com'])}`,
    () => `${one(NAMES)}@${one(['gmail', 'yahoo'])}`,
    () => `${one(NAMES)}@gmail,com`,
  ];
  const harmless: Make[] = [
    () => `Lệ phí ${1 + roll(900)}.000 đồng là đúng`,
    () => `Đóng ${1 + roll(9)}.${digits(3)}.${digits(3)} đồng`,
    () => `Đóng ${1 + roll(9)}.000.000.000đ tiền đất`,
    () => `Nộp ${1 + roll(9)}${digits(8)} đồng qua ngân hàng`,
    () => `Nộp ${100 + roll(900)}${one(['.000.000', ' 000 000', '000000'])} tiền sử dụng đất`,
    () => `Giá ${1 + roll(9)},${digits(3)},${digits(3)} VNĐ`,
    () => `Hẹn ngày ${two(1 + roll(28))}/${two(1 + roll(12))}/2026 mà chưa có`,
    () => `Hẹn ngày 0${1 + roll(9)}.0${1 + roll(9)}.2026 12 giờ`,
    () => `Từ 0${1 + roll(9)}-0${1 + roll(9)}-2026 đến ${10 + roll(18)}-12-2026`,
    () => `Hẹn 2026-11-${10 + roll(18)} 2026-12-0${1 + roll(9)}`,
    () => `Các ngày 03, 05, 07, 09, ${10 + roll(18)} đều đóng cửa`,
    () => `Làm việc 07.30 - 11.30, 13.30 - 17.00`,
    () => `Làm việc 7:30–11:30, 13:30–17:00`,
    () => `Từ 08 30 đến 11 ${10 + roll(49)} không ai tiếp`,
    () => `Thủ tục 1.00${digits(4)} và 2.00${digits(4)}`,
    () => `Thủ tục 1.00${digits(4)}.000.00.00.H56`,
    () => `Theo Nghị định ${100 + roll(300)}/2025/NĐ-CP và Thông tư 0${1 + roll(9)}/2025/TT-VPCP`,
    () => `Chờ từ 8h đến 11h${10 + roll(49)}, số thứ tự ${100 + roll(900)}`,
    () => `Hồ sơ 000.00.10.H56-2607${10 + roll(20)}-00${10 + roll(80)}`,
    () => `Mã H32.16.15-2511${10 + roll(20)}-0${100 + roll(900)} chưa xong`,
    () => `Biên lai số 000${1000 + roll(9000)}, tờ ${10 + roll(90)}, thửa ${100 + roll(900)}`,
    () => `Gọi 1900 ${1000 + roll(9000)} hay 1022 đều bận`,
    () => `Gọi 18001096, 113, 115 hay ${100000 + roll(900000)} đều bận`,
    () => `Đã đi ${1 + roll(9)} lần, ${10 + roll(90)} km, mất ${1 + roll(9)} 000 000 đồng`,
    () => `Đất ${1 + roll(9)}.${digits(3)},${digits(2)} m2, phòng 0${100 + roll(900)}`,
    () => 'Cán bộ năm nay rất tốt, ba lần đến đều được giúp, không ai phải chờ',
    () => 'Một, hai, ba, bốn: chờ lâu quá; đến một hai ba bốn năm sáu bảy tám chín lần',
    () => 'Không có ai, không ai chỉ, năm sáu người chờ ba bốn tiếng',
    () => 'Gửi thư điện tử về xã không ai trả lời @ quầy 3',
  ];
  const around = [
    (secret: string) => `Gọi lại cho tôi: ${secret}`,
    (secret: string) => `${secret} nhé`,
    (secret: string) => `Số tôi là ${secret}, nộp hồ sơ ngày 20/11/2026.`,
    (secret: string) => `Chờ lâu quá (${secret}).`,
    (secret: string) => `Bà Hoa,${secret}\nxin cảm ơn`,
    (secret: string) => `Tôi nộp 8.000 đồng, liên hệ ${secret} hoặc đến nhà`,
    (secret: string) => `“${secret}”. ${one(harmless)()}`,
    (secret: string) => secret,
  ];
  return { secrets: [phones, phones, identities, mails], around, harmless, one };
};

export interface PersonalComment {
  secret: string;
  comment: string;
}

export const personalComments = (seed: number, count: number): PersonalComment[] => {
  const { secrets, around, one } = makers(seed);
  return Array.from({ length: count }, () => {
    const secret = one(one(secrets))();
    return { secret, comment: one(around)(secret).normalize('NFC') };
  });
};

export const harmlessComments = (seed: number, count: number): string[] => {
  const { harmless, one } = makers(seed);
  return Array.from({ length: count }, () => one(harmless)().normalize('NFC'));
};

/** Digits of any script, as 0–9. */
const ascii = (text: string): string =>
  text
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u{1d7ce}-\u{1d7ff}]/gu, (digit) => String(((digit.codePointAt(0) ?? 0) - 0x1d7ce) % 10));

/** Does any of the secret stay? Five digits of a number in a row, the name before the @, words for digits. */
export const leaks = ({ secret }: PersonalComment, shown: string): boolean => {
  const kept = ascii(shown).replace(/\D/g, '');
  const number = ascii(secret).replace(/[Oo]/g, '0').replace(/\D/g, '');
  if (number.length >= 8) return kept.includes(number.slice(0, 5)) || kept.includes(number.slice(-5, -1));
  const name = /^[\w.-]+/.exec(secret)?.[0];
  return shown.includes(secret) || (name !== undefined && name.length > 2 && shown.includes(name));
};
