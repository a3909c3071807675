import { expect } from '@open-wc/testing';
import { writeFeesTable } from '../../src/model/fees-table.js';
import {
  fallsBackUntilShown,
  recoversOnRetry,
  refusesOtherData,
  showsTheStoredCopy,
  type Subject,
} from '../helpers/failing-data.js';
import { fee, feesFileOf, line, place, ROWS, shown } from '../helpers/fees-page.js';
import { announced, ids, listed, notices, root, words, failed, told } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { profile } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';

describe('<commune-fees>: when things go wrong, and before they go well', () => {
  const subject: Subject<CommuneFees> = {
    place,
    name: 'fees.json',
    good: () => feesFileOf(ROWS()),
    shown: (el) => listed(el, 7),
  };
  fallsBackUntilShown(subject);
  recoversOnRetry(subject);
  refusesOtherData(subject);
  const payees = [{ bin: '970436', account: '0000000000', holder: 'UBND XA MUONG SEN' }];
  const toPay = '[data-id="khai-tu"] button';
  describe('with an account to pay into', () => {
    showsTheStoredCopy(
      {
        ...subject,
        props: { profile: serve({ 'commune.json': profile({ payees }) }).url('commune.json') },
        shown: (el) => waitUntil(() => root(el).querySelector(toPay), 'the button to pay'),
      },
      (el) => (el as unknown as { board: { reload(): void } }).board.reload(),
      (copy) => {
        expect(root(copy).querySelector(toPay), 'nobody pays from a copy').to.equal(null);
        expect(line(copy, 'khai-tu')).to.include('8.000 đ');
      },
    );
  });

  it('an empty board, and one of which nothing is offered here, say so and whom to ask', async () => {
    for (const props of [{ data: feesFileOf([]) }, { data: feesFileOf(ROWS()), ids: 'khong-co' }]) {
      const el = await place(props);
      await told(el);
      expect(notices(el)).to.deep.equal(['Chưa có khoản phí, lệ phí nào ở đây. Hỏi quầy một cửa của xã.']);
    }
  });

  it('some rows broken: the others are shown, with a notice; a fifth of them: the file is refused', async () => {
    const many = Array.from({ length: 12 }, (_, i) => fee(`f${i}`));
    const el = await listed(await place({ data: feesFileOf([...many, { id: 'x' }]) }), 12);
    await told(el);
    expect(notices(el)).to.deep.equal(['Đọc được 12 dòng. 1 dòng bị lỗi nên chưa hiện được.']);
    await failed(await place({ data: feesFileOf([...many.slice(0, 4), { id: 'x' }]) }));
  });

  it('the same board from CSV as from JSON', async () => {
    const { url } = serve({ 'fees.csv': () => new Response(writeFeesTable(ROWS())) });
    const el = await listed(await place({ src: url('fees.csv') }), 7);
    expect(ids(el)).to.deep.equal(ids(await shown(ROWS())));
    expect(line(el, 'khai-tu')).to.include('8.000 đ / lần');
  });

  it('the profile that never comes: the board is drawn without its number', async () => {
    const el = await place({ data: feesFileOf(ROWS()), profile: `/fault/never?key=profile-${Date.now()}` });
    await listed(el, 7);
    expect(words(el, '[data-id="hdnd"]')).to.include('Liên hệ quầy một cửa');
    expect(announced(el)).to.equal('7 khoản');
    el.remove();
  });

  it('data set before the element is in the page, and in a script inside it, are found', async () => {
    const el = document.createElement('commune-fees');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(feesFileOf(ROWS()));
    el.append(script);
    document.body.append(el);
    try {
      await listed(el, 7);
    } finally {
      el.remove();
    }
  });
});
