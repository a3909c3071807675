import { expect } from '@open-wc/testing';
import { MANY, firstScreenThenAll } from '../helpers/failing-data.js';
import { feedFees } from '../helpers/feed-fees.js';
import { asked, fee, feesFileOf, place, shown, touched } from '../helpers/fees-page.js';
import { changesNoPrototype, pressLinks, trap } from '../helpers/hostile-page.js';
import { FAMILIES } from '../helpers/hostile-strings.js';
import { button, items, one, root, searched, listed } from '../helpers/on-page.js';
import { swapped } from '../helpers/swap.js';
import { unsafe } from '../helpers/unsafe.js';
import { waitUntil } from '../helpers/wait.js';

const FILES = 300;

describe('<commune-fees>: hostile data', () => {
  const { quiet } = trap();

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
    pressLinks(el);
    el.remove();
    await quiet();
  }).timeout(20_000);

  it(`${FILES} generated files: shown or refused, nothing thrown, nothing run, no wrong state`, async () => {
    const { failures, shown: good, compared } = await feedFees(FILES, 20261122);
    expect(failures).to.deep.equal([]);
    expect(good).to.be.within(FILES / 5, FILES - 1); // both kinds were there
    expect(compared).to.be.above(FILES / 3); // and amounts to be wrong about
  }).timeout(60_000);

  changesNoPrototype({ format: 'commune-fees/1', items: [fee('a')] }, async (data) =>
    listed(await place({ data }), 1),
  );

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

  firstScreenThenAll(() =>
    place({
      data: feesFileOf(
        Array.from({ length: MANY }, (_, i) =>
          fee(`f${i}`, { name: `Khoản ${i}`, field: `Lĩnh vực ${i % 9}` }),
        ),
      ),
    }),
  );
});
