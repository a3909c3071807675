/** The sheet with the QR code for a desk, printed from the page with the question. */
import { expect } from '@open-wc/testing';
import type { CommuneSatisfaction } from '../../src/elements/satisfaction/commune-satisfaction.js';
import { bigEnough } from '../helpers/accessibility.js';
import { pressKey } from '../helpers/keys.js';
import { all, button, buttons, one, root, spaced, type, words, type Around } from '../helpers/on-page.js';
import { readQrPath } from '../helpers/read-qr-path.js';
import { asked } from '../helpers/satisfaction.js';
import { serve } from '../helpers/serve.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

before(() => import('../../src/elements/satisfaction/desk-poster.js'));

const PAGE = 'https://muongsen.example.gov.vn/danh-gia.html';
const OPEN = 'In mã QR đặt tại quầy';

/** The question with the clerk's button. */
const offered = async (
  props: Partial<CommuneSatisfaction> = {},
  around?: Around,
): Promise<CommuneSatisfaction> => {
  const { el } = await asked('ok', { printCode: PAGE, ...props }, around);
  await waitUntil(() => buttons(el, OPEN).length > 0, 'the button');
  return el;
};
const opened = async (...given: Parameters<typeof offered>): Promise<CommuneSatisfaction> => {
  const el = await offered(...given);
  button(el, OPEN).click();
  await el.updateComplete;
  return el;
};
const field = (el: Element) => one(el, '#desks') as HTMLInputElement;
const submit = (el: Element) => button(el, 'In', 'form').click();

interface Sheet {
  words: string;
  /** What a phone reads from it. */
  code: string | undefined;
}
const sheetsOf = (el: Element): Sheet[] =>
  all(el, '.sheet').map((sheet) => {
    const path = sheet.querySelector('.code')?.getAttribute('d') ?? '';
    const ends = [...path.matchAll(/M(\d+) \d+h(\d+)/g)].map(([, x, run]) => Number(x) + Number(run));
    return {
      words: [...sheet.querySelectorAll('text')].map((line) => spaced(line.textContent)).join('|'),
      code: path === '' ? undefined : readQrPath(path, Math.max(...ends) + 4),
    };
  });
/** What would come out of the printer. */
const printed = async (el: CommuneSatisfaction, run: () => void | Promise<void>): Promise<Sheet[]> => {
  let sheets: Sheet[] | undefined;
  await swapped(
    window,
    'print',
    () => (sheets = sheetsOf(el)),
    async () => {
      await run();
      await waitUntil(() => sheets, 'printing');
      window.dispatchEvent(new Event('afterprint'));
    },
  );
  await waitUntil(() => all(el, '.sheet').length === 0, 'the sheets gone');
  return sheets ?? [];
};

describe('<commune-satisfaction print-code>', () => {
  it('offers the sheet only where it was asked for, somebody takes answers, and no kiosk stands', async () => {
    const { el } = await asked();
    expect(buttons(el, OPEN)).to.deep.equal([]);
    el.printCode = '';
    await waitUntil(() => buttons(el, OPEN).length > 0, 'the button');
    el.printCode = null;
    await el.updateComplete;
    expect(buttons(el, OPEN)).to.deep.equal([]);
    const offers = await offered();
    Object.assign(offers, { endpoint: undefined });
    await waitUntil(() => buttons(offers, OPEN).length === 0, 'no button without a collector');
  });

  it('prints one sheet per desk: commune, desk, question, faces, a code with the desk in it', async () => {
    const commune = { format: 'commune-profile/1', name: 'Xã Mẫu', province: 'Tỉnh mẫu' };
    const { url } = serve({ 'commune.json': commune });
    const el = await opened({ profile: url('commune.json') });
    type(field(el), '3, 1-2');
    const sheets = await printed(el, () => submit(el));
    expect(sheets.map(({ code }) => code)).to.deep.equal(
      [3, 1, 2].map((desk) => `${PAGE}#danh-gia=desk:${desk}`),
    );
    for (const part of [
      ...['Xã Mẫu', 'Tỉnh mẫu', 'Quầy số 3', 'Rất hài lòng', 'Hài lòng', 'Không hài lòng'],
      'muongsen.example.gov.vn/danh-gia.html',
    ])
      expect(sheets[0]?.words.split('|')).to.include(part);
    expect(sheets[0]?.words.replaceAll('|', ' ')).to.include('Bạn có hài lòng với lần phục vụ này không?');
  });

  it('prints alone, on A4, and leaves nothing behind', async () => {
    const el = await opened();
    let rules = '';
    await swapped(
      window,
      'print',
      () => {
        const sheets = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
        rules = sheets.map(({ cssText }) => cssText).join();
      },
      async () => {
        submit(el);
        await waitUntil(() => rules !== '', 'printing');
        expect(el.hasAttribute('data-commune-printing')).to.equal(true);
        window.dispatchEvent(new Event('afterprint'));
      },
    );
    expect(rules).to.match(/size: (?:a4 portrait|a4|portrait a4)/i);
    await waitUntil(() => all(el, '.sheet').length === 0, 'the sheets gone');
    expect(document.adoptedStyleSheets).to.deep.equal([]);
    expect(el.hasAttribute('data-commune-printing')).to.equal(false);
  });

  it('without a number: one sheet for the whole centre; without an address: that of this page', async () => {
    const el = await opened({ printCode: '' });
    const [sheet, ...more] = await printed(el, () => submit(el));
    expect(more).to.deep.equal([]);
    const here = new URL(location.href);
    expect(sheet?.code).to.equal(`${here.origin}${here.pathname}#danh-gia=one-stop`);
    expect(sheet?.words).to.not.include('Quầy');
    // The tests' own server is one that phones do not reach.
    expect(words(el, 'form .notice')).to.include('không mở được địa chỉ của riêng máy này');
  });

  it('where the page rates one thing, its code says so and no number is asked for', async () => {
    const el = await opened({
      unit: 'Đội Cảnh sát quản lý hành chính',
      scale: 5,
      question: 'Bạn thấy thế nào?',
    });
    expect(root(el).querySelector('#desks')).to.equal(null);
    const [sheet] = await printed(el, () => submit(el));
    expect(decodeURIComponent(sheet?.code ?? '')).to.equal(
      `${PAGE}#danh-gia=unit:Đội Cảnh sát quản lý hành chính`,
    );
    expect(sheet?.words).to.include('Đội Cảnh sát quản lý hành chính').and.to.include('Bạn thấy thế nào?');
    expect(sheet?.words.replaceAll('|', ' ')).to.include('Bình thường');
  });

  it('the code it printed is what the page understands: desk 2 is rated', async () => {
    const { el } = await asked();
    history.replaceState(null, '', '#danh-gia=desk:2');
    dispatchEvent(new Event('hashchange'));
    await waitUntil(() => words(el, 'legend').includes('Quầy số 2'), 'the desk of the code');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('numbers it cannot read are said, and nothing is printed', async () => {
    const el = await opened();
    let prints = 0;
    await swapped(
      window,
      'print',
      () => prints++,
      async () => {
        for (const [wrong, sentence] of [
          ['hai', 'Số quầy ghi như 2, 1-6 hoặc 1, 3, 5.'],
          ['1-500', 'Mỗi lần in nhiều nhất 100 tờ.'],
        ] as const) {
          type(field(el), wrong);
          submit(el);
          await waitUntil(() => words(el, 'form [role="status"]') === sentence, sentence);
          expect(field(el).getAttribute('aria-invalid')).to.equal('true');
        }
        type(field(el), '2');
        await el.updateComplete;
        expect(words(el, 'form [role="status"]')).to.equal('');
      },
    );
    expect(prints).to.equal(0);
  });

  it('a profile that does not load keeps nothing from being printed', async () => {
    const { url } = serve({ 'commune.json': '<html>' });
    const el = await opened({ profile: url('commune.json') });
    const [sheet] = await printed(el, () => submit(el));
    expect(sheet?.words).to.match(/^Bạn có hài lòng/);
  });

  it('by keyboard, in a form around the page, which is not sent', async () => {
    const el = await offered();
    const form = document.createElement('form');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    el.parentElement?.append(form);
    form.append(el);
    await el.updateComplete;
    button(el, OPEN).focus();
    await pressKey('Enter');
    await waitUntil(() => root(el).querySelector('#desks'), 'the field');
    expect(button(el, OPEN).getAttribute('aria-expanded')).to.equal('true');
    field(el).focus();
    type(field(el), '7');
    const sheets = await printed(el, () => pressKey('Enter'));
    expect(sheets.map(({ code }) => code)).to.deep.equal([`${PAGE}#danh-gia=desk:7`]);
    expect(sent).to.equal(0);
  });

  it('two on one page: each prints its own', async () => {
    const first = await opened({ desk: '1' });
    const second = await opened({ desk: '2' });
    const [sheet] = await printed(second, () => submit(second));
    expect(sheet?.code).to.equal(`${PAGE}#danh-gia=desk:2`);
    expect(all(first, '.sheet')).to.deep.equal([]);
  });

  it('no violation, also with a mistake in the field; everything is big enough to be pressed', async () => {
    const el = await opened();
    type(field(el), 'x');
    submit(el);
    await waitUntil(() => words(el, 'form [role="status"]') !== '', 'the mistake');
    await expect(el).to.be.accessible();
    bigEnough(el, ['.poster button', '.poster input']);
  }).timeout(30_000);
});
