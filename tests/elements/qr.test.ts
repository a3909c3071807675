import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/define/commune-qr.js';
import { CommuneQr } from '../../src/elements/qr/commune-qr.js';
import type { QrFailure } from '../../src/qr/qr-matrix.js';
import { pressKey } from '../helpers/keys.js';
import { inMedium, onPaper } from '../helpers/media.js';
import { readQr } from '../helpers/read-qr.js';
import { swapped } from '../helpers/swap.js';
import { waitUntil } from '../helpers/wait.js';

const ADDRESS = 'https://phuochuu.example.gov.vn/thủ-tục?tên=Nguyễn#thu-tuc=1.001193';

class UnavailableQr extends CommuneQr {
  protected override encode(): Promise<QrFailure> {
    return Promise.resolve({ ok: false, code: 'unavailable' });
  }
}
customElements.define('unavailable-qr', UnavailableQr);

const root = (el: CommuneQr): ShadowRoot => el.renderRoot as ShadowRoot;
const part = (el: CommuneQr, name: string) => root(el).querySelector<HTMLElement>(`[part="${name}"]`);
const picture = (el: CommuneQr) => root(el).querySelector('svg.qr');
const button = (el: CommuneQr, words: string): HTMLButtonElement => {
  const found = [...root(el).querySelectorAll('button')].find((b) => b.textContent?.includes(words));
  if (!found) throw new Error(`no button "${words}"`);
  return found;
};
const said = (el: CommuneQr) => root(el).querySelector('[role="status"]')?.textContent?.trim();
const drawn = async (el: CommuneQr) => {
  await waitUntil(() => picture(el), 'the code is drawn');
  return el;
};
const place = async (value: string, label = '', caption = '') =>
  drawn(
    await fixture<CommuneQr>(
      html`<commune-qr .value=${value} label=${label} caption=${caption}></commune-qr>`,
    ),
  );

/** Paints onto white and reads like a phone. */
const scan = (side: number, paint: (context: CanvasRenderingContext2D, pixels: number) => void) => {
  const pixels = side * 4;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = pixels;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, pixels, pixels);
  context.fillStyle = '#000';
  paint(context, pixels);
  return readQr(context.getImageData(0, 0, pixels, pixels).data, pixels, pixels);
};

/** Reads the SVG in the page: its path, in its own view box. */
const scanPicture = (el: CommuneQr) => {
  const svg = picture(el);
  if (!svg) return undefined;
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  return scan(side, (context) => {
    context.scale(4, 4);
    context.fill(new Path2D(svg.querySelector('path')?.getAttribute('d') ?? ''));
  });
};

/** What a press on a link would save, in place of saving it: tests leave no files on the machine. */
const linkPressedBy = (act: () => unknown): Promise<{ name: string; href: string }> => {
  let pressed: { name: string; href: string } | undefined;
  const click = function (this: HTMLAnchorElement) {
    pressed = { name: this.download, href: this.href };
  };
  return swapped(HTMLAnchorElement.prototype, 'click', click, async () => {
    await act();
    await waitUntil(() => pressed, 'something is saved');
    return pressed!;
  });
};

/** Presses a button that saves, and gives what would have been saved. */
const savedBy = async (el: CommuneQr, words: string): Promise<{ name: string; blob: Blob }> => {
  const { name, href } = await linkPressedBy(() => button(el, words).click());
  return { name, blob: await (await fetch(href)).blob() };
};

const scanFile = async (blob: Blob): Promise<string | undefined> => {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  image.src = url;
  await image.decode();
  const found = scan(100, (context, pixels) => {
    context.imageSmoothingEnabled = false;
    context.drawImage(image, 0, 0, pixels, pixels);
  });
  URL.revokeObjectURL(url);
  return found;
};

describe('<commune-qr>', () => {
  for (const value of [
    'https://phuochuu.example.gov.vn/',
    ADDRESS,
    '02690123456',
    'Trụ sở UBND xã – thôn 1',
    `https://phuochuu.example.gov.vn/?q=${'a'.repeat(400)}`,
  ])
    it(`draws what a phone reads back: ${value.slice(0, 60)}`, async () => {
      const el = await place(value);
      expect(scanPicture(el)).to.equal(value);
      expect(part(el, 'value')?.textContent).to.equal(value);
    });

  it('names the picture by its label and shows label, caption and value as text', async () => {
    const el = await place(ADDRESS, 'Đăng ký khai sinh <b>', 'Quét để xem giấy tờ.');
    expect(picture(el)?.getAttribute('role')).to.equal('img');
    expect(picture(el)?.getAttribute('aria-label')).to.equal('Mã QR: Đăng ký khai sinh <b>');
    expect(root(el).querySelector('figcaption')?.textContent).to.include('Đăng ký khai sinh <b>');
    expect(root(el).querySelector('figcaption')?.textContent).to.include('Quét để xem giấy tờ.');
    expect(root(el).querySelector('b')).to.equal(null);
  });

  it('keeps the fallback while there is nothing to draw, and draws when a value comes', async () => {
    const el = await fixture<CommuneQr>(html`<commune-qr><a href="/x">Mở trang</a></commune-qr>`);
    expect(root(el).querySelector('slot')?.assignedElements().length).to.equal(1);
    expect(root(el).querySelector('figure')).to.equal(null);
    el.value = ADDRESS;
    await drawn(el);
    expect(root(el).querySelector('slot')).to.equal(null);
    el.value = '  ';
    await el.updateComplete;
    expect(root(el).querySelector('slot')?.assignedElements().length).to.equal(1);
    el.value = null as unknown as string; // what frameworks set for "no value"
    await el.updateComplete;
    expect(root(el).querySelector('slot')?.assignedElements().length).to.equal(1);
  });

  it('shows the last value when values change quickly', async () => {
    const el = await place('https://phuochuu.example.gov.vn/1');
    for (let i = 2; i < 6; i++) {
      el.value = `https://phuochuu.example.gov.vn/${i}`;
      await el.updateComplete;
    }
    await drawn(el);
    await aTimeout(50);
    expect(scanPicture(el)).to.equal('https://phuochuu.example.gov.vn/5');
  });

  it('holds the room of the picture before it is drawn', async () => {
    const el = await fixture<CommuneQr>(html`<commune-qr value=${ADDRESS}></commune-qr>`);
    const before = root(el).querySelector('.picture')?.getBoundingClientRect();
    await drawn(el);
    const after = root(el).querySelector('.picture')?.getBoundingClientRect();
    expect(before?.height).to.be.above(140);
    expect(after).to.deep.equal(before);
  });

  describe('when the code cannot be drawn', () => {
    it('too long: says so, and the text stays to be copied', async () => {
      const long = 'x'.repeat(3000);
      const el = await fixture<CommuneQr>(html`<commune-qr value=${long}></commune-qr>`);
      await waitUntil(() => part(el, 'notice'));
      expect(part(el, 'notice')?.textContent).to.include('quá dài');
      expect(part(el, 'value')?.textContent).to.equal(long);
      expect(picture(el)).to.equal(null);
      expect([...root(el).querySelectorAll('button')].length).to.equal(1);
      await expect(el).to.be.accessible();
    });

    it('encoder not loaded: says so, and the text stays to be copied', async () => {
      const el = await fixture<UnavailableQr>(html`<unavailable-qr value=${ADDRESS}></unavailable-qr>`);
      await waitUntil(() => part(el, 'notice'));
      expect(part(el, 'notice')?.textContent).to.include('Chưa tải được mã QR');
      expect(part(el, 'value')?.textContent).to.equal(ADDRESS);
      await expect(el).to.be.accessible();
    });
  });

  describe('saving', () => {
    it('SVG: a file of its own that reads the same', async () => {
      const el = await place(ADDRESS, 'Đăng ký khai sinh');
      const { name, blob } = await savedBy(el, 'SVG');
      expect(name).to.equal('ma-qr-dang-ky-khai-sinh.svg');
      expect(blob.type).to.equal('image/svg+xml');
      expect(await scanFile(blob)).to.equal(ADDRESS);
      await el.updateComplete;
      expect(said(el)).to.equal('Đã tải ảnh về máy.');
    });

    it('PNG: large enough for a poster, and reads the same', async () => {
      const el = await place(ADDRESS);
      const { name, blob } = await savedBy(el, 'PNG');
      expect(name).to.equal('ma-qr.png');
      expect(blob.type).to.equal('image/png');
      const image = await createImageBitmap(blob);
      expect(image.width).to.equal(image.height);
      expect(image.width).to.be.within(1000, 1200);
      expect(await scanFile(blob)).to.equal(ADDRESS);
    });

    it('PNG refused by the browser: says what to do', async () => {
      const el = await place(ADDRESS);
      const refuse = (done: BlobCallback) => {
        done(null);
      };
      await swapped(HTMLCanvasElement.prototype, 'toBlob', refuse, async () => {
        button(el, 'PNG').click();
        await waitUntil(() => said(el));
      });
      expect(said(el)).to.include('SVG');
    });

    it('leaves nothing behind in the page', async () => {
      const el = await place(ADDRESS);
      const before = document.documentElement.outerHTML;
      await savedBy(el, 'SVG');
      expect(document.documentElement.outerHTML).to.equal(before);
    });
  });

  describe('copying', () => {
    const withClipboard = <T>(clipboard: unknown, run: () => Promise<T>) =>
      swapped(navigator, 'clipboard', clipboard, run);

    it('puts the text on the clipboard and says so', async () => {
      const el = await place(ADDRESS);
      const copied: string[] = [];
      const clipboard = {
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      };
      await withClipboard(clipboard, async () => {
        button(el, 'Sao chép').click();
        await waitUntil(() => said(el));
      });
      expect(copied).to.deep.equal([ADDRESS]);
      expect(said(el)).to.equal('Đã sao chép.');
    });

    it('on a site without https, copies the old way and keeps the focus on the button', async () => {
      const el = await place(ADDRESS);
      let selected: string | undefined;
      const copy = (command: string) => {
        const field = root(el).activeElement;
        if (command === 'copy' && field instanceof HTMLTextAreaElement) selected = field.value;
        return true;
      };
      await withClipboard(undefined, () =>
        swapped(document, 'execCommand', copy, async () => {
          button(el, 'Sao chép').focus();
          button(el, 'Sao chép').click();
          await waitUntil(() => said(el));
        }),
      );
      expect(selected).to.equal(ADDRESS);
      expect(said(el)).to.equal('Đã sao chép.');
      expect(root(el).activeElement).to.equal(button(el, 'Sao chép'));
      expect(root(el).querySelector('textarea')).to.equal(null);
    });

    it('when every way is closed, says how to do it by hand', async () => {
      const el = await place(ADDRESS);
      await withClipboard(undefined, () =>
        swapped(
          document,
          'execCommand',
          () => false,
          async () => {
            button(el, 'Sao chép').click();
            await waitUntil(() => said(el));
          },
        ),
      );
      expect(said(el)).to.include('Chưa sao chép được');
    });
  });

  it('is reached and pressed by keyboard alone', async () => {
    const el = await place(ADDRESS);
    const before = document.createElement('button');
    before.textContent = 'trước';
    el.before(before);
    before.focus();
    const order: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      await pressKey('Tab');
      order.push(root(el).activeElement?.textContent?.trim());
    }
    expect(order).to.deep.equal(['Sao chép', 'Tải ảnh PNG', 'Tải ảnh SVG']);
    expect((await linkPressedBy(() => pressKey('Enter'))).name).to.equal('ma-qr.svg');
  });

  it('two on one page keep to themselves', async () => {
    const both = await fixture(
      html`<div>
        <commune-qr value="https://phuochuu.example.gov.vn/1" label="Một"></commune-qr>
        <commune-qr value="https://phuochuu.example.gov.vn/2" label="Hai"></commune-qr>
      </div>`,
    );
    const [one, two] = [...both.querySelectorAll('commune-qr')];
    if (!one || !two) throw new Error('not there');
    await drawn(one);
    await drawn(two);
    expect(scanPicture(one)).to.equal('https://phuochuu.example.gov.vn/1');
    expect(scanPicture(two)).to.equal('https://phuochuu.example.gov.vn/2');
    expect((await savedBy(two, 'SVG')).name).to.equal('ma-qr-hai.svg');
    await two.updateComplete;
    expect(said(one)).to.equal('');
    await expect(both).to.be.accessible();
  });

  it('does not submit a form that holds the whole page', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><input name="q" /><commune-qr value=${ADDRESS}></commune-qr></form>`,
    );
    let submitted = 0;
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      submitted++;
    });
    const el = await drawn(form.querySelector('commune-qr') as CommuneQr);
    await savedBy(el, 'SVG');
    await savedBy(el, 'PNG');
    button(el, 'Sao chép').click();
    await waitUntil(() => said(el));
    expect(submitted).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['q']);
  });

  it('survives being moved and taken out', async () => {
    const el = await place(ADDRESS);
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(el);
    await el.updateComplete;
    expect(scanPicture(el)).to.equal(ADDRESS);
    el.remove();
    el.value = 'https://phuochuu.example.gov.vn/';
    elsewhere.append(el);
    await drawn(el);
    await waitUntil(() => scanPicture(el) === 'https://phuochuu.example.gov.vn/');
  });

  it('breaks long addresses and fits 320 px', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 300px">
        <commune-qr value=${`${ADDRESS}${'a'.repeat(300)}`}></commune-qr>
      </div>`,
    );
    const el = await drawn(box.querySelector('commune-qr') as CommuneQr);
    expect(box.scrollWidth).to.be.at.most(300);
    for (const b of root(el).querySelectorAll('button'))
      expect(b.getBoundingClientRect().height).to.be.at.least(44);
    await expect(el).to.be.accessible();
  });

  describe('black on white', () => {
    const colours = (el: CommuneQr) =>
      ['.qr-light', '.qr-dark'].map((name) => getComputedStyle(root(el).querySelector(name) as Element).fill);
    const blackOnWhite = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'];

    it('on a dark page with light text', async () => {
      const page = await fixture(
        html`<div style="background: #111; color: #eee; color-scheme: dark">
          <commune-qr value=${ADDRESS} label="Khai sinh"></commune-qr>
        </div>`,
      );
      const el = await drawn(page.querySelector('commune-qr') as CommuneQr);
      expect(colours(el)).to.deep.equal(blackOnWhite);
      await expect(page).to.be.accessible();
    });

    it('in forced colours', async function () {
      await inMedium(this, 'forced colours', async () => {
        expect(colours(await place(ADDRESS))).to.deep.equal(blackOnWhite);
      });
    });

    it('on paper: at least 25 mm wide, without buttons, with the text', async function () {
      const el = await place(ADDRESS);
      await onPaper(this, () => {
        expect(colours(el)).to.deep.equal(blackOnWhite);
        const millimetres = ((picture(el)?.getBoundingClientRect().width ?? 0) / 96) * 25.4;
        expect(millimetres).to.be.at.least(25);
        for (const b of root(el).querySelectorAll('button'))
          expect(b.getBoundingClientRect().height).to.equal(0);
        expect(part(el, 'value')?.getBoundingClientRect().height).to.be.above(0);
      });
    });

    it('larger the more it holds', async () => {
      const small = await place('https://phuochuu.example.gov.vn/');
      const large = await place(`https://phuochuu.example.gov.vn/${'a'.repeat(900)}`);
      const width = (el: CommuneQr) => picture(el)?.getBoundingClientRect().width ?? 0;
      const modules = Number(picture(large)?.getAttribute('viewBox')?.split(' ')[2]);
      expect(width(small)).to.be.at.least(151);
      expect(((width(large) / 96) * 25.4) / modules).to.be.at.least(0.59);
    });
  });

  it('works under a strict content security policy with Trusted Types', async () => {
    const frame = document.createElement('iframe');
    frame.src = new URL('qr-strict-csp.html', import.meta.url).href;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.body.append(frame);
    await loaded;
    const page = frame.contentWindow as Window & typeof globalThis & { violations: string[] };
    const names: string[] = [];
    page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    const el = page.document.querySelector('commune-qr') as CommuneQr;
    await waitUntil(() => el.shadowRoot?.querySelector('svg.qr'), 'drawn');
    const { display, width } = page.getComputedStyle(picture(el) as Element);
    expect(display).to.equal('block');
    expect(parseFloat(width)).to.be.above(140);
    button(el, 'PNG').click();
    button(el, 'SVG').click();
    await waitUntil(() => names.length === 2);
    expect(names.sort()).to.deep.equal(['ma-qr.png', 'ma-qr.svg']);
    expect([...page.violations]).to.deep.equal([]);
    // The control: the same policy does refuse a style attribute.
    page.document.body.setAttribute('style', 'color: red');
    await waitUntil(() => page.violations.length > 0);
    frame.remove();
  });
});
