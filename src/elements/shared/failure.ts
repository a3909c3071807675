import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { LoadErrorCode } from '../../data/load.js';
import { icon } from './icons.js';
import { optionalCall } from './call-button.js';

/** What happened, for the reader: whose fault it is does not matter to them, what to do does. */
const reason = (code: LoadErrorCode): string => {
  switch (code) {
    case 'network':
    case 'timeout':
      return msg('Mạng yếu hoặc mất kết nối, chưa tải được nội dung.', {
        id: 'error.network',
        desc: 'Loading failed: no connection or too slow',
      });
    case 'gone':
      return msg('Trang này không còn nội dung bạn tìm.', {
        id: 'error.gone',
        desc: 'Loading failed: the file was withdrawn',
      });
    default:
      return msg('Nội dung đang bị lỗi, chưa xem được.', {
        id: 'error.broken',
        desc: 'Loading failed: the file is broken',
      });
  }
};

/** One card: what happened, what to do, whom to call. */
export const failureCard = (
  code: LoadErrorCode,
  hotline: string | undefined,
  who: string,
  retry: () => void,
): TemplateResult =>
  html`<div class="card failure" part="notice" role="alert">
    <p class="card-title">${icon('warn')} ${reason(code)}</p>
    <p>
      ${
        hotline === undefined
          ? msg('Thử lại sau ít phút, hoặc hỏi quầy một cửa của xã.', {
              id: 'error.what-now',
              desc: 'What to do when loading failed and no number is known',
            })
          : msg('Thử lại sau ít phút, hoặc gọi điện để được hướng dẫn.', {
              id: 'error.what-now-call',
              desc: 'What to do when loading failed; a call button follows',
            })
      }
    </p>
    <p class="actions">
      <button type="button" class="button" @click=${retry}>
        ${msg('Thử lại', { id: 'error.retry', desc: 'Button: load again' })}
      </button>
      ${hotline === undefined ? nothing : optionalCall(hotline, who)}
    </p>
  </div>`;
