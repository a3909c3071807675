import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import {
  all,
  anchor,
  announced,
  heard,
  ids,
  item,
  items,
  listed,
  notices,
  root,
  spaced,
  words,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { asFile, birth, indexOf, inOneFile, LINES, manyLines, profile, sheetOf } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const facts = (el: CommuneProcedures, code: string) =>
  [...item(el, code).querySelectorAll(':scope > a .facts > span')]
    .map((fact) => spaced(fact.textContent))
    .join(' · ');
const headings = (el: CommuneProcedures) => all(el, '.list [role="heading"]');

describe('<commune-procedures>: the list', () => {
  it('shows every procedure under its field, in the order of the file', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    expect(headings(el).map((h) => h.textContent?.trim())).to.deep.equal([
      'Hộ tịch',
      'Hộ kinh doanh',
      'Quản lý xuất nhập cảnh',
      'Chứng thực',
    ]);
    expect(ids(el)).to.deep.equal(LINES.map((line) => line.code));
    expect(announced(el)).to.equal('9 thủ tục');
  });

  it('gives each line its everyday name first, the official name, and what people ask first', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    const line = item(el, '1.001193');
    expect(spaced(line.querySelector('.name')?.textContent)).to.equal('Làm giấy khai sinh');
    expect(spaced(line.querySelector('.official-name')?.textContent)).to.equal('Thủ tục đăng ký khai sinh');
    expect(facts(el, '1.001193')).to.equal('0 đ đến 8.000 đ · 1 ngày làm việc · Làm trọn trên mạng');
    expect(facts(el, '1.000894')).to.equal('0 đ · Nộp trên mạng được');
    expect(facts(el, '1.001612')).to.equal(
      'Tiền do tỉnh quy định · Trong 3 ngày làm việc · Làm trọn trên mạng',
    );
    expect(facts(el, '2.000815')).to.equal('Tiền tính theo trang, bản');
  });

  it('sets the facts of a line apart, also for a screen reader', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    const [, second] = item(el, '1.001193').querySelectorAll('.facts > span');
    expect(getComputedStyle(second as Element, '::before').content).to.equal('" · "');
  });

  it('never says free where the record says nothing', async () => {
    const silent = ['1.003583', '1.004884'];
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    for (const code of silent) expect(facts(el, code)).to.match(/^Tiền: hỏi quầy/);
  });

  it('says in words that a procedure was replaced or has expired', async () => {
    const lines = [...LINES, { code: '9', name: 'Thủ tục cũ', status: 'expired' as const }];
    const el = await listed(await place({ data: indexOf(lines) }), lines.length);
    const badge = (code: string) => spaced(item(el, code).querySelector('.badge')?.textContent);
    expect(badge('2.000815')).to.equal('Đã được thay thế');
    expect(badge('9')).to.equal('Đã hết hiệu lực');
    expect(badge('1.001193')).to.equal('');
  });

  describe('where a line leads', () => {
    const href = (el: CommuneProcedures, code: string) => item(el, code).querySelector('a')?.href;

    it('to its own sheet on this page', async () => {
      const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
      expect(href(el, '1.001193')).to.equal(`${location.origin}${location.pathname}#thu-tuc=1.001193`);
    });

    it('to the national portal when it has no sheet: by its id there, else by searching its code', async () => {
      const lines = [...LINES, { code: '9.99', name: 'Thủ tục khác', sheet: false }];
      const el = await listed(await place({ data: indexOf(lines) }), lines.length);
      expect(href(el, '1.012753')).to.equal('https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d-id');
      expect(href(el, '9.99')).to.equal('https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=9.99');
      expect(facts(el, '1.012753')).to.equal('Xem trên Cổng Dịch vụ công quốc gia · Công an tỉnh');
    });

    it('where the commune’s link templates say', async () => {
      const { url } = serve({
        'commune.json': profile({ links: { sheet: 'https://moi.example.gov.vn/{id}' } }),
      });
      const el = await place({ data: indexOf(LINES), profile: url('commune.json') });
      await listed(el, LINES.length);
      await waitUntil(() => href(el, '1.012753') === 'https://moi.example.gov.vn/019d-id', 'its own');
    });

    it('to the address that printed codes lead to, as soon as the page names one', async () => {
      const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
      el.setAttribute('share-base', 'https://muongsen.example.gov.vn/thu-tuc');
      await waitUntil(() => href(el, '1.001193')?.startsWith('https://muongsen.example.gov.vn/thu-tuc#'));
    });

    it('pressing a line without a sheet follows the link and reports the choice', async () => {
      const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
      const events = heard(el);
      let followed: boolean | undefined;
      document.addEventListener(
        'click',
        (event) => {
          followed = !event.defaultPrevented;
          event.preventDefault(); // a test page must not go away
        },
        { once: true },
      );
      item(el, '1.012753').querySelector('a')?.click();
      expect(followed).to.equal(true);
      expect(events).to.deep.equal([{ type: 'commune-select', detail: { code: '1.012753' } }]);
      expect(items(el).length).to.equal(LINES.length);
    });
  });

  describe('a long list', () => {
    it('shows its beginning at once and ends up whole in the page, for Ctrl+F and printing', async () => {
      const el = await place();
      const steps: number[] = [];
      new MutationObserver(() => steps.push(items(el).length)).observe(root(el), {
        childList: true,
        subtree: true,
      });
      el.data = indexOf(manyLines(500));
      await listed(el, 500);
      expect(steps.find((n) => n > 0)).to.be.within(1, 20);
      expect(ids(el)).to.deep.equal(manyLines(500).map((line) => line.code));
      expect(headings(el).length, 'each field is named once').to.equal(3);
      expect(announced(el)).to.equal('500 thủ tục');
    });

    it('of 6,000 is whole in the end', async () => {
      const el = await place({ data: indexOf(manyLines(6000)) });
      await waitUntil(() => items(el).length === 6000, '6,000 lines', { timeout: 25_000, interval: 100 });
      expect(words(el, '.section:last-child')).to.include('Thủ tục đăng ký số 5999');
    }).timeout(30_000);
  });

  describe('a part of the catalogue', () => {
    it('codes: only these, in this order, folding nothing', async () => {
      const el = await listed(
        await place({ data: indexOf(LINES), codes: '1.000894, 1.003583;1.001193 0.000000' }),
        3,
      );
      expect(ids(el)).to.deep.equal(['1.000894', '1.003583', '1.001193']);
      expect(root(el).querySelector('details.variants')).to.equal(null);
      expect(headings(el).length).to.equal(0);
    });

    it('field: only these fields, whatever accents or capitals the page writes', async () => {
      const el = await listed(await place({ data: indexOf(LINES), field: 'chung thuc, HỘ KINH DOANH' }), 2);
      expect(ids(el)).to.have.members(['1.001612', '2.000815']);
    });

    it('changes when the attribute changes', async () => {
      const el = await listed(await place({ data: indexOf(LINES), field: 'Chứng thực' }), 1);
      el.setAttribute('field', 'Hộ tịch');
      await listed(el, 6);
      el.removeAttribute('field');
      await listed(el, LINES.length);
      el.setAttribute('codes', '1.000894 1.003583');
      await listed(el, 2);
      el.removeAttribute('codes');
      await listed(el, LINES.length);
      expect(root(el).querySelector('details.variants'), 'folded again').to.not.equal(null);
    });

    it('leaves out what the commune hides', async () => {
      const el = await listed(
        await place({ data: indexOf([{ ...LINES[0], hidden: true }, ...LINES.slice(5)]) }),
        4,
      );
      expect(ids(el)).to.not.include('1.001193');
    });
  });

  it('heading-level: headings fit into the page’s outline', async () => {
    const el = await listed(await place({ data: indexOf(LINES), headingLevel: 4 }), LINES.length);
    expect(headings(el).map((h) => h.getAttribute('aria-level'))).to.deep.equal(['5', '5', '5', '5']);
    el.headingLevel = 2;
    await waitUntil(() => headings(el)[0]?.getAttribute('aria-level') === '3');
  });

  it('ends with whom to call, or where to ask when no number is known', async () => {
    const { url } = serve({ 'commune.json': profile() });
    const el = await listed(
      await place({ data: indexOf(LINES), profile: url('commune.json') }),
      LINES.length,
    );
    await waitUntil(() => root(el).querySelector('.ask-us a'));
    const call = anchor(el, '.ask-us a');
    expect(call.href).to.equal('tel:+842690123456');
    expect(call.getAttribute('aria-label')).to.equal('Gọi 0269 0123 456, Trung tâm Phục vụ hành chính công');
    const without = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    expect(words(without, '.ask-us')).to.equal('Không thấy việc bạn cần? Hỏi quầy một cửa của xã.');
  });

  describe('where the data come from', () => {
    it('src: an index with its sheets beside it, each loaded when it is opened', async () => {
      const files = serve({ 'index.json': indexOf(LINES), '1.001193.json': asFile(birth()) });
      const el = await listed(await place({ src: files.url('index.json') }), LINES.length);
      expect(files.asked).to.deep.equal(['index.json']);
      item(el, '1.001193').querySelector('a')?.click();
      await sheetShown(el, '1.001193');
      expect(files.asked).to.deep.equal(['index.json', '1.001193.json']);
    });

    it('src: procedures.json, everything in one file', async () => {
      const files = serve({ 'procedures.json': inOneFile(birth(), sheetOf()) });
      const el = await listed(await place({ src: files.url('procedures.json') }), 2);
      item(el, '1.001193').querySelector('a')?.click();
      await sheetShown(el, '1.001193');
      expect(files.asked).to.deep.equal(['procedures.json']);
    });

    it('src: one sheet alone', async () => {
      const files = serve({ '1.001193.json': asFile(birth()) });
      const el = await place({ src: files.url('1.001193.json'), code: '1.001193' });
      await sheetShown(el, '1.001193');
    });

    it('a JSON script inside the element', async () => {
      const el = document.createElement('commune-procedures');
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(inOneFile(birth()));
      el.append(script);
      (await place()).after(el);
      await listed(el, 1);
    });

    it('the data property, as a value or as JSON text; it goes before src', async () => {
      const files = serve({ 'index.json': indexOf(manyLines(3)) });
      const el = await listed(
        await place({ data: JSON.stringify(indexOf(LINES)), src: files.url('index.json') }),
        LINES.length,
      );
      expect(files.asked).to.deep.equal([]);
      el.data = indexOf(LINES.slice(0, 2));
      await listed(el, 2);
      el.data = undefined;
      await listed(el, 3);
    });

    it('is reported when loaded, with the number of records', async () => {
      const files = serve({ 'index.json': indexOf(LINES) });
      const el = await place();
      const events = heard(el);
      el.src = files.url('index.json');
      await waitUntil(() => events.length > 0, 'reported');
      expect(events).to.deep.equal([
        { type: 'commune-load', detail: { src: files.url('index.json'), count: LINES.length, issues: [] } },
      ]);
      expect(notices(el)).to.deep.equal([]);
    });

    it('the same file asked for by two elements is fetched once', async () => {
      const files = serve({ 'index.json': indexOf(LINES) });
      const src = files.url('index.json');
      const [a, b] = await Promise.all([place({ src }), place({ src, field: 'Chứng thực' })]);
      await listed(a, LINES.length);
      await listed(b, 1);
      expect(files.asked).to.deep.equal(['index.json']);
    });
  });
});
