/** The queue and its sender: many answers, several tabs, restarts, storage and clocks that fail. */
import { expect } from '@open-wc/testing';
import { entries, get, setMany } from 'idb-keyval';
import { MOST, type Entry } from '../../src/data/rating-queue.js';
import { answerTo, closeTabs, fakeCollector, hurry, openTab, queue, type Tab } from '../helpers/ratings.js';
import { waitUntil } from '../helpers/wait.js';

afterEach(closeTabs);

const HOUR = 3_600_000;

/** An answer as an earlier page has queued it. */
const queuedEntry = (
  endpoint: string,
  more: Partial<Entry['item']> = {},
  rest: Partial<Entry> = {},
): Entry => ({
  ...{ v: 1, endpoint, page: 0.5, steady: 1000, wall: Date.now() - HOUR },
  item: { ...answerTo(endpoint, 0, more).item, app: '0.1.0' },
  ...rest,
});

const put = (...records: [key: string, record: unknown][]): Promise<void> => setMany(records, queue);
const putEntries = (list: readonly Entry[]): Promise<void> =>
  put(...list.map((entry): [string, Entry] => [entry.item.id, entry]));
const idsIn = async (): Promise<string[]> =>
  (await entries<string, unknown>(queue)).map(([key]) => key).filter((key) => !key.startsWith('line '));

const emptied = (): Promise<void> => waitUntil(async () => (await idsIn()).length === 0, 'an empty queue');

/** Presses the button of the staff until it is so; pauses are other tests' matter. */
const pressUntil = (tab: Tab, condition: () => unknown, what: string): Promise<void> =>
  waitUntil(
    () => {
      tab.ratings.sendNow();
      return condition();
    },
    what,
    { interval: 150 },
  );

describe('many answers', () => {
  it('go 50 to a request, by collector and token', async () => {
    const one = fakeCollector('ok');
    const other = fakeCollector('ok');
    const list = [
      ...Array.from({ length: 120 }, () => queuedEntry(one.endpoint)),
      ...Array.from({ length: 3 }, () => queuedEntry(one.endpoint, { channel: 'kiosk' }, { device: 'k-1' })),
      queuedEntry(other.endpoint),
    ];
    await putEntries(list);
    (await openTab()).ratings.resumeDelivery();
    await emptied();
    const { requests, rows } = await one.seen();
    expect(requests.map(({ ids }) => ids.length).sort((a, b) => a - b)).to.deep.equal([3, 20, 50, 50]);
    expect(requests.filter(({ device }) => device === 'k-1').flatMap(({ ids }) => ids)).to.have.lengthOf(3);
    expect(Object.values(rows).every(({ times }) => times === 1)).to.equal(true);
    expect((await other.seen()).requests).to.have.lengthOf(1);
  });

  it('long ones make requests that the collector and keepalive take', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const comment = 'ế𝒜'.repeat(250);
    await putEntries(Array.from({ length: 60 }, () => queuedEntry(endpoint, { comment })));
    (await openTab()).ratings.resumeDelivery();
    await emptied();
    const { requests, rows } = await seen();
    expect(Object.keys(rows)).to.have.lengthOf(60);
    for (const { bytes } of requests) expect(bytes).to.be.at.most(64 * 1024);
  });

  it('given at once they all arrive, though browsers limit the bytes of requests that outlive the page', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab();
    const given = Array.from({ length: 48 }, () => tab.give(endpoint, { comment: 'ế𝒜'.repeat(250) }));
    await pressUntil(tab, () => given.every(({ states }) => states.at(-1) === 'received'), 'all received');
    expect(Object.keys((await seen()).rows)).to.have.lengthOf(48);
  });

  for (const poison of ['poison', 'reset'])
    it(`one that breaks every request (${poison}) stops none of the others`, async () => {
      const { endpoint, seen } = fakeCollector('ok');
      const bad = queuedEntry(endpoint, { comment: poison });
      await putEntries([...Array.from({ length: 49 }, () => queuedEntry(endpoint)), bad]);
      const tab = await openTab();
      let arrived = 0;
      await pressUntil(
        tab,
        () => {
          void seen().then(({ rows }) => (arrived = Object.keys(rows).length));
          return arrived === 49;
        },
        '49 received',
      );
      expect(await idsIn()).to.deep.equal([bad.item.id]);
      const aside = (await tab.watch.setAsideList()).map(({ id, code }) => [id, code]);
      expect(aside).to.deep.equal(poison === 'poison' ? [[bad.item.id, 'http-400']] : []);
    });

  it('a request that is too large is taken apart', async () => {
    const { endpoint, seen } = fakeCollector('413,ok');
    await putEntries(Array.from({ length: 5 }, () => queuedEntry(endpoint)));
    (await openTab()).ratings.resumeDelivery();
    await emptied();
    expect((await seen()).requests.map(({ ids }) => ids.length)).to.deep.equal([5, 1, 1, 1, 1, 1]);
  });

  it('a token that is not taken sets all aside in one request, and a new one brings them back', async () => {
    const { endpoint, seen } = fakeCollector('401,ok');
    const rest = { device: 'old' };
    await putEntries(Array.from({ length: 7 }, () => queuedEntry(endpoint, { channel: 'kiosk' }, rest)));
    const tab = await openTab();
    tab.ratings.resumeDelivery();
    await waitUntil(async () => (await tab.watch.setAsideList()).length === 7, 'the list');
    expect(await tab.watch.setAsideCsv()).not.to.contain('old');
    await tab.watch.sendSetAsideAgain(endpoint, 'new');
    await emptied();
    expect((await seen()).requests.map(({ device, ids }) => [device, ids.length])).to.deep.equal([
      ['old', 7],
      ['new', 7],
    ]);
  });

  it('the token of one collector is not sent to another', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    await putEntries([queuedEntry(endpoint, { channel: 'kiosk' }, { device: 'old', aside: 'device' })]);
    await (await openTab()).watch.sendSetAsideAgain(fakeCollector('ok').endpoint, 'new');
    await emptied();
    expect((await seen()).requests.map(({ device }) => device)).to.deep.equal(['old']);
  });

  it('named in part: only those are forgotten', async () => {
    const { endpoint, seen } = fakeCollector('first,ok');
    await putEntries(Array.from({ length: 6 }, () => queuedEntry(endpoint)));
    const tab = await openTab();
    tab.ratings.resumeDelivery();
    await waitUntil(async () => (await idsIn()).length === 5, 'five left');
    await pressUntil(tab, async () => (await idsIn()).length === 0, 'an empty queue');
    expect(Object.keys((await seen()).rows)).to.have.lengthOf(6);
  });

  it('one collector that is down, or says nothing, holds up no other', async () => {
    const down = fakeCollector('hang');
    const good = fakeCollector('ok');
    await putEntries([queuedEntry(down.endpoint), queuedEntry(good.endpoint)]);
    (await openTab()).ratings.resumeDelivery();
    await waitUntil(async () => (await idsIn()).length === 1, 'the other one');
    expect(Object.keys((await good.seen()).rows)).to.have.lengthOf(1);
  });

  it('what this version cannot read stays, is counted, and is in the table of the staff', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const odd: [string, unknown][] = [
      ['11111111-0', { v: 0, answer: { stars: 5 }, device: 'secret' }],
      ['22222222-0', 'rubbish'],
      ['33333333-0', null],
      ['44444444-0', { ...queuedEntry(endpoint), item: { id: '44444444-0', score: 10n } }],
      ['55555555-0', { v: 1, endpoint, wall: 1, item: null }],
    ];
    const good = queuedEntry(endpoint);
    await put(...odd, [good.item.id, good]);
    const tab = await openTab();
    const states: { waiting: number; setAside: number }[] = [];
    const end = tab.watch.watchQueue(endpoint, (state) => void states.push(state));
    await waitUntil(() => states.at(-1)?.waiting === 0, 'the good one');
    expect(Object.keys((await seen()).rows)).to.deep.equal([good.item.id]);
    expect(states.at(-1)?.setAside).to.equal(5);
    const csv = await tab.watch.setAsideCsv();
    for (const [key] of odd) expect(csv).to.contain(`${key},unreadable`);
    expect(csv).not.to.contain('secret');
    await tab.watch.sendSetAsideAgain();
    expect((await idsIn()).sort()).to.deep.equal(odd.map(([key]) => key));
    await tab.watch.forgetSetAside(odd.slice(1).map(([key]) => key));
    expect(await idsIn()).to.deep.equal(['11111111-0']);
    end();
  });

  it(`beyond ${MOST} an answer is only held, and the reader is told so`, async () => {
    const far = fakeCollector('503');
    await put(
      ...Array.from({ length: MOST }, (_, i): [string, unknown] => [`line ${i}`, { v: 1, line: String(i) }]),
    );
    const tab = await openTab();
    const { is, id } = tab.give(far.endpoint);
    await is('held');
    expect(await get(id, queue)).to.equal(undefined);
  });
});

describe('pauses', () => {
  it('are kept by the next page; an answer is only as old as it is', async () => {
    const { endpoint, seen } = fakeCollector('503,ok');
    const first = await openTab();
    const { is, id } = first.give(endpoint);
    await is('queued');
    await waitUntil(() => get(`line ${endpoint}`, queue), 'the note of the pause');
    first.close();
    const second = await openTab();
    const other = fakeCollector('ok');
    await putEntries([queuedEntry(other.endpoint)]);
    second.ratings.resumeDelivery();
    await waitUntil(async () => (await other.seen()).requests.length === 1, 'a collector without a pause');
    expect((await seen()).requests).to.have.lengthOf(1);
    await pressUntil(second, async () => (await seen()).requests.length === 2, 'the button');
    expect((await seen()).rows[id]?.item.ageMs).to.be.within(1, 60_000);
  });

  it('that the collector has asked for are kept even from the button', async () => {
    const { endpoint, seen } = fakeCollector('503-60,ok');
    const tab = await openTab();
    await tab.give(endpoint).is('queued');
    await waitUntil(() => get(`line ${endpoint}`, queue), 'the note of the pause');
    const other = fakeCollector('503,ok');
    const given = tab.give(other.endpoint);
    await given.is('queued');
    await pressUntil(tab, () => given.states.at(-1) === 'received', 'a pause nobody has asked for');
    expect((await seen()).requests).to.have.lengthOf(1);
  });

  it('end by themselves', async () => {
    const { endpoint } = fakeCollector('503,ok');
    const hurried = await openTab((page) => {
      hurry(page);
      const now = page.Date.now.bind(page.Date);
      const start = now();
      page.Date.now = () => start + 100 * (now() - start);
    });
    await hurried.give(endpoint).is('received');
  });
});
