import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import {
  DataController,
  type DataState,
  type ErrorDetail,
  type LoadDetail,
} from '../../src/data/data-controller.js';
import { inlineText } from '../../src/data/inline.js';
import { parseIndex } from '../../src/model/file.js';
import { waitUntil } from '../helpers/wait.js';

let keys = 0;
const fault = (path: string): string => {
  const key = `controller-${Date.now()}-${keys++}`;
  return `/fault/${path}${path.includes('?') ? '&' : '?'}key=${key}`;
};
const hitsOf = async (url: string): Promise<{ hits: number; gaveUp: number }> => {
  const key = new URL(url, document.baseURI).searchParams.get('key') ?? '';
  return (await (await fetch(`/fault/hits?key=${key}`)).json()) as { hits: number; gaveUp: number };
};
const index = (...names: string[]) => ({
  format: 'commune-procedure-index/1',
  items: names.map((name, i) => ({ code: `1.${i}`, name })),
});

/** An element that draws its state in one line and keeps what it drew. */
class DataProbe extends LitElement {
  @property() src?: string;
  @property({ attribute: false }) data?: unknown;
  readonly drawn: string[] = [];
  readonly loads: LoadDetail[] = [];
  readonly errors: ErrorDetail[] = [];
  /** What stood in the shadow tree when the last event came. */
  atEvent: string | undefined;

  readonly file = new DataController(this, {
    parse: parseIndex,
    inputs: () => ({ data: this.data, src: this.src }),
    inline: true,
    limits: { tryMs: 300, retries: 1, pauseMs: 10, totalMs: 900, copyMs: 100 },
    onLoad: (detail) => {
      this.loads.push(detail);
      this.atEvent = this.renderRoot.textContent?.trim();
    },
    onError: (detail) => {
      this.errors.push(detail);
      this.atEvent = this.renderRoot.textContent?.trim();
    },
  });

  get line(): string {
    const { state } = this.file;
    if (state.status === 'ready') return `ready ${state.value.items.map((i) => i.name).join(',')}`;
    return state.status === 'error' ? `error ${state.code}` : state.status;
  }

  protected override render() {
    if (this.drawn.at(-1) !== this.line) this.drawn.push(this.line);
    return html`<p>${this.line}</p>`;
  }
}
customElements.define('data-probe', DataProbe);

const until = (el: DataProbe, status: DataState<unknown>['status']) =>
  waitUntil(() => el.file.state.status === status && el.updateComplete, `${status}, now ${el.line}`);
const settled = async (el: DataProbe, status: DataState<unknown>['status']) => {
  await until(el, status);
  await el.updateComplete;
  await aTimeout(0);
};

describe('DataController', () => {
  it('is idle without data, and draws once', async () => {
    const el = await fixture<DataProbe>(html`<data-probe></data-probe>`);
    await aTimeout(20);
    expect(el.drawn).to.deep.equal(['idle']);
    expect(el.loads.length + el.errors.length).to.equal(0);
  });

  it('loads src: loading, ready, then the event, when the host has drawn', async () => {
    const url = fault('good?n=2');
    const el = await fixture<DataProbe>(html`<data-probe src=${url}></data-probe>`);
    await settled(el, 'ready');
    expect(el.drawn).to.deep.equal(['loading', 'ready Thủ tục đăng ký số 0,Thủ tục đăng ký số 1']);
    const src = new URL(url, document.baseURI).href;
    expect(el.loads).to.deep.equal([{ src, count: 2, issues: [] }]);
    expect(el.atEvent).to.equal(el.line);
    expect(el.errors).to.deep.equal([]);
  });

  it('fails with a code, the address and the cause, and reports once', async () => {
    const url = fault('status/500');
    const el = await fixture<DataProbe>(html`<data-probe src=${url}></data-probe>`);
    await settled(el, 'error');
    expect(el.drawn).to.deep.equal(['loading', 'error http']);
    expect(el.errors).to.deep.equal([
      { code: 'http', url: new URL(url, document.baseURI).href, cause: 'HTTP 500', issues: [] },
    ]);
    expect(el.atEvent).to.equal('error http');
    expect(el.loads).to.deep.equal([]);
  });

  it('asks again on reload', async () => {
    const el = await fixture<DataProbe>(html`<data-probe src=${fault('flaky/2')}></data-probe>`);
    await settled(el, 'error');
    el.file.reload();
    await settled(el, 'ready');
    expect(el.drawn.map((line) => line.split(' ')[0])).to.deep.equal([
      'loading',
      'error',
      'loading',
      'ready',
    ]);
  });

  it('takes the property before src, and src before the inline script', async () => {
    const url = fault('good?n=1');
    const el = new DataProbe();
    el.innerHTML = `<script type="application/json">${JSON.stringify(index('trong trang'))}</script>`;
    el.data = index('thuộc tính');
    el.src = url;
    (await fixture(html`<div></div>`)).append(el);
    await settled(el, 'ready');
    expect(el.line).to.equal('ready thuộc tính');
    expect((await hitsOf(url)).hits).to.equal(0);
    el.data = null; // what frameworks set for "no value"
    await waitUntil(() => el.line === 'ready Thủ tục đăng ký số 0');
    el.src = '';
    await waitUntil(() => el.line === 'ready trong trang');
    expect(el.loads.map((l) => l.src)).to.deep.equal(['', new URL(url, document.baseURI).href, '']);
  });

  it('gives the same result whether properties come before or after connection', async () => {
    const el = new DataProbe();
    (await fixture(html`<div></div>`)).append(el);
    el.data = JSON.stringify(index('chữ'));
    await settled(el, 'ready');
    expect(el.drawn.at(-1)).to.equal('ready chữ');
    expect(el.loads.length).to.equal(1);
  });

  it('keeps what is drawn while new data from the page comes in', async () => {
    const el = await fixture<DataProbe>(html`<data-probe .data=${index('một')}></data-probe>`);
    await settled(el, 'ready');
    el.data = index('hai');
    await waitUntil(() => el.line === 'ready hai');
    await el.updateComplete;
    expect(el.drawn.slice(-2)).to.deep.equal(['ready một', 'ready hai']);
  });

  it('shows the last src when it changes under way', async () => {
    const slow = fault('never');
    const el = await fixture<DataProbe>(html`<data-probe src=${slow}></data-probe>`);
    await waitUntil(async () => (await hitsOf(slow)).hits === 1);
    el.src = fault('good?n=1');
    await settled(el, 'ready');
    await aTimeout(700); // longer than the first would have taken to fail
    expect(el.drawn).to.deep.equal(['loading', 'ready Thủ tục đăng ký số 0']);
    expect(el.errors).to.deep.equal([]);
    expect((await hitsOf(slow)).gaveUp).to.equal(1);
  });

  it('loads nothing twice when it is moved, loading or ready', async () => {
    const url = fault('good?n=1');
    const [a, b] = [await fixture(html`<div></div>`), await fixture(html`<div></div>`)];
    const el = new DataProbe();
    el.src = url;
    a.append(el);
    await aTimeout(0);
    b.append(el);
    await settled(el, 'ready');
    a.append(el);
    await aTimeout(30);
    expect((await hitsOf(url)).hits).to.equal(1);
    expect(el.loads.length).to.equal(1);
    expect(el.line).to.contain('ready');
  });

  it('stops when taken out, and begins again when put back', async () => {
    const url = fault('never');
    const el = await fixture<DataProbe>(html`<data-probe src=${url}></data-probe>`);
    await waitUntil(async () => (await hitsOf(url)).hits === 1);
    const parent = el.parentElement;
    el.remove();
    await waitUntil(async () => (await hitsOf(url)).gaveUp === 1);
    await aTimeout(700);
    expect(el.errors).to.deep.equal([]);
    parent?.append(el);
    await settled(el, 'error');
    expect(el.line).to.equal('error timeout');
    expect((await hitsOf(url)).hits).to.equal(3);
  });

  it('notices a src that changed while it was out of the page', async () => {
    const el = await fixture<DataProbe>(html`<data-probe src=${fault('good?n=1')}></data-probe>`);
    await settled(el, 'ready');
    const parent = el.parentElement;
    el.remove();
    el.src = fault('good?n=2');
    await aTimeout(30);
    expect(el.loads.length).to.equal(1);
    parent?.append(el);
    await waitUntil(() => el.loads.length === 2);
    expect(el.loads[1]?.count).to.equal(2);
  });

  it('two elements with one src: one request, both ready', async () => {
    const url = fault('good');
    const both = await fixture(
      html`<div><data-probe src=${url}></data-probe><data-probe src=${url}></data-probe></div>`,
    );
    for (const el of both.querySelectorAll<DataProbe>('data-probe')) await settled(el, 'ready');
    expect((await hitsOf(url)).hits).to.equal(1);
  });

  it('shows the stored copy with its day, and says in the event why', async () => {
    const { writeCopy } = await import('../../src/data/last-copy.js');
    const url = new URL(fault('html'), document.baseURI).href;
    await writeCopy(url, JSON.stringify(index('bản lưu')));
    const el = await fixture<DataProbe>(html`<data-probe src=${url}></data-probe>`);
    await settled(el, 'ready');
    const { state } = el.file;
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    expect(state.status === 'ready' && state.copyFrom).to.equal(today);
    expect(el.loads).to.deep.equal([{ src: url, count: 1, issues: [], copyFrom: today, code: 'html' }]);
    expect(el.errors).to.deep.equal([]);
  });

  describe('inline data', () => {
    it('broken: fails like a file, and the page goes on', async () => {
      const el = new DataProbe();
      el.innerHTML = '<script type="application/json">{"format": "commune-</script>';
      (await fixture(html`<div></div>`)).append(el);
      await settled(el, 'error');
      expect(el.errors[0]).to.include({ code: 'cut-off', url: '' });
    });

    it('of a nested element is not ours', async () => {
      const el = new DataProbe();
      el.innerHTML = `<div><script type="application/json">${JSON.stringify(index('của người khác'))}</script></div>`;
      (await fixture(html`<div></div>`)).append(el);
      await aTimeout(30);
      expect(el.line).to.equal('idle');
    });

    it('that is still coming in over a slow line is waited for', async () => {
      const frame = document.createElement('iframe');
      frame.src = fault('slow-page');
      document.body.append(frame);
      const host = () => frame.contentDocument?.querySelector('#host');
      await waitUntil(() => host(), 'the first half', { interval: 5 });
      expect(frame.contentDocument?.readyState).to.equal('loading');
      expect(await inlineText(host() as Element, new AbortController().signal)).to.equal('{"a":1}');
      frame.remove();
    });
  });

  describe('the console', () => {
    const warnings = async (run: () => Promise<unknown>): Promise<string[]> => {
      const real = console.warn;
      const said: string[] = [];
      console.warn = (text: unknown) => said.push(String(text));
      try {
        await run();
      } finally {
        console.warn = real;
      }
      return said.filter((text) => text.startsWith('commune-widgets:'));
    };

    it('tells the webmaster the paths of bad records once per file', async () => {
      const url = fault('good?n=500&bad=1');
      const said = await warnings(async () => {
        for (let i = 0; i < 2; i++) {
          const el = await fixture<DataProbe>(html`<data-probe src=${url}></data-probe>`);
          await settled(el, 'ready');
          expect(el.loads[0]?.count).to.equal(499);
          expect(el.loads[0]?.issues.map((issue) => issue.path)).to.deep.equal(['items[499].name']);
        }
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.include(url).and.to.include('items[499].name: name is missing');
    });

    it('says why a file failed, with at most 20 paths', async () => {
      const url = fault('good?n=100&bad=50');
      const said = await warnings(async () => {
        await settled(await fixture<DataProbe>(html`<data-probe src=${url}></data-probe>`), 'error');
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.include(': bad-records').and.to.include('and 30 more');
      expect(said[0]?.split('\n').length).to.equal(22);
    });

    it('is silent for a good file', async () => {
      const said = await warnings(async () => {
        await settled(
          await fixture<DataProbe>(html`<data-probe src=${fault('good')}></data-probe>`),
          'ready',
        );
      });
      expect(said).to.deep.equal([]);
    });
  });
});
