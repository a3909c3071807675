import { expect, fixture, html } from '@open-wc/testing';
import { setLocale } from '../../src/i18n/localization.js';
import { inEnglish } from '../helpers/languages.js';
import {
  all,
  announced,
  button,
  field,
  heard,
  ids,
  item,
  items,
  listed,
  notices,
  one,
  root,
  searched,
  spaced,
  type,
  words,
} from '../helpers/on-page.js';
import { pageWideForm } from '../helpers/page-wide-form.js';
import { serve } from '../helpers/serve.js';
import { daysAgo } from '../helpers/sheets.js';
import { profile } from '../helpers/sheets.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';
import { asked, fee, feesFileOf, line, place, ROWS, shown, touched } from '../helpers/fees-page.js';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';

// What a touch loads is there before the first test: a busy machine must not decide what passes.
before(() =>
  Promise.all([import('../../src/elements/fees/tools.js'), import('../../src/elements/shared/pay-panel.js')]),
);

const PAYEE = { bin: '970436', account: '0000000000', holder: 'UBND XA MUONG SEN' };
/** The board with a commune that can be called and paid. */
const whole = async (rows: readonly unknown[] = ROWS(), props: Partial<CommuneFees> = {}, style = '') => {
  const { url } = serve({ 'commune.json': { ...profile(), hotline: '0269 0123 456', payees: [PAYEE] } });
  const el = await place({ data: feesFileOf(rows), profile: url('commune.json'), ...props }, { style });
  await waitUntil(() => el.communeProfile !== undefined, 'the profile');
  return listed(el, rows.length);
};

describe('<commune-fees>: the board', () => {
  it('is a table for each field: caption, column headers, row headers', async () => {
    const el = await shown(ROWS());
    expect(all(el, 'caption').map((caption) => spaced(caption.textContent))).to.deep.equal([
      'Hộ tịch',
      'Chứng thực',
    ]);
    const heads = all(el, 'table:first-of-type thead th[scope="col"]').map((th) => spaced(th.textContent));
    expect(heads).to.deep.equal(['Khoản thu', 'Cách nộp', 'Mức thu', 'Miễn, giảm', 'Căn cứ']);
    for (const row of items(el)) expect(row.querySelectorAll('th[scope="row"]').length).to.equal(1);
    expect(announced(el)).to.equal('7 khoản');
  });

  it('says amount, channels, exemptions, the law with its state and link, days, and how far it was checked', async () => {
    const el = await shown(ROWS());
    await touched(el);
    const said = line(el, 'khai-tu');
    for (const text of [
      'Đăng ký lại khai tử',
      'lệ phí · 9.000001',
      'Trực tiếp, bưu chính',
      '8.000 đ / lần',
      'hộ nghèo',
      'giảm 50 % cho người cao tuổi',
      '12/2018/NQ-HĐND',
      'HĐND tỉnh Mẫu, 12/07/2018',
      'Hết hiệu lực một phần',
      'Áp dụng từ 01/01/2026',
      'Đã đọc văn bản gốc, 01/10/2026',
    ])
      expect(said).to.include(text);
    const law = one(el, '[data-id="khai-tu"] .fee-law a') as HTMLAnchorElement;
    expect(law.href).to.equal('https://example.gov.vn/nq-12');
    expect(law.rel).to.include('noopener');
    expect(line(el, 'ban-sao')).to.include('Theo nguồn chép lại');
    expect(line(el, 'khai-tu-online')).to.include('0 đ');
    expect(line(el, 'khai-tu-online')).to.include('Còn hiệu lực');
  });

  it('number and warning of the law are seen at once; the rest is folded, and open on paper', async () => {
    const el = await shown(ROWS());
    const fold = one(el, '[data-id="khai-tu"] .law details') as HTMLDetailsElement;
    const law = one(el, '[data-id="khai-tu"] .law');
    const outside = () => spaced(law.textContent).replace(spaced(fold.textContent), '');
    expect(outside()).to.include('12/2018/NQ-HĐND').and.to.include('Hết hiệu lực một phần');
    expect(fold.querySelector('summary')?.getAttribute('aria-label')).to.equal('Chi tiết 12/2018/NQ-HĐND');
    await touched(el);
    expect(fold.open).to.equal(false);
    expect(spaced(fold.textContent))
      .to.include('HĐND tỉnh Mẫu, 12/07/2018')
      .and.to.include('Áp dụng từ 01/01/2026');
    expect(outside()).to.not.match(/tỉnh Mẫu|Áp dụng|Đã đọc/);
    window.dispatchEvent(new Event('beforeprint'));
    expect(fold.open).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(fold.open).to.equal(false);
  });

  it('also as cards it is a table to a screen reader: rows, headers of rows and of columns; money is not translated', async () => {
    const el = await shown(ROWS(), {}, { style: 'width: 360px' });
    const table = one(el, 'table');
    expect(getComputedStyle(table).display).to.equal('block');
    const roles = (selector: string) => [
      ...new Set([...table.querySelectorAll(selector)].map((node) => node.getAttribute('role'))),
    ];
    expect(['thead th', 'tbody th', 'tr', 'td'].map(roles)).to.deep.equal([
      ['columnheader'],
      ['rowheader'],
      ['row'],
      ['cell'],
    ]);
    const money = all(el, '.fee-amount[data-state="amount"]');
    expect(money.length).to.be.above(0);
    for (const amount of money)
      expect(spaced(amount.querySelector('[translate="no"]')?.textContent)).to.equal('8.000 đ');
  });

  it('nothing is folded where nothing more is known', async () => {
    const bare = { validFrom: undefined, verification: undefined, verifiedOn: undefined };
    const el = await shown([
      fee('a', { ...bare, legal: { number: '9/2020/NQ-HĐND' } }),
      fee('b', { ...bare, legal: { number: '9/2020/NQ-HĐND', status: 'inForce' } }),
    ]);
    expect(all(el, '.law').map((law) => law.querySelectorAll('details').length)).to.deep.equal([0, 1]);
  });

  it('the keys that find and print bring what is folded, wherever the focus is', async () => {
    const el = await shown(ROWS());
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
    await el.updateComplete;
    expect(root(el).querySelector('.foot')).to.equal(null);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true }));
    await waitUntil(() => line(el, 'khai-tu').includes('HĐND tỉnh Mẫu'), 'the folded words');
  });

  it('lines of one name say the same law and the same note once; another law stands in each', async () => {
    const same = { name: 'Cấp giấy', note: 'Nộp khi nhận.', exemptions: [] };
    const el = await shown([
      fee('a', { ...same, channels: ['direct'] }),
      fee('b', { ...same, channels: ['online'], amount: 4000 }),
      fee('c', { ...same, channels: ['postal'], amount: 5000, legal: { number: '9/2020/NQ-HĐND' } }),
      fee('d', { note: 'Nộp khi nhận.' }),
    ]);
    expect(all(el, '.law details').length).to.equal(3);
    const seen = ['a', 'b', 'c', 'd'].map((id) => [
      item(el, id).querySelectorAll('.fee-law').length,
      line(el, id).split('Nộp khi nhận.').length - 1,
    ]);
    expect(seen).to.deep.equal([
      [1, 1],
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    const number = fee('a').legal?.number ?? '';
    expect(number).to.not.equal('');
    expect(words(el, '[data-id="b"] .law .visually-hidden')).to.equal(number);
  });

  it('who is exempt is one sentence, unless commas inside would hide where one ends', async () => {
    const el = await shown([
      fee('a', { exemptions: ['trẻ em', 'hộ nghèo'] }),
      fee('b', { exemptions: ['cô, dì nhận cháu', 'hộ nghèo'] }),
      fee('c', { exemptions: ['cô, dì nhận cháu'] }),
    ]);
    expect(words(el, '[data-id="a"] p.fee-exempt')).to.equal('trẻ em, hộ nghèo');
    expect(all(el, '[data-id="b"] li').map((li) => spaced(li.textContent))).to.deep.equal([
      'cô, dì nhận cháu',
      'hộ nghèo',
    ]);
    expect(words(el, '[data-id="c"] p.fee-exempt')).to.equal('cô, dì nhận cháu');
  });

  it('left open overnight, it shows the new day to the first who touches it', async () => {
    const el = await shown(ROWS());
    const { today, groups } = el;
    el.today = '2020-01-01';
    await touched(el);
    await waitUntil(() => el.today === today, 'the day');
    expect(el.groups).to.not.equal(groups);
  });

  it('lines of one name stand together, and each has its name for those who do not see that', async () => {
    const el = await shown(ROWS());
    expect(ids(el).slice(0, 2)).to.deep.equal(['khai-tu', 'khai-tu-online']);
    expect(item(el, 'khai-tu').closest('tbody')).to.equal(item(el, 'khai-tu-online').closest('tbody'));
    expect(line(el, 'khai-tu-online')).to.include('Đăng ký lại khai tử');
  });

  it('what is not certain says “liên hệ” and whom to call, and nothing about money', async () => {
    const el = await whole();
    for (const id of ['hdnd', 'chua-ro', 'nghi-ngo', 'het-han']) {
      expect(line(el, id), id).to.include('Liên hệ quầy một cửa');
      expect(item(el, id).querySelector('a[href="tel:+842690123456"]'), id).to.not.equal(null);
      expect(line(el, id), id).to.not.match(/\d đ(?!\p{L})|thường là|7\.000|hộ nghèo|QR/u);
    }
    expect(line(el, 'hdnd')).to.include('Mức thu do HĐND tỉnh quyết định.');
    expect(line(el, 'chua-ro')).to.include('Xã báo sau.');
    expect(line(el, 'het-han')).to.include('Mức cũ hết hiệu lực sau ngày 30/06/2025.');
  });

  it('why a row is in doubt is told to the webmaster alone', async () => {
    const el = await place();
    const events = heard(el);
    el.data = feesFileOf([...ROWS(), { id: 'khong-ten' }]);
    await listed(el, ROWS().length);
    await waitUntil(() => events.length > 0, 'the event');
    const { issues } = events[0]?.detail as { issues: { path: string; code: string; message: string }[] };
    const doubt = issues.find(({ code, path }) => code === 'doubt' && path === 'items[5].amount');
    expect(doubt?.message).to.include('nghi-ngo').and.to.include('thousands');
    expect(root(el).textContent).to.not.match(/thousands|nghìn|nghi ngờ/i);
  });

  it('a change known in advance stands with the line it changes; a new fee says from when', async () => {
    const el = await shown(
      [
        fee('nay', { channels: ['direct', 'online'] }),
        fee('sau', { name: 'Khoản nay', channels: ['online'], amount: 10_000, validFrom: '2099-03-01' }),
        fee('moi', { validFrom: '2099-03-01', amount: 9000 }),
      ].slice(0, 1),
    );
    el.data = feesFileOf([
      fee('nay', { channels: ['direct', 'online'] }),
      fee('sau', { name: 'Khoản nay', channels: ['online'], amount: 10_000, validFrom: '2099-03-01' }),
      fee('moi', { validFrom: '2099-03-01', amount: 9000 }),
    ]);
    await listed(el, 2);
    expect(ids(el)).to.deep.equal(['nay', 'moi']);
    expect(line(el, 'nay')).to.include('8.000 đ / lần Từ 01/03/2099: 10.000 đ / lần (Trực tuyến)');
    expect(line(el, 'moi')).to.include('Chưa áp dụng');
    expect(line(el, 'moi')).to.include('Từ 01/03/2099: 9.000 đ / lần');
  });

  it('field, ids and procedures restrict the board', async () => {
    const all = feesFileOf(ROWS());
    const byField = await listed(await place({ data: all, field: 'chung thuc' }), 1);
    expect(ids(byField)).to.deep.equal(['ban-sao']);
    const byId = await listed(await place({ data: all, ids: 'chua-ro khai-tu' }), 2);
    expect(ids(byId)).to.deep.equal(['chua-ro', 'khai-tu']);
    byId.ids = 'hdnd';
    await listed(byId, 1);
    const byCode = await listed(await place({ data: all, procedures: '9.000001' }), 2);
    expect(ids(byCode)).to.deep.equal(['khai-tu', 'khai-tu-online']);
  });

  it('with `procedures-page`, codes lead to their sheets', async () => {
    const el = await shown(ROWS(), { proceduresPage: '/thu-tuc.html' });
    expect(one(el, '.codes a').getAttribute('href')).to.equal('/thu-tuc.html#thu-tuc=9.000001');
  });

  describe('as cards', () => {
    it('in a narrow place every line has its header words; in a wide one the table has them', async () => {
      const el = await shown(ROWS(), {}, { style: 'width: 360px' });
      const labels = () => all(el, '[data-id="khai-tu"] .label').filter((label) => label.offsetHeight > 0);
      expect(labels().map((label) => spaced(label.textContent))).to.deep.equal([
        'Cách nộp',
        'Mức thu',
        'Miễn, giảm',
        'Căn cứ',
      ]);
      expect(one(el, 'thead').offsetHeight).to.equal(0);
      const [way, money] = ['.way p', '.fee-amount'].map((part) =>
        one(el, `[data-id="khai-tu"] ${part}`).getBoundingClientRect(),
      );
      // Channel left and amount right, in one line.
      expect(way?.right).to.be.at.most((money?.right ?? 0) - 1);
      expect(Math.abs((way?.bottom ?? 0) - (money?.bottom ?? 99))).to.be.below(10);
      (el.parentElement as HTMLElement).style.width = '1100px';
      await waitUntil(() => labels().length === 0, 'the table');
      expect(one(el, 'thead').offsetHeight).to.be.above(0);
      const [first, second] = items(el)[0]?.querySelectorAll('td') ?? [];
      expect(first?.getBoundingClientRect().top).to.equal(second?.getBoundingClientRect().top);
    });

    it('the longest texts stay inside 320 px', async () => {
      const word = 'Phílệphíđăngkýlạikhaisinh'.repeat(12).slice(0, 290);
      const el = await shown(
        [
          fee(word.slice(0, 190), {
            name: word,
            field: word,
            group: word,
            exemptions: [word],
            per: word.slice(0, 190),
            note: word,
            legal: { number: word, issuer: word, status: 'replaced' },
          }),
          fee('dai', {
            name: word,
            per: word.slice(0, 190),
            exemptions: [word],
            legal: { number: word, issuer: word },
          }),
        ],
        {},
        { style: 'width: 320px' },
      );
      const right = el.getBoundingClientRect().right + 1;
      for (const part of root(el).querySelectorAll('[part~="item"] *'))
        expect(part.getBoundingClientRect().right, part.className).to.be.at.most(right);
    });
  });

  describe('searching', () => {
    it('without accents, by name, field, code, law, kind and who is exempt; the count is announced', async () => {
      const el = await shown(ROWS());
      expect(await searched(el, 'dang ky lai khai tu')).to.deep.equal(['khai-tu', 'khai-tu-online']);
      expect(announced(el)).to.equal('2 kết quả');
      expect(all(el, 'mark').length).to.be.above(0);
      expect(await searched(el, 'chung thuc')).to.deep.equal(['ban-sao']);
      expect(await searched(el, '23/2026')).to.deep.equal(['khai-tu-online']);
      expect(await searched(el, '9.000001')).to.deep.equal(['khai-tu', 'khai-tu-online']);
      expect(await searched(el, 'hộ nghèo')).to.include('khai-tu');
    });

    it('nothing found: what to do, and that this is no promise; Escape shows the whole board', async () => {
      const el = await whole();
      expect(await searched(el, 'zzz')).to.deep.equal([]);
      expect(words(el, '[part="nothing-found"]')).to.include('Không thấy khoản nào cho “zzz”.');
      expect(words(el, '[part="nothing-found"]')).to.include('Gọi 0269 0123 456');
      field(el).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
      await listed(el, 7);
      expect(announced(el)).to.equal('7 khoản');
    });

    it('the page is told once the reader pauses', async () => {
      const el = await shown(ROWS());
      const events = heard(el);
      await searched(el, 'khai tu');
      await waitUntil(() => events.some(({ type: name }) => name === 'commune-search'), 'the event');
      expect(events.at(-1)?.detail).to.deep.equal({ query: 'khai tu', count: 2 });
    });

    it('a handful of fees has no search field', async () => {
      const el = await shown(ROWS().slice(0, 5));
      expect(root(el).querySelector('[type="search"]')).to.equal(null);
    });
  });

  describe('“Tôi có được miễn không?”', () => {
    it('answers in words for a channel: the amount and the law it rests on', async () => {
      const el = await whole();
      await asked(el, { channel: 1 });
      await waitUntil(() => ids(el)[0] === 'khai-tu-online', 'answers');
      expect(line(el, 'khai-tu-online')).to.include('Nộp trực tuyến: 0 đồng theo Nghị quyết 23/2026/NQ-HĐND');
      expect(line(el, 'ban-sao')).to.include('Nộp trực tuyến: bảng này chưa ghi mức thu. Liên hệ');
      expect(line(el, 'ban-sao')).to.not.include('2.000');
      expect(words(el, '.free-form [role="status"]')).to.equal(
        'Không phải trả: 1 khoản. Phải trả: 0 khoản. Cần hỏi: 5 khoản.',
      );
      await asked(el, { channel: 0 });
      await waitUntil(() => ids(el)[0] === 'khai-tu', 'answers');
      expect(line(el, 'khai-tu')).to.include(
        'Nộp trực tiếp: 8.000 đồng / lần theo Nghị quyết 12/2018/NQ-HĐND',
      );
      button(el, 'Xem lại cả bảng').click();
      await listed(el, 7);
    });

    it('who is exempt pays 0; a reduction is for people to work out; others are told so', async () => {
      const el = await whole();
      await asked(el, { channel: 0, group: 'hộ nghèo' });
      await waitUntil(
        () => line(el, 'khai-tu').includes('Nộp trực tiếp, hộ nghèo: 0 đồng theo'),
        'the answer',
      );
      expect(item(el, 'khai-tu').querySelector('button')).to.equal(null);
      await asked(el, { group: 'người cao tuổi' });
      await waitUntil(() => line(el, 'khai-tu').includes('giảm 50 %'), 'the answer');
      expect(line(el, 'khai-tu')).to.include('Mức chưa giảm: 8.000 đồng / lần');
      expect(line(el, 'khai-tu')).to.include('Liên hệ');
      expect(item(el, 'khai-tu').querySelector('button')).to.equal(null);
    });

    it('a kind of applicant with a row of its own gets that row; without a choice it is asked for', async () => {
      const rows = [
        fee('ca-nhan', { name: 'Cấp giấy', group: 'cá nhân' }),
        fee('to-chuc', { name: 'Cấp giấy', group: 'tổ chức', amount: 50_000 }),
      ];
      const el = await whole(rows);
      await asked(el, { channel: 0 });
      await waitUntil(
        () => root(el).textContent?.includes('mức thu tùy người nộp (cá nhân; tổ chức)'),
        'the question',
      );
      await asked(el, { group: 'tổ chức' });
      await waitUntil(() => ids(el).join() === 'to-chuc', 'the answer');
      expect(line(el, 'to-chuc')).to.include('50.000 đồng');
    });

    it('for a later day the amounts of that day, and no payment today; a past day is refused', async () => {
      const rows = [
        fee('nay', { exemptions: [] }),
        fee('sau', { name: 'Khoản nay', amount: 12_000, validFrom: daysAgo(-30), exemptions: [] }),
      ];
      const { url } = serve({ 'commune.json': { ...profile(), payees: [PAYEE] } });
      const el = await place({ data: feesFileOf(rows), profile: url('commune.json') });
      await listed(el, 1);
      await waitUntil(() => item(el, 'nay').querySelector('button'), 'the button to pay');
      await asked(el, { channel: 0, day: daysAgo(-40) });
      await waitUntil(() => ids(el).join() === 'sau', 'the later row');
      expect(line(el, 'sau')).to.include('12.000 đồng');
      expect(item(el, 'sau').querySelector('button')).to.equal(null);
      await asked(el, { day: daysAgo(3) });
      await waitUntil(() => ids(el).join() === 'nay', 'today');
      expect(words(el, '.free-form [role="status"]')).to.equal('Bạn chọn từ hôm nay trở đi.');
    });
  });

  describe('working out and paying', () => {
    it('only a formula can be worked out: step by step, with the cap', async () => {
      const el = await whole();
      expect(all(el, 'button').filter((b) => spaced(b.textContent) === 'Tính số tiền').length).to.equal(1);
      button(el, 'Tính số tiền').click();
      await waitUntil(() => root(el).querySelector('.calculator'), 'the calculator');
      const [pages, copies] = all<HTMLInputElement>(el, '.calculator input[type="number"]');
      if (!pages || !copies) throw new Error('two fields are needed');
      type(pages, '30');
      await el.updateComplete;
      expect(words(el, '.calculator [role="status"]')).to.equal(
        'Ghi đủ số ở trên để biết phải nộp bao nhiêu.',
      );
      expect(pages.hasAttribute('aria-invalid')).to.equal(false);
      type(copies, '2');
      await waitUntil(() => root(el).querySelector('.sum'), 'the sum');
      const sum = words(el, '.sum');
      expect(sum).to.include('trang 1–2: 2 × 2.000 đ × 2 bản 8.000 đ');
      expect(sum).to.include('trang 3–30: 28 × 1.000 đ × 2 bản 56.000 đ');
      expect(sum).to.include('Tối đa 20.000 đ/bản, 2 bản − 24.000 đ');
      expect(sum).to.include('Tổng cộng 40.000 đ');
      type(pages, '0');
      await waitUntil(() => words(el, '.calculator [role="status"]').includes('từ 1 trở lên'), 'the refusal');
      expect(root(el).querySelector('.sum')).to.equal(null);
      expect([pages, copies].map((input) => input.getAttribute('aria-invalid'))).to.deep.equal([
        'true',
        null,
      ]);
    });

    it('a payable row opens its payment in place, with exactly its amount; pressing again closes it', async () => {
      const el = await whole();
      const press = () => item(el, 'khai-tu').querySelector<HTMLButtonElement>('button')?.click();
      press();
      await waitUntil(() => root(el).querySelector('[part="pay"]'), 'the panel');
      expect(words(el, '[part="pay"]')).to.include('8.000 đ');
      expect(item(el, 'khai-tu').querySelector('button')?.getAttribute('aria-expanded')).to.equal('true');
      press();
      await waitUntil(() => !root(el).querySelector('[part="pay"]'), 'closed');
    });

    it('a sum is paid as it was worked out', async () => {
      const el = await whole();
      button(el, 'Tính số tiền').click();
      await waitUntil(() => root(el).querySelector('.calculator'), 'the calculator');
      const [pages, copies] = all<HTMLInputElement>(el, '.calculator input[type="number"]');
      if (pages && copies) {
        type(pages, '3');
        type(copies, '2');
      }
      await waitUntil(() => root(el).querySelector('.sum'), 'the sum');
      button(el, 'Mã QR chuyển khoản', '.calculator').click();
      await waitUntil(() => root(el).querySelector('[part="pay"]'), 'the panel');
      expect(words(el, '[part="pay"]')).to.include('10.000 đ');
      expect(all(el, '.sum').length).to.equal(1);
    });

    it('no button for zero, unknown, council, doubt, or without an account', async () => {
      const el = await whole();
      for (const id of ['khai-tu-online', 'hdnd', 'chua-ro', 'nghi-ngo', 'het-han'])
        expect(item(el, id).querySelector('button'), id).to.equal(null);
      const { url } = serve({ 'commune.json': profile({ payees: [{ ...PAYEE, fields: ['Đất đai'] }] }) });
      const poor = await listed(await place({ data: feesFileOf(ROWS()), profile: url('commune.json') }), 7);
      expect(item(poor, 'khai-tu').querySelector('button')).to.equal(null);
      expect(item(poor, 'ban-sao').querySelector('button')).to.not.equal(null);
    });
  });

  describe('taking it along', () => {
    it('the wall board: commune, day, columns, legend, a code; gone after printing', async () => {
      const el = await whole();
      await touched(el);
      let sheets = '';
      let board = '';
      await swapped(
        window,
        'print',
        () => undefined,
        async () => {
          const size = one(el, '.foot select') as HTMLSelectElement;
          size.selectedIndex = 3;
          size.dispatchEvent(new Event('change'));
          button(el, 'In bảng niêm yết').click();
          await waitUntil(() => el.hasAttribute('data-commune-printing'), 'printing');
          board = words(el, '[part="board"]');
          sheets = document.adoptedStyleSheets
            .flatMap((sheet) => [...sheet.cssRules].map((r) => r.cssText))
            .join();
          window.dispatchEvent(new Event('afterprint'));
        },
      );
      expect(sheets).to.match(/size: (?:a4 portrait|a4|portrait a4)/i);
      for (const text of [
        'Bảng niêm yết phí, lệ phí',
        'In ngày',
        '0269 0123 456',
        '8.000 đ',
        'Liên hệ: chưa có mức chắc chắn',
        'Cách nộp',
      ])
        expect(board).to.include(text);
      expect(board).to.not.match(/ 25 đ|thường là|7\.000/);
      await waitUntil(() => !root(el).querySelector('[part="board"]'), 'gone');
      expect(document.adoptedStyleSheets.length).to.equal(0);
    });

    it('the table as CSV: what the board says, formulas of a spreadsheet harmless', async () => {
      const rows = [...ROWS(), fee('x', { name: '=HYPERLINK("https://example.gov.vn")', note: '+1' })];
      const el = await whole(rows);
      await touched(el);
      let saved: Blob | undefined;
      await swapped(
        URL,
        'createObjectURL',
        (blob: Blob) => {
          saved = blob;
          return 'blob:none';
        },
        () =>
          swapped(
            HTMLAnchorElement.prototype,
            'click',
            () => undefined,
            async () => {
              button(el, 'Tải bảng (CSV)').click();
              await waitUntil(() => saved, 'the file');
            },
          ),
      );
      const bytes = new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer(0));
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder().decode(bytes);
      expect(text).to.include("'=HYPERLINK").and.to.include("'+1").and.to.include('8.000 đ/lần');
      expect(text).to.not.match(/(?:^|,)25(?:,|$)|thường là 25|7\.000/m);
    });
  });

  describe('on a page', () => {
    it('a link to one fee brings it into view; a link to none says so', async () => {
      const before = location.href;
      try {
        history.replaceState(null, '', '#khoan-thu=ban-sao');
        const el = await shown(ROWS());
        await waitUntil(() => root(el).activeElement === item(el, 'ban-sao'), 'the focus');
        location.hash = '#khoan-thu=khong-co';
        await waitUntil(
          () => notices(el).some((notice) => notice.includes('Không có khoản mã khong-co')),
          'told',
        );
        expect(one(el, '[part="notice"]').getAttribute('role')).to.equal('alert');
      } finally {
        history.replaceState(null, '', before);
      }
    });

    it('a link to a fee pressed later is followed on a board nobody has touched', async () => {
      const before = location.href;
      const el = await shown(ROWS());
      try {
        location.hash = '#khoan-thu=ban-sao';
        await waitUntil(() => root(el).activeElement === item(el, 'ban-sao'), 'the focus');
      } finally {
        history.replaceState(null, '', before);
      }
    });

    it('in a page-wide form nothing of it is sent: Enter, buttons, choices', async () => {
      const el = await whole();
      const form = await pageWideForm(el);
      await listed(el, 7);
      await asked(el, { channel: 0 });
      await form.enterIn([field(el), one(el, '.asking input[type="date"]')]);
      button(el, 'Xem lại cả bảng').click();
      await listed(el, 7);
      await form.enterIn([button(el, 'Tính số tiền')]);
      await waitUntil(() => root(el).querySelector('.calculator'), 'the calculator');
      await form.enterIn(all(el, '.calculator input'));
      form.untouched();
    });

    it('two on one page: what is asked in one changes nothing in the other', async () => {
      const [one, other] = [await whole(), await whole()];
      await asked(one, { channel: 1 });
      await waitUntil(() => ids(one)[0] === 'khai-tu-online', 'answers');
      await touched(other);
      expect(ids(other).length).to.equal(7);
      await asked(other, { channel: 0 });
      await waitUntil(() => ids(other)[0] === 'khai-tu', 'answers');
      expect(ids(one)[0]).to.equal('khai-tu-online');
    });

    it('moved within the page it keeps what was asked', async () => {
      const el = await whole();
      await searched(el, 'chung thuc');
      const box = await fixture<HTMLElement>(html`<section></section>`);
      box.append(el);
      await el.updateComplete;
      expect(ids(el)).to.deep.equal(['ban-sao']);
      expect(field(el).value).to.equal('chung thuc');
    });
  });

  it('in English the words are ours, the texts of the file stay Vietnamese', async () => {
    await setLocale('en');
    try {
      const el = await whole();
      for (const details of all<HTMLDetailsElement>(el, '.fees details')) details.open = true;
      inEnglish(el);
      await asked(el, { channel: 1 });
      await waitUntil(() => ids(el)[0] === 'khai-tu-online', 'answers');
      const said = root(el).textContent ?? '';
      expect(said).to.include('Legal basis').and.to.include('Đăng ký lại khai tử');
      expect(said).to.not.match(/Cách nộp|Mức thu|Liên hệ|Nộp trực|Căn cứ/);
      inEnglish(el);
      for (const name of all(el, '.fee-name')) expect(name.lang).to.equal('vi');
    } finally {
      await setLocale('vi');
    }
  });
});
