/** A vote needs nothing but the first load: in a file of its own, because a module that has arrived once is there for good. */
import { expect } from '@open-wc/testing';
import { button } from '../helpers/on-page.js';
import { closeTabs } from '../helpers/ratings.js';
import {
  asked,
  boxes,
  label,
  radios,
  RECEIVED,
  says,
  send,
  status,
  stored,
  tap,
} from '../helpers/satisfaction.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

describe('<commune-satisfaction>: without what is loaded after a touch', () => {
  before(() => fetch('/withhold/satisfaction/'));
  after(() => fetch('/withhold/'));
  afterEach(closeTabs);

  it('without storage and without a connection: keep the page open, said also beside the next question', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const offline = () => Promise.reject(new TypeError('offline'));
    const held = 'Chưa gửi được. Bạn để trang này mở, có mạng sẽ tự gửi.';
    await swapped(IDBFactory.prototype, 'open', blocked, async () => {
      const question = await asked();
      const { el } = question;
      await swapped(window, 'fetch', offline, async () => {
        await tap(el, 'Hài lòng');
        await send(el);
        await says(el, held);
        button(el, 'Đánh giá lần khác').click();
        await waitUntil(() => radios(el).length > 0, 'the question again');
        expect(status(el)).to.equal(held);
      });
      dispatchEvent(new Event('online'));
      await says(el, '');
      expect(await stored(question)).to.have.length(1);
    });
  });

  it('face and Send are enough', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Không hài lòng');
    expect(label(radios(el)[2] as Element)).to.equal('Không hài lòng');
    await send(el);
    expect(boxes(el)).to.deep.equal([]);
    await says(el, RECEIVED);
    expect((await stored(question)).map(({ score, reasons }) => [score, reasons])).to.deep.equal([[1, []]]);
  });

  it('refused, with no number to call: the sentence says whom to go to', async () => {
    const { el } = await asked('reject');
    await tap(el, 'Hài lòng');
    await send(el);
    await waitUntil(() => status(el).includes('nói với quầy một cửa'), 'told');
  });
});
