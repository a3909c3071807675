/** Where no answers are collected, readers who leave, pages of all kinds; and everybody can use it. */
import { expect, fixture, html } from '@open-wc/testing';
import type { CommuneSatisfaction } from '../../src/elements/satisfaction/commune-satisfaction.js';
import { setLocale } from '../../src/i18n/localization.js';
import {
  bigEnough,
  noViolationIn,
  noViolationInMedia,
  noViolationOnPaper,
  type States,
} from '../helpers/accessibility.js';
import { all, button, fallbackSeen, one, root, spaced, type, words } from '../helpers/on-page.js';
import { pageWideForm } from '../helpers/page-wide-form.js';
import { closeTabs } from '../helpers/ratings.js';
import {
  asked,
  boxes,
  comment,
  label,
  open,
  place,
  radios,
  RECEIVED,
  says,
  send,
  status,
  stored,
  storedAre,
  tap,
} from '../helpers/satisfaction.js';
import { serve } from '../helpers/serve.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

before(() => import('../../src/elements/satisfaction/ask.js'));
afterEach(closeTabs);

const FALLBACK = 'Gọi 0269 0123 456.';
const PROFILE = {
  format: 'commune-profile/1',
  unitCode: '03115',
  name: 'Xã Mường Sen',
  hotline: '0269 0123 456',
  address: 'Bản Nà Sen',
  deskHours: { weekly: ['Thứ Hai – thứ Sáu: 7:30–11:30'] },
};
const profileUrl = (profile: object = PROFILE): string =>
  serve({ 'commune.json': profile }).url('commune.json');

describe('<commune-satisfaction>: where nobody collects', () => {
  it('no buttons but whom to call and where to go', async () => {
    for (const endpoint of [undefined, '', 'javascript:alert(1)', 'mailto:a@example.gov.vn']) {
      const el = await place(
        { profile: profileUrl(), site: '03115', ...(endpoint !== undefined && { endpoint }) },
        { fallback: FALLBACK },
      );
      expect(fallbackSeen(el)).to.equal(true);
      await waitUntil(() => root(el).querySelector('a.call'), 'the number');
      expect(all(el, 'input, button')).to.deep.equal([]);
      expect(one(el, 'a.call').getAttribute('href')).to.equal('tel:+842690123456');
      expect(words(el, '.contact')).to.include('Bản Nà Sen').and.to.include('7:30–11:30');
      expect(fallbackSeen(el)).to.equal(false);
    }
  });

  it('a profile that says nothing, or does not load, leaves the fallback; the page hears why', async () => {
    const silent = await place(
      { profile: profileUrl({ format: 'commune-profile/1', name: 'Xã' }) },
      { fallback: FALLBACK },
    );
    const { url } = serve({});
    const broken = await place({}, { fallback: FALLBACK });
    const codes: string[] = [];
    broken.addEventListener('commune-error', ({ detail }) => codes.push(detail.code));
    broken.profile = url('khong-co.json');
    await waitUntil(() => codes.length > 0, 'an event');
    expect(codes).to.deep.equal(['gone']);
    for (const el of [silent, broken])
      expect([fallbackSeen(el), all(el, 'input').length]).to.deep.equal([true, 0]);
  });

  it('an endpoint, but nobody says whose commune it is: no buttons; a profile says it', async () => {
    const { el, collector } = await asked();
    el.remove();
    for (const site of ['', '3115', 'abcde']) {
      const none = await place({ endpoint: collector.endpoint, site }, { fallback: FALLBACK });
      expect([fallbackSeen(none), all(none, 'input').length]).to.deep.equal([true, 0]);
    }
    const { site: _, ...props } = { site: '', endpoint: collector.endpoint, profile: profileUrl() };
    const known = await place(props);
    await waitUntil(() => radios(known).length > 0, 'the faces');
    await tap(known, 'Hài lòng');
    await send(known);
    await says(known, RECEIVED);
    expect((await storedAre({ collector }, 1))[0]?.site).to.equal('03115');
  });

  it('an endpoint that comes later brings the question, one that goes takes no answer with it', async () => {
    const question = await asked();
    const { el } = question;
    const { endpoint = '' } = el;
    await tap(el, 'Hài lòng');
    el.endpoint = '';
    await el.updateComplete;
    await send(el);
    await storedAre(question, 1);
    const late = await place({ site: '03115' }, { fallback: FALLBACK });
    expect(radios(late)).to.deep.equal([]);
    late.endpoint = endpoint;
    await waitUntil(() => radios(late).length === 3, 'the faces');
  });

  it('an answer that was begun is about what its reader saw, whatever the page names by then', async () => {
    const question = await asked('ok', { desk: '2' });
    const { el } = question;
    await tap(el, 'Hài lòng');
    Object.assign(el, { desk: '3', site: '04012' });
    await el.updateComplete;
    expect(words(el, '.about')).to.equal('Quầy số 2');
    await send(el);
    const [item] = await storedAre(question, 1);
    expect([item?.subject, item?.site, item?.channel]).to.deep.equal(['desk:2', '03115', 'web']);
    await says(el, RECEIVED);
    button(el, 'Đánh giá lần khác').click();
    await el.updateComplete;
    expect(words(el, '.about')).to.equal('Quầy số 3');
  });
});

describe('<commune-satisfaction>: a reader who leaves', () => {
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));

  it('the page is left after a tap: the answer goes, once, with what was said; back again, thanks', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Không hài lòng');
    await open(el);
    boxes(el)[0]?.click();
    type(comment(el), 'Chưa viết x');
    leave();
    leave();
    const [item] = await storedAre(question, 1);
    expect([item?.score, item?.reasons, item?.comment]).to.deep.equal([1, ['time'], 'Chưa viết x']);
    await says(el, RECEIVED);
    expect(await stored(question)).to.have.length(1);
  });

  it('the page goes into the background, where a phone may end it without a word', async () => {
    const question = await asked();
    await tap(question.el, 'Rất hài lòng');
    await swapped(document, 'hidden', true, async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await storedAre(question, 1);
    });
    document.dispatchEvent(new Event('visibilitychange'));
    await says(question.el, RECEIVED);
  });

  it('without a face, leaving sends nothing', async () => {
    const question = await asked();
    leave();
    await swapped(document, 'hidden', true, async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await question.el.updateComplete;
    });
    const other = await asked();
    await tap(other.el, 'Hài lòng');
    leave();
    await storedAre(other, 1);
    expect((await question.collector.seen()).requests).to.deep.equal([]);
    expect(radios(question.el)).to.have.length(3);
  });

  it('taken out of the page, the answer goes; only moved, it stays as it is', async () => {
    const question = await asked();
    const { el } = question;
    await tap(el, 'Hài lòng');
    await open(el);
    type(comment(el), 'Vẫn còn đây');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(el);
    await el.updateComplete;
    expect(comment(el).value).to.equal('Vẫn còn đây');
    expect(radios(el)[1]?.checked).to.equal(true);
    el.remove();
    const [item] = await storedAre(question, 1);
    expect(item?.comment).to.equal('Vẫn còn đây');
  });

  it('offline: saved on the device, no thanks', async () => {
    const question = await asked();
    await swapped(
      window,
      'fetch',
      () => Promise.reject(new TypeError('offline')),
      async () => {
        await tap(question.el, 'Hài lòng');
        await send(question.el);
        await says(question.el, 'Đã lưu trên máy, sẽ gửi khi có mạng.');
      },
    );
  });
});

describe('<commune-satisfaction>: on any page', () => {
  it('two on one page keep to themselves', async () => {
    const one_ = await asked('ok', { desk: '1' });
    const two = await asked('ok', { desk: '2' });
    one_.el.parentElement?.append(two.el);
    await tap(one_.el, 'Hài lòng');
    await tap(two.el, 'Không hài lòng');
    expect(radios(one_.el).map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    await send(one_.el);
    expect((await storedAre(one_, 1)).map(({ subject, score }) => [subject, score])).to.deep.equal([
      ['desk:1', 2],
    ]);
    expect(radios(two.el)[2]?.checked).to.equal(true);
    await send(two.el);
    expect((await storedAre(two, 1)).map(({ subject, score }) => [subject, score])).to.deep.equal([
      ['desk:2', 1],
    ]);
  });

  it('a page-wide form is never sent and gets none of our fields', async () => {
    const { el } = await asked();
    const form = await pageWideForm(el);
    await tap(el, 'Hài lòng');
    await open(el);
    await form.enterIn([...radios(el), ...boxes(el), comment(el), button(el, 'Gửi')]);
    await says(el, RECEIVED);
    await form.enterIn([button(el, 'Đánh giá lần khác')]);
    form.untouched();
  });

  it('in English, and back; the answer that is being given stays', async () => {
    const { el } = await asked();
    await tap(el, 'Không hài lòng');
    await open(el);
    boxes(el)[1]?.click();
    try {
      await setLocale('en');
      await waitUntil(() => label(radios(el)[2] as Element) === 'Not satisfied', 'English');
      expect(words(el, 'legend')).to.equal('Were you satisfied with this visit?');
      expect(words(el, '.reasons legend')).to.include('What was not good?');
      expect([radios(el)[2]?.checked, boxes(el)[1]?.checked]).to.deep.equal([true, true]);
    } finally {
      await setLocale('vi');
    }
  });

  it('the heading stands where the page wants it; another number of faces before an answer', async () => {
    const { el } = await asked('ok', { headingLevel: 4 });
    expect(one(el, '[role="heading"]').getAttribute('aria-level')).to.equal('4');
    el.scale = 5;
    await el.updateComplete;
    expect(radios(el)).to.have.length(5);
    await tap(el, 'Bình thường');
    el.scale = 3;
    await el.updateComplete;
    expect(radios(el)).to.have.length(5);
  });
});

const showing = async (
  style: string,
  props: Partial<CommuneSatisfaction> = {},
  how = 'ok',
): Promise<CommuneSatisfaction> => (await asked(how, props, { style })).el;
const picked = async (style = '', props: Partial<CommuneSatisfaction> = {}): Promise<CommuneSatisfaction> => {
  const el = await showing(style, { desk: '2', ...props });
  await tap(el, 'Không hài lòng');
  await open(el);
  boxes(el)[0]?.click();
  type(comment(el), 'a'.repeat(480));
  await el.updateComplete;
  return el;
};
const closed = async (style: string, how: string, text: string): Promise<CommuneSatisfaction> => {
  const el = await showing(style, { profile: profileUrl() }, how);
  await tap(el, 'Hài lòng');
  await send(el);
  await waitUntil(() => status(el).startsWith(text), text);
  return el;
};
const STATES: States<CommuneSatisfaction> = {
  'three faces': (style = '') => showing(style),
  'five faces': (style = '') => showing(style, { scale: 5 }),
  'a face is chosen': (style) => picked(style),
  thanks: (style = '') => closed(style, 'ok', RECEIVED),
  saved: (style = '') => closed(style, '503', 'Đã lưu'),
  refused: async (style = '') => {
    const el = await closed(style, 'reject', 'Đánh giá này chưa');
    await waitUntil(() => root(el).querySelector('a.call'), 'the number');
    return el;
  },
  'nobody collects': async (style = '') => {
    const el = await place({ profile: profileUrl() }, { style });
    await waitUntil(() => root(el).querySelector('a.call'), 'the number');
    return el;
  },
};

describe('<commune-satisfaction>: accessibility', () => {
  noViolationIn(STATES);
  noViolationInMedia(
    'a face is chosen',
    () => picked(),
    (el, medium) => {
      if (medium !== 'forced colours') return;
      const [chosen, other] = [radios(el)[2], radios(el)[0]].map((radio) =>
        getComputedStyle(radio as Element),
      );
      expect(chosen?.backgroundColor).not.to.equal(other?.backgroundColor);
    },
  );
  noViolationOnPaper('what cannot be pressed there is not printed', () => picked(), {
    stays: [],
    goes: ['.root'],
  });

  it('everything to press is at least 44 px high, faces and Send more', async () => {
    const el = await picked();
    bigEnough(el, ['.tag', 'textarea']);
    bigEnough(el, ['.choice'], 60);
    bigEnough(el, ['.send button'], 48);
    await send(el);
    bigEnough(el, ['.again']);
  });

  it('groups, names and descriptions are those a screen reader needs', async () => {
    const el = await picked();
    for (const fieldset of all(el, 'fieldset'))
      expect(spaced(fieldset.querySelector('legend')?.textContent)).not.to.equal('');
    const field = comment(el);
    expect(spaced(field.labels[0]?.textContent)).to.equal('Bạn muốn nói thêm điều gì?');
    expect(words(el, `#${field.getAttribute('aria-describedby') ?? ''}`)).to.equal(
      'Đừng ghi tên, số điện thoại, số căn cước của ai.',
    );
    expect(words(el, '.count[role="status"]')).to.equal('Còn viết được 20 chữ.');
  });

  for (const [what, style, size] of [
    ['at 320 px', 'width: 320px', 0],
    ['at 400 %', 'width: 1280px; font-size: 400%', 4 * 13],
  ] as const)
    it(`${what}: nothing cut, nothing sticks out`, async () => {
      for (const props of [{}, { scale: 5 }]) {
        const el = await picked(style, props);
        const { left, right } = el.getBoundingClientRect();
        for (const part of all(el, '*:not(.visually-hidden *)')) {
          const box = part.getBoundingClientRect();
          if (box.width <= 1) continue;
          expect([box.left < left - 1, box.right > right + 1], part.outerHTML.slice(0, 90)).to.deep.equal([
            false,
            false,
          ]);
          expect(part.scrollWidth, part.outerHTML.slice(0, 90)).to.be.at.most(
            part.clientWidth + (part.clientWidth ? 1 : 9999),
          );
        }
        expect(parseFloat(getComputedStyle(one(el, '.choice span')).fontSize)).to.be.at.least(size);
        el.remove();
      }
    });
});
