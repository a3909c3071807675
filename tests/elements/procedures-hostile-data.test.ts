import { expect } from '@open-wc/testing';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { HTML, changesNoPrototype, pressLinks, trap } from '../helpers/hostile-page.js';
import { all, item, listed, root, searched, words } from '../helpers/on-page.js';
import { serve } from '../helpers/serve.js';
import { opened, place, sheetShown } from '../helpers/procedures.js';
import { birth, indexOf, inOneFile, profile, sheetOf } from '../helpers/sheets.js';
import { waitUntil } from '../helpers/wait.js';

const URLS = [
  `javascript:hit('url')`,
  `JaVaScRiPt:hit('url')`,
  ` java\nscript:hit('url')`,
  `\u0001javascript:hit('url')`,
  `data:text/html,<script>parent.hit('data')</script>`,
  'vbscript:x',
];

/** Puts `text` into every text of a value, and `url` into every address. */
const poisoned = (value: unknown, text: string, url: string, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((entry) => poisoned(entry, text, url, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poisoned(v, text, url, k)]));
  if (typeof value !== 'string') return value;
  if (key === 'url') return url;
  // Words of closed lists and dates stay: a record refused by the parser would test nothing.
  return /^(channel|state|kind|unit|use|actor|online|status|retrieved|updated|local|format)$/.test(key)
    ? value
    : `${text} ${value}`;
};

const links = (el: CommuneProcedures) => all<HTMLAnchorElement>(el, 'a');
const pressAll = (el: CommuneProcedures) => {
  for (const a of links(el)) expect(a.protocol, a.href).to.be.oneOf(['http:', 'https:', 'tel:', 'mailto:']);
  pressLinks(el, 'a:not([part="back"])');
};

describe('<commune-procedures>: hostile data', () => {
  const { quiet } = trap();

  for (const url of URLS)
    it(`no text is HTML and no link is followed: ${JSON.stringify(url.slice(0, 30))}`, async () => {
      const data = poisoned(inOneFile(birth()), HTML, url);
      const files = serve({
        'commune.json': poisoned(
          profile({ links: { sheet: url, search: url, dossier: url, feedback: url } }),
          HTML,
          url,
        ),
      });
      const el = await listed(await place({ data, profile: files.url('commune.json') }), 1);
      expect(words(el, '.name')).to.equal(`${HTML} Làm giấy khai sinh`.replace(/\s+/g, ' '));
      await searched(el, 'khai sinh');
      await searched(el, HTML);
      const code = `${HTML} 1.001193`;
      el.code = code;
      await waitUntil(() => root(el).querySelector('[part="sheet"]'), 'the sheet');
      expect(root(el).querySelector('img, script, iframe')).to.equal(null);
      pressAll(el);
      await quiet();
    });

  it('share-base that is no web address is not used', async () => {
    const el = await listed(
      await place({ data: inOneFile(birth(), sheetOf()), shareBase: URLS[0] as string }),
      2,
    );
    for (const a of links(el)) expect(a.protocol).to.be.oneOf(['http:', 'https:', 'tel:']);
  });

  it('words typed are text', async () => {
    const el = await listed(await place({ data: inOneFile(birth(), sheetOf()) }), 2);
    await searched(el, `qqqq ${HTML}`);
    expect(words(el, '[part="nothing-found"] .card-title')).to.include('<img src=x');
    expect(root(el).querySelector('img')).to.equal(null);
    await quiet();
  });

  it('__proto__, constructor and the like are codes like any other', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'a"b\\c\'d',
      '] , *',
      '100%',
      '../../x',
      '#',
      '<b>',
    ];
    const el = await listed(
      await place({
        data: inOneFile(...names.map((code) => sheetOf({ code, name: `Tên ${code}`, fields: [code] }))),
      }),
      names.length,
    );
    for (const code of names) {
      const line = all(el, '[part~="item"]').find((li) => li.dataset['code'] === code);
      line?.querySelector('a')?.click();
      await waitUntil(
        () => root(el).querySelector<HTMLElement>('[part="sheet"]')?.dataset['code'] === code,
        code,
      );
      all(el, '[part="back"]')[0]?.click();
      await listed(el, names.length);
    }
    expect(({} as Record<string, unknown>)['code']).to.equal(undefined);
  });

  changesNoPrototype(inOneFile(birth()), async (data) => listed(await place({ data }), 1));

  it('fields of the wrong kind are dropped one by one; the rest of the sheet is shown', async () => {
    const data = inOneFile({
      ...birth(),
      everydayName: { toString: 1 } as never,
      methods: [
        { channel: 'direct', fees: [{ state: 'amount', amount: '8.000' } as never, null as never] },
        7 as never,
      ],
      steps: ['Bước 1' as never, { title: ['x'] } as never],
      documents: {} as never,
      legal: [null as never, { name: 'Luật' }],
      subjects: 'Công dân' as never,
    });
    const el = await listed(await place({ data }), 1);
    const sheet = await opened(el, '1.001193');
    expect(sheet.textContent).to.include('Thủ tục đăng ký khai sinh').and.include('Luật');
    expect(words(el, '[part="fees"]')).to.not.match(/\d đ/);
  });

  it('control characters, lone surrogates and right-to-left marks do no harm', async () => {
    const name = 'Thủ tục \u0000\u0008\ud800\u202e\u200b khai sinh';
    const el = await listed(await place({ data: indexOf([{ code: '1\ud800', name }]) }), 1);
    await searched(el, 'khai \ud800sinh');
    await searched(el, '\\ ( [ * + ?');
    expect(item).to.be.a('function');
  });

  it('a cyclic value and one nested without end are refused', async () => {
    const cyclic = inOneFile(birth()) as unknown as Record<string, unknown>;
    cyclic['self'] = cyclic;
    for (const data of [cyclic, `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      const el = await place({ data });
      await waitUntil(() => root(el).querySelector('.failure'), 'refused');
    }
  });

  it('properties set to what frameworks and hurried hands set do no harm', async () => {
    const el = await listed(
      await place({
        data: inOneFile(birth(), sheetOf()),
        codes: null as never,
        field: null as never,
        profile: null as never,
        headingLevel: Number.NaN,
        shareBase: 'http://[',
        route: 'nirgends',
      }),
      2,
    );
    el.code = null as never;
    await el.updateComplete;
    expect(all(el, '[part~="item"]').length).to.equal(2);
    el.code = '1.001193';
    await sheetShown(el, '1.001193');
  });
});
