import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { setLocale } from '../../src/i18n/localization.js';
import { bigEnough } from '../helpers/accessibility.js';
import { give, glances, inEnglish, leaveNothing, standing } from '../helpers/kiosk.js';
import { moveTime, type MovedTime } from '../helpers/moved-time.js';
import { all, button, buttons, one, root, type as typeInto, words } from '../helpers/on-page.js';
import {
  boxes,
  comment,
  open,
  QUEUED,
  radios,
  RECEIVED,
  says,
  storedAre,
  tap,
} from '../helpers/satisfaction.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const frame = (el: Element): DOMTokenList => one(el, '.kiosk').classList;
const asks = (el: Element): Promise<void> =>
  waitUntil(() => frame(el).contains('is-open') && radios(el).length > 0, 'the question');

describe('<commune-satisfaction kiosk>: the screen', () => {
  let time: MovedTime;
  beforeEach(() => (time = moveTime()));
  afterEach(async () => {
    time.end();
    document.querySelectorAll('commune-satisfaction').forEach((el) => el.remove());
    await setLocale('vi');
    await leaveNothing();
  });

  for (const [width, height] of [
    [1280, 800],
    [800, 1280],
  ] as const)
    it(`fills ${width} × ${height}; nothing to touch is under 88 px, nothing has to be scrolled to`, async () => {
      await executeServerCommand('x-viewport', { width, height });
      try {
        const { el } = await standing('ok', { desk: '2' });
        const { top, left } = el.getBoundingClientRect();
        expect([top, left, el.clientWidth, el.clientHeight]).to.deep.equal([0, 0, innerWidth, innerHeight]);
        const fits = (): void => {
          expect([el.scrollWidth, el.scrollHeight], frame(el).value).to.deep.equal([innerWidth, innerHeight]);
        };
        bigEnough(el, ['.choice', '.language'], 88);
        fits();
        await tap(el, 'Không hài lòng');
        await open(el);
        bigEnough(el, ['.choice', '.tag', '.comment textarea', '.send button', '.language'], 88);
        fits();
        await give(el, 'Rất hài lòng');
        await says(el, RECEIVED);
        fits();
      } finally {
        await executeServerCommand('x-viewport', { width: 800, height: 600 });
      }
    });

  it('after an answer it thanks, takes none for three seconds, and asks the next person', async () => {
    const question = await standing();
    const { el, rated } = question;
    await give(el, 'Hài lòng');
    await says(el, RECEIVED);
    await time.pass(2500);
    expect(radios(el)).to.deep.equal([]);
    expect(buttons(el, 'Đánh giá lần khác').filter((b) => b.checkVisibility())).to.deep.equal([]);
    await time.pass(600);
    await asks(el);
    expect(radios(el).some(({ checked }) => checked)).to.equal(false);
    await give(el, 'Không hài lòng');
    const items = await storedAre(question, 2);
    expect(items.map(({ score }) => score)).to.deep.equal([2, 1]);
    expect(new Set(rated.map(({ id }) => id)).size).to.equal(2);
  });

  it('an answer left half given is sent after 20 seconds, and its words are gone for the next person', async () => {
    const question = await standing();
    const { el } = question;
    await tap(el, 'Không hài lòng');
    await open(el);
    boxes(el)[0]?.click();
    typeInto(comment(el), 'Chờ từ sáng');
    await el.updateComplete;
    await time.pass(19_000);
    expect(frame(el).contains('is-picked')).to.equal(true);
    await time.pass(1500);
    const [item] = await storedAre(question, 1);
    expect([item?.comment, item?.reasons]).to.deep.equal(['Chờ từ sáng', ['time']]);
    await says(el, RECEIVED);
    await time.pass(3100);
    await asks(el);
    await tap(el, 'Không hài lòng');
    await open(el);
    expect(comment(el).value).to.equal('');
    expect(boxes(el).some(({ checked }) => checked)).to.equal(false);
  });

  it('while the collector cannot be reached the next person can answer all the same', async () => {
    const { el } = await standing('503');
    for (const count of [1, 2]) {
      await give(el, 'Hài lòng');
      await says(el, QUEUED);
      await time.pass(3100);
      await asks(el);
      expect(words(el, '.said')).to.equal('', 'the queue is nothing for the next person');
      if (count === 1) expect(all(el, '.glance').length).to.equal(1);
    }
  });

  it('speaks English until the answer is given, then Vietnamese again; so do other elements of the page', async () => {
    const { el } = await standing();
    await inEnglish(el);
    expect(one(el, '.root').lang).to.equal('en');
    expect(one(el, '.corner').lang).to.equal('vi', 'the staff read Vietnamese');
    await give(el, 'Very satisfied');
    await waitUntil(() => words(el, '.said').startsWith('Received'), 'thanks in English');
    await time.pass(3100);
    await waitUntil(() => words(el, '.ask').startsWith('Bạn có'), 'the question in Vietnamese');
    expect(buttons(el, 'English').length).to.equal(1);
  });

  it('somebody who went away without an answer leaves it as it was', async () => {
    const { el } = await standing();
    el.dispatchEvent(new PointerEvent('pointerdown'));
    await inEnglish(el);
    await time.pass(19_000);
    expect(words(el, '.ask')).to.match(/^Were you/);
    await time.pass(1500);
    await waitUntil(() => words(el, '.ask').startsWith('Bạn có'), 'the question in Vietnamese');
  });

  it('moves a little every minute, not while an answer is given', async () => {
    const { el } = await standing();
    const seen = new Set<string>();
    for (let i = 0; i < 8; i++) {
      seen.add([...frame(el)].find((name) => name.startsWith('at-')) ?? '');
      const { x, y } = one(el, '.kiosk').getBoundingClientRect();
      expect(Math.abs(x), 'left or right').to.be.below(10);
      expect(y, 'up, never down: a page that is lower than the screen would scroll').to.be.within(-10.5, 0);
      await time.pass(60_100);
      await el.updateComplete;
    }
    expect(seen.size).to.equal(8);
    const before = frame(el).value;
    await tap(el, 'Hài lòng');
    await time.pass(9000);
    expect(frame(el).value).to.equal(before.replace('is-open', 'is-picked'));
  });

  it('offers the whole screen where the browser has it, and not once it has it', async () => {
    const calls: unknown[] = [];
    await swapped(document, 'fullscreenEnabled', true, async () => {
      const { el } = await standing();
      el.requestFullscreen = (options) => {
        calls.push(options);
        return Promise.resolve();
      };
      button(el, 'Toàn màn hình').click();
      expect(calls).to.deep.equal([{ navigationUI: 'hide' }]);
      await swapped(document, 'fullscreenElement', el, async () => {
        document.dispatchEvent(new Event('fullscreenchange'));
        await el.updateComplete;
        expect(buttons(el, 'Toàn màn hình')).to.deep.equal([]);
      });
      el.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
      document.dispatchEvent(new Event('fullscreenchange'));
      await el.updateComplete;
      button(el, 'Toàn màn hình').click();
      await time.pass(1);
      el.remove();
    });
    await swapped(document, 'fullscreenEnabled', false, async () => {
      const { el } = await standing();
      expect(buttons(el, 'Toàn màn hình')).to.deep.equal([]);
    });
  });

  it('keeps the screen on while it is there; a browser that refuses changes nothing', async () => {
    let [asked, released] = [0, 0];
    const lock = {
      released: false,
      release: () => {
        released++;
        return Promise.resolve();
      },
    };
    const request = () => {
      asked++;
      return asked === 1 ? Promise.reject(new DOMException('battery')) : Promise.resolve(lock);
    };
    await swapped(navigator, 'wakeLock', { request }, async () => {
      const { el } = await standing();
      expect(asked).to.equal(1);
      document.dispatchEvent(new Event('visibilitychange'));
      expect(asked).to.equal(2);
      await time.pass(1);
      document.dispatchEvent(new Event('visibilitychange'));
      expect(asked).to.equal(2, 'held already');
      el.remove();
      await time.pass(1);
      expect(released).to.equal(1);
    });
  });

  it('taken out and put back it goes on; a page that sets only the property gets it as well', async () => {
    const question = await standing();
    const { el } = question;
    expect(el.hasAttribute('kiosk')).to.equal(true);
    const box = el.parentElement;
    el.remove();
    box?.append(el);
    await el.updateComplete;
    await give(el, 'Hài lòng');
    await says(el, RECEIVED);
    await time.pass(3100);
    await asks(el);
    await glances(el, 'Chưa có mã thiết bị');
  });

  it('in a form of the page nothing in it sends that form', async () => {
    const { el } = await standing();
    const form = document.createElement('form');
    el.parentElement?.append(form);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    form.append(el);
    await el.updateComplete;
    for (const press of root(el).querySelectorAll('button')) press.click();
    await waitUntil(() => root(el).querySelector('dialog[open]'), 'the panel');
    for (const press of root(el).querySelectorAll<HTMLButtonElement>('dialog button')) press.click();
    expect(sent).to.equal(0);
  });
});
