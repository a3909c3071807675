/** The words of a sheet for fees, online levels and people. */
import { msg } from '@lit/localize';
import { formatMoney } from '../../format/money.js';
import type { Fee } from '../../model/fee.js';
import type { Actor, OnlineLevel } from '../../model/procedure.js';

/** One fee row in words, without what the amount is paid for. */
export const feeText = (fee: Fee): string => {
  switch (fee.state) {
    case 'amount':
      return formatMoney(fee.amount);
    case 'free':
      return msg('0 đ', { id: 'fee.zero', desc: 'Price line: free with a legal source' });
    case 'formula':
      return fee.formula;
    case 'council':
      return msg('Mức tiền do HĐND tỉnh quy định. Hỏi quầy để biết số tiền.', {
        id: 'fee.council-long',
        desc: 'Fee decided by the provincial council; the amount is not in the record',
      });
    case 'unknown':
      return msg('Chưa rõ mức tiền. Hỏi quầy trước khi nộp.', {
        id: 'fee.unknown-long',
        desc: 'The record gives no usable amount',
      });
  }
};

export const onlineOfficialText = (level: OnlineLevel): string => {
  switch (level) {
    case 'full':
      return msg('Dịch vụ công trực tuyến toàn trình', {
        id: 'online.full-official',
        desc: 'Official name of the full online level',
      });
    case 'partial':
      return msg('Dịch vụ công trực tuyến một phần', {
        id: 'online.partial-official',
        desc: 'Official name of the partial online level',
      });
    case 'none':
      return msg('Chưa nộp trực tuyến được', { id: 'online.none-official', desc: 'No online service' });
  }
};

export const actorText = (actor: Actor): string => {
  switch (actor) {
    case 'applicant':
      return msg('Bạn', { id: 'actor.applicant', desc: 'Who acts in a step: the reader' });
    case 'desk':
      return msg('Quầy một cửa', { id: 'actor.desk', desc: 'Who acts in a step: the one-stop desk' });
    case 'officer':
      return msg('Cán bộ chuyên môn', {
        id: 'actor.officer',
        desc: 'Who acts in a step: the specialised officer',
      });
    case 'leader':
      return msg('Lãnh đạo xã', {
        id: 'actor.leader',
        desc: 'Who acts in a step: the leaders of the commune',
      });
    case 'agency':
      return msg('Cơ quan khác', { id: 'actor.agency', desc: 'Who acts in a step: another agency' });
  }
};
