import { expect } from '@open-wc/testing';
import type { CommunePay } from '../../src/elements/pay/commune-pay.js';
import { bigEnough, noViolationIn, noViolationInMedia, type States } from '../helpers/accessibility.js';
import {
  FALLBACK,
  fallsBackUntilShown,
  recoversOnRetry,
  refusesOtherData,
  type Subject,
} from '../helpers/failing-data.js';
import { pressKey } from '../helpers/keys.js';
import { onPaper } from '../helpers/media.js';
import { notices, root, spaced, type, words, failed } from '../helpers/on-page.js';
import { pageWideForm } from '../helpers/page-wide-form.js';
import { serve } from '../helpers/serve.js';
import {
  board,
  counts,
  drawn,
  fee,
  lines,
  PAYEE,
  paying,
  perPage,
  picture,
  place,
  reference,
  refusal,
  scanned,
} from '../helpers/pay.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const radios = (el: CommunePay) => [...root(el).querySelectorAll<HTMLInputElement>('input[type="radio"]')];

const ONLINE = () =>
  fee({ id: 'truc-tuyen', channels: ['online'], state: 'free', amount: undefined, per: undefined });
const COPIES = () => fee({ id: 'trich-luc', name: 'Phí trích lục', kind: 'phí', amount: 5000 });
const several = async (around: Parameters<typeof place>[1] = {}) => {
  const el = await place({ data: board(fee(), ONLINE(), COPIES()), procedure: '9.000001' }, around);
  await waitUntil(() => radios(el).length === 3, 'the choice');
  return el;
};

describe('<commune-pay>: before it goes well, and when it does not', () => {
  const subject: Subject<CommunePay> = {
    place,
    name: 'fees.json',
    good: () => board(fee()),
    shown: drawn,
    props: { fee: 'khai-tu' },
  };
  fallsBackUntilShown(subject);
  recoversOnRetry(subject);
  refusesOtherData(subject);

  it('a fee that is not in the file, or none asked for: a sentence and whom to ask', async () => {
    for (const asked of [{ fee: 'x' }, { procedure: '9.9' }, { fee: 'khai-tu', procedure: '9.9' }, {}]) {
      const el = await place({ data: board(fee()), ...asked });
      expect(await refusal(el)).to.include('Không thấy khoản thu này trong bảng phí');
      expect(words(el, 'a.call')).to.equal('Gọi 0269 0123 456');
    }
  });

  it('the fees of a CSV file', async () => {
    const csv =
      'Mã,Mã thủ tục,Tên khoản thu,Lĩnh vực,Trạng thái,Mức thu,Kênh,Căn cứ,Hiệu lực từ,Mức xác minh\r\n' +
      'khai-tu,9.000001,Lệ phí đăng ký lại khai tử,Hộ tịch,,8.000 đ/lần,Trực tiếp,01/2026/NQ-HĐND,01/01/2026,Đã đọc toàn văn';
    const { url } = serve({ 'fees.csv': csv });
    const el = await place({ src: url('fees.csv'), fee: 'khai-tu' });
    await drawn(el);
    expect(lines(el)['Số tiền']).to.include('8.000 đ');
  });

  it('another fee, another file, another account: the code follows', async () => {
    const el = await paying([fee(), COPIES()]);
    const first = scanned(el);
    el.fee = 'trich-luc';
    await waitUntil(() => picture(el) && scanned(el) !== first, 'another code');
    expect(lines(el)['Số tiền']).to.include('5.000 đ');
    el.data = board(fee({ id: 'trich-luc', amount: 6000 }));
    await waitUntil(() => lines(el)['Số tiền']?.includes('6.000 đ'), 'another amount');
    el.data = board(fee({ id: 'trich-luc', state: 'unknown', amount: undefined, per: undefined }));
    await waitUntil(() => !picture(el), 'no code');
  });

  it('leaves nothing behind when it goes, and comes back where it is moved', async () => {
    const el = await paying();
    const before = scanned(el);
    const parent = el.parentElement;
    el.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    parent?.append(el);
    await drawn(el);
    expect(scanned(el)).to.equal(before);
    type(reference(el), 'Mai');
    await waitUntil(() => scanned(el) !== before && picture(el), 'still alive');
  });
});

describe('<commune-pay>: several fees of one procedure', () => {
  it('the reader chooses; nothing is chosen for him', async () => {
    const el = await several();
    expect(radios(el).filter(({ checked }) => checked)).to.deep.equal([]);
    expect(picture(el)).to.equal(null);
    expect(spaced(radios(el)[0]?.closest('label')?.textContent)).to.equal(
      'Lệ phí đăng ký lại khai tử Trực tiếp, bưu chính 8.000 đ / lần',
    );
    radios(el)[0]?.click();
    await drawn(el);
    expect(lines(el)['Số tiền']).to.include('8.000 đ');
    radios(el)[1]?.click();
    expect(await refusal(el)).to.include('Khoản này không phải nộp tiền.');
    expect(picture(el)).to.equal(null);
  });

  it('a fee in doubt can be chosen, and is refused', async () => {
    const items = [fee(), fee({ id: 'b', name: 'Phí khác', legal: undefined })];
    const el = await place({ data: board(...items), procedure: '9.000001' });
    await waitUntil(() => radios(el).length === 2, 'the choice');
    expect(spaced(radios(el)[1]?.closest('label')?.textContent)).not.to.include('8.000');
    radios(el)[1]?.click();
    expect(await refusal(el)).to.include('Chưa chắc chắn số tiền');
  });
});

describe('<commune-pay>: on any page', () => {
  it('two on one page keep to themselves', async () => {
    const one = await paying();
    const two = await paying([COPIES()]);
    one.parentElement?.append(two);
    await drawn(two);
    type(reference(one), 'Mai');
    await waitUntil(() => lines(one)['Nội dung chuyển khoản']?.startsWith('MAI'), 'typed');
    expect(lines(two)['Nội dung chuyển khoản']).to.equal('PHI TRICH LUC');
    expect(lines(two)['Số tiền']).to.include('5.000 đ');
  });

  it('a page-wide form is never sent, by no button and by no Enter', async () => {
    const el = await place({ data: board(perPage()), fee: 'ban-sao' });
    const form = await pageWideForm(el);
    await waitUntil(() => counts(el).length === 2, 'the questions');
    type(counts(el)[0], '2');
    type(counts(el)[1], '1');
    await drawn(el);
    await form.enterIn([...counts(el), reference(el)]);
    const nothing = () => undefined;
    await swapped(HTMLAnchorElement.prototype, 'click', nothing, async () => {
      for (const press of root(el).querySelectorAll('button')) press.click();
      await waitUntil(() => words(el, '.pay-code').includes('Đã lưu ảnh'), 'pressed');
    });
    form.untouched();
  });

  it('by keyboard alone: choose, type, copy, save are reached in this order', async () => {
    const el = await several();
    radios(el)[0]?.focus();
    await pressKey(' ');
    await drawn(el);
    const order: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      await pressKey('Tab');
      const at = root(el).activeElement;
      order.push(
        at?.getAttribute('aria-label') ?? (at?.localName === 'input' ? 'ô chữ' : spaced(at?.textContent)),
      );
    }
    expect(order).to.deep.equal([
      'Căn cứ',
      'ô chữ',
      'Lưu ảnh',
      'Chép số tiền',
      'Chép số tài khoản',
      'Chép nội dung',
    ]);
  });

  it('the heading stands where the page wants it', async () => {
    const el = await paying(undefined, { headingLevel: 4 });
    expect(root(el).querySelector('[role="heading"]')?.getAttribute('aria-level')).to.equal('4');
  });
});

describe('<commune-pay>: accessibility', () => {
  const STATES: States<CommunePay> = {
    'a code with a note': async (style = '') => {
      const el = await paying(undefined, {}, { style });
      type(reference(el), 'Lò Thị Mai');
      await waitUntil(() => lines(el)['Nội dung chuyển khoản']?.startsWith('LO') && picture(el), 'the note');
      return el;
    },
    'a wrong note': async (style = '') => {
      const el = await paying(undefined, {}, { style });
      type(reference(el), '★');
      await waitUntil(() => !picture(el), 'no code');
      return el;
    },
    'a sum': async (style = '') => {
      const el = await place({ data: board(perPage()), fee: 'ban-sao' }, { style });
      await waitUntil(() => counts(el).length === 2, 'the questions');
      type(counts(el)[0], '300');
      type(counts(el)[1], '2');
      return drawn(el);
    },
    'numbers that are none': async (style = '') => {
      const el = await place({ data: board(perPage()), fee: 'ban-sao' }, { style });
      await waitUntil(() => counts(el).length === 2, 'the questions');
      type(counts(el)[0], '0');
      type(counts(el)[1], '1');
      await waitUntil(() => root(el).querySelector('.pay-problem'), 'told');
      return el;
    },
    'a choice': async (style = '') => {
      const el = await several({ style });
      radios(el)[0]?.click();
      return drawn(el);
    },
    refused: async (style = '') => {
      const el = await place({ data: board(fee({ per: 'm²' })), fee: 'khai-tu' }, { style });
      await refusal(el);
      return el;
    },
    failed: async (style = '') => {
      const el = await place({ data: 'x', fee: 'khai-tu' }, { style, fallback: FALLBACK });
      await failed(el);
      return el;
    },
  };

  noViolationIn(STATES);
  noViolationInMedia(
    'a code, black on white',
    () => paying(),
    (el) => {
      const dark = root(el).querySelector('.qr-dark');
      expect(dark && getComputedStyle(dark).fill).to.equal('rgb(0, 0, 0)');
    },
  );

  it('on paper: the code at 40 mm, or as the page wants it but never under 25 mm; nothing to press', async function () {
    const el = await paying(undefined, {}, { style: 'width: 700px' });
    await onPaper(this, async () => {
      await expect(el).to.be.accessible();
      const millimetres = () =>
        Math.round(
          ((root(el).querySelector('.pay-picture')?.getBoundingClientRect().width ?? 0) * 25.4) / 96,
        );
      expect(millimetres()).to.equal(40);
      el.style.setProperty('--commune-qr-paper', '30mm');
      expect(millimetres()).to.equal(30);
      el.style.setProperty('--commune-qr-paper', '10mm');
      expect(millimetres()).to.equal(25);
      for (const press of root(el).querySelectorAll('button, input'))
        expect(press.getBoundingClientRect().height).to.equal(0);
      expect(lines(el)['Số tài khoản']).to.equal('0000000000');
    });
  }).timeout(15_000);

  it('at 320 px, with the longest words: nothing cut, everything to press at least 44 px high', async () => {
    const word = 'Nguyễnvănđặngthịngọcánh'.repeat(8);
    const el = await paying(
      [fee({ name: `Lệ phí ${word}`, exemptions: [word], group: word, legal: { number: word } })],
      {},
      {
        style: 'width: 320px',
        accounts: [{ ...PAYEE, bank: `Agribank ${word}`.slice(0, 200), holder: word.slice(0, 180) }],
      },
    );
    type(reference(el), 'x'.repeat(60));
    await waitUntil(() => root(el).querySelector('.pay-problem'), 'too long');
    type(reference(el), 'W'.repeat(25));
    await drawn(el);
    expect(notices(el)).to.deep.equal([]);
    const right = el.getBoundingClientRect().right + 1;
    for (const part of root(el).querySelectorAll('.root *:not(svg *, .visually-hidden)'))
      expect(
        part.getBoundingClientRect().right,
        `${part.localName}.${part.getAttribute('class')}`,
      ).to.be.at.most(right);
    bigEnough(el, ['button', 'input', 'summary']);
    expect(root(el).querySelector('.pay-picture')?.getBoundingClientRect().width).to.be.at.least(151); // 40 mm
  });
});
