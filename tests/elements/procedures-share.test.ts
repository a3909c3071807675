import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { onPaper } from '../helpers/media.js';
import { all, button, ids, listed, one, root, spaced, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { opened, place, sheetShown } from '../helpers/procedures.js';
import { readQr } from '../helpers/read-qr.js';
import { birth, indexOf, inOneFile, LINES, profile, sheetOf } from '../helpers/sheets.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const ADDRESS = `${location.origin}${location.pathname}#thu-tuc=1.001193`;
const MARK = 'data-commune-printing';

/** What a phone reads from a code on the page. */
const scan = (svg: Element): string | undefined => {
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * 4;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side * 4, side * 4);
  context.scale(4, 4);
  context.fillStyle = '#000';
  context.fill(new Path2D(svg.querySelector('path')?.getAttribute('d') ?? ''));
  return readQr(context.getImageData(0, 0, side * 4, side * 4).data, side * 4, side * 4);
};
const sheet = async (props: Partial<CommuneProcedures> = {}) => {
  const el = await listed(await place({ data: inOneFile(birth(), sheetOf()), ...props }), 2);
  await opened(el, '1.001193');
  return el;
};
const codeShown = async (el: CommuneProcedures) => {
  await waitUntil(() => root(el).querySelector('.qr-panel svg'), 'the code');
  return one(el, '.qr-panel') as HTMLElement & { querySelector(s: 'svg'): SVGElement };
};
/** Runs `act` with print replaced; `during` looks at the page at the moment of printing. */
const printing = async (act: () => void, during: () => void = () => {}): Promise<void> => {
  let seen: { problem?: unknown } | undefined;
  const print = () => {
    seen = {};
    try {
      during();
    } catch (problem) {
      seen = { problem };
    }
  };
  await swapped(window, 'print', print, async () => {
    act();
    await waitUntil(() => seen, 'print is called');
  });
  if (seen && 'problem' in seen) throw seen.problem as Error;
};
const finished = () => dispatchEvent(new Event('afterprint'));

describe('<commune-procedures>: sharing and printing', () => {
  describe('QR code of a sheet', () => {
    it('leads to the sheet on this page, without the page’s query, and stands beside its address', async () => {
      const el = await sheet();
      expect(root(el).querySelector('.qr-panel')).to.equal(null);
      button(el, 'Mã QR').click();
      const panel = await codeShown(el);
      expect(scan(panel.querySelector('svg'))).to.equal(ADDRESS);
      expect(words(el, '.qr-panel .address')).to.equal(ADDRESS);
      expect(panel.querySelector('svg').getAttribute('aria-label')).to.equal('Mã QR của Làm giấy khai sinh');
      expect(button(el, 'Mã QR').getAttribute('aria-expanded')).to.equal('true');
    });

    it('leads to share-base when the page names one, also one with a query', async () => {
      const shareBase = 'https://muongsen.example.gov.vn/index.php?option=com_content&id=5';
      const el = await sheet({ shareBase });
      button(el, 'Mã QR').click();
      expect(scan((await codeShown(el)).querySelector('svg'))).to.equal(`${shareBase}#thu-tuc=1.001193`);
    });

    it('is put away by its button, and is not there on the next sheet', async () => {
      const el = await sheet();
      button(el, 'Mã QR').click();
      await codeShown(el);
      button(el, 'Mã QR').click();
      await el.updateComplete;
      expect(root(el).querySelector('.qr-panel')).to.equal(null);
      button(el, 'Mã QR').click();
      await codeShown(el);
      el.code = '2.000001';
      await sheetShown(el, '2.000001');
      expect(root(el).querySelector('.qr-panel')).to.equal(null);
    });
  });

  describe('copying the link', () => {
    const clipboard = (writeText: (text: string) => Promise<void>) => ({ writeText });

    it('puts the sheet’s address on the clipboard and says so', async () => {
      const el = await sheet();
      const copied: string[] = [];
      await swapped(
        navigator,
        'clipboard',
        clipboard((text) => {
          copied.push(text);
          return Promise.resolve();
        }),
        async () => {
          button(el, 'Sao chép').click();
          await waitUntil(() => words(el, '.share [role="status"]') !== '', 'said');
        },
      );
      expect(copied).to.deep.equal([ADDRESS]);
      expect(words(el, '.share [role="status"]')).to.equal('Đã sao chép');
      expect(button(el, 'Đã sao chép').type).to.equal('button');
    });

    it('refused by the browser: the address stands there to copy by hand', async () => {
      const el = await sheet();
      await swapped(
        navigator,
        'clipboard',
        clipboard(() => Promise.reject(new Error('no'))),
        () =>
          swapped(
            document,
            'execCommand',
            () => false,
            async () => {
              button(el, 'Sao chép').click();
              await codeShown(el);
            },
          ),
      );
      expect(words(el, '.share')).to.include(ADDRESS).and.not.include('Đã sao chép');
    });
  });

  describe('printing a sheet', () => {
    it('prints it alone on A4 with its code, and leaves the page as it was', async () => {
      const el = await sheet();
      const before = [...document.adoptedStyleSheets];
      let rules = '';
      await printing(
        () => button(el, 'In tờ này').click(),
        () => {
          expect(el.hasAttribute(MARK)).to.equal(true);
          const added = document.adoptedStyleSheets.filter((s) => !before.includes(s));
          rules = added.flatMap((s) => [...s.cssRules].map((rule) => rule.cssText)).join('\n');
          expect(scan(one(el, '.qr-panel').querySelector('svg') as Element)).to.equal(ADDRESS);
        },
      );
      expect(rules)
        .to.match(/@media print/)
        .and.match(/@page\s*\{[^}]*A4/i)
        .and.include(MARK);
      finished();
      expect(el.hasAttribute(MARK)).to.equal(false);
      expect([...document.adoptedStyleSheets]).to.deep.equal(before);
    });

    it('hides the site around it on paper, and nothing of the sheet', async function () {
      const el = await sheet();
      const site = document.createElement('nav');
      site.textContent = 'Trang chủ';
      el.parentElement?.before(site);
      await printing(() => button(el, 'In tờ này').click());
      try {
        await onPaper(this, () => {
          expect(site.getBoundingClientRect().height).to.equal(0);
          expect(one(el, '[part="documents"]').getBoundingClientRect().height).to.be.above(0);
          for (const b of all(el, 'button, [part="back"]'))
            expect(b.getBoundingClientRect().height).to.equal(0);
          // The papers of the other case are on paper too, under their name.
          const other = all(el, '.case-papers')[1];
          expect(other?.getBoundingClientRect().height).to.be.above(0);
          expect(getComputedStyle(other as Element).contentVisibility).to.equal('visible');
          expect(other?.querySelector('.case-name')?.getBoundingClientRect().height).to.be.above(0);
        });
      } finally {
        finished();
      }
      site.remove();
    });

    it('two on one page: the other one is not on the paper', async () => {
      const other = await listed(await place({ data: indexOf(LINES) }), LINES.length);
      const el = await sheet();
      await printing(
        () => button(el, 'In tờ này').click(),
        () => {
          expect(other.hasAttribute(MARK)).to.equal(false);
        },
      );
      finished();
    });

    it('the browser’s own print opens every fold, and closes those it opened', async () => {
      const el = await sheet();
      const [first, ...rest] = all<HTMLDetailsElement>(el, 'details');
      if (!first) throw new Error('no folds');
      first.open = true;
      dispatchEvent(new Event('beforeprint'));
      expect(all<HTMLDetailsElement>(el, 'details').every((d) => d.open)).to.equal(true);
      finished();
      expect(first.open).to.equal(true);
      expect(rest.some((d) => d.open)).to.equal(false);
    });
  });

  describe('the wall board', () => {
    const board = async (el: CommuneProcedures, look: () => void) => {
      await printing(() => button(el, 'In bảng treo tường').click(), look);
      finished();
      await el.updateComplete;
    };

    it('has every procedure with a code to scan, name, price and time, on A3, and is gone afterwards', async () => {
      const { url } = serve({ 'commune.json': profile() });
      const el = await listed(
        await place({ data: indexOf(LINES), profile: url('commune.json') }),
        LINES.length,
      );
      await waitUntil(() => root(el).querySelector('.ask-us a'), 'profile');
      const before = [...document.adoptedStyleSheets];
      await board(el, () => {
        const lines = all(el, '.board-item');
        const scanned = lines.map((line) => scan(line.querySelector('svg') as Element));
        const page = location.origin + location.pathname;
        expect(scanned).to.have.members(
          LINES.map(({ code, sheet: own }) =>
            own === false
              ? 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d-id'
              : `${page}#thu-tuc=${code}`,
          ),
        );
        expect(spaced(lines[0]?.textContent)).to.equal(
          'Làm giấy khai sinh 0 đ đến 8.000 đ · 1 ngày làm việc 1.001193',
        );
        expect(words(el, '.board-title')).to.equal('Thủ tục hành chính – Xã Mường Sen, Tỉnh mẫu');
        expect(words(el, '.board-how')).to.include('0269 0123 456');
        const added = document.adoptedStyleSheets.filter((s) => !before.includes(s));
        expect(added.flatMap((s) => [...s.cssRules].map((rule) => rule.cssText)).join('')).to.match(
          /size: a3/i,
        );
      });
      expect(root(el).querySelector('.board')).to.equal(null);
      expect([...document.adoptedStyleSheets]).to.deep.equal(before);
      expect(ids(el).length).to.equal(LINES.length);
    });

    it('has what the list shows: the part, the search, the filter', async () => {
      const el = await listed(await place({ data: indexOf(LINES), codes: '1.000894 1.001612' }), 2);
      await board(el, () => {
        expect(all(el, '.board-item').length).to.equal(2);
      });
    });
  });
});
