/** Names of measures and of the parts of the board; in Vietnamese those of the paper board (model/measure.ts). */
import { msg } from '@lit/localize';
import type { BoardMeasure, MeasureGroupId } from '../../model/measure.js';
import type { Channel, Scale } from '../../model/rating.js';

export const measureName = (measure: BoardMeasure): string => {
  switch (measure) {
    case 'received':
      return msg('Hồ sơ tiếp nhận', { id: 'results.received', desc: 'Measure: dossiers received' });
    case 'early':
      return msg('Giải quyết trước hạn', {
        id: 'results.early',
        desc: 'Measure: dossiers settled before their day',
      });
    case 'onTime':
      return msg('Giải quyết đúng hạn', {
        id: 'results.on-time',
        desc: 'Measure: dossiers settled on their day',
      });
    case 'late':
      return msg('Giải quyết quá hạn', {
        id: 'results.late',
        desc: 'Measure: dossiers settled after their day',
      });
    case 'digitised':
      return msg('Số hóa hồ sơ', { id: 'results.digitised', desc: 'Measure: dossiers digitised' });
    case 'submittedOnline':
      return msg('Nộp hồ sơ trực tuyến', {
        id: 'results.submitted-online',
        desc: 'Measure: dossiers submitted online',
      });
    case 'paidOnline':
      return msg('Thanh toán trực tuyến', {
        id: 'results.paid-online',
        desc: 'Measure: dossiers paid online',
      });
    case 'satisfied':
      return msg('Người dân hài lòng', {
        id: 'results.satisfied',
        desc: 'Measure: people who were satisfied',
      });
    case 'friendly':
      return msg('Phục vụ thân thiện', {
        id: 'results.friendly',
        desc: 'Measure: people who found the staff friendly',
      });
  }
};

export const groupName = (group: MeasureGroupId): string => {
  switch (group) {
    case 'dossiers':
      return msg('Tiếp nhận và giải quyết', {
        id: 'results.group-dossiers',
        desc: 'Heading: measures of dossiers received and settled',
      });
    case 'online':
      return msg('Làm việc qua mạng', {
        id: 'results.group-online',
        desc: 'Heading: measures of online services',
      });
    case 'people':
      return msg('Người dân đánh giá', { id: 'results.group-people', desc: 'Heading: what people said' });
  }
};

export const channelName = (channel: Channel): string => {
  switch (channel) {
    case 'web':
      return msg('Trên trang web', { id: 'results.web', desc: 'Answers given on a web page' });
    case 'kiosk':
      return msg('Máy tại quầy', { id: 'results.kiosk', desc: 'Answers given on the device at the desk' });
    case 'qr':
      return msg('Quét mã tại quầy', {
        id: 'results.qr',
        desc: 'Answers given on own phones after scanning the code at the desk',
      });
  }
};

/**
 * Words of a score, the same messages as under the faces. Not the same function: a module that both elements need would
 * be one more file for every page that asks the question.
 */
export const scoreName = (scale: Scale, score: number): string => {
  // Counted in fives: the three are the second, the fourth and the fifth.
  switch (scale === 3 ? score + (score === 1 ? 1 : 2) : score) {
    case 1:
      return msg('Rất không hài lòng', { id: 'rate.1', desc: 'The worst of five levels, under a face' });
    case 2:
      return msg('Không hài lòng', { id: 'rate.2', desc: 'The worst of three levels, under a face' });
    case 3:
      return msg('Bình thường', { id: 'rate.3', desc: 'The middle of five levels, under a face' });
    case 4:
      return msg('Hài lòng', { id: 'rate.4', desc: 'The second best level, under a face' });
    default:
      return msg('Rất hài lòng', { id: 'rate.5', desc: 'The best level, under a face' });
  }
};
