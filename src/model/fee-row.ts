/** The fee board (fees.json, or the rows of fees.csv): one row per amount, channel and kind of applicant. */
import { FORMATS, readItems, type DataFile } from './envelope.js';
import { extra } from './extra.js';
import { FEE_KINDS, type FeeKind } from './fee-kind.js';
import { isSound, writeFormula, type FeeFormula, type FeeTier } from './fee-formula.js';
import { moneyOf, type FeeMoney, type MoneyWords } from './fee-money.js';
import { CHANNEL_WORDS, STATUS_WORDS, VERIFICATION_WORDS } from './fee-words.js';
import type { Channel } from './procedure.js';
import {
  choice,
  integer,
  isoDate,
  link,
  list,
  object,
  text,
  type Issue,
  type JsonSchema,
  type Parsed,
  type Shape,
} from './shape.js';

/** Whether a legal document still applies: in force, in part, replaced by another, ended. */
export const LEGAL_STATUSES = ['inForce', 'partly', 'replaced', 'expired'] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** How far somebody has checked the row: read the document itself, a second-hand source, nobody yet (a draft is never shown as an amount). */
export const VERIFICATIONS = ['primary', 'secondary', 'draft'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Căn cứ: the legal document that sets the amount. */
export interface FeeLegal {
  /** Số hiệu, "12/2018/NQ-HĐND", or the whole name of the document. */
  number?: string;
  /** Cơ quan ban hành. */
  issuer?: string;
  /** Ngày ban hành, ISO. */
  date?: string;
  url?: string;
  /** Absent = nobody said. */
  status?: LegalStatus;
}

/** What the file says where it cannot be read, by column: kept, never shown to readers, a reason for doubt. */
export type FeeSaid = Partial<Record<FeeColumn, string>>;

interface FeeRowBase {
  /** Stable; deep links and printed codes may hold it. */
  id: string;
  /** Codes of the procedures it is paid for; empty for a service without one. */
  procedures: string[];
  /** Tên khoản thu. */
  name: string;
  /** Lĩnh vực. */
  field?: string;
  /** phí (for a service), lệ phí (for an act of the state), giá (a price). Luật Phí và lệ phí 2015, Điều 3. */
  kind?: FeeKind;
  /** Ways of submitting it holds for. Empty = the file does not say, which is a reason for doubt. */
  channels: Channel[];
  /** Đối tượng it holds for, in words: "cá nhân", "hộ nghèo". Absent = everybody. */
  group?: string;
  /** Miễn giảm: who pays nothing ("hộ nghèo"), or less ("giảm 50 % cho người cao tuổi"), one entry each. */
  exemptions: string[];
  legal?: FeeLegal;
  /** First day it holds, ISO. */
  validFrom?: string;
  /** Last day it holds, ISO. Absent = until it is changed. */
  validTo?: string;
  verification?: Verification;
  /** Day somebody last compared the row with its source. */
  verifiedOn?: string;
  /** Words for the reader beside the amount. */
  note?: string;
  said?: FeeSaid;
  /** Columns we do not know, by their header: kept, never shown. */
  extra?: Record<string, string>;
}

/**
 * One row of the board. The money is one of five states, never just a number; whether it may be shown is decided by
 * `doubtsOf` (fee-doubt.ts), what holds on a day by `feesOn` (fee-day.ts).
 */
export type FeeRow = FeeRowBase & FeeMoney;

/** A column of the table; legal is spread over five. */
export type FeeColumn =
  | 'id'
  | 'procedures'
  | 'name'
  | 'field'
  | 'kind'
  | keyof MoneyWords
  | 'channels'
  | 'group'
  | 'exemptions'
  | 'legalNumber'
  | 'legalIssuer'
  | 'legalDate'
  | 'legalUrl'
  | 'legalStatus'
  | 'validFrom'
  | 'validTo'
  | 'verification'
  | 'verifiedOn'
  | 'note';

/** The same list as in procedure.ts, whose shapes a page of fees does not need. */
export const FEE_CHANNELS = ['direct', 'online', 'postal'] as const satisfies readonly Channel[];

const number = text(1000);
const tiers = list(object<FeeTier>({ from: integer(1), amount: integer(0) }, ['from', 'amount']), 20);
const formulaFields = object<FeeFormula>({
  base: integer(1),
  baseWord: text(80),
  pages: tiers,
  pageWord: text(80),
  copies: tiers,
  copyWord: text(80),
  copyMinimum: integer(1),
  copyMaximum: integer(1),
  minimum: integer(1),
  maximum: integer(1),
});

/** Everything but the money. The legal document is read field by field, because one bad date must not cost its number. */
const PLAIN = {
  procedures: list(text(60), 200),
  field: text(300),
  // "Lệ phí" with a capital, as tables write it.
  kind: choice(FEE_KINDS, { phí: 'phí', 'lệ phí': 'lệ phí', giá: 'giá' }),
  channels: list(choice(FEE_CHANNELS, CHANNEL_WORDS), 12),
  group: text(300),
  exemptions: list(text(500), 200),
  validFrom: isoDate(),
  validTo: isoDate(),
  verification: choice(VERIFICATIONS, VERIFICATION_WORDS),
  verifiedOn: isoDate(),
  note: text(5000),
} satisfies Partial<Record<FeeColumn, unknown>>;
const LEGAL = {
  legalNumber: ['number', number],
  legalIssuer: ['issuer', text(500)],
  legalDate: ['date', isoDate()],
  legalUrl: ['url', link()],
  legalStatus: ['status', choice(LEGAL_STATUSES, STATUS_WORDS)],
} satisfies Partial<Record<FeeColumn, [keyof FeeLegal, unknown]>>;

const COLUMNS: readonly string[] = [
  ...['id', 'name', 'state', 'amount', 'formula'],
  ...Object.keys(PLAIN),
  ...Object.keys(LEGAL),
];
const LISTS: readonly FeeColumn[] = ['procedures', 'channels', 'exemptions'];
/** Longer than any column may be, so that words cut here stay unreadable. */
const LONGEST_SAID = 10_000;

type Raw = Record<string, unknown>;
const isObject = (x: unknown): x is Raw => typeof x === 'object' && x !== null && !Array.isArray(x);

/** A value as words; '' for none. */
const wordsOf = (raw: unknown): string => {
  if (raw === null || raw === undefined) return '';
  if (Array.isArray(raw) && raw.length === 1) return wordsOf(raw[0]);
  const words = typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : JSON.stringify(raw);
  return words.normalize('NFC').trim().slice(0, LONGEST_SAID).trim();
};

const isText = (value: unknown, column: FeeColumn): boolean =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (LISTS.includes(column) && Array.isArray(value) && value.every((item) => isText(item, 'name')));

const own = (object: Raw, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** Words of an earlier reading, which stand for what is not there. */
const saidBefore = (raw: unknown): FeeSaid =>
  isObject(raw)
    ? Object.fromEntries(
        COLUMNS.flatMap((column) => {
          const words = wordsOf(own(raw, column));
          return words === '' ? [] : [[column, words] as const];
        }),
      )
    : {};

const formulaWords = (raw: unknown): string => {
  if (!isObject(raw)) return wordsOf(raw);
  const issues: Issue[] = [];
  const formula = formulaFields.read(raw, '', issues);
  return formula && issues.length === 0 && isSound(formula) ? writeFormula(formula) : wordsOf(raw);
};

const moneyWasSaid = ({ state, amount, formula }: FeeSaid): boolean =>
  (state ?? amount ?? formula) !== undefined;

const isUnclear = (money: FeeMoney): boolean => money.state === 'unknown' && money.unclear !== undefined;

/** The money of a row, from its own keys or from the words an earlier reading kept. */
const moneyWordsOf = (raw: Raw, before: FeeSaid): MoneyWords => {
  if (moneyWasSaid(before))
    return { state: before.state ?? '', amount: before.amount ?? '', formula: before.formula ?? '' };
  const per = wordsOf(own(raw, 'per'));
  const amount = wordsOf(own(raw, 'amount'));
  return {
    state: wordsOf(own(raw, 'state')),
    amount: amount === '' || per === '' ? amount : `${amount}/${per}`,
    formula: formulaWords(own(raw, 'formula')),
  };
};

/** Reads the columns of one row; what a column complains about becomes words of the row. */
class RowReader {
  readonly said: FeeSaid = {};
  /** Values that are no text at all. As words they might be readable, so they make the state unreadable instead. */
  readonly broken: string[] = [];
  constructor(
    readonly raw: Raw,
    readonly before: FeeSaid,
    readonly path: string,
    readonly issues: Issue[],
  ) {}

  /** A value without any complaint, else nothing. */
  read<T>(column: FeeColumn, shape: Shape<T>, given: unknown, at: string = column): T | undefined {
    const value = this.before[column] ?? given;
    const count = this.issues.length;
    const result = shape.read(value, `${this.path}.${at}`, this.issues);
    if (this.issues.length === count) return result;
    const words = wordsOf(value);
    if (!isText(value, column)) this.broken.push(`${column}: ${words.slice(0, 200)}`);
    else if (words !== '') this.said[column] = words;
    return undefined;
  }

  plain<K extends keyof typeof PLAIN>(key: K): ReturnType<(typeof PLAIN)[K]['read']> {
    const shape: Shape<unknown> = PLAIN[key];
    return this.read(key, shape, own(this.raw, key)) as ReturnType<(typeof PLAIN)[K]['read']>;
  }

  required(key: 'id' | 'name', max: number): string | undefined {
    const value = text(max).read(own(this.raw, key), `${this.path}.${key}`, this.issues);
    if (value === undefined)
      this.issues.push({
        path: `${this.path}.${key}`,
        code: 'missing',
        message: `${key} is missing or unusable`,
      });
    return value;
  }

  legal(): FeeLegal | undefined {
    const given = own(this.raw, 'legal');
    const fields = isObject(given) ? given : { number: given };
    const legal: FeeLegal = {};
    for (const [column, [key, shape]] of Object.entries(LEGAL) as [
      keyof typeof LEGAL,
      [keyof FeeLegal, Shape<never>],
    ][]) {
      const value = this.read(column, shape, own(fields, key), `legal.${key}`);
      if (value !== undefined) legal[key] = value;
    }
    return Object.keys(legal).length > 0 ? legal : undefined;
  }

  money(): FeeMoney {
    const words = moneyWordsOf(this.raw, this.before);
    if (this.broken.length > 0) words.state = [words.state, ...this.broken].join(' | ').trim();
    const money = moneyOf(words);
    // Somebody has made the row unknown; words that have become readable since do not undo that.
    if (moneyWasSaid(this.before) && !isUnclear(money)) return { state: 'unknown' };
    if (money.state !== 'unknown' || money.unclear === undefined) return money;
    for (const key of ['state', 'amount', 'formula'] as const)
      if (words[key] !== '') this.said[key] = words[key];
    this.issues.push({
      path: `${this.path}.${money.unclear === 'state' ? 'state' : money.unclear === 'formula' ? 'formula' : 'amount'}`,
      code: 'format',
      message: `no exact amount can be read (${money.unclear}); the row is shown without one`,
    });
    return money;
  }
}

const ROW_KEYS = Object.keys(PLAIN) as (keyof typeof PLAIN)[];

export const feeRow: Shape<FeeRow> = {
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    if (!isObject(input)) {
      issues.push({ path, code: 'type', message: 'expected an object' });
      return undefined;
    }
    const reader = new RowReader(input, saidBefore(own(input, 'said')), path, issues);
    const id = reader.required('id', 200);
    const name = reader.required('name', 1000);
    if (id === undefined || name === undefined) return undefined;
    const row: Partial<FeeRowBase> = { id, name };
    for (const key of ROW_KEYS) {
      const value = reader.plain(key);
      if (value !== undefined) Object.assign(row, { [key]: value });
    }
    const legal = reader.legal();
    if (legal) row.legal = legal;
    const money = reader.money();
    const others = extra.read(own(input, 'extra'), `${path}.extra`, issues);
    if (others) row.extra = others;
    if (Object.keys(reader.said).length > 0) row.said = reader.said;
    const { procedures = [], channels = [], exemptions = [] } = row;
    return {
      ...row,
      ...money,
      id,
      name,
      procedures,
      exemptions,
      // One order, each once: rows that say the same are the same.
      channels: FEE_CHANNELS.filter((channel) => channels.includes(channel)),
    };
  },
  schema: () => ({
    type: 'object',
    properties: {
      id: text(200).schema(),
      name: text(1000).schema(),
      state: { type: 'string', examples: ['amount', 'formula', 'council', 'unknown', 'free'] },
      amount: { type: ['integer', 'string'], examples: [8000, '8.000 đ/lần'] },
      per: { type: 'string', examples: ['lần'] },
      formula: {
        anyOf: [
          { type: 'string', examples: ['2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản'] },
          formulaFields.schema(),
        ],
      },
      unclear: { type: 'string' },
      ...Object.fromEntries(ROW_KEYS.map((key): [string, JsonSchema] => [key, PLAIN[key].schema()])),
      legal: {
        type: 'object',
        properties: Object.fromEntries(Object.values(LEGAL).map(([key, shape]) => [key, shape.schema()])),
      },
      said: { type: 'object', additionalProperties: { type: 'string' } },
      extra: extra.schema(),
    },
    required: ['id', 'name'],
  }),
};

/** Rows of one id are all kept, the later ones under an id of their own: dropping one could hide a contradiction. */
const withOwnIds = (input: unknown): { input: unknown; issues: Issue[] } => {
  const issues: Issue[] = [];
  const items = isObject(input) ? own(input, 'items') : undefined;
  if (!isObject(input) || !Array.isArray(items)) return { input, issues };
  const idOf = (item: unknown): string => (isObject(item) ? wordsOf(own(item, 'id')) : '');
  const taken = new Map<string, number>();
  for (const item of items) taken.set(idOf(item), 0);
  const seen = new Set<string>();
  const renamed = (items as unknown[]).map((item, i): unknown => {
    const id = idOf(item);
    if (!isObject(item) || id === '' || !seen.has(id)) {
      seen.add(id);
      return item;
    }
    let free = id;
    for (let n = (taken.get(id) ?? 0) + 2; taken.has(free); n += 1) {
      free = `${id}-${n}`;
      taken.set(id, n - 1);
    }
    taken.set(free, 0);
    issues.push({
      path: `items[${i}].id`,
      code: 'duplicate',
      message: `id ${id} stands in the file twice; this row is called ${free}`,
    });
    return { ...item, id: free };
  });
  return { input: { ...input, items: renamed }, issues };
};

/**
 * fees.json. Rows of a fees.csv become the same object first (fees-table.ts). A row whose money, dates or legal source
 * cannot be read is kept without them, with the words in `said`; only a row without id or name is dropped.
 */
export const parseFees = (input: unknown): Parsed<DataFile<FeeRow>> => {
  const { input: unlike, issues } = withOwnIds(input);
  const parsed = readItems(unlike, [FORMATS.fees], feeRow, 'id');
  return { value: parsed.value, issues: [...parsed.issues, ...issues] };
};
