/** What has become of an answer, in one sentence. Thanks only when the collector has it. */
import { msg } from '@lit/localize';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Delivery } from '../../data/send-ratings.js';

/** On a 24-unit grid. */
const pictures: Readonly<Record<Delivery, SVGTemplateResult>> = (() => {
  const clock = svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`;
  const warn = svg`<path d="M12 4 2.5 20h19ZM12 10v4.5M12 17.2v.1"/>`;
  return {
    sending: clock,
    queued: clock,
    received: svg`<circle cx="12" cy="12" r="9"/><path d="m7.5 12.5 3 3 6-6.5"/>`,
    held: warn,
    refused: warn,
  };
})();

const words = (state: Delivery): string => {
  switch (state) {
    case 'sending':
      return msg('Đang gửi…', { id: 'rate.sending', desc: 'The answer is on its way' });
    case 'received':
      return msg('Đã nhận. Cảm ơn bạn.', {
        id: 'rate.received',
        desc: 'The collector has confirmed that it stored the answer',
      });
    case 'queued':
      return msg('Đã lưu trên máy, sẽ gửi khi có mạng.', {
        id: 'rate.queued',
        desc: 'The answer is safe on this device and will be sent later',
      });
    case 'held':
      return msg('Chưa gửi được. Bạn để trang này mở, có mạng sẽ tự gửi.', {
        id: 'rate.held',
        desc: 'The answer could not be sent and this browser cannot store it: it is lost when the page is closed',
      });
    case 'refused':
      return msg('Đánh giá này chưa được ghi nhận. Bạn gọi điện hoặc nói với quầy một cửa nhé.', {
        id: 'rate.refused',
        desc: 'The collector does not take this answer and never will; a number to call may follow',
      });
  }
};

/** The sentence, with a picture of its state beside it. */
export const outcome = (state: Delivery): TemplateResult =>
  html`<svg class=${state} viewBox="0 0 24 24" aria-hidden="true" focusable="false">${pictures[state]}</svg
    ><span>${words(state)}</span>`;
