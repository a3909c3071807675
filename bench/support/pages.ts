/** The same list of procedures as a page of ours, as plain HTML, and with the libraries people would take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headLines } from '../../.ci/build/head-lines.mjs';
import { root } from '../../.ci/files.mjs';
import { browse } from '../../src/elements/procedures/arrange.js';
import { feeSummaryText, onlineText, shortTimeText } from '../../src/elements/shared/facts.js';
import type { CatalogueEntry } from '../../src/model/catalogue.js';
import type { ChunkTable } from '../../src/embed/chunk-table.js';
import { indexFile } from './entries.js';

/** One page to compare. `usable` runs in it: are the first rows there and can the reader search them? */
export interface Contender {
  name: string;
  kind: 'plain' | 'ours' | 'other';
  page: string;
  usable: () => boolean;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

const STYLE = `body{margin:0;font:1em/1.55 system-ui,sans-serif;color:#1b1f24}header,footer,main{padding:1em}
commune-procedures{display:block;min-height:100vh}
label{display:block;font-size:1.4em;font-weight:600}input[type=search]{width:100%;box-sizing:border-box;min-height:3.25em;font:inherit}
h2{font-size:1em;color:#545c66}ul{list-style:none;margin:0;padding:0}li{border-top:1px solid #cfd6dd}
li a{display:block;padding:.8em .25em;color:inherit;text-decoration:none}
.name{display:block;font-size:1.1em;font-weight:600;color:#0b4a94}.official{display:block;color:#545c66}p{margin:0}`;

const page = (head: string, main: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Thủ tục hành chính</title><link rel="icon" href="data:,"><style>${STYLE}</style>${head}</head>
<body><header><p>Ủy ban nhân dân xã</p><h1>Thủ tục hành chính</h1></header>
<main>${main}</main>
<footer><p>Trung tâm Phục vụ hành chính công xã. Điện thoại 0269 0123 456.</p></footer></body></html>`;

/** For a site that can write into its head: the code and the data start with the page, not after the loader. */
const preloads = (): string => {
  const built = JSON.parse(readFileSync(join(root, 'dist/embed/chunks.json'), 'utf8')) as ChunkTable;
  return [
    ...headLines(built, ['commune-procedures'], 'widgets/'),
    '<link rel="preload" as="fetch" href="index.json" crossorigin>',
  ].join('');
};

const FALLBACK = `<p>Việc hay làm nhất:</p><ul><li>Làm giấy khai sinh: mang giấy chứng sinh và căn cước của cha, mẹ.</li>
<li>Đăng ký kết hôn: hai bên cùng đến, mang căn cước.</li></ul><p>Hỏi thêm: <a href="tel:02690123456">0269 0123 456</a>.</p>`;

const SEARCH = `<label for="search">Bạn cần làm việc gì?</label>
<input id="search" class="search" type="search" autocomplete="off" placeholder="Ví dụ: khai sinh, sổ đỏ, tạm trú">`;

const factsOf = (entry: CatalogueEntry): string =>
  [
    feeSummaryText(entry.fee),
    ...(entry.time ? [shortTimeText(entry.time)] : []),
    ...(entry.online !== undefined && entry.online !== 'none' ? [onlineText(entry.online)] : []),
  ].join(' · ');

const line = (entry: CatalogueEntry): string =>
  `<li data-code="${escaped(entry.code)}"><a href="#thu-tuc=${escaped(entry.code)}"><span class="name">${escaped(entry.everydayName ?? entry.name)}</span>${
    entry.everydayName === undefined ? '' : `<span class="official">${escaped(entry.name)}</span>`
  }<p class="facts">${escaped(factsOf(entry))}</p></a></li>`;

/** All rows in the page, under the same headings as ours; variants as rows of their own. */
const rows = (entries: readonly CatalogueEntry[]): string =>
  browse(entries, false)
    .map(
      ({ heading, rows: list }) =>
        `${heading === undefined ? '' : `<h2>${escaped(heading)}</h2>`}<ul>${list
          .flatMap((row) => [row.entry, ...row.variants])
          .map(line)
          .join('')}</ul>`,
    )
    .join('');

/** What a careful person writes by hand: folds accents, hides what does not match, tells how many are left. */
const FILTER = `const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
const field = document.querySelector('#search');
const count = document.querySelector('#count');
const lines = [...document.querySelectorAll('li')].map((li) => ({ li, text: fold(li.textContent) }));
field.addEventListener('input', () => {
  const words = fold(field.value).split(/\\s+/);
  let left = 0;
  for (const { li, text } of lines) {
    li.hidden = !words.every((word) => text.includes(word));
    if (!li.hidden) left++;
  }
  count.textContent = left + ' kết quả';
});
document.documentElement.dataset.ready = '1';`;

/** Their rows hold the same words as ours. */
const rowsForScript = `const facts = (e) => [e.fee && e.fee.min !== undefined ? e.fee.min.toLocaleString('vi') + ' đ' : 'Hỏi quầy',
  e.time && e.time.quantity ? e.time.quantity + ' ngày' : '', e.online || ''].join(' · ');
const rowOf = (e) => [e.everydayName || e.name, e.everydayName ? e.name : '', facts(e)];`;

const packaged = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');

const marked = (): boolean => document.documentElement.dataset['ready'] === '1';

const drawn = (): boolean => {
  const inside = document.querySelector('commune-procedures')?.shadowRoot;
  return (
    (inside?.querySelectorAll('[part~="item"]').length ?? 0) >= 10 &&
    inside?.querySelector('input[type="search"]') !== null
  );
};

/** Files to serve, and the pages among them to compare. The first contender is what the others are measured by. */
export const contenders = (
  entries: readonly CatalogueEntry[],
): { files: Record<string, string>; contenders: Contender[] } => ({
  files: {
    'index.json': indexFile(entries),
    'filter.js': FILTER,
    'static.html': page(
      '<script src="filter.js" defer></script>',
      `${SEARCH}<p id="count" role="status">${entries.length} thủ tục</p>${rows(entries)}`,
    ),
    'ours.html': page(
      '<script type="module" src="widgets/commune.js"></script>',
      `<commune-procedures src="index.json">${FALLBACK}</commune-procedures>`,
    ),
    'ours-preloaded.html': page(
      `<script type="module" src="widgets/commune.js"></script>${preloads()}`,
      `<commune-procedures src="index.json">${FALLBACK}</commune-procedures>`,
    ),
    'list.min.js': packaged('list.js/dist/list.min.js'),
    'list-page.js': `new List('here', { valueNames: ['name', 'official', 'facts'] }); document.documentElement.dataset.ready = '1';`,
    'list-js.html': page(
      '<script src="list.min.js" defer></script><script src="list-page.js" defer></script>',
      `<div id="here">${SEARCH}<ul class="list">${entries.map(line).join('')}</ul></div>`,
    ),
    'gridjs.js': packaged('gridjs/dist/gridjs.production.min.js'),
    'gridjs.css': packaged('gridjs/dist/theme/mermaid.min.css'),
    'grid-page.js': `${rowsForScript}
new gridjs.Grid({ columns: ['Thủ tục', 'Tên chính thức', 'Lệ phí, thời hạn'], search: true,
  server: { url: 'index.json', then: (file) => file.items.map(rowOf) } }).render(document.querySelector('#here'));`,
    'grid-js.html': page(
      '<link rel="stylesheet" href="gridjs.css"><script src="gridjs.js" defer></script><script src="grid-page.js" defer></script>',
      '<div id="here"></div>',
    ),
    'datatables.js': packaged('datatables.net/js/dataTables.min.js'),
    'datatables-page.js': `${rowsForScript}
new DataTable('#here', { paging: false, ajax: { url: 'index.json', dataSrc: (file) => file.items.map(rowOf) } });`,
    'datatables.html': page(
      '<script src="datatables.js" defer></script><script src="datatables-page.js" defer></script>',
      `<table id="here"><thead><tr><th>Thủ tục</th><th>Tên chính thức</th><th>Lệ phí, thời hạn</th></tr></thead></table>`,
    ),
  },
  contenders: [
    { name: 'plain HTML with a filter script', kind: 'plain', page: 'static.html', usable: marked },
    { name: '<commune-procedures>', kind: 'ours', page: 'ours.html', usable: drawn },
    {
      name: '<commune-procedures>, its files named in the head',
      kind: 'ours',
      page: 'ours-preloaded.html',
      usable: drawn,
    },
    { name: 'List.js 2.3', kind: 'other', page: 'list-js.html', usable: marked },
    {
      name: 'Grid.js 6.2',
      kind: 'other',
      page: 'grid-js.html',
      usable: () =>
        document.querySelectorAll('tbody .gridjs-tr').length >= 10 &&
        document.querySelector('input.gridjs-search-input') !== null,
    },
    {
      name: 'DataTables 3.1',
      kind: 'other',
      page: 'datatables.html',
      usable: () =>
        document.querySelectorAll('tbody tr').length >= 10 &&
        document.querySelector('input[type="search"]') !== null,
    },
  ],
});
