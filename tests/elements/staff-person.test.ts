import { expect } from '@open-wc/testing';
import { pressKey } from '../helpers/keys.js';
import {
  all,
  button,
  field,
  ids,
  item,
  items,
  listed,
  notices,
  one,
  root,
  spaced,
  words,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { readQr } from '../helpers/read-qr.js';
import { profile } from '../helpers/sheets.js';
import { swapped } from '../helpers/swap.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';
import { mai, PEOPLE, person, place, shown, staffFile, unfolded, others } from '../helpers/staff.js';
import { waitUntil } from '../helpers/wait.js';

// What a touch loads is there before the first test: a busy machine must not decide what passes.
before(() => import('../../src/elements/staff/desk.js'));

const page = location.pathname + location.search;
const leave = () => history.replaceState(null, '', page);

/** What a phone reads from a code of the page. */
const scanned = async (svg: Element): Promise<string | undefined> => {
  const copy = svg.cloneNode(true) as SVGElement;
  copy.querySelector('.qr-light')?.setAttribute('fill', '#fff');
  copy.querySelector('.qr-dark')?.setAttribute('fill', '#000');
  copy.setAttribute('width', '600');
  copy.setAttribute('height', '600');
  const image = new Image();
  image.src = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 600;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return readQr(context.getImageData(0, 0, 600, 600).data, 600, 600);
};

/** Prints as the browser would, and looks at the page while it is on paper. */
const printed = async (
  el: CommuneStaff,
  press: () => void,
  look: () => void | Promise<void>,
): Promise<void> => {
  let asked = false;
  await swapped(
    window,
    'print',
    () => (asked = true),
    async () => {
      press();
      await waitUntil(() => asked, 'print');
      await look();
    },
  );
  window.dispatchEvent(new Event('afterprint'));
  await el.updateComplete;
};

describe('<commune-staff>: one person', () => {
  afterEach(leave);

  describe('links to a person', () => {
    it('#can-bo=<id> opens the fold, brings the person into view and gives the name the focus', async () => {
      history.replaceState(null, '', `${page}#can-bo=p90`);
      const many = Array.from({ length: 100 }, (_, i) => person({ id: `p${i}`, name: `Lò Văn ${i}` }));
      const el = await place({ data: staffFile(many) });
      await waitUntil(() => root(el).activeElement, 'focus');
      expect(spaced(root(el).activeElement?.textContent)).to.equal('Lò Văn 90');
      expect(item(el, 'p90').querySelector<HTMLDetailsElement>('details.more')?.open).to.equal(true);
      const { top } = item(el, 'p90').getBoundingClientRect();
      expect(top).to.be.within(-5, window.innerHeight);
    });

    it('a link pressed later is followed too, and empties the search', async () => {
      const el = await shown(PEOPLE());
      field(el).focus();
      location.hash = '#can-bo=ngoc';
      await waitUntil(() => spaced(root(el).activeElement?.textContent) === 'Rơ Châm Y Ngọc', 'focus');
      expect(items(el).length).to.equal(6);
    });

    it('an id nobody has: a notice; a part of the directory says nothing', async () => {
      history.replaceState(null, '', `${page}#can-bo=ai%20do`);
      const el = await shown(PEOPLE());
      await waitUntil(() => notices(el).length > 0, 'told');
      expect(notices(el)).to.deep.equal(['Không có người mã ai do trong danh bạ này.']);
      expect(one(el, '[part="notice"]').getAttribute('role')).to.equal('alert');
      el.unit = 'Thôn';
      await listed(el, 2);
      expect(notices(el)).to.deep.equal([]);
    });

    it('the address is written with route="hash" only', async () => {
      const el = await shown(PEOPLE());
      await unfolded(el, 'mai');
      expect(location.hash).to.equal('');
      const other = await shown(PEOPLE(), { route: 'hash' });
      await unfolded(other, 'hly');
      expect(location.hash).to.equal('#can-bo=hly');
      item(other, 'hly').querySelector<HTMLElement>('summary')?.click();
      await waitUntil(() => location.hash === '', 'closed');
    });

    it('survives being moved, and leaves no listener behind', async () => {
      const el = await shown(PEOPLE());
      const box = el.parentElement as HTMLElement;
      document.body.append(el);
      box.append(el);
      await listed(el, 6);
      el.remove();
      location.hash = '#can-bo=mai';
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(item(el, 'mai').querySelector<HTMLDetailsElement>('details.more')?.open).to.equal(false);
    });
  });

  it('by keyboard alone: search, then the call button, then the fold', async () => {
    const el = await shown([mai(), ...others()]);
    field(el).focus();
    for (const [tag, text] of [
      ['a', 'mai@example.gov.vn'],
      ['a', 'Gọi 0269 0123 405 (máy lẻ 12)'],
      ['a', 'Gọi 0900 000 005'],
      ['a', 'Zalo'],
      ['button', 'Lưu danh bạ'],
      ['summary', 'Thêm'],
    ]) {
      await pressKey('Tab');
      const focused = root(el).activeElement;
      expect([focused?.localName, spaced(focused?.textContent)]).to.deep.equal([tag, text]);
    }
    await pressKey('Enter');
    await waitUntil(() => root(el).querySelector('.folded button'), 'the fold');
  });

  it('the code of a contact holds it, and goes away again', async () => {
    const { url } = serve({ 'commune.json': profile() });
    const el = await listed(await place({ data: staffFile([mai()]), profile: url('commune.json') }), 1);
    await unfolded(el, 'mai');
    const press = button(el, 'Mã QR danh bạ');
    expect(press.getAttribute('aria-expanded')).to.equal('false');
    press.click();
    await waitUntil(() => root(el).querySelector('.qr'), 'the code');
    expect(press.getAttribute('aria-expanded')).to.equal('true');
    expect(one(el, '[part="qr"]').getAttribute('role')).to.equal('status');
    const text = await scanned(one(el, '.qr'));
    expect(text).to.include('FN:Lò Thị Mai').and.to.include('tel:+84900000005').and.to.include('VERSION:4.0');
    button(el, 'Mã QR danh bạ').click();
    await waitUntil(() => !root(el).querySelector('.qr'), 'gone');
  });

  it('“Thông tin sai?” calls the hotline, or leads where the page says', async () => {
    const { url } = serve({ 'commune.json': profile() });
    const el = await listed(await place({ data: staffFile([mai()]), profile: url('commune.json') }), 1);
    const link = () => one(el, '.report') as HTMLAnchorElement;
    await unfolded(el, 'mai');
    expect(link().getAttribute('href')).to.match(/^tel:/);
    el.reportUrl = 'https://xa.example.gov.vn/bao-sai?nguoi={id}';
    await el.updateComplete;
    item(el, 'mai').querySelector<HTMLElement>('.more > summary')?.click();
    await waitUntil(() => !root(el).querySelector('.report'), 'closed');
    await unfolded(el, 'mai');
    expect(link().href).to.equal('https://xa.example.gov.vn/bao-sai?nguoi=mai');
  });

  describe('on paper', () => {
    it('the wall list: everybody with numbers, by unit, and a code of the directory', async () => {
      const el = await shown(PEOPLE(), { shareBase: 'https://xa.example.gov.vn/can-bo' });
      field(el).focus();
      await waitUntil(
        () => all(el, 'button').length > 0 && words(el, '.root').includes('In danh bạ'),
        'tools',
      );
      await printed(
        el,
        () => button(el, 'In danh bạ treo tường').click(),
        async () => {
          expect(all(el, '.wall caption').map((c) => spaced(c.textContent))).to.deep.equal([
            'Ủy ban nhân dân',
            'Trung tâm Phục vụ hành chính công',
            'Thôn',
          ]);
          expect(all(el, '.wall tr').length).to.equal(6);
          expect(all(el, '.wall tr > th[scope="row"]').length).to.equal(6);
          expect(words(el, '.wall')).to.include('0269 0123 405 (máy lẻ 12)');
          expect(await scanned(one(el, '.wall .qr'))).to.equal('https://xa.example.gov.vn/can-bo');
          expect(el.hasAttribute('data-commune-printing')).to.equal(true);
        },
      );
      expect(root(el).querySelector('.wall')).to.equal(null);
      expect(el.hasAttribute('data-commune-printing')).to.equal(false);
    });

    it('a nameplate of one, and of everybody shown; each code is the contact', async () => {
      const el = await shown(PEOPLE());
      await unfolded(el, 'mai');
      await printed(
        el,
        () => button(el, 'In bảng tên', '.folded').click(),
        async () => {
          expect(all(el, '.plate').length).to.equal(1);
          expect(words(el, '.plate')).to.include('Lò Thị Mai').and.to.include('Công chức Tư pháp - Hộ tịch');
          expect(await scanned(one(el, '.plate .qr'))).to.include('FN:Lò Thị Mai');
        },
      );
      await printed(
        el,
        () => button(el, 'In bảng tên cho tất cả').click(),
        () => {
          expect(all(el, '.plate').map((plate) => plate.dataset['id'])).to.deep.equal(ids(el));
        },
      );
    });
  });

  describe('for search engines', () => {
    const script = (el: CommuneStaff) => el.querySelector('script[type="application/ld+json"]');

    it('nothing unless asked; then one script in the light DOM, gone with the element', async () => {
      const el = await shown(PEOPLE());
      field(el).focus();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(script(el)).to.equal(null);
      el.jsonLd = true;
      await waitUntil(() => script(el), 'described');
      const said = JSON.parse(script(el)?.textContent ?? '') as {
        '@type': string;
        employee: { name: string; jobTitle?: string; contactPoint?: { telephone: string }[] }[];
      };
      expect(said['@type']).to.equal('GovernmentOffice');
      expect(said.employee.map(({ name }) => name)).to.include("H'Ly Niê Kđăm");
      expect(
        said.employee.find(({ name }) => name === 'Lò Thị Mai')?.contactPoint?.map((c) => c.telephone),
      ).to.deep.equal(['+842690123405', '+84900000005']);
      const box = el.parentElement as HTMLElement;
      el.remove();
      expect(script(el)).to.equal(null);
      box.append(el);
      await waitUntil(() => script(el), 'described again');
      expect(el.querySelectorAll('script').length).to.equal(1);
    });

    it('no text ends the script', async () => {
      const name = '</script><img src=x onerror=alert(1)><!--';
      const el = await shown([person({ id: 'x', name })], { jsonLd: true });
      await waitUntil(() => script(el), 'described');
      expect(script(el)?.textContent).to.not.include('<');
      expect(JSON.parse(script(el)?.textContent ?? '')).to.have.nested.property('employee[0].name', name);
    });
  });
});
