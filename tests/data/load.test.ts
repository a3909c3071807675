import { aTimeout, expect } from '@open-wc/testing';
import { entries, createStore, del, get, set } from 'idb-keyval';
import { loadJson, readInPage, type LoadErrorCode, type LoadResult } from '../../src/data/load.js';
import type { Limits } from '../../src/data/limits.js';
import { swapped } from '../helpers/swap.js';
import { readStaffFile } from '../../src/data/staff-file.js';
import { parseIndex, parseProfile, parseStaff, type DataFile } from '../../src/model/file.js';
import type { CatalogueEntry } from '../../src/model/catalogue.js';

type Result = LoadResult<DataFile<CatalogueEntry>>;

let keys = 0;
/** A URL under /fault/ that no other test uses, so that nothing is shared or stored by accident. */
const fault = (path: string): string => {
  const key = `load-${Date.now()}-${keys++}`;
  return `/fault/${path}${path.includes('?') ? '&' : '?'}key=${key}`;
};
const hitsOf = async (url: string): Promise<{ hits: number; gaveUp: number }> => {
  const key = new URL(url, document.baseURI).searchParams.get('key') ?? '';
  return (await (await fetch(`/fault/hits?key=${key}`)).json()) as { hits: number; gaveUp: number };
};

/** Everything a tenth or less of the real time. */
const quick: Partial<Limits> = { tryMs: 400, pauseMs: 20, totalMs: 1500, copyMs: 300 };
const load = (url: string, limits: Partial<Limits> = {}, reload = false) =>
  loadJson(url, { parse: parseIndex, limits: { ...quick, ...limits }, reload }) as Promise<Result>;

const codeOf = (result: Result): LoadErrorCode | 'ok' => (result.ok ? 'ok' : result.code);

const files = createStore('commune-widgets', 'files');
interface Copy {
  text: string;
  savedAt: number;
  until: number;
}
const absolute = (url: string) => new URL(url, document.baseURI).href;
const storedCopy = async (url: string): Promise<Copy> => {
  for (let i = 0; i < 100; i++) {
    const copy = await get<Copy>(absolute(url), files);
    if (copy) return copy;
    await aTimeout(20);
  }
  throw new Error('no copy was stored');
};
const touch = () => window.dispatchEvent(new Event('pointerdown'));
const DAY = 86_400_000;
const goodText = JSON.stringify({
  format: 'commune-procedure-index/1',
  items: [{ code: '1.001193', name: 'Thủ tục đăng ký khai sinh' }],
});
/** Puts a copy in the store as if it had been saved `days` days ago. */
const putCopy = (url: string, days: number, text = goodText) => {
  const savedAt = Date.now() - days * DAY;
  return set(absolute(url), { text, savedAt, until: savedAt + 30 * DAY }, files);
};

describe('loadJson', () => {
  it('loads a file and says where from', async () => {
    const url = fault('good?n=5');
    const result = await load(url);
    expect(result).to.include({ ok: true, from: 'network', url: absolute(url) });
    expect(result.ok && result.value.items.length).to.equal(5);
    expect(result.issues).to.deep.equal([]);
  });

  describe('when the server answers with something else', () => {
    const cases: [path: string, code: LoadErrorCode | 'ok', hits: number][] = [
      ['status/404', 'gone', 1],
      ['status/410', 'gone', 1],
      ['status/403', 'http', 1],
      ['status/500', 'http', 3],
      ['status/503', 'http', 3],
      ['status/408', 'http', 3],
      ['status/425', 'http', 3],
      ['status/429', 'http', 3],
      ['html', 'html', 1],
      ['empty', 'empty', 1],
      ['text', 'not-json', 1],
      ['bom', 'ok', 1],
      ['utf16', 'ok', 1],
      ['utf16be', 'ok', 1],
      ['windows-1258', 'ok', 1],
      ['windows-1252', 'charset', 1],
      ['deep/21', 'too-deep', 1],
      ['deep/100000', 'too-deep', 1],
      ['many', 'too-many', 1],
      ['redirect', 'ok', 1],
      ['flaky/2', 'ok', 3],
      ['flaky/3', 'http', 3],
      ['good?n=500&bad=100', 'bad-records', 1],
    ];
    for (const [path, code, hits] of cases)
      it(`${path}: ${code} after ${hits} ${hits === 1 ? 'request' : 'requests'}`, async () => {
        const url = fault(path);
        expect(codeOf(await load(url))).to.equal(code);
        const asked = (await hitsOf(url)).hits;
        // Chromium by itself repeats a request answered with 408.
        if (path === 'status/408') expect(asked).to.be.at.least(hits);
        else expect(asked).to.equal(hits);
      });

    it('reads the same words in every encoding', async () => {
      for (const path of ['good', 'bom', 'utf16', 'utf16be', 'windows-1258']) {
        const result = await load(fault(path));
        expect(result.ok && result.value.items[0]?.name, path).to.equal('Thủ tục đăng ký số 0');
      }
    });

    it('a file cut at any percent is cut-off, never half a list', async () => {
      const codes = await Promise.all(
        Array.from({ length: 99 }, async (_, i) => codeOf(await load(fault(`cut/${i + 1}`)))),
      );
      expect(codes).to.deep.equal(new Array(99).fill('cut-off'));
      expect(codeOf(await load(fault('cut/0')))).to.equal('empty');
      expect(codeOf(await load(fault('cut/100')))).to.equal('ok');
    }).timeout(20_000);

    it('499 of 500 records are good: they are kept and the bad one is named', async () => {
      const result = await load(fault('good?n=500&bad=1'));
      expect(result.ok && result.value.items.length).to.equal(499);
      expect(result.issues.map((i) => i.path)).to.deep.equal(['items[499].name']);
    });

    it('another kind of file: bad-format with the reason', async () => {
      const result = await loadJson(fault('good'), { parse: parseProfile, limits: quick });
      expect(result).to.include({ ok: false, code: 'bad-format' });
      expect(result?.issues[0]).to.include({ path: 'format', code: 'unknown-format' });
    });

    it('a parser that throws: bad-format, and nothing reaches the page', async () => {
      const cause = new Error('bug');
      const parse = () => {
        throw cause;
      };
      const result = await loadJson(fault('good'), { parse, limits: quick });
      expect(result).to.include({ ok: false, code: 'bad-format', cause });
    });
  });

  describe('when there is no connection', () => {
    for (const path of ['refused', 'loop', 'broken'])
      it(`${path}: network`, async () => {
        expect(codeOf(await load(fault(path)))).to.equal('network');
      });

    it('another origin that allows nobody: network', async () => {
      const other = new URL(fault('good'), document.baseURI);
      other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      expect(codeOf(await load(other.href))).to.equal('network');
    });

    it('an address that is none: network, at once', async () => {
      expect(codeOf(await load('http://'))).to.equal('network');
    });
  });

  describe('when the server is slow', () => {
    for (const path of ['never', 'headers', 'slow'])
      it(`${path}: timeout after three tries, within the whole time`, async () => {
        const url = fault(path);
        const start = performance.now();
        expect(codeOf(await load(url))).to.equal('timeout');
        expect(performance.now() - start).to.be.within(1000, 1900);
        expect((await hitsOf(url)).hits).to.equal(3);
      });

    it('the last try gets only what is left of the whole time', async () => {
      const url = fault('never');
      const start = performance.now();
      expect(codeOf(await load(url, { tryMs: 500, totalMs: 900, copyMs: 100 }))).to.equal('timeout');
      expect(performance.now() - start).to.be.within(700, 1100);
      expect((await hitsOf(url)).hits).to.equal(2);
    });

    it('a worker or proxy that ignores being stopped does not hold the reader up', async () => {
      const deaf = () => new Promise(() => undefined);
      await swapped(globalThis, 'fetch', deaf, async () => {
        expect(codeOf(await load(fault('good')))).to.equal('timeout');
      });
    });
  });

  describe('when the file is huge', () => {
    for (const path of ['big', 'announced'])
      it(`${path}: too-large, and the rest is not taken`, async () => {
        const url = fault(path);
        expect(codeOf(await load(url, { tryMs: 4000, totalMs: 4500 }))).to.equal('too-large');
        for (let i = 0; i < 50 && (await hitsOf(url)).gaveUp === 0; i++) await aTimeout(20);
        expect(await hitsOf(url)).to.deep.equal({ hits: 1, gaveUp: 1 });
      });
  });

  describe('when several elements ask', () => {
    it('one request serves all, whatever each makes of it', async () => {
      const url = fault('good');
      const [a, b, profile] = await Promise.all([
        load(url),
        load(absolute(url)),
        loadJson(url, { parse: parseProfile, limits: quick }),
      ]);
      expect(codeOf(a)).to.equal('ok');
      expect(codeOf(b)).to.equal('ok');
      expect(profile).to.include({ ok: false, code: 'bad-format' });
      expect((await hitsOf(url)).hits).to.equal(1);
    });

    it('one file read in two ways is two requests: neither gets what the other has read', async () => {
      const url = fault('good?n=2');
      const lengths = (text: string) => ({
        format: 'commune-procedure-index/1',
        items: [{ code: '1', name: String(text.length) }],
      });
      const [json, own, again] = await Promise.all([
        load(url),
        loadJson(url, { parse: parseIndex, read: lengths, limits: quick }) as Promise<Result>,
        loadJson(url, { parse: parseIndex, read: lengths, limits: quick }) as Promise<Result>,
      ]);
      expect(json.ok && json.value.items.length).to.equal(2);
      expect(own.ok && Number(own.value.items[0]?.name)).to.be.greaterThan(50);
      expect(own.ok && again.ok && own.value).to.deep.equal(again.ok && again.value);
      expect((await hitsOf(url)).hits).to.equal(2);
    });

    it('a file loaded a moment ago is not asked for again, except on reload', async () => {
      const url = fault('good');
      await load(url, { freshMs: 300 });
      await load(url);
      expect((await hitsOf(url)).hits).to.equal(1);
      await load(url, { freshMs: 10 }, true);
      expect((await hitsOf(url)).hits).to.equal(2);
      await aTimeout(50);
      await load(url);
      expect((await hitsOf(url)).hits).to.equal(3);
    });

    it('a failure is not remembered: the next element asks again', async () => {
      const url = fault('status/404');
      await load(url);
      await load(url);
      expect((await hitsOf(url)).hits).to.equal(2);
    });

    it('one that leaves does not take the file from the others', async () => {
      const url = fault('good');
      const leaver = new AbortController();
      const left = loadJson(url, { parse: parseIndex, limits: quick, signal: leaver.signal });
      const stayed = load(url);
      leaver.abort();
      expect(await left).to.equal(undefined);
      expect(codeOf(await stayed)).to.equal('ok');
    });

    it('when the last one leaves, the request stops, and a later one starts afresh', async () => {
      const url = fault('never');
      const leaver = new AbortController();
      const left = loadJson(url, {
        parse: parseIndex,
        limits: { ...quick, tryMs: 5000, totalMs: 9000 },
        signal: leaver.signal,
      });
      while ((await hitsOf(url)).hits === 0) await aTimeout(10);
      leaver.abort();
      expect(await left).to.equal(undefined);
      while ((await hitsOf(url)).gaveUp === 0) await aTimeout(10);
      expect(codeOf(await load(url))).to.equal('timeout');
      expect((await hitsOf(url)).hits).to.equal(4);
    });
  });

  describe('the last good copy', () => {
    it('is stored after a good load, once the reader touches the page', async () => {
      const url = fault('good');
      await load(url);
      await aTimeout(300);
      expect(await get(absolute(url), files)).to.equal(undefined);
      touch();
      const copy = await storedCopy(url);
      expect(copy.text).to.equal(await (await fetch(url)).text());
      expect(copy.until - copy.savedAt).to.equal(30 * DAY);
      expect(Date.now() - copy.savedAt).to.be.within(0, 5000);
    });

    it('is not replaced by a bad file', async () => {
      const url = fault('html');
      await putCopy(url, 1);
      const result = await load(url);
      expect(result.ok && result.from).to.equal('copy');
      await aTimeout(100);
      expect((await storedCopy(url)).text).to.equal(goodText);
    });

    for (const path of [
      'status/500',
      'refused',
      'never',
      'html',
      'cut/50',
      'windows-1252',
      'big',
      'good?n=5&bad=3',
    ])
      it(`stands in for ${path}, with its day and the reason`, async () => {
        const url = fault(path);
        await putCopy(url, 29.9);
        const result = await load(url);
        if (!result.ok || result.from !== 'copy') throw new Error(`no copy: ${codeOf(result)}`);
        expect(result.value.items[0]?.code).to.equal('1.001193');
        const hanoi = new Date(Date.now() - 29.9 * DAY).toLocaleDateString('sv-SE', {
          timeZone: 'Asia/Ho_Chi_Minh',
        });
        expect(result.savedOn).to.equal(hanoi);
        expect(result.failure.code).to.not.equal(undefined);
      });

    it('is not shown after 30 days, and then thrown away', async () => {
      const url = fault('status/500');
      await putCopy(url, 30.1);
      expect(codeOf(await load(url))).to.equal('http');
      expect(await get(absolute(url), files)).to.equal(undefined);
    });

    it('of a withdrawn file is shown for 7 days only', async () => {
      const young = fault('status/404');
      await putCopy(young, 6.9);
      expect(codeOf(await load(young))).to.equal('ok');
      const old = fault('status/410');
      await putCopy(old, 7.1);
      expect(codeOf(await load(old))).to.equal('gone');
    });

    it('of a withdrawn file does not come back when the server fails later', async () => {
      const url = fault('status/404');
      await putCopy(url, 6);
      expect(codeOf(await load(url))).to.equal('ok');
      const copy = await storedCopy(url);
      expect(copy.until - copy.savedAt).to.equal(7 * DAY);
    });

    it('that this version cannot read counts as none', async () => {
      const url = fault('status/500');
      await putCopy(url, 1, '{"format":"commune-procedure-index/0","items":[]}');
      expect(codeOf(await load(url))).to.equal('http');
    });

    it('makes room for itself: copies past their time go when a new one is stored', async () => {
      // Pruning happens once per page: a fresh module stands for a fresh page.
      const old = fault('good');
      await putCopy(old, 31);
      const fresh = (await import(
        `../../src/data/last-copy.ts?${Date.now()}`
      )) as typeof import('../../src/data/last-copy.js');
      await fresh.writeCopy('https://phuochuu.example.gov.vn/x.json', goodText);
      const kept = (await entries<string, Copy>(files)).map(([key]) => key);
      expect(kept).to.include('https://phuochuu.example.gov.vn/x.json');
      expect(kept).to.not.include(absolute(old));
    });

    it('is written once a day at most while the file stays the same', async () => {
      const { writeCopy } = await import('../../src/data/last-copy.js');
      const url = 'https://phuochuu.example.gov.vn/y.json';
      await del(url, files);
      const noon = Date.parse('2026-11-22T05:00:00Z');
      await writeCopy(url, goodText, noon);
      await writeCopy(url, goodText, noon + 3_600_000);
      expect((await storedCopy(url)).savedAt).to.equal(noon);
      await writeCopy(url, `${goodText} `, noon + 7_200_000);
      expect((await storedCopy(url)).savedAt).to.equal(noon + 7_200_000);
      await writeCopy(url, `${goodText} `, noon + DAY);
      expect((await storedCopy(url)).savedAt).to.equal(noon + DAY);
    });

    it('is dated by the calendar of Việt Nam', async () => {
      const { readCopy, writeCopy } = await import('../../src/data/last-copy.js');
      const url = 'https://phuochuu.example.gov.vn/z.json';
      await del(url, files);
      const lateUtc = Date.parse('2026-11-21T17:30:00Z'); // 00:30 on the 22nd in Hà Nội
      await writeCopy(url, goodText, lateUtc);
      expect(await readCopy(url, false, lateUtc)).to.deep.equal({ text: goodText, savedOn: '2026-11-22' });
    });
  });

  describe('without storage', () => {
    it('a sandboxed frame, where IndexedDB throws, loads and fails like any other', async () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      const src = new URL('../../src/data/load.ts', import.meta.url).href;
      const good = absolute(fault('good'));
      const bad = absolute(fault('status/404'));
      const answer = new Promise<unknown>((resolve) => {
        const hear = (e: MessageEvent) => {
          if (e.source !== frame.contentWindow) return;
          removeEventListener('message', hear);
          resolve(e.data);
        };
        addEventListener('message', hear);
      });
      frame.srcdoc = `<script type="module">
        addEventListener('unhandledrejection', (e) => parent.postMessage('stray: ' + e.reason, '*'));
        let storage = 'works';
        try { indexedDB.open('x'); } catch { storage = 'throws'; }
        const { loadJson } = await import(${JSON.stringify(src)});
        const parse = (value) => ({ value, issues: [] });
        const limits = ${JSON.stringify(quick)};
        const good = await loadJson(${JSON.stringify(good)}, { parse, limits });
        const bad = await loadJson(${JSON.stringify(bad)}, { parse, limits });
        await new Promise((r) => setTimeout(r, 300));
        parent.postMessage({ storage, good: good.ok, bad: bad.code }, '*');
      </script>`;
      document.body.append(frame);
      const result = await answer;
      frame.remove();
      expect(result).to.deep.equal({ storage: 'throws', good: true, bad: 'gone' });
    });

    it('storage that never answers does not hold the reader up', async () => {
      await swapped(
        IDBObjectStore.prototype,
        'get',
        () => ({}),
        async () => {
          const start = performance.now();
          expect(codeOf(await load(fault('status/404')))).to.equal('gone');
          expect(performance.now() - start).to.be.within(300, 1000);
        },
      );
    });
  });
});

describe('readInPage', () => {
  it('reads JSON text and values by the same rules', async () => {
    expect(await readInPage(goodText, { parse: parseIndex })).to.include({ ok: true, from: 'page', url: '' });
    expect(await readInPage(JSON.parse(goodText), { parse: parseIndex })).to.include({
      ok: true,
      from: 'page',
    });
    expect(await readInPage(goodText.slice(0, -3), { parse: parseIndex })).to.include({
      ok: false,
      code: 'cut-off',
    });
    expect(await readInPage('', { parse: parseIndex })).to.include({ ok: false, code: 'empty' });
    expect(await readInPage(42, { parse: parseIndex })).to.include({ ok: false, code: 'bad-format' });
  });
});

describe('a staff file', () => {
  const bytes = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const staff = (src: string) => loadJson(src, { parse: parseStaff, read: readStaffFile, limits: quick });

  it('is CSV or JSON whatever the name, and its stored copy is read the same way', async () => {
    for (const text of [
      "\ufeffHọ và tên;Chức vụ;Di động\r\nH'Ly Niê Kđăm;Công chức;900000001\r\n",
      '{"format":"commune-staff/1","items":[{"id":"a","name":"H\'Ly Niê Kđăm","mobile":"0900000001"}]}',
    ]) {
      const src = bytes(text);
      const result = await staff(src);
      expect(result?.ok && result.value.items[0]).to.include({ name: "H'Ly Niê Kđăm", mobile: '0900000001' });
      await storedCopy(src);
      URL.revokeObjectURL(src);
      // Past the time a loaded file is shared, the address leads nowhere: the copy stands in.
      const later = await loadJson(src, {
        parse: parseStaff,
        read: readStaffFile,
        reload: true,
        limits: quick,
      });
      expect(later).to.include({ ok: true, from: 'copy' });
      expect(later?.ok && later.value.items[0]?.name).to.equal("H'Ly Niê Kđăm");
    }
  });

  it('from the page is text or a value', async () => {
    const options = { parse: parseStaff, read: readStaffFile };
    const text = await readInPage('Họ tên,Chức vụ\nÚn,Công chức\n', options);
    expect(text.ok && text.value.items[0]?.name).to.equal('Ún');
    expect(await readInPage('Mã,Mức thu\n1,2\n', options)).to.include({ ok: false, code: 'bad-format' });
  });

  it('that is something else: the same problems as any data file', async () => {
    for (const path of ['html', 'empty', 'status/404']) {
      const [own, any] = await Promise.all([staff(fault(path)), load(fault(path))]);
      expect(own?.ok).to.equal(false);
      expect(own && !own.ok && own.code).to.equal(codeOf(any));
    }
  });
});
