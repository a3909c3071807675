import { expect } from '@open-wc/testing';
import { button, heard, ids, items, listed, notices, one, root, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { writeStaff } from '../helpers/staff-csv.js';
import { profile } from '../helpers/sheets.js';
import { card, mai, PEOPLE, person, place, shown, staffFile } from '../helpers/staff.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';
import { waitUntil } from '../helpers/wait.js';

const FALLBACK = 'Gọi 0269 0123 456.';
const fallbackSeen = (el: CommuneStaff) => (el.querySelector('p')?.getBoundingClientRect().height ?? 0) > 0;
const json = (value: unknown) => new Response(JSON.stringify(value));
const failed = (el: CommuneStaff) => waitUntil(() => root(el).querySelector('.failure'), 'the failure card');
const told = (el: CommuneStaff) => waitUntil(() => notices(el).length > 0, 'told');

describe('<commune-staff>: when things go wrong, and before they go well', () => {
  it('without data the fallback is all there is; while loading a line moves above it', async () => {
    const none = await place({}, { fallback: FALLBACK });
    expect(fallbackSeen(none)).to.equal(true);
    const el = await place({ src: `/fault/never?key=staff-${Date.now()}` }, { fallback: FALLBACK });
    expect(fallbackSeen(el)).to.equal(true);
    expect(getComputedStyle(one(el, '.waiting'), '::before').height).to.equal('3px');
    el.remove();
  });

  it('when the directory is there, the fallback is gone', async () => {
    expect(fallbackSeen(await shown(PEOPLE(), {}, { fallback: FALLBACK }))).to.equal(false);
  });

  it('an empty directory says so, and whom to ask', async () => {
    const el = await place({ data: staffFile([]) });
    await told(el);
    expect(notices(el)).to.deep.equal(['Chưa có tên cán bộ nào ở đây. Hỏi quầy một cửa của xã.']);
  });

  it('a file that cannot be used: what to do, the fallback, an event; “Thử lại” asks again', async () => {
    let good = false;
    const { url } = serve({
      'staff.json': () => (good ? json(staffFile(PEOPLE())) : new Response('', { status: 404 })),
      'commune.json': profile(),
    });
    const el = await place({}, { fallback: FALLBACK });
    const events = heard(el);
    el.profile = url('commune.json');
    el.src = url('staff.json');
    await failed(el);
    expect(fallbackSeen(el)).to.equal(true);
    await waitUntil(() => events.length > 0);
    expect(events[0]).to.have.nested.property('detail.code', 'gone');
    good = true;
    button(el, 'Thử lại').click();
    await listed(el, 6);
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

  it('some rows broken: the others are shown, with a notice', async () => {
    const many = Array.from({ length: 12 }, (_, i) => person({ id: `p${i}`, name: `Lò Văn ${i}` }));
    const el = await listed(await place({ data: staffFile([...many, { id: 'x' }]) }), 12);
    await told(el);
    expect(notices(el)).to.deep.equal(['Hiện 12 người. 1 dòng bị lỗi nên chưa hiện được.']);
  });

  it('a file that fails after it was good: the stored copy with its day', async () => {
    let good = true;
    const { url } = serve({
      'staff.json': () => (good ? json(staffFile(PEOPLE())) : new Response('', { status: 404 })),
    });
    const src = url('staff.json');
    await listed(await place({ src }), 6);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); // copies wait for a touch
    good = false;
    await waitUntil(
      async () => {
        const again = await place({ src });
        (again as unknown as { staff: { reload(): void } }).staff.reload();
        await waitUntil(() => items(again).length > 0 || root(again).querySelector('.failure'), 'told');
        await waitUntil(() => notices(again).length > 0, 'notice');
        return notices(again)[0]?.startsWith('Bản lưu ngày ');
      },
      'the stored copy',
      { interval: 200 },
    );
  }).timeout(12_000);

  it('the same people from CSV, in whatever encoding and with whatever separator', async () => {
    for (const { bytes, what } of writeStaff([mai(), person({ id: 'un', name: 'Ún', unit: ['Thôn'] })])) {
      const { url } = serve({ 'staff.csv': () => new Response(bytes) });
      const el = await listed(await place({ src: url('staff.csv') }), 2);
      expect(ids(el), what).to.deep.equal(['mai', 'un']);
      expect(card(el, 'mai'), what).to.include('Gọi 0900 000 005');
    }
  });

  it('without a profile there is no number to promise under the list', async () => {
    const el = await shown([mai()]);
    expect(words(el, '.ask-us')).to.equal('');
  });

  describe('sizes', () => {
    it('one person', async () => {
      const el = await shown([mai()]);
      expect(ids(el)).to.deep.equal(['mai']);
    });

    it('2,000 people: the first screen at once, all of them soon', async () => {
      const many = Array.from({ length: 2000 }, (_, i) =>
        person({
          id: `p${i}`,
          name: `Lò Văn ${i}`,
          unit: [`Phòng ${i % 9}`],
          officePhones: ['0269 0123 400'],
        }),
      );
      const el = await place({ data: staffFile(many) });
      await waitUntil(() => items(el).length > 0, 'the first');
      expect(items(el).length).to.be.below(200);
      await waitUntil(() => items(el).length === 2000, 'all', { timeout: 25_000, interval: 200 });
    }).timeout(30_000);

    for (const layout of ['cards', 'list'])
      it(`the longest texts and 20 numbers stay inside 320 px, as ${layout}`, async () => {
        const word = 'Nguyễnvănđặngthịngọcánh'.repeat(13).slice(0, 300);
        const el = await shown(
          [
            {
              ...mai(),
              name: word,
              position: `${word} ${word.slice(0, 199)}`,
              unit: [word, word],
              officePhones: Array.from({ length: 20 }, () => word.slice(0, 199)),
              fields: [word],
              village: word,
              hours: word,
              term: word.slice(0, 200),
              email: `${'a'.repeat(300)}@example.gov.vn`,
              absence: { substitute: word, from: '2026-01-01' },
            },
          ],
          { layout },
          { style: 'width: 320px' },
        );
        const right = el.getBoundingClientRect().right + 1;
        for (const part of root(el).querySelectorAll('[part~="item"] *'))
          expect(part.getBoundingClientRect().right, part.localName).to.be.at.most(right);
      });
  });
});
