import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import type { Procedure } from '../../src/model/procedure.js';
import { goodFee } from '../helpers/fees.js';
import { all, button, heard, one, root, spaced, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { place, sheetShown } from '../helpers/procedures.js';
import { birth, daysAgo, inOneFile, profile } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const CODE = '1.001193';
const row = (change: object = {}): object => ({
  ...goodFee({ procedures: [CODE], name: 'Khai sinh quá hạn' }),
  ...change,
});
const board = (...items: object[]): object => ({ format: 'commune-fees/1', items });
const PAYEE = { bin: '970405', account: '0000000000', holder: 'UBND XA MAU' };
const withPayee = (): object => ({ ...profile(), payees: [PAYEE] });

const sheetWith = async (
  fees: unknown,
  { p = birth(), commune = withPayee() }: { p?: Procedure; commune?: unknown } = {},
): Promise<CommuneProcedures> => {
  const { url } = serve({ 'fees.json': fees, 'commune.json': commune });
  const el = await place({
    data: inOneFile(p),
    code: CODE,
    profile: url('commune.json'),
    feesSrc: url('fees.json'),
  });
  await sheetShown(el, CODE);
  return el;
};
const cost = (el: CommuneProcedures): string => words(el, '[part="fees"]');
const ids = (el: CommuneProcedures): string[] =>
  all(el, '.fee[data-id]').map((fee) => fee.dataset['id'] ?? '');
const glance = (el: CommuneProcedures): string => words(el, '.glance li');

describe('<commune-procedures> with a fee file: how much', () => {
  it('the lines of the board go before the record: name, channels, amount, note, exemptions, law', async () => {
    const el = await sheetWith(
      board(
        row({ amount: 9000, note: 'Tính mỗi lần đăng ký.' }),
        row({
          id: 'b',
          state: 'free',
          amount: undefined,
          per: undefined,
          channels: ['online'],
          note: undefined,
        }),
        row({ id: 'c', procedures: ['9.9'], name: 'Việc khác', amount: 77_000 }),
      ),
    );
    expect(ids(el)).to.deep.equal(['khai-tu', 'b']);
    const said = cost(el);
    for (const text of [
      'Khai sinh quá hạn',
      'Trực tiếp, bưu chính',
      '9.000 đ / lần',
      'Tính mỗi lần đăng ký.',
      'Miễn, giảm: hộ nghèo',
      'Căn cứ: 01/2026/NQ-HĐND',
      'Trực tuyến',
      '0 đ',
    ])
      expect(said).to.include(text);
    for (const text of ['8.000', '77.000', 'Cách nộp khác']) expect(said).to.not.include(text);
    expect(glance(el)).to.equal('0 đ đến 9.000 đ');
  });

  it('where the board is silent the record speaks, and says that it does', async () => {
    const el = await sheetWith(board(row({ amount: 9000, channels: ['direct'] })));
    const said = cost(el);
    expect(said).to.include('9.000 đ');
    expect(said).to.match(/Cách nộp khác, theo văn bản thủ tục: Trực tuyến 0 đ .* Bưu chính 8\.000 đ/);
  });

  it('a procedure the board does not know shows the record alone, without a word about boards', async () => {
    const el = await sheetWith(board(row({ procedures: ['9.9'] })));
    expect(cost(el)).to.match(/Trực tiếp, Bưu chính 8\.000 đ/);
    expect(cost(el)).to.not.include('Cách nộp khác');
    expect(glance(el)).to.equal('0 đ đến 8.000 đ');
  });

  it('a doubt is "liên hệ", and neither the amount in doubt nor that of the record is shown', async () => {
    const all3 = { channels: ['direct', 'online', 'postal'] };
    const el = await sheetWith(board(row({ ...all3, amount: 9000, legal: {}, note: 'Là 9.000 đồng.' })));
    expect(cost(el)).to.include('Liên hệ quầy một cửa');
    expect(cost(el)).to.not.match(/[89]\.000/);
    expect(glance(el)).to.equal('Tiền: hỏi quầy');
    expect(root(el).querySelectorAll('[part="fees"] button').length).to.equal(0);
  });

  it('a change known in advance is announced; what has ended is no amount', async () => {
    const el = await sheetWith(
      board(
        row({ channels: ['direct'], validTo: daysAgo(-30) }),
        row({ id: 'later', channels: ['direct'], amount: 9000, validFrom: daysAgo(-31) }),
        row({ id: 'old', name: 'Khoản cũ', amount: 5000, channels: ['postal'], validTo: daysAgo(1) }),
      ),
    );
    expect(words(el, '.fee-change')).to.match(/^Từ \d\d\/\d\d\/\d{4}: 9\.000 đ \/ lần/);
    expect(words(el, '.fee[data-id="old"]')).to.include('hết hiệu lực');
    expect(cost(el)).to.not.include('5.000');
    expect(glance(el)).to.equal('Tiền: hỏi quầy');
  });

  it('a payable line opens its payment with that very amount; the keyboard reaches it; another press closes it', async () => {
    const el = await sheetWith(board(row({ amount: 9000 })));
    const pay = button(el, 'Mã QR chuyển khoản');
    pay.focus();
    expect(root(el).activeElement).to.equal(pay);
    pay.click();
    await waitUntil(() => root(el).querySelector('[part="pay"] [part="picture"] svg'), 'the code');
    const panel = words(el, '[part="pay"]');
    for (const text of ['9.000', '0000000000', 'UBND XA MAU']) expect(panel).to.include(text);
    expect(pay.getAttribute('aria-expanded')).to.equal('true');
    pay.click();
    await waitUntil(() => !root(el).querySelector('[part="pay"]'), 'closed');
  });

  it('a formula asks for pages and copies and adds them up; without an account it still does, and nothing is paid', async () => {
    const { url } = serve({
      'fees.json': board(
        row({
          state: 'formula',
          amount: undefined,
          per: undefined,
          formula: '2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản',
        }),
      ),
      'commune.json': profile(),
    });
    const el = await place({
      data: inOneFile(birth()),
      code: CODE,
      profile: url('commune.json'),
      feesSrc: url('fees.json'),
    });
    await sheetShown(el, CODE);
    button(el, 'Tính số tiền').click();
    await waitUntil(() => all(el, '.count-field input').length === 2, 'two fields');
    for (const [i, text] of ['5', '2'].entries()) {
      const field = all<HTMLInputElement>(el, '.count-field input')[i];
      if (!field) throw new Error('no field');
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
      await el.updateComplete;
    }
    await waitUntil(() => words(el, '.sum').includes('14.000 đ'), 'the sum');
    expect(root(el).querySelector('[part="pay"]')).to.equal(null);
  });

  it('the law of a fee is folded once under its lines; where lines rest on different laws, it says which on which', async () => {
    const el = await sheetWith(
      board(
        row({ channels: ['direct'], group: 'cá nhân' }),
        row({ id: 'b', channels: ['direct'], group: 'tổ chức', amount: 9000 }),
        row({ id: 'c', channels: ['online'], amount: 4000, legal: '02/2026/NQ-HĐND' }),
        row({ id: 'd', name: 'Khoản hai' }),
      ),
    );
    const folds = all(el, '.fee-source');
    expect(folds.map((fold) => spaced(fold.querySelector('summary')?.textContent ?? ''))).to.deep.equal([
      'Căn cứ: 01/2026/NQ-HĐND, 02/2026/NQ-HĐND',
      'Căn cứ: 01/2026/NQ-HĐND',
    ]);
    const which = (fold: HTMLElement | undefined): string[][] =>
      [...(fold?.querySelectorAll('.fee-basis') ?? [])].map((basis) =>
        [...basis.querySelectorAll('li')].map((li) => spaced(li.textContent)),
      );
    expect(which(folds[0])).to.deep.equal([['Trực tiếp · cá nhân', 'Trực tiếp · tổ chức'], ['Trực tuyến']]);
    expect(which(folds[1])).to.deep.equal([[]]);
  });

  it('six lines stand open, the others are folded; the lines of one fee are never parted', async () => {
    const fee = (id: string, name: string): object[] =>
      ['a', 'b', 'c', 'd'].map((group) => row({ id: `${id}-${group}`, name, group }));
    const el = await sheetWith(board(...fee('1', 'Khoản một'), ...fee('2', 'Khoản hai')));
    const folded = all(el, '.other-fees .fee').map(({ dataset }) => dataset['id']);
    expect(folded).to.deep.equal(['2-a', '2-b', '2-c', '2-d']);
    expect(ids(el).length).to.equal(8);
    const seven = board(...[1, 2, 3, 4, 5, 6, 7].map((n) => row({ id: `k${n}`, group: `nhóm ${n}` })));
    const whole = await sheetWith(seven);
    expect(ids(whole).length).to.equal(7);
    expect(root(whole).querySelector('.other-fees')).to.equal(null);
  });

  it('a board that does not come: no amount of the record in its place, and the page is told', async () => {
    const { url } = serve({ 'commune.json': withPayee() });
    const el = document.createElement('commune-procedures');
    const events = heard(el);
    Object.assign(el, {
      data: inOneFile(birth()),
      code: CODE,
      profile: url('commune.json'),
      feesSrc: url('fees.json'),
    });
    document.body.append(el);
    await sheetShown(el, CODE);
    await waitUntil(() => cost(el).includes('Chưa tải được bảng phí của xã'), 'told');
    expect(cost(el)).to.not.include('8.000');
    expect(glance(el)).to.equal('Tiền: hỏi quầy');
    expect(events.some(({ type }) => type === 'commune-error')).to.equal(true);
    el.remove();
  });

  it('a record that says another amount: the board wins and the console says so once', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (...args: unknown[]) => void told.push(args.join(' '));
    try {
      const el = await sheetWith(board(row({ amount: 9000, channels: ['direct'] })));
      el.requestUpdate();
      await el.updateComplete;
    } finally {
      console.warn = warn;
    }
    const conflicts = told.filter((text) => text.includes('the record says'));
    expect(conflicts.length).to.equal(1);
    expect(conflicts[0]).to.include('the record says 8000 đ, the fee board 9000 đ; the board is shown');
  });

  it('two sheets on one page: what is paid on one is not opened on the other', async () => {
    const [a, b] = [await sheetWith(board(row())), await sheetWith(board(row()))];
    button(a, 'Mã QR chuyển khoản').click();
    await waitUntil(() => root(a).querySelector('[part="pay"]'), 'open');
    expect(root(b).querySelector('[part="pay"]')).to.equal(null);
    expect(one(b, '.fee button').getAttribute('aria-expanded')).to.equal('false');
  });

  it('inside a form of the page no button sends it, and axe finds nothing', async () => {
    const el = await sheetWith(
      board(row(), row({ id: 'x', name: 'Khoản hai', state: 'council', amount: undefined, per: undefined })),
    );
    const form = document.createElement('form');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    el.replaceWith(form);
    form.append(el);
    await el.updateComplete;
    button(el, 'Mã QR chuyển khoản').click();
    await waitUntil(() => root(el).querySelector('[part="pay"]'), 'open');
    expect(sent).to.equal(0);
    await expect(el).to.be.accessible();
    expect(spaced(cost(el))).to.include('Mức thu do HĐND tỉnh quyết định');
  });
});
