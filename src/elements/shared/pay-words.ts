/** What the reader is told where there is no payment code, in a sentence. */
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { FeeRow } from '../../model/fee-row.js';
import { MOST_COPIES, MOST_PAGES } from '../../model/fee-sum.js';
import { TRANSFER_LIMIT } from '../../model/payment.js';
import { TEXT_LENGTH } from '../../qr/vietqr-rules.js';
import type { NoCode } from './pay-code.js';

/** Reasons the reader can do something about, here and now: the sentence stands where the field is. */
export const isForReader = (reason: NoCode): boolean =>
  ['counts', 'not-a-count', 'too-many', 'reference-unreadable', 'reference-long'].includes(reason);

/**
 * Why there is no code. For what is not the reader's doing, whom to ask follows.
 *
 * @param copyFrom ISO day of the stored fee board
 */
export const noCodeText = (reason: NoCode, row: FeeRow, copyFrom: string | undefined): string => {
  switch (reason) {
    case 'free':
      return msg('Khoản này không phải nộp tiền.', { id: 'pay.free', desc: 'No payment code: free' });
    case 'ended':
      return msg('Mức thu cũ đã hết hiệu lực, nên chưa có mã chuyển khoản.', {
        id: 'pay.ended',
        desc: 'No payment code: the amount has ended and there is no new one',
      });
    case 'council':
      return msg('Mức thu do HĐND tỉnh quyết định, nên ở đây chưa có mã chuyển khoản.', {
        id: 'pay.council',
        desc: 'No payment code: the provincial council decides the amount',
      });
    case 'doubt':
    case 'unknown':
      return msg('Chưa chắc chắn số tiền, nên chưa có mã chuyển khoản.', {
        id: 'pay.doubt',
        desc: 'No payment code: the amount is not certain',
      });
    case 'per-unit': {
      const per = row.state === 'amount' ? (row.per ?? '') : '';
      return msg(str`Tiền tính theo ${per}. Cán bộ tính xong, bạn mới chuyển khoản.`, {
        id: 'pay.per-unit',
        desc: 'No payment code: paid per something that must be counted first ("m²"), in the words of the file',
      });
    }
    case 'counts':
      return msg('Ghi đủ số ở trên để biết phải nộp bao nhiêu.', {
        id: 'pay.counts',
        desc: 'Under the number fields that are not filled in yet',
      });
    case 'not-a-count':
      return msg('Ghi số nguyên, từ 1 trở lên.', {
        id: 'pay.not-a-count',
        desc: 'Under the number fields: what was typed is no whole number above zero',
      });
    case 'too-many': {
      const [pages, copies] = [MOST_PAGES.toLocaleString('vi-VN'), MOST_COPIES.toLocaleString('vi-VN')];
      return msg(str`Nhiều nhất ${pages} trang và ${copies} bản.`, {
        id: 'pay.too-many',
        desc: 'Under the number fields: the largest numbers of pages and copies that are taken',
      });
    }
    case 'too-much': {
      const limit = (TRANSFER_LIMIT / 1_000_000).toString();
      return msg(str`Từ ${limit} triệu đồng trở lên, ngân hàng không nhận chuyển bằng mã này.`, {
        id: 'pay.too-much',
        desc: 'No payment code: the sum is above what banks transfer this way; in millions of dong',
      });
    }
    case 'old-board': {
      const day = formatDay(copyFrom ?? '');
      return msg(str`Đang xem bảng phí lưu ngày ${day}, nên chưa có mã chuyển khoản.`, {
        id: 'pay.old-board',
        desc: 'No payment code: the fees are a stored copy; its day',
      });
    }
    case 'account-loading':
      return msg('Đang tải số tài khoản của xã…', {
        id: 'pay.account-loading',
        desc: 'In place of the payment code while the file with the account is loading',
      });
    case 'account-failed':
      return msg('Chưa tải được số tài khoản của xã. Bạn tải lại trang sau ít phút.', {
        id: 'pay.account-failed',
        desc: 'No payment code: the file with the account could not be loaded',
      });
    case 'old-account':
      return msg('Chưa tải được số tài khoản mới nhất của xã, nên chưa có mã chuyển khoản.', {
        id: 'pay.old-account',
        desc: 'No payment code: the account is from a stored copy',
      });
    case 'no-account':
      return msg('Xã chưa công bố tài khoản nhận khoản tiền này.', {
        id: 'pay.no-account',
        desc: 'No payment code: the commune names no account for this fee',
      });
    case 'bad-account':
      return msg('Thông tin tài khoản của xã chưa đúng, nên chưa có mã chuyển khoản.', {
        id: 'pay.bad-account',
        desc: 'No payment code: the account in the file cannot be right',
      });
    case 'reference-unreadable':
      return msg('Chỉ viết chữ cái và chữ số.', {
        id: 'pay.reference-unreadable',
        desc: 'Under the field for a dossier number or name: nothing of it can go into a transfer',
      });
    case 'reference-long':
      return msg(str`Dài quá. Ngân hàng chỉ nhận ${TEXT_LENGTH} chữ và số.`, {
        id: 'pay.reference-long',
        desc: 'Under the field for a dossier number or name: longer than a transfer takes; how many characters fit',
      });
  }
};
