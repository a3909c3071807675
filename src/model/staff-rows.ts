import type { Absence, Person } from './person.js';
import {
  consentCell,
  hasMobile,
  isMobile,
  phoneCell,
  withdrawnCell,
  yesNoCell,
  type Cell,
  type Repair,
} from './staff-cells.js';
import { STAFF_HEADERS, type Header, type StaffColumn } from './staff-columns.js';
import { nobodyIn } from './staff-nobody.js';
import { slug } from './slug.js';
import { codeCell, dayCell, isMonthFirst } from './table-cells.js';
import { listCell, literal } from './table-lists.js';
import { filledRows, unlike, type FilledCell } from './table-rows.js';

/** What parseStaff gets to read: it still checks lengths, links, mail addresses. `order` is digits. */
type Item = Partial<Omit<Person, 'order'>> & { order?: string };

interface Read {
  items: Item[];
  rows: number[];
  repairs: Repair[];
  unknownColumns: string[];
}

const DATES: readonly (StaffColumn | undefined)[] = ['from', 'to', 'consentOn', 'withdrawnOn', 'confirmedOn'];
const LISTS: readonly (StaffColumn | undefined)[] = [
  'unit',
  'officePhones',
  'phones',
  'fields',
  'procedures',
];

type Filled = FilledCell<StaffColumn>;

/** Rows below the header → one item per person. */
export const readRows = (rows: readonly (readonly string[])[], header: Header): Read => {
  const { columns, filled, unknownColumns } = filledRows(rows, header, LISTS);
  const orders = new Set(
    filled.flat().map(({ column, cell }) => (DATES.includes(column) ? isMonthFirst(cell) : undefined)),
  );
  const monthFirst = orders.has(true) && !orders.has(false);

  const read: Read = {
    items: [],
    rows: [],
    repairs: [],
    unknownColumns,
  };
  const left = columns.find(({ column }) => column === 'name')?.index ?? 0;
  let title: string | undefined;
  const isNobody = nobodyIn();
  filled.forEach((cells, i) => {
    const row = header.end + i + 1;
    if (cells.every(({ column, cell }) => column === 'order' && !WORD.test(cell))) return; // numbered in advance
    const found = titleOf(cells, left);
    const nobody = isNobody(cells, found !== undefined);
    if (nobody || found !== undefined) {
      const from = cells.map(({ cell }) => cell).join(' ');
      if (!nobody) title = found;
      const to = nobody ? '' : (found ?? '');
      read.repairs.push({ row, column: '', from, to, code: nobody ? 'no-person' : 'title-row' });
      return;
    }
    const item = readRow(cells, monthFirst, (repair) => read.repairs.push({ row, ...repair }));
    if (item.unit === undefined && title !== undefined) item.unit = [title];
    read.items.push(item);
    read.rows.push(row);
  });
  giveIds(read, columns.find(({ column }) => column === 'id')?.name ?? STAFF_HEADERS.id);
  return read;
};

const WORD = /\p{L}{2}/u;

/** What no person is called: a title even where the names stand. */
const TITLE =
  /^(?:[IVX]+[.)]\s|(?:đảng [ủu][ỷy]|[ủu][ỷy] ban|hội đồng|hđnd|ubnd|mặt trận|văn phòng|trung tâm|công an|ban chỉ huy|trạm y tế|phòng kinh tế|phòng văn hóa)(?!\p{L}))/iu;

/** "I. ĐẢNG ỦY" across the table, or "I" beside it: nothing else stands in such a row. */
const titleOf = ([first, second, ...more]: readonly Filled[], left: number): string | undefined => {
  if (!first || more.length > 0) return undefined;
  if (!second)
    return (first.index < left || (first.column === 'name' && TITLE.test(first.cell))) &&
      WORD.test(first.cell)
      ? first.cell.replace(/^(?:[IVX]+|[A-Z]|\d+)[.)]\s*/, '')
      : undefined;
  const numbered = first.column === 'order' && /^(?:[IVX]+|[A-Z])[.)]?$/.test(first.cell);
  return numbered && second.column === 'name' ? second.cell : undefined;
};

/** A column that may hold mobile numbers, and one that depends on them, come after the mobile column. */
const turnOf = ({ column }: Filled): number => (column === 'zalo' ? 2 : column === 'phones' ? 1 : 0);

type Report = (repair: Omit<Repair, 'row'>) => void;

const readRow = (cells: readonly Filled[], monthFirst: boolean, report: Report): Item => {
  const item: Item = {};
  const absence: Absence = {};
  const extra = new Map<string, string>();
  const keep = (name: string, words: string): void => {
    const before = extra.get(name);
    extra.set(name, before === undefined ? words : `${before}; ${words}`);
  };
  let familyNames = '';
  for (const { column, name, cell } of [...cells].sort((a, b) => turnOf(a) - turnOf(b))) {
    if (column === undefined) {
      keep(name, cell);
      continue;
    }
    const take = <T>(read: Cell<T>, from = cell): T => {
      if (read.repair) report({ column: name, from, ...read.repair });
      return read.value;
    };
    /** The value, or nothing and the words kept for whoever looks after the file. */
    const takeOrKeep = <T>(column: keyof typeof STAFF_HEADERS, read: Cell<T>): T => {
      if (read.value === undefined) keep(STAFF_HEADERS[column], cell);
      return take(read);
    };
    const items = (one?: (item: string) => Cell<string>, also?: ','): string[] =>
      listCell(cell, also).map((item) => literal(item) ?? (one ? take(one(item), item) : item));
    switch (column) {
      case 'familyNames':
        familyNames = cell;
        break;
      case 'unit':
      case 'fields':
        item[column] = [...(item[column] ?? []), ...items()];
        break;
      case 'procedures':
        item.procedures = [...(item.procedures ?? []), ...items(codeCell, ',')];
        break;
      case 'officePhones':
        item.officePhones = [...(item.officePhones ?? []), ...items(phoneCell)];
        break;
      case 'phones':
        sortPhones(item, items(phoneCell), (number) => {
          report({ column: name, from: number, to: number, code: 'to-mobile' });
        });
        break;
      case 'mobile':
        item.mobile = literal(cell) ?? take(phoneCell(cell));
        break;
      case 'zalo':
        assign(item, 'zalo', takeOrKeep(column, yesNoCell(cell, item.mobile)));
        break;
      case 'from':
      case 'to':
        assign(absence, column, takeOrKeep(column, dayCell(cell, monthFirst)));
        break;
      case 'substitute':
        absence.substitute = cell;
        break;
      case 'consentOn':
        assign(item, column, takeOrKeep(column, consentCell(cell, monthFirst)));
        break;
      case 'withdrawnOn':
        assign(item, column, takeOrKeep(column, withdrawnCell(cell, monthFirst)));
        break;
      case 'confirmedOn':
        assign(item, column, takeOrKeep(column, dayCell(cell, monthFirst)));
        break;
      case 'order':
        item.order = cell.replace(/[.)]$/, '');
        break;
      default:
        item[column] = cell;
    }
  }
  if (familyNames !== '') item.name = `${familyNames} ${item.name ?? ''}`.trim();
  if (Object.keys(absence).length > 0) item.absence = absence;
  if (extra.size > 0) item.extra = Object.fromEntries(extra);
  return item;
};

const assign = <T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void => {
  if (value !== undefined) target[key] = value;
};

/** No cell with so much in it is parted: what stands there may be anything. */
const LONGEST_PHONES = 500;
/** Between two numbers of one cell, beside `;` and line breaks. */
const BETWEEN = /\s*[,/|]\s*|\s+[-–]\s+|\s+(?:và|hoặc)\s+/;

/** "Số điện thoại" does not say whose: a mobile number is taken for the person's own, which only consent makes public. */
const sortPhones = (item: Item, written: readonly string[], moved: (number: string) => void): void => {
  // "0269 3824 123 / 0912 345 678": only what is apart can be told apart. What cannot be parted is taken for mobile.
  const numbers = written.flatMap((text) =>
    hasMobile(text) && !isMobile(text) && text.length <= LONGEST_PHONES ? text.split(BETWEEN) : [text],
  );
  for (const number of numbers.map((text) => text.trim()).filter((text) => text !== '')) {
    if (!hasMobile(number)) (item.officePhones ??= []).push(number);
    else {
      item.mobile = item.mobile === undefined ? number : `${item.mobile} / ${number}`;
      moved(number);
    }
  }
};

/** Room for "-2" and for a unit's name below the limit of the model. */
const LONGEST = 120;

/** The same table gives the same ids: name and unit make them, a number tells namesakes apart. */
const giveIds = ({ items, rows, repairs }: Read, column: string): void => {
  const taken = new Map<string, number>();
  const own = items.map((item) => {
    if (item.id === undefined || taken.has(item.id)) return false;
    taken.set(item.id, 1);
    return true;
  });
  items.forEach((item, i) => {
    if (own[i] === true || item.name === undefined) return;
    const before = item.id;
    const wanted = slug(`${item.name} ${item.unit?.[0] ?? ''}`).slice(0, LONGEST) || 'can-bo';
    item.id = unlike(taken, wanted, (id, n) => `${id}-${n}`);
    if (before !== undefined)
      repairs.push({ row: rows[i] ?? 0, column, from: before, to: item.id, code: 'duplicate-id' });
  });
  repairs.sort((a, b) => a.row - b.row);
};
