import { expect } from '@open-wc/testing';
import { feedFees } from '../helpers/feed-fees.js';
import { asked, fee, feesFileOf, place, shown, touched } from '../helpers/fees-page.js';
import { FAMILIES } from '../helpers/hostile-strings.js';
import { all, button, items, one, root, searched } from '../helpers/on-page.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';

declare global {
  interface Window {
    hit?: () => void;
  }
}

const FILES = 300;

/** Addresses in the element's tree that would run or load something they must not. */
const unsafe = (el: CommuneFees): string[] =>
  [...root(el).querySelectorAll('*')].flatMap((node) =>
    [...node.attributes]
      .filter(({ name, value }) =>
        name === 'href' || name === 'src'
          ? !/^(https?|mailto|tel):$/.test(new URL(value, 'https://host.example/').protocol)
          : /^(srcdoc|style|on)/.test(name),
      )
      .map(({ name, value }) => `${node.localName} ${name}="${value.slice(0, 60)}"`),
  );

describe('<commune-fees>: hostile data', () => {
  let hits = 0;
  const stray: string[] = [];
  const onError = (event: ErrorEvent) => void stray.push(event.message);
  const onReject = (event: PromiseRejectionEvent) => void stray.push(String(event.reason));
  beforeEach(() => {
    hits = 0;
    stray.length = 0;
    window.hit = () => {
      hits++;
    };
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onReject);
  });
  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onReject);
    delete window.hit;
  });

  it(`${FAMILIES.length} strings in every text and address: shown as text, nothing runs`, async () => {
    const rows = FAMILIES.map((text, i) =>
      fee(`${i} ${text}`, {
        name: text,
        field: text,
        group: text,
        exemptions: [text],
        per: 'lần',
        note: text,
        procedures: [text.slice(0, 60)],
        legal: { number: text, issuer: text, url: 'https://example.gov.vn/' },
      }),
    );
    const el = await shown(rows, { proceduresPage: 'javascript:hit()' });
    expect(unsafe(el)).to.deep.equal([]);
    expect(items(el)[0]?.textContent).to.include(FAMILIES[0]);
    await asked(el, { channel: 0, group: FAMILIES[0]?.replace(/\s+/g, ' ').trim() ?? '' });
    await searched(el, 'img src');
    await touched(el);
    await swapped(
      window,
      'print',
      () => undefined,
      async () => {
        button(el, 'In bảng niêm yết').click();
        await waitUntil(() => el.hasAttribute('data-commune-printing'), 'printing');
        expect(unsafe(el)).to.deep.equal([]);
        window.dispatchEvent(new Event('afterprint'));
      },
    );
    expect(unsafe(el)).to.deep.equal([]);
    const stop = (event: Event) => event.preventDefault();
    el.addEventListener('click', stop);
    for (const link of all<HTMLAnchorElement>(el, 'a')) link.click();
    el.remove();
    await new Promise((resolve) => setTimeout(resolve, 100)); // what would still be executed
    expect(hits).to.equal(0);
    expect(stray).to.deep.equal([]);
  }).timeout(20_000);

  it(`${FILES} generated files: shown or refused, nothing thrown, nothing run, no wrong state`, async () => {
    const { failures, shown: good, compared } = await feedFees(FILES, 20261122);
    expect(failures).to.deep.equal([]);
    expect(good).to.be.within(FILES / 5, FILES - 1); // both kinds were there
    expect(compared).to.be.above(FILES / 3); // and amounts to be wrong about
  }).timeout(60_000);

  it('a page that hands over the same hostile object twice changes no prototype', async () => {
    const file: unknown = JSON.parse(
      '{"format":"commune-fees/1","items":[{"id":"a","name":"A","__proto__":{"x":1},"extra":{"__proto__":"x"}}]}',
    );
    await place({ data: file });
    await place({ data: file });
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('nothing in the address of the page brings in a file, an account or an amount', async () => {
    const before = location.href;
    try {
      history.replaceState(
        null,
        '',
        '?src=x.json&profile=y.json&account=1&amount=9000#khoan-thu=a&profile=y.json',
      );
      const el = await shown([fee('a')]);
      expect(el.src).to.equal(undefined);
      expect(el.profile).to.equal(undefined);
      expect(root(el).querySelector('[part="pay"], .actions button')).to.equal(null);
      expect(one(el, '.fee-amount').textContent).to.include('8.000');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('2,000 rows: the first screen at once, all of them soon', async () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      fee(`f${i}`, { name: `Khoản ${i}`, field: `Lĩnh vực ${i % 9}` }),
    );
    const el = await place({ data: feesFileOf(many) });
    await waitUntil(() => items(el).length > 0, 'the first');
    expect(items(el).length).to.be.below(200);
    await waitUntil(() => items(el).length === 2000, 'all', { timeout: 40_000, interval: 200 });
  }).timeout(45_000);
});
