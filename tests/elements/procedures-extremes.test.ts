import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import type { Procedure } from '../../src/model/procedure.js';
import { all, items, listed, one, root, searched, spaced, words } from '../helpers/on-page.js';
import { opened, place, sheetShown } from '../helpers/procedures.js';
import { birth, indexOf, inOneFile, LINES, sheetOf } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

/** A Vietnamese text of exactly so many characters, with or without places to break it. */
const text = (length: number, unit = 'Nộp hồ sơ tại Trung tâm Phục vụ hành chính công. '): string =>
  unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, '.');

const NAME = text(1094, 'Thủ tục đăng ký khai sinh kết hợp đăng ký thường trú ');

/** File names of forms, and texts that lost their spaces, have words as long as this. */
const WORD = 'MausoCT01banhanhkemtheoThongtuso53'.repeat(4);

/** The largest of everything that occurs in the national records, in one sheet. */
const giant = (): Procedure => ({
  ...birth(),
  code: '9.999999',
  name: NAME,
  everydayName: undefined,
  documents: Array.from({ length: 14 }, (_, group) => ({
    ...(group > 2 && { case: `Trường hợp ${WORD} thứ ${group}` }),
    heading: `* Giấy tờ phải nộp, nhóm ${group}:`,
    items: Array.from({ length: 8 }, (_, i) => ({
      name: group === 0 && i === 0 ? text(4712) : `Giấy tờ số ${group}.${i}`,
      originals: 1,
      ...(i === 1 && { forms: [{ name: WORD }, { name: WORD, url: 'https://example.gov.vn/' }], note: WORD }),
    })),
  })),
  methods: Array.from({ length: 24 }, (_, i) => ({
    channel: (['direct', 'online', 'postal'] as const)[i % 3] ?? 'direct',
    time: { kind: 'duration' as const, quantity: i + 1, unit: 'day' as const, note: text(300) },
    fees: [
      { state: 'amount' as const, amount: 1_000_000 * (i + 1), per: 'hồ sơ', note: text(400) },
      { state: 'council' as const, note: `Theo nghị quyết số ${i}` },
    ],
  })),
  steps: [
    { title: 'Nộp hồ sơ', text: text(22_658) },
    { text: `https://dichvucong.example.gov.vn/${'a'.repeat(400)}`, actor: 'agency', actorName: WORD },
    { title: WORD, branches: [{ when: WORD, text: WORD }] },
  ],
  requirements: text(5000),
  results: [{ name: WORD }, { name: WORD }],
  receptionAddress: WORD,
  plainSummary: WORD,
  note: WORD,
  local: ['note', 'documents', 'receptionAddress'],
  more: [{ label: WORD, text: WORD }],
  legal: Array.from({ length: 60 }, (_, i) => ({ name: `${text(200)} ${i}`, number: `${i}/2026/NĐ-CP` })),
});

/** Everything on the page that sticks out of the box around the element. */
const outside = (el: CommuneProcedures): string[] => {
  const box = el.parentElement?.getBoundingClientRect();
  if (!box) return ['no box'];
  return all(el, '*')
    .filter((part) => {
      // What scrolls by itself, is cut off on purpose or is for screen readers alone may be wider.
      if (part.closest('.chips, .visually-hidden')) return false;
      const { width, left, right } = part.getBoundingClientRect();
      return width > 0 && (right > box.right + 1 || left < box.left - 1);
    })
    .map((part) => `${part.localName}.${part.className} ${spaced(part.textContent).slice(0, 40)}`);
};
const fits = (el: CommuneProcedures) => {
  const box = el.parentElement as HTMLElement;
  expect(box.scrollWidth, 'scrolls sideways').to.be.at.most(box.clientWidth);
  expect(outside(el)).to.deep.equal([]);
};
const unfold = (el: CommuneProcedures) => {
  for (const details of all<HTMLDetailsElement>(el, 'details')) details.open = true;
};

describe('<commune-procedures>: extremes', () => {
  for (const width of [320, 360, 700, 1200])
    it(`the largest sheet fits ${width} px, folded and unfolded`, async () => {
      const el = await place(
        { data: inOneFile(giant()), code: '9.999999' },
        { style: `inline-size: ${width}px` },
      );
      await sheetShown(el, '9.999999');
      fits(el);
      unfold(el);
      one(el, 'input[type="radio"]').click();
      await el.updateComplete;
      fits(el);
    });

  it('a list with a name of 1,094 characters fits 320 px, cut off on screen and whole in the page', async () => {
    const lines = [{ code: '9.999999', name: NAME, fields: [text(200)] }, ...LINES];
    const el = await listed(
      await place({ data: indexOf(lines) }, { style: 'inline-size: 320px' }),
      lines.length,
    );
    fits(el);
    const name = items(el)[0]?.querySelector<HTMLElement>('.name');
    expect(spaced(name?.textContent)).to.equal(NAME);
    expect(name?.getBoundingClientRect().height).to.be.below(200);
    unfold(el);
    await searched(el, 'khai sinh');
    fits(el);
    await searched(el, 'x'.repeat(300));
    fits(el);
  });

  it('everything of the largest sheet is in the page, none of it cut', async () => {
    const el = await place({ data: inOneFile(giant()), code: '9.999999' });
    const sheet = spaced((await sheetShown(el, '9.999999')).textContent);
    expect(all(el, '.paper').length).to.equal(14 * 8);
    expect(all(el, '.fee').length).to.equal(48);
    expect(all(el, '[part="legal"] li').length).to.equal(60);
    expect(sheet)
      .to.include(NAME)
      .and.include(spaced(text(4712)))
      .and.include(spaced(text(22_658)));
    expect(words(el, '.sheet-title').length).to.be.at.most(301);
  });

  it('touch targets are 44 px high or more', async () => {
    const el = await listed(
      await place({ data: inOneFile(birth(), sheetOf()) }, { style: 'inline-size: 360px' }),
      2,
    );
    const small = () =>
      all(el, 'button, summary, input[type="search"], a.row, .paper label, .case, a.button, .back')
        .filter((target) => target.getBoundingClientRect().height > 0)
        .filter((target) => target.getBoundingClientRect().height < 43.9)
        .map((target) => `${target.localName}.${target.className} ${spaced(target.textContent)}`);
    expect(small()).to.deep.equal([]);
    await opened(el, '1.001193');
    expect(small()).to.deep.equal([]);
  });

  it('100 documents open at once, and ticking one is quick', async () => {
    const items100 = Array.from({ length: 100 }, (_, i) => ({ name: `Giấy tờ ${i}` }));
    const el = await place({
      data: inOneFile(sheetOf({ documents: [{ items: items100 }] })),
      code: '2.000001',
    });
    await sheetShown(el, '2.000001');
    const boxes = all<HTMLInputElement>(el, '.paper input');
    expect(boxes.length).to.equal(100);
    boxes[99]?.click();
    expect(boxes[99]?.checked).to.equal(true);
  });

  it('6,000 procedures are searched as they are typed', async () => {
    const lines = Array.from({ length: 6000 }, (_, i) => ({
      code: `1.${100_000 + i}`,
      name: `Thủ tục đăng ký ${['khai sinh', 'kết hôn', 'đất đai', 'hộ kinh doanh'][i % 4]} số ${i}`,
    }));
    const el = await place({ data: indexOf(lines) });
    await waitUntil(() => items(el).length > 0);
    const found = await searched(el, '1.105999');
    expect(found[0]).to.equal('1.105999');
    expect(root(el).querySelector('[part="nothing-found"]')).to.equal(null);
  }).timeout(30_000);

  it('a page with html { font-size: 10px } does not shrink the text', async () => {
    document.documentElement.style.fontSize = '10px';
    try {
      const el = await place({ data: inOneFile(birth()), code: '1.001193' });
      await sheetShown(el, '1.001193');
      const sizes = all(el, 'p, li, label, summary, a, span')
        .filter((part) => !part.closest('.own') && spaced(part.textContent) !== '')
        .map((part) => parseFloat(getComputedStyle(part).fontSize));
      expect(Math.min(...sizes)).to.be.at.least(12.8);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });
});
