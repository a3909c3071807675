import { expect } from '@open-wc/testing';
import { setLocale } from '../../src/i18n/localization.js';
import {
  all,
  announced,
  button,
  field,
  ids,
  listed,
  notices,
  one,
  root,
  typed,
  words,
} from '../helpers/on-page.js';
import { inEnglish, misread, VIETNAMESE } from '../helpers/languages.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { daysAgo, indexOf, inOneFile, LINES, profile, sheetOf, birth, manyLines } from '../helpers/sheets.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const commune = () => serve({ 'commune.json': profile() }).url('commune.json');

describe('<commune-procedures>: languages', () => {
  afterEach(() => setLocale('vi'));

  it('Vietnamese: everything of ours is marked as Vietnamese', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    expect(one(el, '.root').getAttribute('lang')).to.equal('vi');
    expect(misread(el)).to.deep.equal([]);
  });

  describe('English: no Vietnamese word of ours is left, and data keep lang="vi"', () => {
    beforeEach(() => setLocale('en'));

    it('in the list, with its filters', async () => {
      const el = await listed(await place({ data: indexOf(LINES), profile: commune() }), LINES.length);
      field(el).focus();
      await waitUntil(() => root(el).querySelector('select'), 'filters');
      inEnglish(el);
      expect(announced(el)).to.equal('9 procedures');
      expect(words(el, '.name')).to.equal('Làm giấy khai sinh');
      expect(one(el, '.name').lang).to.equal('vi');
      expect(field(el).placeholder).to.match(/^For example/);
      const labels = all(el, '[aria-label]').map((part) => part.getAttribute('aria-label') ?? '');
      expect(labels.filter((label) => VIETNAMESE.test(label))).to.deep.equal([]);
    });

    it('in what was found, and in nothing found', async () => {
      const el = await listed(await place({ data: indexOf(LINES), profile: commune() }), LINES.length);
      await typed(el, 'ket hon');
      await waitUntil(() => ids(el)[0] === '1.000894', 'found');
      inEnglish(el);
      await typed(el, 'zzzz qqqq');
      expect(root(el).querySelector('[part="nothing-found"]')).to.not.equal(null);
      inEnglish(el);
    });

    it('in a sheet with every block, warning and state of fees', async () => {
      const el = await place({
        data: inOneFile({
          ...birth(),
          note: 'Thứ Sáu có người giúp.',
          local: ['note', 'documents'],
          state: { status: 'replaced', replacedBy: '3.000001', from: daysAgo(-5) },
          source: { name: 'Cổng Dịch vụ công', retrieved: daysAgo(400) },
          subCases: [{ name: 'Có yếu tố nước ngoài', time: { kind: 'text', text: 'ngay trong ngày' } }],
          steps: [...birth().steps, { text: 'Nộp hồ sơ. '.repeat(60), actor: 'officer' }],
          methods: [
            ...birth().methods,
            { channel: 'direct', fees: [{ state: 'council' }, { state: 'unknown' }] },
            { channel: 'direct', fees: [{ state: 'formula', formula: '2.000 đ mỗi trang' }] },
          ],
        }),
        code: '1.001193',
        profile: commune(),
      });
      await sheetShown(el, '1.001193');
      button(el, 'QR code').click();
      await waitUntil(() => root(el).querySelector('.qr-panel svg'), 'code');
      inEnglish(el);
      expect(words(el, '.sheet-title')).to.equal('Làm giấy khai sinh');
    });

    it('in times that are words, and amounts per copy', async () => {
      const el = await place({
        data: inOneFile(
          sheetOf({
            methods: [
              {
                channel: 'direct',
                time: { kind: 'text', text: 'Trong ngày làm việc' },
                fees: [{ state: 'amount', amount: 2000, per: 'bản sao có chữ ký' }],
              },
            ],
          }),
        ),
        code: '2.000001',
      });
      await sheetShown(el, '2.000001');
      inEnglish(el);
      el.code = undefined;
      await listed(el, 1);
      inEnglish(el);
    });

    it('in every failure and notice', async () => {
      const broken = await place({ data: 'x', profile: commune() });
      await waitUntil(() => root(broken).querySelector('.failure a'), 'card');
      inEnglish(broken);
      const gone = await place({ src: '/fault/status/404?key=languages' });
      await waitUntil(() => root(gone).querySelector('.failure'), 'card');
      inEnglish(gone);
      const partial = await listed(await place({ data: indexOf([...manyLines(20), { code: 'x' }]) }), 20);
      expect(notices(partial).length).to.equal(1);
      inEnglish(partial);
      const portal = await place({ data: indexOf(LINES), code: '1.012753' });
      await waitUntil(() => notices(portal).length > 0);
      inEnglish(portal);
      const empty = await place({ data: indexOf([]) });
      await waitUntil(() => notices(empty).length > 0);
      inEnglish(empty);
    });

    it('on the wall board', async () => {
      const el = await listed(await place({ data: indexOf(LINES), profile: commune() }), LINES.length);
      let left: string[] | undefined;
      await swapped(
        window,
        'print',
        () => (left = misread(el)),
        async () => {
          button(el, 'wall board').click();
          await waitUntil(() => left, 'printed');
        },
      );
      dispatchEvent(new Event('afterprint'));
      expect(left).to.deep.equal([]);
    });
  });

  it('switching the language redraws what is on the page', async () => {
    const el = await listed(await place({ data: indexOf(LINES) }), LINES.length);
    expect(announced(el)).to.equal('9 thủ tục');
    await setLocale('en');
    await waitUntil(() => announced(el) === '9 procedures', 'English');
    expect(words(el, 'details.variants summary')).to.equal('Other forms (4)');
    await setLocale('vi');
    await waitUntil(() => announced(el) === '9 thủ tục', 'Vietnamese');
    expect(words(el, 'details.variants summary')).to.equal('Dạng khác (4)');
  });
});
