import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { pressKey, typeKeys } from '../helpers/keys.js';
import {
  all,
  anchor,
  announced,
  field,
  heard,
  ids,
  item,
  items,
  listed,
  one,
  root,
  searched,
  spaced,
  typed,
  words,
} from '../helpers/on-page.js';
import { pageWideForm } from '../helpers/page-wide-form.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { birth, indexOf, inOneFile, LINES, profile, sheetOf } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const catalogue = async (lines = LINES) => listed(await place({ data: indexOf(lines) }), lines.length);
const marked = (element: HTMLElement) => [...element.querySelectorAll('mark')].map((m) => m.textContent);
const chips = (el: CommuneProcedures) => all<HTMLButtonElement>(el, '[part="life-events"] button');
/** The filters come with the first touch. */
const filtersThere = async (el: CommuneProcedures) => {
  field(el).focus();
  await waitUntil(() => root(el).querySelector('select'), 'filters');
};
const choose = async (el: CommuneProcedures, label: string, value: string) => {
  await filtersThere(el);
  const select = all(el, '.select')
    .find((s) => s.textContent?.includes(label))
    ?.querySelector('select');
  if (!select) throw new Error(`no filter "${label}"`);
  const option = [...select.options].find((o) => o.text.trim().startsWith(value));
  if (!option) throw new Error(`"${label}" cannot be "${value}"`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
};

describe('<commune-procedures>: finding', () => {
  describe('typing', () => {
    for (const query of [
      'đăng ký kết hôn',
      'dang ky ket hon',
      'ket hon',
      'KẾT HÔN',
      'kết hôn'.normalize('NFD'),
      'keets hoon',
      '1.000894',
    ])
      it(`“${query}” finds marriage first`, async () => {
        const el = await catalogue();
        expect((await searched(el, query))[0]).to.equal('1.000894');
      });

    it('finds while the word is still being typed', async () => {
      const el = await catalogue();
      await searched(el, 'k');
      for (const part of ['ke', 'ket', 'ket h', 'ket ho', 'ket hon']) {
        await typed(el, part);
        expect(ids(el), part).to.include('1.000894');
      }
      expect(ids(el)[0]).to.equal('1.000894');
    });

    it('finds by an everyday word that stands in no official name', async () => {
      const el = await catalogue();
      expect((await searched(el, 'con mới đẻ'))[0]).to.equal('1.001193');
      expect((await searched(el, 'mo cua hang'))[0]).to.equal('1.001612');
    });

    it('finds words typed before the search itself has arrived', async () => {
      const el = await place({ data: indexOf(LINES) });
      await waitUntil(() => items(el).length > 0);
      await typed(el, 'ket hon');
      expect(items(el).length, 'until then the whole list stays').to.equal(LINES.length);
      expect(announced(el), 'and nothing else is claimed').to.equal(`${LINES.length} thủ tục`);
      await waitUntil(() => ids(el)[0] === '1.000894', 'found');
    });

    it('spaces alone are no search', async () => {
      const el = await catalogue();
      await typed(el, '   ');
      expect(items(el).length).to.equal(LINES.length);
      expect(announced(el)).to.equal(`${LINES.length} thủ tục`);
    });

    it('the whole list comes back when the field is emptied', async () => {
      const el = await catalogue();
      const before = ids(el);
      await searched(el, 'ket hon');
      await typed(el, '');
      await listed(el, LINES.length);
      expect(ids(el)).to.deep.equal(before);
    });
  });

  describe('what was found', () => {
    it('is counted and announced politely', async () => {
      const el = await catalogue();
      expect(announced(el)).to.equal(`${LINES.length} thủ tục`);
      const found = await searched(el, 'khai sinh');
      expect(announced(el)).to.equal(`${found.length} kết quả`);
      expect(one(el, '.finder [role="status"]').getAttribute('aria-live')).to.equal(null); // status is polite
    });

    it('has the words typed marked, in both names and with their accents', async () => {
      const el = await catalogue();
      await searched(el, 'khai sinh');
      const line = item(el, '1.001193').querySelector('a') as HTMLElement;
      expect(marked(line)).to.deep.equal(['khai sinh', 'khai sinh']);
      await typed(el, 'KHAI SINH'.normalize('NFD').toLowerCase());
      expect(marked(line)).to.deep.equal(['khai sinh', 'khai sinh']);
      await typed(el, '');
      await listed(el, LINES.length);
      expect(root(el).querySelector('mark')).to.equal(null);
    });

    it('marks nothing but text: a name with HTML stays text', async () => {
      const name = 'Đăng ký <b>kết hôn</b> & <img src=x onerror=alert(1)>';
      const el = await catalogue([{ code: '1', name }]);
      await searched(el, 'ket hon');
      expect(words(el, '.name')).to.equal(name);
      expect(root(el).querySelector('b, img')).to.equal(null);
    });

    it('keeps the best three in their order, each a line of its own', async () => {
      const el = await catalogue();
      const found = await searched(el, 'khai sinh');
      const lines = [...root(el).querySelectorAll<HTMLElement>('.rows > [part~="item"]')];
      expect(lines.slice(0, 3).map((line) => line.dataset['code'])).to.deep.equal(
        found.filter((code) => lines.some((line) => line.dataset['code'] === code)).slice(0, 3),
      );
      expect(lines[0]?.dataset['code'], 'the plain one first').to.equal('1.001193');
      expect(found.length).to.be.above(3);
      expect(new Set(found).size).to.equal(found.length);
    });

    it('is reported once the reader pauses, with the count', async () => {
      const el = await catalogue();
      const events = heard(el);
      await typed(el, 'ket');
      const found = await searched(el, 'ket hon');
      await waitUntil(() => events.length > 0, 'reported');
      expect(events).to.deep.equal([
        { type: 'commune-search', detail: { query: 'ket hon', count: found.length } },
      ]);
    });
  });

  describe('near-identical forms', () => {
    it('hang folded under the plain one, as “Dạng khác”, and stay in the page', async () => {
      const el = await catalogue();
      const fold = item(el, '1.001193').querySelector('details') as HTMLDetailsElement;
      expect(fold.open).to.equal(false);
      expect(spaced(fold.querySelector('summary')?.textContent)).to.equal('Dạng khác (4)');
      const below = [...fold.querySelectorAll<HTMLElement>('[part~="item"]')].map((i) => i.dataset['code']);
      expect(below).to.deep.equal(['1.003583', '2.000528', '1.004884', '1.000110']);
      fold.querySelector('summary')?.click();
      await waitUntil(() => fold.open);
      expect(item(el, '1.003583').getBoundingClientRect().height).to.be.above(0);
    });

    it('stand by themselves when their plain one is not offered here', async () => {
      const el = await listed(await place({ data: indexOf(LINES.filter((l) => l.code !== '1.001193')) }), 8);
      expect(root(el).querySelector('details.variants')).to.equal(null);
    });

    it('fold in a catalogue of one file too', async () => {
      const forms = ['', ' lưu động', ' có yếu tố nước ngoài'].map((more, i) =>
        sheetOf({ code: `1.00000${i}`, name: `Thủ tục đăng ký khai sinh${more}` }),
      );
      const el = await listed(await place({ data: inOneFile(...forms) }), 3);
      expect(words(el, 'details.variants summary')).to.equal('Dạng khác (2)');
    });
  });

  describe('filters', () => {
    it('life events are buttons that are pressed and released', async () => {
      const el = await catalogue();
      expect(chips(el).map((chip) => spaced(chip.textContent))).to.deep.equal(['Sinh con', 'Kết hôn']);
      chips(el)[1]?.click();
      await listed(el, 1);
      expect(ids(el)).to.deep.equal(['1.000894']);
      expect(chips(el).map((chip) => chip.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
      expect(announced(el)).to.equal('1 kết quả');
      chips(el)[1]?.click();
      await listed(el, LINES.length);
    });

    it('field, audience and online level narrow the list together, and say how many are set', async () => {
      const el = await catalogue();
      expect(words(el, '.filters summary')).to.equal('Lọc thêm');
      await choose(el, 'Lĩnh vực', 'Hộ tịch');
      expect(announced(el)).to.equal('6 kết quả');
      await choose(el, 'Nộp trực tuyến', 'Nộp trên mạng được');
      expect(announced(el)).to.equal('4 kết quả');
      await choose(el, 'Dành cho ai', 'Người nước ngoài');
      expect(ids(el)).to.deep.equal(['2.000528']);
      expect(words(el, '.filters summary')).to.equal('Đang lọc (3)');
      await choose(el, 'Lĩnh vực', 'Tất cả');
      await choose(el, 'Nộp trực tuyến', 'Tất cả');
      await choose(el, 'Dành cho ai', 'Tất cả');
      await listed(el, LINES.length);
      expect(words(el, '.filters summary')).to.equal('Lọc thêm');
    });

    it('go together with the words typed', async () => {
      const el = await catalogue();
      await choose(el, 'Nộp trực tuyến', 'Làm trọn trên mạng');
      expect(await searched(el, 'đăng ký')).to.have.members(['1.001193', '1.001612']);
    });

    it('say how many each choice would show', async () => {
      const el = await catalogue();
      await filtersThere(el);
      const options = all<HTMLOptionElement>(el, 'option').map((o) => spaced(o.textContent));
      expect(options).to.include.members(['Hộ tịch (6)', 'Làm trọn trên mạng (2)', 'Người dân (7)']);
    });

    it('that leave nothing say so, and offer what most people come for', async () => {
      const el = await catalogue();
      await choose(el, 'Lĩnh vực', 'Chứng thực');
      await choose(el, 'Nộp trực tuyến', 'Làm trọn trên mạng');
      expect(words(el, '[part="nothing-found"]')).to.include('Không có thủ tục nào hợp với các mục đã chọn.');
      expect(announced(el)).to.equal('0 kết quả');
    });

    it('are not there when there is nothing to choose', async () => {
      const el = await catalogue([{ code: '1', name: 'Thủ tục số một', fields: ['Hộ tịch'] }]);
      await searched(el, 'thu tuc'); // whatever comes with the first touch has come
      expect(root(el).querySelector('select, [part="life-events"], .filters')).to.equal(null);
    });
  });

  describe('nothing found', () => {
    const withHotline = async () => {
      const { url } = serve({ 'commune.json': profile() });
      return listed(await place({ data: indexOf(LINES), profile: url('commune.json') }), LINES.length);
    };

    it('says for which words, offers what is near, and whom to call', async () => {
      const el = await withHotline();
      await searched(el, 'ket hoo xyz');
      await waitUntil(() => root(el).querySelector('[part="nothing-found"]'), 'nothing found');
      expect(items(el)).to.deep.equal([]);
      expect(announced(el)).to.equal('0 kết quả');
      expect(words(el, '[part="nothing-found"]')).to.include('“ket hoo xyz”');
      const call = anchor(el, '[part="nothing-found"] a.call');
      expect(call.href).to.equal('tel:+842690123456');
    });

    it('offers what most people come for when nothing is near; pressing one opens its sheet', async () => {
      const data = inOneFile(birth(), sheetOf());
      const el = await listed(await place({ data }), 2);
      await searched(el, 'zzzz qqqq');
      const [first] = all(el, '[part="suggestion"]');
      expect(first?.dataset['code']).to.equal('1.001193');
      expect(first?.textContent).to.equal('Làm giấy khai sinh');
      first?.click();
      await sheetShown(el, '1.001193');
    });

    it('a matter of the court is sent there by name', async () => {
      const el = await withHotline();
      await searched(el, 'muốn ly hôn');
      expect(words(el, '[part="nothing-found"]')).to.include('Việc này do Tòa án nhân dân giải quyết');
    });

    it('has the commune’s own sentence when the profile gives one', async () => {
      const { url } = serve({ 'commune.json': profile({ texts: { noResult: 'Hỏi chị Mai ở quầy số 1.' } }) });
      const el = await listed(await place({ data: indexOf(LINES), profile: url('commune.json') }), 9);
      await searched(el, 'zzzz');
      expect(words(el, '[part="nothing-found"]')).to.include('Hỏi chị Mai ở quầy số 1.');
    });
  });

  describe('the search field', () => {
    it('is named by the question above it', async () => {
      const el = await catalogue();
      expect(field(el).labels?.[0]?.textContent).to.equal('Bạn cần làm việc gì?');
    });

    it('is emptied by Escape and by its button, which gives the focus back', async () => {
      const el = await catalogue();
      await searched(el, 'ket hon');
      field(el).focus();
      await pressKey('Escape');
      await listed(el, LINES.length);
      expect(field(el).value).to.equal('');
      await searched(el, 'ket hon');
      one(el, 'button[aria-label="Xóa chữ đã gõ"]').click();
      await listed(el, LINES.length);
      expect(field(el).value).to.equal('');
      expect(root(el).activeElement).to.equal(field(el));
      expect(root(el).querySelector('.clear')).to.equal(null);
    });

    it('never sends a form that holds the whole page', async () => {
      const el = await catalogue();
      const form = await pageWideForm(el);
      await listed(el, LINES.length);
      field(el).focus();
      await typeKeys('ket hon');
      await form.enterIn([field(el)]);
      await waitUntil(() => ids(el)[0] === '1.000894', 'found');
      chips(el)[0]?.click();
      form.untouched();
    });
  });
});
