/** Delivery among tabs, without storage or locks, with clocks that are wrong, and from pages that are left. */
import { expect } from '@open-wc/testing';
import { clear, entries, get, set } from 'idb-keyval';
import type { QueueState } from '../../src/data/rating-watch.js';
import type { Entry } from '../../src/data/rating-queue.js';
import {
  answerTo,
  closeTabs,
  fakeCollector,
  hurry,
  openTab,
  queue,
  type Given,
  type Tab,
} from '../helpers/ratings.js';
import { waitUntil } from '../helpers/wait.js';

afterEach(closeTabs);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const press = (tab: Tab, given: Given): Promise<void> =>
  waitUntil(
    () => {
      tab.ratings.sendNow();
      return given.states.at(-1) === 'received';
    },
    `received; told was ${given.states.join(', ')}`,
    { interval: 150 },
  );
const emptied = (): Promise<void> =>
  waitUntil(
    async () => (await entries<string, unknown>(queue)).every(([key]) => key.startsWith('line ')),
    'an empty queue',
  );

describe('several tabs', () => {
  it('send each answer once, and each hears of its own', async () => {
    const { endpoint, seen } = fakeCollector(`${'503,'.repeat(6)}ok`);
    const tabs = [await openTab(), await openTab(), await openTab()];
    const given = tabs.flatMap((tab) => [tab.give(endpoint), tab.give(endpoint)]);
    for (const { is } of given) await is('queued');
    for (const { ratings } of tabs) ratings.sendNow();
    for (const { is } of given) await is('received');
    const { rows } = await seen();
    expect(Object.keys(rows).sort()).to.deep.equal(given.map(({ id }) => id).sort());
    await emptied();
  });

  it('an answer that vanished from the storage is asked for before anybody says thank you', async () => {
    const { endpoint, seen } = fakeCollector('503,ok');
    const tab = await openTab();
    const given = tab.give(endpoint);
    await given.is('queued');
    await clear(queue);
    await press(tab, given);
    expect(Object.keys((await seen()).rows)).to.deep.equal([given.id]);
  });

  it('a lock that never comes is not waited for', async () => {
    let free = (): void => undefined;
    const held = navigator.locks.request('commune-ratings', () => new Promise<void>((done) => (free = done)));
    const { endpoint } = fakeCollector('503,ok');
    const tab = await openTab((page) => {
      hurry(page, 30_000);
    });
    const given = tab.give(endpoint);
    await given.is('queued');
    await press(tab, given);
    free();
    await held;
  });

  it('without locks and without a channel it works all the same', async () => {
    const { endpoint } = fakeCollector('503,ok');
    const tab = await openTab((page) => {
      Object.defineProperty(page.navigator, 'locks', { value: undefined });
      Object.defineProperty(page, 'BroadcastChannel', { value: undefined });
    });
    const given = tab.give(endpoint);
    await given.is('queued');
    await press(tab, given);
  });

  it('what the staff see: waiting, age, trouble, last acknowledgement', async () => {
    const { endpoint } = fakeCollector('503,503,ok');
    const tab = await openTab();
    let state: QueueState | undefined;
    const end = tab.watch.watchQueue(endpoint, (now) => (state = now));
    await waitUntil(() => state?.waiting === 0, 'the first look');
    expect(state).to.deep.equal({ waiting: 0, setAside: 0, storage: true });
    const given = tab.give(endpoint, {}, { tappedAt: tab.page.performance.now() - HOUR });
    await waitUntil(() => state?.trouble === 'http-503', 'the trouble');
    expect(state?.waiting).to.equal(1);
    expect(state?.oldestMs).to.be.within(HOUR, HOUR + 60_000);
    await press(tab, given);
    await waitUntil(() => state?.waiting === 0 && state.lastReceivedMs !== undefined, 'the acknowledgement');
    expect(state?.lastReceivedMs).to.be.within(0, 60_000);
    expect(state).not.to.have.any.keys('trouble', 'oldestMs');
    end();
  });

  it('a listener that throws spoils nothing', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab((page) => {
      page.console.error = () => undefined;
    });
    tab.ratings.deliver(answerTo(endpoint, 0), () => {
      throw new Error('of the host');
    });
    await waitUntil(async () => (await seen()).requests.length === 1, 'the request');
    await emptied();
  });
});

describe('storage', () => {
  /** Every way of refusing that browsers have. */
  const BLOCKED: Record<string, (page: Tab['page']) => void> = {
    'is not there': (page) => Object.defineProperty(page, 'indexedDB', { value: undefined }),
    'throws when touched': (page) =>
      Object.defineProperty(page, 'indexedDB', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    'is full': (page) => {
      page.IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'never answers': (page) => {
      page.IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
      hurry(page, 3000);
    },
  };
  for (const [how, block] of Object.entries(BLOCKED))
    it(`${how}: the answer is held, which is said, and sent`, async () => {
      const { endpoint, seen } = fakeCollector('503,ok');
      const tab = await openTab(block);
      let state: QueueState | undefined;
      const end = tab.watch.watchQueue(endpoint, (now) => (state = now));
      const given = tab.give(endpoint);
      await given.is('held');
      await waitUntil(() => state?.waiting === 1 && !state.storage, 'what the staff see');
      await press(tab, given);
      expect(given.states).to.deep.equal(['sending', 'held', 'received']);
      expect(Object.keys((await seen()).rows)).to.deep.equal([given.id]);
      await waitUntil(() => state?.waiting === 0, 'none waiting');
      end();
    });

  it('that cannot be written does not make the sender ask again and again', async () => {
    const { endpoint, seen } = fakeCollector('503,ok');
    const tab = await openTab();
    const given = tab.give(endpoint);
    await given.is('queued');
    tab.page.IDBObjectStore.prototype.delete = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await press(tab, given);
    const other = fakeCollector('503,ok');
    await press(tab, tab.give(other.endpoint));
    expect((await seen()).requests).to.have.lengthOf(2);
  });

  it('that comes back takes what was held', async () => {
    const { endpoint } = fakeCollector('503');
    let full = true;
    const tab = await openTab((page) => {
      const store = page.IDBFactory.prototype;
      const open = store.open.bind(page.indexedDB);
      store.open = (...args) => {
        if (full) throw new DOMException('full', 'UnknownError');
        return open(...args);
      };
    });
    const given = tab.give(endpoint);
    await given.is('held');
    full = false;
    tab.ratings.sendNow();
    await given.is('queued');
    expect(await get(given.id, queue)).to.have.property('endpoint', endpoint);
  });

  it('in a frame without an origin: held, then sent', async () => {
    const { endpoint, seen } = fakeCollector('503,ok');
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    const told: string[] = [];
    const hear = ({ data }: MessageEvent<string>): void => void told.push(data);
    addEventListener('message', hear);
    frame.srcdoc = `<script type="module">
      import { deliver, sendNow } from '${location.origin}/src/data/send-ratings.ts';
      const answer = ${JSON.stringify(answerTo(endpoint, 0))};
      deliver(answer, (state) => parent.postMessage(state, '*'));
      addEventListener('message', () => sendNow());
    </script>`;
    document.body.append(frame);
    await waitUntil(() => told.at(-1) === 'held', 'held');
    await waitUntil(
      () => {
        frame.contentWindow?.postMessage('send', '*');
        return told.at(-1) === 'received';
      },
      'received',
      { interval: 150 },
    );
    expect(told).to.deep.equal(['sending', 'held', 'received']);
    expect(Object.keys((await seen()).rows)).to.have.lengthOf(1);
    removeEventListener('message', hear);
    frame.remove();
  });
});

describe('clocks', () => {
  /** Moves the clock of a tab; performance.now() goes on. */
  const moveClock = ({ page }: Tab, by: number): void => {
    const now = page.Date.now.bind(page.Date);
    page.Date.now = () => now() + by;
  };
  const ageAfter = async (by: number): Promise<number> => {
    const { endpoint, seen } = fakeCollector('503,ok');
    const tab = await openTab();
    const given = tab.give(endpoint, {}, { tappedAt: tab.page.performance.now() - HOUR });
    await given.is('queued');
    moveClock(tab, by);
    await press(tab, given);
    return (await seen()).rows[given.id]?.item.ageMs ?? NaN;
  };

  it('put right by ten years or by a day while the page is open change no age; hours asleep count', async () => {
    for (const by of [10 * YEAR, -10 * YEAR, -DAY])
      expect(await ageAfter(by)).to.be.within(HOUR, HOUR + 60_000);
    expect(await ageAfter(8 * HOUR)).to.be.within(9 * HOUR, 9 * HOUR + 60_000);
  });

  it('put right while answers of an earlier page wait: they are corrected in the queue', async () => {
    const { endpoint } = fakeCollector('503');
    // The battery of the clock is empty: the kiosk has come up in 2015, and so did the load before this one.
    const wrong = (page: Tab['page']): void => {
      const now = page.Date.now.bind(page.Date);
      page.Date.now = () => now() - 11 * YEAR;
    };
    const before = await openTab(wrong);
    const { is, id } = before.give(endpoint);
    await is('queued');
    before.close();
    const tab = await openTab(wrong);
    moveClock(tab, 11 * YEAR);
    tab.ratings.sendNow();
    await waitUntil(
      async () => ((await get<Entry>(id, queue))?.wall ?? 0) > Date.now() - HOUR,
      'the correction',
    );
  });

  it('wrong by ten years between two loads: an age the collector takes', async () => {
    for (const by of [10 * YEAR, -10 * YEAR]) {
      const { endpoint, seen } = fakeCollector('ok');
      const { item } = answerTo(endpoint, 0);
      const entry = { v: 1, endpoint, page: 0.5, steady: 0, wall: Date.now() + by, item } satisfies Entry;
      await set(item.id, entry, queue);
      (await openTab()).ratings.resumeDelivery();
      await emptied();
      expect((await seen()).rows[item.id]?.item.ageMs).to.equal(by > 0 ? 0 : 30 * DAY);
    }
  });
});

describe('the site from the profile', () => {
  const PROFILE = `${location.origin}/demo/data/commune.json`;
  const siteless = { site: undefined } as unknown as { site: string };

  it('is read when the item names none', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab();
    const { is, id } = tab.give(endpoint, siteless, { profile: PROFILE });
    await is('received');
    const { unitCode } = (await (await fetch(PROFILE)).json()) as { unitCode: string };
    expect((await seen()).rows[id]?.item.site).to.equal(unitCode);
  });

  it('is not asked for with every movement of a finger', async () => {
    const { page, ratings } = await openTab();
    let asked = 0;
    const real = page.fetch.bind(page);
    page.fetch = (...given) => {
      asked++;
      return real(...given);
    };
    const profile = `${location.origin}/fault/status/404?finger`;
    for (let i = 0; i < 40; i++) {
      ratings.prepareDelivery(profile);
      const before = asked;
      await waitUntil(() => asked > before || i > 0, 'the first look');
      await fetch('/demo/data/commune.json'); // a way there and back
    }
    expect(asked).to.equal(1);
  });

  it('that names none: the reader hears that the answer was not taken', async () => {
    const { endpoint } = fakeCollector('reject');
    const profile = URL.createObjectURL(
      new Blob([JSON.stringify({ format: 'commune-profile/1', name: 'Xã Mường Sen' })]),
    );
    const { is } = (await openTab()).give(endpoint, siteless, { profile });
    await is('refused');
  });

  it('that named none is read anew when the staff send the answer again', async () => {
    const { endpoint, seen } = fakeCollector('reject,ok');
    const profile = `${location.origin}/fault/status/404?anew`;
    const named = (unitCode?: string): string =>
      URL.createObjectURL(
        new Blob([JSON.stringify({ format: 'commune-profile/1', name: 'Xã Mường Sen', unitCode })]),
      );
    let copy = named();
    const inAMinute: (() => void)[] = []; // until then a file counts as just loaded
    const tab = await openTab((page) => {
      const ask = page.fetch.bind(page);
      page.fetch = (input, init) => ask(input === profile ? copy : input, init);
      const wait = page.setTimeout.bind(page);
      Object.assign(page, {
        setTimeout: (run: () => void, ms = 0) => (ms === 60_000 ? inAMinute.push(run) : wait(run, ms)),
      });
    });
    const { is, id } = tab.give(endpoint, siteless, { profile });
    await is('refused');
    await waitUntil(async () => (await tab.watch.setAsideList()).length === 1, 'the list');
    copy = named('03115');
    for (const run of inAMinute) run();
    await tab.watch.sendSetAsideAgain();
    await waitUntil(async () => id in (await seen()).rows, 'sent again');
    expect((await seen()).rows[id]?.item.site).to.equal('03115');
  });

  it('waits until the profile can be read, and holds up no other', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab();
    let state: QueueState | undefined;
    const end = tab.watch.watchQueue(endpoint, (now) => (state = now));
    const first = tab.give(endpoint, siteless, {
      profile: `${location.origin}/fault/status/404?key=${endpoint}`,
    });
    const second = tab.give(endpoint);
    await second.is('received');
    await first.is('queued');
    await waitUntil(() => state?.trouble === 'profile', 'what the staff see');
    expect((await seen()).requests).to.have.lengthOf(1);
    end();
  });
});

describe('leaving', () => {
  it('sends by beacon, queues as well, and is there once', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab();
    const answer = answerTo(endpoint, tab.page.performance.now());
    tab.ratings.deliverOnLeave(answer);
    tab.close();
    await waitUntil(async () => (await seen()).requests.length > 0, 'the beacon');
    (await openTab()).ratings.resumeDelivery();
    await emptied();
    const { rows } = await seen();
    expect(Object.keys(rows)).to.deep.equal([answer.item.id]);
  });

  it('without beacons it uses a request that outlives the page', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab((page) => {
      page.navigator.sendBeacon = () => false;
    });
    tab.ratings.deliverOnLeave(answerTo(endpoint, 0));
    await waitUntil(async () => (await seen()).requests.length > 0, 'the request');
  });

  it('what is only held goes by beacon when the page is left', async () => {
    const { endpoint, seen } = fakeCollector('503,ok');
    const tab = await openTab((page) => Object.defineProperty(page, 'indexedDB', { value: undefined }));
    const { is, id } = tab.give(endpoint);
    await is('held');
    tab.page.dispatchEvent(new Event('pagehide'));
    await waitUntil(async () => id in (await seen()).rows, 'the beacon');
  });

  it('and coming back, the same answer given once more is one', async () => {
    const { endpoint, seen } = fakeCollector('ok');
    const tab = await openTab();
    const answer = answerTo(endpoint, tab.page.performance.now());
    tab.ratings.deliverOnLeave(answer);
    const states: string[] = [];
    tab.ratings.deliver(answer, (state) => void states.push(state));
    await waitUntil(() => states.at(-1) === 'received', 'received');
    expect(Object.keys((await seen()).rows)).to.have.lengthOf(1);
  });
});
