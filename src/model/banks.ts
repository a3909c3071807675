/** Banks and the like that hold a BIN, for naming the payee of a transfer. Loaded only where a payment is shown. */
import { slug } from './slug.js';

export interface Bank {
  /** Six digits, given by the State Bank; in a VietQR the first thing of the payee. */
  bin: string;
  /** As people call it and as banking applications list it. */
  short: string;
  /** Full name. */
  name: string;
  /**
   * `transfer`: its application pays by VietQR, and its accounts are paid. `receive`: its accounts are paid.
   * `unknown`: it has a BIN, whether it takes part is not known.
   */
  status: 'transfer' | 'receive' | 'unknown';
  /** Names it had before a merger or a change, short and full: they stand in old papers and in people's heads. */
  former: readonly string[];
}

type Row = readonly [bin: string, short: string, name: string, ...former: string[]];

/**
 * Facts of November 2026: the State Bank's list of BINs (letter 1589/NHNN-TT, 5 March 2024) and the banks that public
 * VietQR programs know (vietnam-qr-pay 1.5.1, MIT). Banks change their names: what a commune configures goes first.
 */
const ROWS: Readonly<Record<Bank['status'], readonly Row[]>> = {
  transfer: [
    ['546034', 'Cake by VPBank', 'Ngân hàng số Cake by VPBank – Ngân hàng TMCP Việt Nam Thịnh Vượng'],
    ['546035', 'Ubank by VPBank', 'Ngân hàng số Ubank by VPBank – Ngân hàng TMCP Việt Nam Thịnh Vượng'],
    ['668888', 'Kasikornbank', 'Ngân hàng Đại chúng TNHH Kasikornbank – Chi nhánh TP. Hồ Chí Minh'],
    ['963369', 'Liobank', 'Ngân hàng số Liobank – Ngân hàng TMCP Phương Đông'],
    ['963388', 'Timo', 'Ngân hàng số Timo by Bản Việt Bank'],
    ['970400', 'SaigonBank', 'Ngân hàng TMCP Sài Gòn Công thương'],
    ['970403', 'Sacombank', 'Ngân hàng TMCP Sài Gòn Thương Tín'],
    ['970405', 'Agribank', 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam'],
    ['970406', 'Vikki Bank', 'Ngân hàng TNHH MTV Số Vikki', 'DongA Bank', 'Ngân hàng TMCP Đông Á'],
    ['970407', 'Techcombank', 'Ngân hàng TMCP Kỹ thương Việt Nam'],
    ['970409', 'Bac A Bank', 'Ngân hàng TMCP Bắc Á'],
    ['970412', 'PVcomBank', 'Ngân hàng TMCP Đại chúng Việt Nam'],
    [
      '970414',
      'MBV',
      'Ngân hàng TNHH MTV Việt Nam Hiện Đại',
      'Ocean Bank',
      'Ngân hàng Thương mại TNHH MTV Đại Dương',
    ],
    ['970415', 'VietinBank', 'Ngân hàng TMCP Công thương Việt Nam'],
    ['970416', 'ACB', 'Ngân hàng TMCP Á Châu'],
    ['970418', 'BIDV', 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam'],
    ['970419', 'NCB', 'Ngân hàng TMCP Quốc dân'],
    ['970422', 'MB Bank', 'Ngân hàng TMCP Quân đội'],
    ['970423', 'TPBank', 'Ngân hàng TMCP Tiên Phong'],
    ['970424', 'Shinhan Bank', 'Ngân hàng TNHH MTV Shinhan Việt Nam'],
    ['970425', 'AB Bank', 'Ngân hàng TMCP An Bình'],
    ['970426', 'MSB', 'Ngân hàng TMCP Hàng hải'],
    ['970427', 'VietABank', 'Ngân hàng TMCP Việt Á'],
    ['970428', 'Nam A Bank', 'Ngân hàng TMCP Nam Á'],
    ['970429', 'SCB', 'Ngân hàng TMCP Sài Gòn'],
    ['970430', 'PG Bank', 'Ngân hàng TMCP Xăng dầu Petrolimex'],
    ['970431', 'Eximbank', 'Ngân hàng TMCP Xuất Nhập khẩu Việt Nam'],
    ['970432', 'VPBank', 'Ngân hàng TMCP Việt Nam Thịnh Vượng'],
    ['970433', 'VietBank', 'Ngân hàng TMCP Việt Nam Thương Tín'],
    ['970436', 'Vietcombank', 'Ngân hàng TMCP Ngoại thương Việt Nam'],
    ['970437', 'HDBank', 'Ngân hàng TMCP Phát triển TP. Hồ Chí Minh'],
    ['970438', 'BaoViet Bank', 'Ngân hàng TMCP Bảo Việt'],
    ['970440', 'SeABank', 'Ngân hàng TMCP Đông Nam Á'],
    ['970441', 'VIB', 'Ngân hàng TMCP Quốc tế Việt Nam'],
    ['970443', 'SHB', 'Ngân hàng TMCP Sài Gòn – Hà Nội'],
    ['970446', 'Co-op Bank', 'Ngân hàng Hợp tác xã Việt Nam'],
    ['970448', 'OCB', 'Ngân hàng TMCP Phương Đông'],
    [
      '970449',
      'LPBank',
      'Ngân hàng TMCP Lộc Phát Việt Nam',
      'LienVietPostBank',
      'Ngân hàng TMCP Bưu điện Liên Việt',
    ],
    ['970452', 'KienlongBank', 'Ngân hàng TMCP Kiên Long'],
    ['970454', 'BVBank', 'Ngân hàng TMCP Bản Việt', 'VietCapital Bank'],
    ['971025', 'MoMo', 'Công ty cổ phần Dịch vụ Di động Trực tuyến'],
  ],
  receive: [
    ['422589', 'CIMB Bank', 'Ngân hàng TNHH MTV CIMB Việt Nam'],
    ['458761', 'HSBC Vietnam', 'Ngân hàng TNHH MTV HSBC (Việt Nam)'],
    ['796500', 'DBS Bank', 'Ngân hàng TNHH MTV Phát triển Singapore – Chi nhánh TP. Hồ Chí Minh'],
    ['801011', 'Nonghyup Bank', 'Ngân hàng Nonghyup – Chi nhánh Hà Nội'],
    ['970408', 'GPBank', 'Ngân hàng Thương mại TNHH MTV Dầu khí Toàn Cầu'],
    ['970410', 'Standard Chartered Vietnam', 'Ngân hàng TNHH MTV Standard Chartered Bank Việt Nam'],
    ['970421', 'VRB', 'Ngân hàng Liên doanh Việt – Nga'],
    ['970434', 'Indovina Bank', 'Ngân hàng TNHH Indovina'],
    ['970439', 'Public Bank Vietnam', 'Ngân hàng TNHH MTV Public Việt Nam'],
    ['970442', 'HongLeong Bank', 'Ngân hàng TNHH MTV Hong Leong Việt Nam'],
    ['970444', 'CB Bank', 'Ngân hàng Thương mại TNHH MTV Xây dựng Việt Nam'],
    ['970455', 'IBK HN', 'Ngân hàng Công nghiệp Hàn Quốc – Chi nhánh Hà Nội'],
    ['970456', 'IBK HCM', 'Ngân hàng Công nghiệp Hàn Quốc – Chi nhánh TP. Hồ Chí Minh'],
    ['970457', 'Woori Bank', 'Ngân hàng TNHH MTV Woori Việt Nam'],
    ['970458', 'UOB Vietnam', 'Ngân hàng United Overseas Bank Việt Nam'],
    ['970462', 'Kookmin Bank HN', 'Ngân hàng Kookmin – Chi nhánh Hà Nội'],
    ['970463', 'Kookmin Bank HCM', 'Ngân hàng Kookmin – Chi nhánh TP. Hồ Chí Minh'],
  ],
  unknown: [
    ['970459', 'CIMB Vietnam', 'Ngân hàng TNHH MTV CIMB Việt Nam'],
    ['970460', 'Tài chính Xi măng', 'Công ty Tài chính cổ phần Xi măng'],
    ['970464', 'Tài chính Cộng Đồng', 'Công ty Tài chính TNHH MTV Cộng Đồng'],
    ['970465', 'SinoPac HCM', 'Ngân hàng SinoPac – Chi nhánh TP. Hồ Chí Minh'],
    ['970466', 'KEB Hana HCM', 'Ngân hàng KEB Hana – Chi nhánh TP. Hồ Chí Minh'],
    ['970467', 'KEB Hana HN', 'Ngân hàng KEB Hana – Chi nhánh Hà Nội'],
    ['970468', 'Mirae Asset', 'Công ty Tài chính TNHH MTV Mirae Asset (Việt Nam)'],
    ['970470', 'MB Shinsei', 'Công ty Tài chính TNHH MB Shinsei'],
  ],
};

export const BANKS: readonly Bank[] = (['transfer', 'receive', 'unknown'] as const).flatMap((status) =>
  ROWS[status].map(([bin, short, name, ...former]) => ({ bin, short, name, status, former })),
);

/** The bank of a BIN; undefined for one that is not listed, such as a wallet's or the Treasury's. */
export const bankOf = (bin: string): Bank | undefined => BANKS.find((bank) => bank.bin === bin);

export type PayeeBank =
  /** `name` is the commune's own wording when there is one. `bank` is absent for a BIN that is not listed. */
  | { ok: true; short: string; name: string; bank?: Bank }
  | { ok: false; code: 'format' | 'unnamed' | 'contradiction'; message: string };

/** Whether a text holds a name as whole words, accents and signs aside. */
const names = (text: string, name: string): boolean => `-${slug(text)}-`.includes(`-${slug(name)}-`);

/** "Ngân hàng TMCP Ngoại thương Việt Nam" → "Ngoại thương": what is left in most mouths of a full name. */
const coreOf = (name: string): string =>
  slug(name)
    .replace(/^ngan-hang-/, '')
    .replace(/^(?:thuong-mai-|tmcp-|tnhh-|mtv-)+/, '')
    .replace(/-viet-nam$/, '');

/** Whether a text names a bank: by its short name, by a whole name it has or had, or by what is left of that. */
const namesBank = (text: string, { short, name, former }: Bank): boolean =>
  names(text, short) ||
  [name, ...former].some((full) => names(text, full)) ||
  [`ngan-hang-${coreOf(name)}`, `ngan-hang-tmcp-${coreOf(name)}`].some((full) => names(text, full));

/** Another bank that a text names, though none of this bank's own names holds its name. */
const otherBankIn = (text: string, own: Bank): Bank | undefined =>
  BANKS.find(
    (other) =>
      other.bin !== own.bin &&
      namesBank(text, other) &&
      ![own.short, own.name, ...own.former].some((name) =>
        [other.short, coreOf(other.name)].some((otherName) => names(name, otherName)),
      ),
  );

/**
 * What to call the bank of a payee. A listed BIN brings its name along; one that is not listed (a wallet, the Treasury)
 * needs a configured one. A configured name that says another bank than the BIN does is refused: one of the two is
 * wrong, and the money would go where the reader does not expect it.
 *
 * @param payee of the commune's profile; `bank` is the configured name
 */
export const payeeBank = ({ bin, bank: configured }: { bin: string; bank?: string }): PayeeBank => {
  if (typeof bin !== 'string' || !/^\d{6}$/.test(bin))
    return { ok: false, code: 'format', message: 'bin must be six digits' };
  const bank = bankOf(bin);
  const own = typeof configured === 'string' ? configured.trim() : '';
  if (!bank)
    return own === ''
      ? { ok: false, code: 'unnamed', message: `BIN ${bin} is not in our list: give the name of the bank` }
      : { ok: true, short: own, name: own };
  const other = own === '' || names(own, bank.short) ? undefined : otherBankIn(own, bank);
  if (other)
    return {
      ok: false,
      code: 'contradiction',
      message: `BIN ${bin} is ${bank.short}, the configured name says ${other.short}`,
    };
  return { ok: true, short: bank.short, name: own === '' ? bank.name : own, bank };
};
