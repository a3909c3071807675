import type { Absence, Person } from './person.js';
import {
  codeCell,
  consentCell,
  dayCell,
  isMobile,
  isMonthFirst,
  phoneCell,
  yesNoCell,
  type Cell,
  type Repair,
} from './staff-cells.js';
import type { Header, StaffColumn } from './staff-columns.js';
import { listCell, literal } from './staff-lists.js';
import { slug } from './slug.js';

/** What parseStaff gets to read: it still checks lengths, links, mail addresses. `order` is digits. */
type Item = Partial<Omit<Person, 'order'>> & { order?: string };

interface Read {
  items: Item[];
  rows: number[];
  repairs: Repair[];
  unknownColumns: string[];
}

interface Column {
  index: number;
  column: StaffColumn | undefined;
  /** As the file writes it, or "Cột 7"; unique among the unknown ones. */
  name: string;
}

const DATES: readonly (StaffColumn | undefined)[] = ['from', 'to', 'consentOn', 'confirmedOn'];
const LISTS: readonly (StaffColumn | undefined)[] = [
  'unit',
  'officePhones',
  'phones',
  'fields',
  'procedures',
];

const columnsOf = ({ cells }: Header, width: number): Column[] => {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const { column, text } = cells[index] ?? { column: undefined, text: '' };
    // Of two columns of one meaning the second is kept as unknown, except where a cell can hold both.
    if (column !== undefined && (LISTS.includes(column) || !seen.has(column))) {
      seen.add(column);
      return { index, column, name: text };
    }
    const own = literal(text) ?? (text || `Cột ${index + 1}`);
    let name = own;
    for (let n = 2; seen.has(`"${name}`); n++) name = `${own} (${n})`;
    seen.add(`"${name}`);
    return { index, column: undefined, name };
  });
};

/** Rows below the header → one item per person. */
export const readRows = (rows: readonly (readonly string[])[], header: Header): Read => {
  const body = rows.slice(header.end).map((row) => row.map((cell) => cell.normalize('NFC').trim()));
  const width = body.reduce((most, row) => Math.max(most, row.length), header.cells.length);
  const all = columnsOf(header, width);
  const used = (index: number) => body.some((row) => (row[index] ?? '') !== '');
  const columns = all.filter(
    ({ column, index }) => column !== undefined || header.cells[index]?.text || used(index),
  );
  const dates = columns.filter(({ column }) => DATES.includes(column));
  const orders = body.flatMap((row) => dates.map(({ index }) => isMonthFirst(row[index] ?? '')));
  const monthFirst = orders.includes(true) && !orders.includes(false);

  const read: Read = {
    items: [],
    rows: [],
    repairs: [],
    unknownColumns: columns.flatMap(({ column, name }) => (column === undefined ? [name] : [])),
  };
  const inTurn = [...columns].sort((a, b) => turnOf(a) - turnOf(b));
  let title: string | undefined;
  body.forEach((row, i) => {
    const number = header.end + i + 1;
    if (row.every((cell) => cell === '')) return;
    const found = titleOf(row, columns);
    if (found !== undefined) {
      title = found;
      read.repairs.push({
        row: number,
        column: '',
        from: row.filter(Boolean).join(' '),
        to: title,
        code: 'title-row',
      });
      return;
    }
    const item = readRow(row, inTurn, monthFirst, (repair) => read.repairs.push({ row: number, ...repair }));
    if (item.unit === undefined && title !== undefined) item.unit = [title];
    read.items.push(item);
    read.rows.push(number);
  });
  giveIds(read, columns.find(({ column }) => column === 'id')?.name ?? 'Mã');
  return read;
};

/** A column that may hold mobile numbers, and one that depends on them, come after the mobile column. */
const turnOf = ({ column }: Column): number => (column === 'zalo' ? 2 : column === 'phones' ? 1 : 0);

/** "I. ĐẢNG ỦY" across the table, or "I" beside it: nothing else stands in such a row. */
const titleOf = (row: readonly string[], columns: readonly Column[]): string | undefined => {
  const filled = columns.filter(({ index }) => row[index] !== '' && row[index] !== undefined);
  const [first, second] = filled;
  const words = (column: Column | undefined) => (column && row[column.index]) ?? '';
  if (first && filled.length === 1 && first.column !== 'name')
    return words(first).replace(/^(?:[IVX]+|[A-Z]|\d+)[.)]\s*/, '');
  const numbered = first?.column === 'order' && /^(?:[IVX]+|[A-Z])[.)]?$/.test(words(first));
  return numbered && filled.length === 2 && second?.column === 'name' ? words(second) : undefined;
};

type Report = (repair: Omit<Repair, 'row'>) => void;

const readRow = (
  row: readonly string[],
  columns: readonly Column[],
  monthFirst: boolean,
  report: Report,
): Item => {
  const item: Item = {};
  const absence: Absence = {};
  const extra: [string, string][] = [];
  let familyNames = '';
  for (const { index, column, name } of columns) {
    const cell = row[index] ?? '';
    if (cell === '') continue;
    const take = <T>(read: Cell<T>, from = cell): T => {
      if (read.repair) report({ column: name, from, ...read.repair });
      return read.value;
    };
    const items = (one?: (item: string) => Cell<string>, also?: ','): string[] =>
      listCell(cell, also).map((item) => literal(item) ?? (one ? take(one(item), item) : item));
    switch (column) {
      case undefined:
        extra.push([name, cell]);
        break;
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
        assign(item, 'zalo', take(yesNoCell(cell, item.mobile)));
        break;
      case 'from':
      case 'to':
        assign(absence, column, take(dayCell(cell, monthFirst)));
        break;
      case 'substitute':
        absence.substitute = cell;
        break;
      case 'consentOn':
        assign(item, column, take(consentCell(cell, monthFirst)));
        break;
      case 'confirmedOn':
        assign(item, column, take(dayCell(cell, monthFirst)));
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
  if (extra.length > 0) item.extra = Object.fromEntries(extra);
  return item;
};

const assign = <T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void => {
  if (value !== undefined) target[key] = value;
};

/** "Số điện thoại" does not say whose: a mobile number is taken for the person's own, which only consent makes public. */
const sortPhones = (item: Item, numbers: readonly string[], moved: (number: string) => void): void => {
  for (const number of numbers) {
    if (!isMobile(number)) item.officePhones = [...(item.officePhones ?? []), number];
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
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
  const own = items.map((item) => {
    if (item.id === undefined || taken.has(item.id)) return false;
    taken.add(item.id);
    return true;
  });
  items.forEach((item, i) => {
    if (own[i] === true || item.name === undefined) return;
    const before = item.id;
    item.id = free(slug(`${item.name} ${item.unit?.[0] ?? ''}`).slice(0, LONGEST) || 'can-bo');
    if (before !== undefined)
      repairs.push({ row: rows[i] ?? 0, column, from: before, to: item.id, code: 'duplicate-id' });
  });
  repairs.sort((a, b) => a.row - b.row);
};
