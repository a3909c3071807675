/**
 * What every element that shows a data file does before the file is there and when it cannot be used. Each function
 * writes tests into the `describe` that calls it.
 */
import { expect } from '@open-wc/testing';
import {
  button,
  failed,
  fallbackSeen,
  heard,
  items,
  notices,
  one,
  root,
  type Around,
  type Tested,
} from './on-page.js';
import { serve } from './serve.js';
import { profile } from './sheets.js';
import { waitUntil } from './wait.js';

interface WithData extends Tested {
  src?: string;
  data?: unknown;
}

/** An element and the file it shows. */
export interface Subject<T extends WithData> {
  place: (props?: Partial<T>, around?: Around) => Promise<T>;
  /** Name and content of the file. */
  name: string;
  good: () => unknown;
  /** Waits until the good file is on the page. */
  shown: (el: T) => Promise<unknown>;
  /** What the element needs besides its file. */
  props?: Partial<T>;
}

export const FALLBACK = 'Gọi 0269 0123 456.';
let keys = 0;
/** Address of a server that never answers, or answers badly: a path of tests/helpers/faults.mjs. */
export const fault = (path: string): string =>
  `/fault/${path}${path.includes('?') ? '&' : '?'}key=${Date.now()}-${keys++}`;
/** A folder with this one file, that can be taken away and put back. */
export const serveWhileGood = (name: string, content: unknown) => {
  const server = { good: true, src: '' };
  const { url } = serve({
    [name]: () => (server.good ? new Response(JSON.stringify(content)) : new Response('', { status: 404 })),
  });
  server.src = url(name);
  return server;
};

export const fallsBackUntilShown = <T extends WithData>({ place, good, shown, props }: Subject<T>): void => {
  it('without data the fallback is all there is; while loading a line moves above it; then it is gone', async () => {
    const none = await place(props, { fallback: FALLBACK });
    expect(fallbackSeen(none)).to.equal(true);
    expect(one(none, '.root').textContent.trim()).to.equal('');
    const el = await place({ ...props, src: fault('never') } as Partial<T>, { fallback: FALLBACK });
    expect(fallbackSeen(el)).to.equal(true);
    const { height, content } = getComputedStyle(one(el, '.waiting'), '::before');
    expect([height, content]).to.deep.equal(['3px', '""']);
    el.remove();
    const there = await place({ ...props, data: good() } as Partial<T>, { fallback: FALLBACK });
    await shown(there);
    expect(fallbackSeen(there)).to.equal(false);
  });
};

export const recoversOnRetry = <T extends WithData>({
  place,
  name,
  good,
  shown,
  props,
}: Subject<T>): void => {
  it('a file that cannot be used: what to do, the fallback, an event; “Thử lại” asks again', async () => {
    const server = serveWhileGood(name, good());
    server.good = false;
    const el = await place(props, { fallback: FALLBACK });
    const events = heard(el);
    el.src = server.src;
    await failed(el);
    expect(one(el, '.failure').getAttribute('role')).to.equal('alert');
    expect(fallbackSeen(el)).to.equal(true);
    await waitUntil(() => events.length > 0, 'the event');
    expect(events.map(({ type, detail }) => [type, (detail as { code?: string }).code])).to.deep.equal([
      ['commune-error', 'gone'],
    ]);
    server.good = true;
    button(el, 'Thử lại').click();
    await shown(el);
    await waitUntil(() => events.length > 1, 'the second event');
    expect(events.at(-1)?.type).to.equal('commune-load');
    expect(fallbackSeen(el)).to.equal(false);
    expect(notices(el)).to.deep.equal([]);
  });
};

export const refusesOtherData = <T extends WithData>({ place, good, props }: Subject<T>): void => {
  it('data of another kind, of a later version, and data that is none, are told the same way', async () => {
    const later = { ...(good() as { format: string }) };
    later.format = later.format.replace('/1', '/9');
    for (const data of [profile(), { items: [] }, [], 'xin chào', '', 7, 'a,b\r\n1,2', later]) {
      const el = await place({ ...props, data } as Partial<T>, { fallback: FALLBACK });
      await failed(el);
      expect(fallbackSeen(el)).to.equal(true);
      el.remove();
    }
  });
};

/** @param look what else is true of the element that shows the copy */
export const showsTheStoredCopy = <T extends WithData>(
  { place, name, good, shown, props }: Subject<T>,
  reload: (el: T) => void,
  look: (copy: T) => void = () => {},
): void => {
  it('a file that fails after it was good: the stored copy with its day', async () => {
    const server = serveWhileGood(name, good());
    const { src } = server;
    const first = await place({ ...props, src } as Partial<T>);
    await shown(first);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    // The copy is written when the reader has touched the page and the browser is idle; then the next visitor finds a
    // broken server.
    server.good = false;
    await waitUntil(
      async () => {
        const again = await place({ ...props, src } as Partial<T>);
        reload(again);
        await waitUntil(() => items(again).length > 0 || root(again).querySelector('.failure'), 'told');
        await waitUntil(() => notices(again).length > 0, 'a notice');
        if (!/^Bản lưu ngày \d\d\/\d\d\/\d{4}/.test(notices(again)[0] ?? '')) return false;
        look(again);
        return true;
      },
      'the stored copy',
      { interval: 200 },
    );
    expect(notices(first)).to.deep.equal([]);
  }).timeout(30_000);
};

/** So many lines, more than can be drawn in one frame of a cheap phone. */
export const MANY = 2000;
/** @param place shows a file with {@link MANY} lines */
export const firstScreenThenAll = (place: () => Promise<Element>): void => {
  it('2,000 lines: the first screen at once, all of them soon', async () => {
    const el = await place();
    await waitUntil(() => items(el).length > 0, 'the first');
    expect(items(el).length).to.be.below(MANY / 10);
    await waitUntil(() => items(el).length === MANY, 'all', { timeout: 40_000, interval: 200 });
  }).timeout(45_000);
};
