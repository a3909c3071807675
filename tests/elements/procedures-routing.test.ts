import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { pressKey, pressTogether, typeKeys } from '../helpers/keys.js';
import {
  all,
  anchor,
  field,
  heard,
  item,
  items,
  listed,
  notices,
  one,
  root,
  words,
} from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { opened, place, sheetShown } from '../helpers/procedures.js';
import { swapped } from '../helpers/swap.js';
import { asFile, birth, indexOf, inOneFile, LINES, manyLines, sheetOf } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const HERE = location.pathname + location.search;
const sheetCode = (el: CommuneProcedures) =>
  root(el).querySelector<HTMLElement>('[part="sheet"]')?.dataset['code'];
const goBack = async () => {
  const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.back();
  await moved;
};
const two = () => inOneFile(birth(), sheetOf());
const pressed = () => {
  const outside = document.createElement('button');
  outside.textContent = 'trước';
  return outside;
};
const focused = (el: CommuneProcedures) => root(el).activeElement as HTMLElement | null;

describe('<commune-procedures>: getting to a sheet and back', () => {
  afterEach(() => {
    history.replaceState(null, '', HERE);
  });

  describe('by keyboard alone', () => {
    it('search → Tab to the first result → Enter → title has the focus → back link → the same line', async () => {
      const el = await listed(await place({ data: two() }), 2);
      const before = pressed();
      el.before(before);
      before.focus();
      await pressKey('Tab');
      expect(focused(el)).to.equal(field(el));
      await typeKeys('khai sinh');
      await waitUntil(() => items(el).length === 1, 'found');
      for (let i = 0; i < 6 && !focused(el)?.matches('.row'); i++) await pressKey('Tab');
      expect(focused(el)?.closest<HTMLElement>('[part~="item"]')?.dataset['code']).to.equal('1.001193');
      await pressKey('Enter');
      await sheetShown(el, '1.001193');
      expect(focused(el)?.textContent?.trim()).to.equal('Làm giấy khai sinh');
      await pressTogether('Shift', 'Tab');
      expect(focused(el)?.getAttribute('part')).to.equal('back');
      await pressKey('Enter');
      await listed(el, 1);
      await waitUntil(
        () => focused(el)?.closest<HTMLElement>('[part~="item"]')?.dataset['code'] === '1.001193',
      );
      expect(field(el).value, 'the words typed are still there').to.equal('khai sinh');
    });
  });

  it('opening reports the choice, once', async () => {
    const el = await listed(await place({ data: two() }), 2);
    const events = heard(el);
    await opened(el, '1.001193');
    expect(events).to.deep.equal([{ type: 'commune-select', detail: { code: '1.001193' } }]);
  });

  it('a click that wants a new tab is left to the browser', async () => {
    const el = await listed(await place({ data: two() }), 2);
    const stop = (event: Event) => event.preventDefault();
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      const click = new MouseEvent('click', { [key]: true, bubbles: true, composed: true, cancelable: true });
      let prevented: boolean | undefined;
      document.addEventListener('click', (event) => (prevented = event.defaultPrevented), { once: true });
      document.addEventListener('click', stop, { once: true });
      item(el, '1.001193').querySelector('a')?.dispatchEvent(click);
      expect(prevented, key).to.equal(false);
    }
    expect(sheetCode(el)).to.equal(undefined);
  });

  it('back finds the list as it was: search, place on the page, focus', async () => {
    const el = await listed(
      await place({
        data: inOneFile(...manyLines(60).map((l) => sheetOf({ ...l, fields: ['Hộ tịch'] })), birth()),
      }),
      61,
    );
    item(el, '1.100050').scrollIntoView({ block: 'center' });
    const place0 = window.scrollY;
    expect(place0).to.be.above(0);
    await opened(el, '1.100050');
    anchor(el, '[part="back"]').click();
    await listed(el, 61);
    await waitUntil(
      () => focused(el)?.closest<HTMLElement>('[part~="item"]')?.dataset['code'] === '1.100050',
    );
    expect(Math.abs(window.scrollY - place0)).to.be.below(3);
  });

  it('back from a sheet that a link opened puts the focus on its line, wherever the list has it', async () => {
    const data = inOneFile(...manyLines(300).map((line) => sheetOf({ ...line })));
    history.replaceState(null, '', `${HERE}#thu-tuc=1.100290`);
    const el = await place({ data });
    await sheetShown(el, '1.100290');
    anchor(el, '[part="back"]').click();
    await waitUntil(
      () => focused(el)?.closest<HTMLElement>('[part~="item"]')?.dataset['code'] === '1.100290',
      'focus on the line',
    );
  });

  it('… also when it is folded under its plain one', async () => {
    const forms = ['', ' lưu động'].map((more, i) =>
      sheetOf({ code: `1.00000${i}`, name: `Thủ tục đăng ký khai sinh${more}` }),
    );
    history.replaceState(null, '', `${HERE}#thu-tuc=1.000001`);
    const el = await place({ data: inOneFile(...forms) });
    await sheetShown(el, '1.000001');
    anchor(el, '[part="back"]').click();
    await waitUntil(
      () => focused(el)?.closest<HTMLElement>('[part~="item"]')?.dataset['code'] === '1.000001',
    );
  });

  describe('the page’s address', () => {
    it('#thu-tuc=<code> opens the sheet when the page starts, whatever route says', async () => {
      history.replaceState(null, '', `${HERE}#tab=2&thu-tuc=1.001193`);
      await sheetShown(await place({ data: two() }), '1.001193');
      await sheetShown(await place({ data: two(), route: 'hash' }), '1.001193');
    });

    it('is followed when it changes', async () => {
      const el = await listed(await place({ data: two() }), 2);
      location.hash = '#thu-tuc=1.001193';
      await sheetShown(el, '1.001193');
      location.hash = '#thu-tuc=2.000001';
      await sheetShown(el, '2.000001');
      location.hash = '#tin-tuc';
      await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      await el.updateComplete;
      expect(sheetCode(el), 'a hash of the page is none of ours').to.equal('2.000001');
    });

    it('is never written without route="hash"', async () => {
      const el = await listed(await place({ data: two() }), 2);
      const before = [location.href, history.length];
      await opened(el, '1.001193');
      anchor(el, '[part="back"]').click();
      await listed(el, 2);
      expect([location.href, history.length]).to.deep.equal(before);
    });

    it('route="hash": opening writes it, and the browser’s own back and forward work', async () => {
      const el = await listed(await place({ data: two(), route: 'hash' }), 2);
      await opened(el, '1.001193');
      expect(location.href.endsWith(`${HERE}#thu-tuc=1.001193`)).to.equal(true);
      await goBack();
      await listed(el, 2);
      expect(location.hash).to.equal('');
      const forward = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
      history.forward();
      await forward;
      await sheetShown(el, '1.001193');
      anchor(el, '[part="back"]').click();
      await listed(el, 2);
      expect(location.href.endsWith(HERE)).to.equal(true);
    });

    it('route="hash" on a page with <base>: the page’s own address is kept', async () => {
      const base = document.createElement('base');
      base.href = '/nơi-khác/';
      const el = await listed(await place({ data: two(), route: 'hash' }), 2);
      document.head.append(base);
      try {
        await opened(el, '1.001193');
        expect(location.pathname + location.search).to.equal(HERE);
        expect(location.hash).to.equal('#thu-tuc=1.001193');
      } finally {
        base.remove();
      }
    });

    it('a code that is not here: the list, with a notice', async () => {
      history.replaceState(null, '', `${HERE}#thu-tuc=9.999`);
      const el = await listed(await place({ data: two() }), 2);
      expect(notices(el)).to.deep.equal(['Không có thủ tục mã 9.999 ở đây.']);
      expect(one(el, '[part="notice"]').getAttribute('role')).to.equal('alert');
    });

    it('a broken hash is no reason to fail', async () => {
      history.replaceState(null, '', `${HERE}#thu-tuc=%E0%A4%A`);
      await listed(await place({ data: two() }), 2);
    });

    it('a listed procedure without a sheet leads to the portal', async () => {
      history.replaceState(null, '', `${HERE}#thu-tuc=1.012753`);
      const el = await place({ data: indexOf(LINES) });
      await waitUntil(() => root(el).querySelector('[part="notice"]'), 'portal card');
      expect(notices(el)[0]).to.include('Xem trên Cổng Dịch vụ công quốc gia.');
      expect(anchor(el, '[part="notice"] a').href).to.equal(
        'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d-id',
      );
    });
  });

  describe('code: one sheet alone', () => {
    it('has no list and no way back to one', async () => {
      const el = await place({ data: two(), code: '1.001193' });
      await sheetShown(el, '1.001193');
      expect(root(el).querySelector('[part="back"], input[type="search"]')).to.equal(null);
      expect(items(el).length).to.equal(0);
    });

    it('follows its attribute, and not the page’s hash', async () => {
      history.replaceState(null, '', `${HERE}#thu-tuc=2.000001`);
      const el = await place({ data: two(), code: '1.001193' });
      await sheetShown(el, '1.001193');
      el.setAttribute('code', '2.000001');
      await sheetShown(el, '2.000001');
      history.replaceState(null, '', HERE);
      el.setAttribute('code', '1.001193');
      await sheetShown(el, '1.001193');
    });

    it('without it, or empty, the list is back', async () => {
      const el = await place({ data: two(), code: '1.001193' });
      await sheetShown(el, '1.001193');
      el.setAttribute('code', '');
      await listed(el, 2);
      el.setAttribute('code', '1.001193');
      await sheetShown(el, '1.001193');
      el.removeAttribute('code');
      await listed(el, 2);
      expect(notices(el)).to.deep.equal([]);
    });

    it('an unknown code says so and gives the fallback back', async () => {
      const el = await place({ data: two(), code: '9.999' }, { fallback: 'Gọi 0269 0123 456.' });
      await waitUntil(() => notices(el).length > 0);
      expect(notices(el)).to.deep.equal(['Không có thủ tục mã 9.999 ở đây.']);
      expect(el.querySelector('p')?.getBoundingClientRect().height).to.be.above(0);
    });
  });

  describe('two on one page', () => {
    it('each follows its own readers; the hash opens the sheet where it is', async () => {
      history.replaceState(null, '', `${HERE}#thu-tuc=1.001193`);
      const whole = await place({ data: two() });
      const part = await place({ data: two(), codes: '2.000001' });
      await sheetShown(whole, '1.001193');
      await listed(part, 1);
      expect(notices(part), 'the other one has it').to.deep.equal([]);
      await opened(part, '2.000001');
      expect(sheetCode(whole)).to.equal('1.001193');
    });

    it('a search in one leaves the other alone', async () => {
      const [a, b] = [await place({ data: two() }), await place({ data: two() })];
      await listed(a, 2);
      await listed(b, 2);
      field(a).value = 'khai sinh';
      field(a).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await listed(a, 1);
      expect(items(b).length).to.equal(2);
      expect(field(b).value).to.equal('');
    });
  });

  describe('moved and taken out', () => {
    it('keeps its sheet when it is moved', async () => {
      const el = await listed(await place({ data: two() }), 2);
      await opened(el, '1.001193');
      const elsewhere = document.createElement('section');
      el.parentElement?.append(elsewhere);
      elsewhere.append(el);
      await el.updateComplete;
      expect(sheetCode(el)).to.equal('1.001193');
    });

    it('stays in the list the reader went back to, though the page’s hash still names a sheet', async () => {
      history.replaceState(null, '', `${HERE}#thu-tuc=1.001193`);
      const el = await place({ data: two() });
      await sheetShown(el, '1.001193');
      anchor(el, '[part="back"]').click();
      await listed(el, 2);
      el.parentElement?.append(el);
      await el.updateComplete;
      expect(sheetCode(el)).to.equal(undefined);
      expect(items(el).length).to.equal(2);
    });

    it('leaves no listener behind, and takes them up again when it comes back', async () => {
      const listening = new Map<string, number>();
      const sum = () => [...listening.values()].reduce((a, b) => a + b, 0);
      const counted = (target: object, name: string, n: number) =>
        new Proxy(Reflect.get(target, name) as (...args: unknown[]) => unknown, {
          apply(real, self, args: unknown[]) {
            const type = `${target === window ? 'window' : 'document'} ${String(args[0])}`;
            listening.set(type, (listening.get(type) ?? 0) + n);
            return Reflect.apply(real, self, args);
          },
        });
      const watching = (run: () => Promise<void>) =>
        swapped(window, 'addEventListener', counted(window, 'addEventListener', 1), () =>
          swapped(window, 'removeEventListener', counted(window, 'removeEventListener', -1), () =>
            swapped(document, 'addEventListener', counted(document, 'addEventListener', 1), run),
          ),
        );
      await watching(async () => {
        const el = await listed(await place({ data: two() }), 2);
        await opened(el, '1.001193');
        const box = el.parentElement;
        const during = sum();
        expect(during).to.be.above(0);
        el.remove();
        expect([...listening].filter(([, n]) => n > 0)).to.deep.equal([]);
        box?.append(el);
        expect(sum()).to.equal(during);
        location.hash = '#thu-tuc=2.000001';
        await sheetShown(el, '2.000001');
      });
    });

    it('data set before it is in the page counts as much as data set after', async () => {
      const el = document.createElement('commune-procedures');
      el.data = two();
      el.code = '1.001193';
      const box = (await place()).parentElement;
      box?.append(el);
      await sheetShown(el, '1.001193');
    });
  });

  it('each sheet’s file is loaded when it is opened, and shown under its title meanwhile', async () => {
    let answer: ((response: Response) => void) | undefined;
    const files = serve({
      'index.json': indexOf(LINES),
      '1.001193.json': () => new Promise<Response>((resolve) => (answer = resolve)),
    });
    const el = await listed(await place({ src: files.url('index.json') }), LINES.length);
    item(el, '1.001193').querySelector('a')?.click();
    await waitUntil(() => root(el).querySelector('.waiting'), 'waiting');
    expect(words(el, '.sheet-title')).to.equal('Làm giấy khai sinh');
    expect(all(el, '[part="sheet"]').length).to.equal(0);
    await waitUntil(() => answer, 'asked');
    answer?.(new Response(JSON.stringify(asFile(birth()))));
    await sheetShown(el, '1.001193');
    expect(focused(el)?.textContent?.trim()).to.equal('Làm giấy khai sinh');
  });
});
