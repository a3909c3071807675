import { expect } from '@open-wc/testing';
import { writeFeesTable } from '../../src/model/fees-table.js';
import { fee, feesFileOf, line, place, ROWS, shown } from '../helpers/fees-page.js';
import {
  announced,
  button,
  heard,
  ids,
  items,
  listed,
  notices,
  one,
  root,
  words,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { profile } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';

const FALLBACK = 'Gọi 0269 0123 456.';
const fallbackSeen = (el: CommuneFees) => (el.querySelector('p')?.getBoundingClientRect().height ?? 0) > 0;
const json = (value: unknown) => new Response(JSON.stringify(value));
const failed = (el: CommuneFees) => waitUntil(() => root(el).querySelector('.failure'), 'the failure card');
const told = (el: CommuneFees) => waitUntil(() => notices(el).length > 0, 'told');

describe('<commune-fees>: when things go wrong, and before they go well', () => {
  it('without data the fallback is all there is; while loading a line moves above it; then it is gone', async () => {
    const none = await place({}, { fallback: FALLBACK });
    expect(fallbackSeen(none)).to.equal(true);
    const el = await place({ src: `/fault/never?key=fees-${Date.now()}` }, { fallback: FALLBACK });
    expect(fallbackSeen(el)).to.equal(true);
    expect(getComputedStyle(one(el, '.waiting'), '::before').height).to.equal('3px');
    el.remove();
    expect(fallbackSeen(await shown(ROWS(), {}, { fallback: FALLBACK }))).to.equal(false);
  });

  it('an empty board, and one of which nothing is offered here, say so and whom to ask', async () => {
    for (const props of [{ data: feesFileOf([]) }, { data: feesFileOf(ROWS()), ids: 'khong-co' }]) {
      const el = await place(props);
      await told(el);
      expect(notices(el)).to.deep.equal(['Chưa có khoản phí, lệ phí nào ở đây. Hỏi quầy một cửa của xã.']);
    }
  });

  it('a file that cannot be used: what to do, the fallback, an event; “Thử lại” asks again', async () => {
    let good = false;
    const { url } = serve({
      'fees.json': () => (good ? json(feesFileOf(ROWS())) : new Response('', { status: 404 })),
      'commune.json': profile(),
    });
    const el = await place({}, { fallback: FALLBACK });
    const events = heard(el);
    el.profile = url('commune.json');
    el.src = url('fees.json');
    await failed(el);
    expect(fallbackSeen(el)).to.equal(true);
    await waitUntil(() => events.length > 0, 'the event');
    expect(events[0]).to.have.nested.property('detail.code', 'gone');
    good = true;
    button(el, 'Thử lại').click();
    await listed(el, 7);
    expect(events.at(-1)?.type).to.equal('commune-load');
    expect(fallbackSeen(el)).to.equal(false);
  });

  it('data of another kind, and data that is none, are told the same way', async () => {
    for (const data of [profile(), { items: [] }, [], 'xin chào', '', 7, 'a,b\r\n1,2']) {
      const el = await place({ data }, { fallback: FALLBACK });
      await failed(el);
      expect(fallbackSeen(el)).to.equal(true);
    }
  });

  it('some rows broken: the others are shown, with a notice; a fifth of them: the file is refused', async () => {
    const many = Array.from({ length: 12 }, (_, i) => fee(`f${i}`));
    const el = await listed(await place({ data: feesFileOf([...many, { id: 'x' }]) }), 12);
    await told(el);
    expect(notices(el)).to.deep.equal(['Đọc được 12 dòng. 1 dòng bị lỗi nên chưa hiện được.']);
    await failed(await place({ data: feesFileOf([...many.slice(0, 4), { id: 'x' }]) }));
  });

  it('a file that fails after it was good: the stored copy with its day, and nobody pays from it', async () => {
    let good = true;
    const payees = [{ bin: '970436', account: '0000000000', holder: 'UBND XA MUONG SEN' }];
    const { url } = serve({
      'fees.json': () => (good ? json(feesFileOf(ROWS())) : new Response('', { status: 404 })),
      'commune.json': profile({ payees }),
    });
    const src = url('fees.json');
    const first = await listed(await place({ src, profile: url('commune.json') }), 7);
    await waitUntil(() => root(first).querySelector('[data-id="khai-tu"] button'), 'the button to pay');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); // copies wait for a touch
    good = false;
    await waitUntil(
      async () => {
        const again = await place({ src, profile: url('commune.json') });
        (again as unknown as { board: { reload(): void } }).board.reload();
        await waitUntil(() => items(again).length > 0 || root(again).querySelector('.failure'), 'told');
        await waitUntil(() => notices(again).length > 0, 'notice');
        if (!notices(again)[0]?.startsWith('Bản lưu ngày ')) return false;
        expect(root(again).querySelector('[data-id="khai-tu"] button')).to.equal(null);
        expect(line(again, 'khai-tu')).to.include('8.000 đ');
        return true;
      },
      'the stored copy',
      { interval: 200 },
    );
  }).timeout(20_000);

  it('the same board from CSV as from JSON', async () => {
    const { url } = serve({ 'fees.csv': () => new Response(writeFeesTable(ROWS())) });
    const el = await listed(await place({ src: url('fees.csv') }), 7);
    expect(ids(el)).to.deep.equal(ids(await shown(ROWS())));
    expect(line(el, 'khai-tu')).to.include('8.000 đ / lần');
  });

  it('the profile that never comes: the board is drawn without its number', async () => {
    const el = await place({ data: feesFileOf(ROWS()), profile: `/fault/never?key=profile-${Date.now()}` });
    await listed(el, 7);
    expect(words(el, '[data-id="hdnd"]')).to.include('Liên hệ quầy một cửa');
    expect(announced(el)).to.equal('7 khoản');
    el.remove();
  });

  it('data set before the element is in the page, and in a script inside it, are found', async () => {
    const el = document.createElement('commune-fees');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(feesFileOf(ROWS()));
    el.append(script);
    document.body.append(el);
    try {
      await listed(el, 7);
    } finally {
      el.remove();
    }
  });
});
