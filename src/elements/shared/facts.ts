import { msg, str } from '@lit/localize';
import { leadOf } from './folded-text.js';
import { formatMoney } from '../../format/money.js';
import type { FeeSummary } from '../../model/catalogue.js';
import type { Fee } from '../../model/fee.js';
import type { Actor, Channel, OnlineLevel, TimeLimit } from '../../model/procedure.js';

/** The price in a few words. Anything doubtful says "ask", never a number. */
export const feeSummaryText = (fee: FeeSummary | undefined): string => {
  if (fee?.state === 'free')
    return msg('0 đ', { id: 'fee.zero', desc: 'Price line: free with a legal source' });
  if (fee?.state === 'amount' && fee.min !== undefined) {
    const { min, max } = fee;
    const per = fee.per === undefined || fee.per === 'lần' ? '' : ` / ${fee.per}`;
    if (max === undefined)
      return msg(str`Từ ${formatMoney(min) + per}`, {
        id: 'fee.from',
        desc: 'Price line: smallest amount; several amounts may add up',
      });
    if (min === max) return formatMoney(min) + per;
    return msg(str`${formatMoney(min)} đến ${formatMoney(max) + per}`, {
      id: 'fee.range',
      desc: 'Price line: smallest to largest amount',
    });
  }
  if (fee?.state === 'formula')
    return msg('Tiền tính theo trang, bản', {
      id: 'fee.formula',
      desc: 'Price line: depends on pages or copies',
    });
  if (fee?.state === 'council')
    return msg('Tiền do tỉnh quy định', {
      id: 'fee.council',
      desc: 'Price line: decided by the provincial council',
    });
  return msg('Tiền: hỏi quầy', { id: 'fee.ask', desc: 'Price line: unknown or doubtful, ask the desk' });
};

/** One fee row in words. */
export const feeText = (fee: Fee): string => {
  switch (fee.state) {
    case 'amount':
      return fee.per === undefined ? formatMoney(fee.amount) : `${formatMoney(fee.amount)} / ${fee.per}`;
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

export const timeText = (time: TimeLimit): string => {
  if (time.kind === 'text') return time.text;
  const n = time.quantity;
  switch (time.unit) {
    case 'workingDay':
      return msg(str`${n} ngày làm việc`, { id: 'time.working-days', desc: 'Time limit in working days' });
    case 'day':
      return msg(str`${n} ngày`, { id: 'time.days', desc: 'Time limit in calendar days' });
    case 'hour':
      return msg(str`${n} giờ`, { id: 'time.hours', desc: 'Time limit in hours' });
    case 'month':
      return msg(str`${n} tháng`, { id: 'time.months', desc: 'Time limit in months' });
  }
};

/** The time limit for one line: words are cut after their first clause, the sheet has the rest. */
export const shortTimeText = (time: TimeLimit): string =>
  leadOf(timeText(time).split(/[;.(]/, 1)[0]?.trim() ?? '', 60);

export const channelText = (channel: Channel): string => {
  switch (channel) {
    case 'direct':
      return msg('Trực tiếp', { id: 'channel.direct', desc: 'Way of submitting: in person' });
    case 'online':
      return msg('Trực tuyến', { id: 'channel.online', desc: 'Way of submitting: online' });
    case 'postal':
      return msg('Bưu chính', { id: 'channel.postal', desc: 'Way of submitting: by post' });
  }
};

/** What the level means to a citizen; the official word stands in the sheet. */
export const onlineText = (level: OnlineLevel): string => {
  switch (level) {
    case 'full':
      return msg('Làm trọn trên mạng', { id: 'online.full', desc: 'Online level: toàn trình' });
    case 'partial':
      return msg('Nộp trên mạng được', { id: 'online.partial', desc: 'Online level: một phần' });
    case 'none':
      return msg('Nộp tại quầy', { id: 'online.none', desc: 'Online level: none' });
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
