import { expect, fixture, html } from '@open-wc/testing';
import { adoptStyles, render } from 'lit';
import type { DataState } from '../../src/data/data-controller.js';
import { CommuneElement } from '../../src/elements/commune-element.js';
import { CommunePay } from '../../src/elements/pay/commune-pay.js';
import { payPanel, payStyles, type PayRequest } from '../../src/elements/shared/pay-panel.js';
import { mount } from '../../src/embed/mount.js';
import { setLocale } from '../../src/i18n/localization.js';
import { feesOn } from '../../src/model/fee-day.js';
import { parseFees } from '../../src/model/fee-row.js';
import { parseProfile, type Profile } from '../../src/model/profile.js';
import { readVietQr } from '../../src/qr/vietqr-read.js';
import { todayInVietnam } from '../../src/format/today.js';
import { button, notices, root, spaced, type, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import {
  board,
  commune,
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
import { readQr } from '../helpers/read-qr.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

/** What the code in the page says. */
const said = (el: Element) => {
  const read = readVietQr(scanned(el) ?? '');
  return read.ok ? read.value : undefined;
};
/** Waits until the code says this amount or note. */
const says = (el: Element, part: Record<string, unknown>) =>
  waitUntil(
    () => picture(el) && Object.entries(part).every(([key, value]) => said(el)?.[key as 'amount'] === value),
    `the code says ${JSON.stringify(part)}`,
  );

describe('the payment panel', () => {
  it('a code that a phone reads, and beside it everything to pay by hand', async () => {
    const el = await paying();
    expect(said(el)).to.deep.equal({
      ...{ kind: 'dynamic', service: 'account', bin: '970405', account: '0000000000' },
      ...{ amount: 8000, purpose: 'LP DANG KY LAI KHAI TU' },
    });
    expect(lines(el)).to.deep.equal({
      'Số tiền': '8.000 đTám nghìn đồng',
      'Số tài khoản': '0000000000',
      'Chủ tài khoản': 'UBND XA MUONG SEN (MAU)',
      'Ngân hàng': 'AgribankNgân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
      'Nội dung chuyển khoản': 'LP DANG KY LAI KHAI TU',
    });
  });

  it('says where the money goes, what to do afterwards, whom to tell, and that a transfer is no receipt', async () => {
    const after = words(await paying(), '.pay-after');
    expect(after).to.include('tài khoản của UBND XA MUONG SEN (MAU) tại Agribank');
    expect(after).to.include('giữ biên lai');
    expect(after).to.include('Gọi 0269 0123 456');
    expect(after).to.include('chưa phải là có biên lai');
  });

  it('an account of zeros is stamped as a sample, another one is not', async () => {
    const sample = await paying();
    expect([...root(sample).querySelectorAll('svg.qr text')].map((text) => text.textContent)).to.deep.equal([
      'MẪU – KHÔNG CHUYỂN TIỀN',
      'MẪU – KHÔNG CHUYỂN TIỀN',
    ]);
    expect(picture(sample)?.getAttribute('aria-label')).to.include('MẪU – KHÔNG CHUYỂN TIỀN');
    const real = await paying(undefined, {}, { accounts: [{ ...PAYEE, account: '10293847560' }] });
    expect(root(real).querySelector('svg.qr text')).to.equal(null);
    expect(spaced(root(real).textContent)).not.to.include('mẫu để xem thử');
    expect(said(real)?.account).to.equal('10293847560');
  });

  describe('what the reader types', () => {
    it('goes into the note, and into the code at once', async () => {
      const el = await paying();
      type(reference(el), 'Lò Thị Mai');
      await says(el, { purpose: 'LO THI MAI LP DANG KY LAI' });
      expect(lines(el)['Nội dung chuyển khoản']).to.equal('LO THI MAI LP DANG KY LAI');
      type(reference(el), '');
      await says(el, { purpose: 'LP DANG KY LAI KHAI TU', amount: 8000 });
    });

    it('typed letter by letter ends in the code of the last letter', async () => {
      const el = await paying();
      for (let i = 1; i <= 10; i += 1) type(reference(el), 'Lò Thị Mai'.slice(0, i));
      await says(el, { purpose: 'LO THI MAI LP DANG KY LAI' });
    });

    for (const [typed, sentence] of [
      ['Nguyễn Thị Phương Thảo và hai con', 'Dài quá. Ngân hàng chỉ nhận 25 chữ và số.'],
      ['★', 'Chỉ viết chữ cái và chữ số.'],
    ] as const)
      it(`“${typed}”: a sentence, no code and no note, account and amount stay`, async () => {
        const el = await paying();
        type(reference(el), typed);
        await waitUntil(() => !picture(el), 'no code');
        expect(words(el, '.pay-reference [role="status"]')).to.equal(sentence);
        expect(reference(el)?.getAttribute('aria-invalid')).to.equal('true');
        expect(Object.keys(lines(el))).not.to.include('Nội dung chuyển khoản');
        expect(lines(el)['Số tài khoản']).to.equal('0000000000');
        type(reference(el), 'Mai');
        await says(el, { purpose: 'MAI LP DANG KY LAI KHAI' });
        expect(reference(el)?.hasAttribute('aria-invalid')).to.equal(false);
      });

    it('does not stay for another fee', async () => {
      const el = await paying([fee(), fee({ id: 'khac', name: 'Phí khác', procedures: ['9.000003'] })]);
      type(reference(el), 'Mai');
      await says(el, { purpose: 'MAI LP DANG KY LAI KHAI' });
      el.fee = 'khac';
      await says(el, { purpose: 'PHI KHAC' });
      expect(reference(el)?.value).to.equal('');
    });
  });

  describe('a fee by the page', () => {
    const asked = async () => {
      const el = await place({ data: board(perPage()), fee: 'ban-sao' });
      await waitUntil(() => counts(el).length === 2, 'the questions');
      return el;
    };

    it('asks for pages and copies, shows the sum, and only then the code', async () => {
      const el = await asked();
      expect(picture(el)).to.equal(null);
      expect(lines(el)).to.deep.equal({});
      type(counts(el)[0], '5');
      await el.updateComplete;
      expect(picture(el)).to.equal(null);
      type(counts(el)[1], '3');
      await drawn(el);
      expect(words(el, '.sum')).to.include('Tổng cộng 21.000 đ');
      expect(said(el)?.amount).to.equal(21_000);
      expect(lines(el)['Số tiền']).to.equal('21.000 đHai mươi mốt nghìn đồng');
      type(counts(el)[1], '1');
      await says(el, { amount: 7000 });
      expect(words(el, '.sum')).to.include('Tổng cộng 7.000 đ');
    });

    for (const [typed, sentence] of [
      ['0', 'Ghi số nguyên, từ 1 trở lên.'],
      ['2.5', 'Ghi số nguyên, từ 1 trở lên.'],
      ['1e3', 'Ghi số nguyên, từ 1 trở lên.'],
      ['100000', 'Nhiều nhất 10.000 trang và 1.000 bản.'],
      ['10000000000', 'Nhiều nhất 10.000 trang và 1.000 bản.'],
      ['', 'Ghi đủ số ở trên để biết phải nộp bao nhiêu.'],
    ] as const)
      it(`“${typed}” pages: the code goes, a sentence comes`, async () => {
        const el = await asked();
        type(counts(el)[0], '5');
        type(counts(el)[1], '3');
        await drawn(el);
        type(counts(el)[0], typed);
        await waitUntil(() => !picture(el), 'no code');
        expect(words(el, '.pay [role="status"]')).to.equal(sentence);
        expect(counts(el).length).to.equal(2);
      });
  });

  it('no browser translates money, accounts or names: its own words would stay when the amount changes', async () => {
    const el = await place({ data: board(perPage()), fee: 'ban-sao' });
    await waitUntil(() => counts(el).length === 2, 'the questions');
    type(counts(el)[0], '5');
    type(counts(el)[1], '3');
    await drawn(el);
    const open = [...root(el).querySelectorAll('.sum-amount, .pay-amount, .pay-words, .pay-value')].filter(
      (part) => (part as HTMLElement).translate,
    );
    expect(open.map((part) => part.outerHTML)).to.deep.equal([]);
  });

  describe('copying', () => {
    const copied = async (el: Element, name: string): Promise<string[]> => {
      const texts: string[] = [];
      const writeText = (text: string) => {
        texts.push(text);
        return Promise.resolve();
      };
      await swapped(navigator, 'clipboard', { writeText }, async () => {
        button(el, name).click();
        await waitUntil(() => words(el, '.pay-lines').includes('Đã chép'), 'said');
      });
      return texts;
    };

    for (const [name, text, sentence] of [
      ['Chép số tài khoản', '0000000000', 'Đã chép số tài khoản.'],
      ['Chép số tiền', '8000', 'Đã chép số tiền.'],
      ['Chép nội dung', 'LP DANG KY LAI KHAI TU', 'Đã chép nội dung.'],
    ] as const)
      it(`${name}: exactly that, and says so beside it`, async () => {
        const el = await paying();
        expect(await copied(el, name)).to.deep.equal([text]);
        expect(spaced(button(el, name).closest('div')?.textContent)).to.include(sentence);
      });

    it('says nothing any more when the file brings another amount', async () => {
      const el = await paying();
      await copied(el, 'Chép số tiền');
      el.data = board(fee({ amount: 9000 }));
      await waitUntil(() => lines(el)['Số tiền']?.includes('9.000 đ'), 'another amount');
      expect(words(el, '.pay-lines')).not.to.include('Đã chép');
    });

    it('refused by the browser: how to do it by hand', async () => {
      const el = await paying();
      await swapped(navigator, 'clipboard', undefined, () =>
        swapped(
          document,
          'execCommand',
          () => false,
          async () => {
            button(el, 'Chép số tài khoản').click();
            await waitUntil(() => words(el, '.pay-lines').includes('Máy không cho chép'), 'told');
          },
        ),
      );
    });
  });

  describe('the picture to keep', () => {
    /** What pressing "Lưu ảnh" would save. */
    const savedBy = async (el: Element): Promise<{ name: string; image: ImageData }> => {
      let pressed: { name: string; href: string } | undefined;
      const click = function (this: HTMLAnchorElement) {
        pressed = { name: this.download, href: this.href };
      };
      await swapped(HTMLAnchorElement.prototype, 'click', click, async () => {
        button(el, 'Lưu ảnh').click();
        await waitUntil(() => pressed, 'something is saved');
      });
      const bitmap = await createImageBitmap(await (await fetch(pressed?.href ?? '')).blob());
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context || !pressed) throw new Error('no picture');
      context.drawImage(bitmap, 0, 0);
      return { name: pressed.name, image: context.getImageData(0, 0, canvas.width, canvas.height) };
    };
    /** The longest run of black in any row of pixels; a stamp is a band as wide as the code. */
    const longestBlack = ({ data, width, height }: ImageData): number => {
      let longest = 0;
      for (let y = 0; y < height; y += 1) {
        let run = 0;
        for (let x = 0; x < width; x += 1) {
          run = (data[(y * width + x) * 4] ?? 255) < 40 ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
      }
      return longest;
    };

    it('reads the same, holds the lines under it, and is stamped when it is a sample', async () => {
      const el = await paying();
      const { name, image } = await savedBy(el);
      expect(name).to.equal('ma-qr-chuyen-khoan-le-phi-dang-ky-lai-khai-tu.png');
      expect(readQr(image.data, image.width, image.height)).to.equal(scanned(el));
      expect(image.height).to.be.above(image.width * 1.3);
      expect(longestBlack(image)).to.be.above(700);
      await waitUntil(() => words(el, '.pay-code').includes('Đã lưu ảnh vào máy.'), 'said');
      const real = await savedBy(await paying([fee()], {}, { accounts: [{ ...PAYEE, account: '123' }] }));
      expect(longestBlack(real.image)).to.be.below(400);
    });

    it('not made by the browser: a screenshot will do', async () => {
      const el = await paying();
      const refuse = (done: BlobCallback) => {
        done(null);
      };
      await swapped(HTMLCanvasElement.prototype, 'toBlob', refuse, async () => {
        button(el, 'Lưu ảnh').click();
        await waitUntil(() => words(el, '.pay-code').includes('Bạn chụp màn hình.'), 'told');
      });
    });
  });

  describe('no code', () => {
    const open = { amount: undefined, per: undefined };
    const CASES: [what: string, items: object[], accounts: object[], sentence: string][] = [
      ['free', [fee({ ...open, state: 'free' })], [PAYEE], 'Khoản này không phải nộp tiền.'],
      ['decided by the council', [fee({ ...open, state: 'council' })], [PAYEE], 'HĐND tỉnh quyết định'],
      ['unknown', [fee({ ...open, state: 'unknown' })], [PAYEE], 'Chưa chắc chắn số tiền'],
      ['zero', [fee({ amount: 0 })], [PAYEE], 'Chưa chắc chắn số tiền'],
      ['typed in thousands', [fee({ amount: 8 })], [PAYEE], 'Chưa chắc chắn số tiền'],
      ['contradicted', [fee(), fee({ id: 'b', amount: 9000 })], [PAYEE], 'Chưa chắc chắn số tiền'],
      ['over', [fee({ validTo: '2026-01-31' })], [PAYEE], 'đã hết hiệu lực'],
      ['per square metre', [fee({ per: 'm²' })], [PAYEE], 'Tiền tính theo m²'],
      ['too much for banks', [fee({ amount: 500_000_000 })], [PAYEE], 'Từ 500 triệu đồng trở lên'],
      ['without an account', [fee()], [], 'Xã chưa công bố tài khoản'],
      ['with an account in groups', [fee()], [{ ...PAYEE, account: '0000 000 000' }], 'chưa đúng'],
      ['with two accounts', [fee()], [PAYEE, { ...PAYEE, account: '1' }], 'chưa đúng'],
      ['with an account of another bank', [fee()], [{ ...PAYEE, bank: 'Vietcombank' }], 'chưa đúng'],
    ];
    for (const [what, items, accounts, sentence] of CASES)
      it(`for a fee ${what}: a sentence, and whom to ask`, async () => {
        const el = await place({ data: board(...items), fee: 'khai-tu' }, { accounts });
        const told = await refusal(el);
        expect(told).to.include(sentence);
        if (what !== 'free') expect(told).to.include('Gọi 0269 0123 456');
        expect(picture(el)).to.equal(null);
        expect(lines(el)).to.deep.equal({});
        expect(reference(el)).to.equal(null);
      });

    it('two accounts for one field: the webmaster is told', async () => {
      const told: string[] = [];
      const warn = (text: string) => {
        told.push(text);
      };
      await swapped(console, 'warn', warn, async () => {
        await refusal(
          await place(
            { data: board(fee()), fee: 'khai-tu' },
            { accounts: [PAYEE, { ...PAYEE, account: '2' }] },
          ),
        );
      });
      expect(told.join()).to.include('two accounts for the same field: Hộ tịch');
    });

    it('the account of commune.json cannot be loaded: no code, and it says so', async () => {
      const { url } = serve({});
      const el = await place({ data: board(fee()), fee: 'khai-tu', profile: url('commune.json') });
      await waitUntil(() => notices(el).length > 0, 'told');
      expect(notices(el)[0]).to.include('Chưa tải được số tài khoản của xã.');
      expect(picture(el)).to.equal(null);
    });
  });

  describe('when the encoder does not arrive', () => {
    it('everything to pay by hand stays, and it can be tried again', async () => {
      const { value } = parseFees(board(fee()));
      const given = parseProfile(commune(PAYEE));
      const [line] = feesOn(value?.items ?? [], todayInVietnam()).current;
      if (!line || !given.value) throw new Error('no line');
      const state: DataState<Profile> = { status: 'ready', value: given.value, url: '', issues: [] };
      let tries = 0;
      const encode: NonNullable<PayRequest['encode']> = () => {
        tries += 1;
        return Promise.resolve({ ok: false, code: 'unavailable' });
      };
      const el = await fixture<HTMLElement>(html`<div></div>`);
      const shadow = el.attachShadow({ mode: 'open' });
      adoptStyles(shadow, [CommuneElement.styles, payStyles].flat() as CSSStyleSheet[]);
      render(payPanel({ line, commune: state, copyFrom: undefined, encode }), shadow);
      await waitUntil(() => notices(el).length > 0, 'told');
      expect(notices(el)[0]).to.include('Chưa vẽ được mã QR.');
      expect(lines(el)['Số tài khoản']).to.equal('0000000000');
      expect(tries).to.equal(1);
      button(el, 'Thử lại').click();
      await waitUntil(() => tries === 2, 'tried again');
    });
  });

  describe('the address of the page decides nothing', () => {
    it('the element knows only these attributes', () => {
      expect([...CommunePay.observedAttributes].sort()).to.deep.equal(
        ['fee', 'heading-level', 'procedure', 'profile', 'src'].sort(),
      );
    });

    it('a link or a place that is upgraded takes its attributes, not the query of any address', async () => {
      const { url, asked } = serve({
        'fees.json': board(fee(), fee({ id: 'evil', name: 'Khác', procedures: ['9.9'], amount: 9_000_000 })),
        'commune.json': commune(PAYEE),
        'evil.json': commune({ ...PAYEE, account: '666' }),
        'evil-fees.json': board(fee({ amount: 7_000_000 })),
      });
      const before = location.href;
      const query = new URLSearchParams({
        ...{ src: url('evil-fees.json'), profile: url('evil.json'), fee: 'evil', account: '666' },
        ...{ amount: '7000000', 'data-profile': url('evil.json'), payee: '666', bin: '970436' },
      });
      const address = new URL(`?${query}#${query}`, before);
      history.replaceState(history.state, '', address);
      try {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        for (const tag of ['a', 'div']) {
          const spot = document.createElement(tag);
          spot.dataset['commune'] = 'pay';
          spot.dataset['src'] = url('fees.json');
          spot.dataset['profile'] = url('commune.json');
          spot.dataset['fee'] = 'khai-tu';
          // What a page's editor lets pass, though no element of ours knows it.
          for (const name of ['account', 'amount', 'bin', 'holder', 'payees', 'data', 'purpose'])
            spot.dataset[name] = '666';
          if (spot instanceof HTMLAnchorElement) spot.href = address.href;
          box.replaceChildren(spot);
          await mount(spot, 'commune-pay');
          const el = box.querySelector('commune-pay');
          if (!el) throw new Error('not mounted');
          await drawn(el);
          expect(said(el)?.account).to.equal('0000000000');
          expect(said(el)?.amount).to.equal(8000);
          expect(root(el).innerHTML).not.to.include('666');
        }
      } finally {
        history.replaceState(history.state, '', before);
      }
      expect(asked.filter((name) => name.startsWith('evil'))).to.deep.equal([]);
    });
  });

  it('speaks English on an English page; what banks and the file say stays as it is', async () => {
    try {
      await setLocale('en');
      const el = await paying();
      await waitUntil(() => words(el, '.pay-after').includes('not yet an official receipt'), 'English');
      expect(lines(el)['Account number']).to.equal('0000000000');
      expect(root(el).querySelector('.pay-words')?.getAttribute('lang')).to.equal('vi');
      expect(root(el).querySelector('.pay')?.getAttribute('lang')).to.equal('en');
    } finally {
      await setLocale('vi');
    }
  });
});
