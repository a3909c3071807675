/** What stands on the printed sheet, and what the staff are told beside its button. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { DeskSheetWords } from '../../format/desk-sheet.js';
import { MOST_DESKS } from '../../format/desks.js';
import { icon } from '../shared/icons.js';

/** Why nothing was printed, or what the paper lacks. */
export type Trouble = 'unreadable' | 'too-many' | 'too-long' | 'no-code' | 'own';

/** What stands on the sheet's label. */
const placeWords = (about: string): string => {
  const [kind, name = ''] = about.split(/:(.*)/s);
  switch (kind) {
    case 'desk':
      return msg(str`Quầy số ${name}`, { id: 'rate.desk', desc: 'What is rated: the desk of that number' });
    case 'procedure':
      return msg(str`Thủ tục ${name}`, {
        id: 'rate.procedure',
        desc: 'What is rated: the procedure of that code',
      });
    default:
      return name;
  }
};

const sentence = (trouble: Trouble): string => {
  switch (trouble) {
    case 'unreadable':
      return msg('Số quầy ghi như 2, 1-6 hoặc 1, 3, 5.', {
        id: 'poster.unreadable',
        desc: 'The numbers of desks cannot be read',
      });
    case 'too-many':
      return msg(str`Mỗi lần in nhiều nhất ${MOST_DESKS} tờ.`, {
        id: 'poster.too-many',
        desc: 'Too many desks at once',
      });
    case 'too-long':
      return msg('Địa chỉ trang quá dài, không in thành mã QR được.', {
        id: 'poster.too-long',
        desc: 'The address is too long for a printed code',
      });
    case 'no-code':
      return msg('Chưa tải được mã QR, tờ in chỉ có địa chỉ trang. Hãy thử lại khi có mạng.', {
        id: 'poster.no-code',
        desc: 'The part that draws codes could not be loaded',
      });
    case 'own':
      return msg('Điện thoại của người dân không mở được địa chỉ của riêng máy này.', {
        id: 'poster.own',
        desc: 'The page is open on the computer itself: codes with its address work nowhere else',
      });
  }
};

export const posterSaid = (trouble: Trouble): TemplateResult =>
  html`<p class="notice">${icon('warn')}<span>${sentence(trouble)}</span></p>`;

/** @param own what only the page knows; `about` is a subject */
export const sheetWords = ({
  about,
  question,
  ...own
}: {
  commune: string;
  province: string;
  about: string;
  question?: string;
  address: string;
}): DeskSheetWords => ({
  ...own,
  desk: about === 'one-stop' ? '' : placeWords(about),
  question:
    question ??
    msg('Bạn có hài lòng với lần phục vụ này không?', {
      id: 'rate.question',
      desc: 'The question above the faces',
    }),
  scan: msg('Mở máy ảnh điện thoại, quét mã để trả lời', {
    id: 'poster.scan',
    desc: 'On the printed sheet, under the QR code. Short',
  }),
  or: msg('Hoặc mở trang:', {
    id: 'poster.or',
    desc: 'On the printed sheet, before the address of the page',
  }),
  privacy: msg('Không hỏi tên, không hỏi số điện thoại.', {
    id: 'poster.privacy',
    desc: 'Last line of the printed sheet: nothing personal is asked',
  }),
});
