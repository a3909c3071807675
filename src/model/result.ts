/** Published figures (results.json, or the rows of results.csv): one row per period and measure. */
import { FORMATS, readItems, type DataFile } from './envelope.js';
import { extra } from './extra.js';
import { kindOf, MEASURE_KEYS, MEASURES, readMeasure, type Measure } from './measure.js';
import { PERIOD_KEY, readPeriod } from './period.js';
import { readCount, readScore } from './result-number.js';
import { isoDate, text, type Issue, type Parsed, type Shape } from './shape.js';

export type ResultColumn = 'period' | 'measure' | 'count' | 'of' | 'definition' | 'source' | 'retrieved';

/** What the file says where it cannot be read, by column: kept, never shown as a figure, a reason for doubt. */
export type ResultSaid = Partial<Record<ResultColumn, string>>;

/**
 * One row. A column that is empty is absent: nothing is ever filled in, and absent is not 0. Whether the figure may be
 * shown is decided by `resultDoubts` (result-doubt.ts).
 */
export interface ResultRow {
  /** Kỳ: `2026-10`, `2026-Q3` or `2026`. */
  period?: string;
  /** Chỉ tiêu. */
  measure?: Measure;
  /** Số lượng: a whole number of dossiers or answers; of a group of Quyết định 766 its points, at most two decimals. */
  count?: number;
  /** Trên tổng số: the n. Of a group of Quyết định 766 the most points there are. */
  of?: number;
  /** Cách tính, in words. */
  definition?: string;
  /** Nguồn. */
  source?: string;
  /** Ngày lấy, ISO. */
  retrieved?: string;
  said?: ResultSaid;
  /** Columns we do not know, by their header: kept, never shown. */
  extra?: Record<string, string>;
}

export const RESULT_COLUMNS = [
  'period',
  'measure',
  'count',
  'of',
  'definition',
  'source',
  'retrieved',
] as const satisfies readonly ResultColumn[];

type Raw = Record<string, unknown>;
const isObject = (x: unknown): x is Raw => typeof x === 'object' && x !== null && !Array.isArray(x);

/** Longer than any column may be, so that words cut here stay unreadable. */
const LONGEST_SAID = 10_000;

/**
 * A value as words; '' for none. A fraction from JSON is a number that the words "2.618" would not be: as words it must
 * stay unreadable.
 */
const wordsOf = (raw: unknown, decimals: boolean): string => {
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'number' && !decimals && !Number.isSafeInteger(raw)) return `${raw} (số lẻ)`;
  const words = typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : JSON.stringify(raw);
  return words.normalize('NFC').trim().slice(0, LONGEST_SAID).trim();
};

const EXPECTED: Readonly<Record<ResultColumn, string>> = {
  period: 'expected a period such as 2026-10, 2026-Q3 or 2026',
  measure: `expected one of ${MEASURES.join(', ')}, qd766.<group>`,
  count: 'expected a whole number of dossiers or answers, no percentage',
  of: 'expected a whole number of dossiers or answers, no percentage',
  definition: 'expected text of at most 5000 characters',
  source: 'expected text of at most 500 characters',
  retrieved: 'expected a date such as 2026-11-22',
};

const quiet =
  <T>(shape: Shape<T>) =>
  (words: string): T | undefined =>
    shape.read(words, '', []);
const definition = quiet(text(5000));
const source = quiet(text(500));
const day = quiet(isoDate());

export const resultRow: Shape<ResultRow> = {
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    if (!isObject(input)) {
      issues.push({ path, code: 'type', message: 'expected an object' });
      return undefined;
    }
    const said: ResultSaid = {};
    const before = Object.hasOwn(input, 'said') && isObject(input['said']) ? input['said'] : {};
    const read = <T>(
      column: ResultColumn,
      reader: (words: string) => T | undefined,
      decimals = false,
    ): T | undefined => {
      const own = Object.hasOwn(input, column) ? wordsOf(input[column], decimals) : '';
      // Words of an earlier reading stand for what is not there.
      const words = own !== '' ? own : Object.hasOwn(before, column) ? wordsOf(before[column], decimals) : '';
      if (words === '') return undefined;
      const value = reader(words);
      if (value !== undefined) return value;
      said[column] = words;
      issues.push({ path: `${path}.${column}`, code: 'format', message: EXPECTED[column] });
      return undefined;
    };
    const measure = read('measure', readMeasure);
    const isScore = measure !== undefined && kindOf(measure) === 'score';
    const number = isScore ? readScore : readCount;
    const row: ResultRow = {};
    const put = <K extends keyof ResultRow>(key: K, value: ResultRow[K]): void => {
      if (value !== undefined) row[key] = value;
    };
    put('period', read('period', readPeriod)?.key);
    put('measure', measure);
    put('count', read('count', number, isScore));
    put('of', read('of', number, isScore));
    put('definition', read('definition', definition));
    put('source', read('source', source));
    put('retrieved', read('retrieved', day));
    if (Object.keys(said).length > 0) row.said = said;
    const others = extra.read(
      Object.hasOwn(input, 'extra') ? input['extra'] : undefined,
      `${path}.extra`,
      issues,
    );
    if (Object.keys(row).length === 0) {
      issues.push({ path, code: 'empty', message: 'the row says nothing' });
      return undefined;
    }
    for (const column of ['period', 'measure'] as const)
      if (row[column] === undefined && said[column] === undefined)
        issues.push({ path: `${path}.${column}`, code: 'empty', message: `${column} is empty` });
    put('extra', others);
    return row;
  },
  schema: () => ({
    type: 'object',
    properties: {
      period: { type: 'string', pattern: PERIOD_KEY.source, examples: ['2026-10', '2026-Q3', '2026'] },
      measure: { type: 'string', enum: MEASURE_KEYS },
      count: { type: 'number', minimum: 0 },
      of: { type: 'number', minimum: 0 },
      definition: { type: 'string', maxLength: 5000 },
      source: { type: 'string', maxLength: 500 },
      retrieved: isoDate().schema(),
      said: { type: 'object', additionalProperties: { type: 'string' } },
      extra: extra.schema(),
    },
    required: ['period', 'measure'],
  }),
};

/** Rows have no id: two of one period and measure are both kept, because one of them must be wrong. */
const placed: Shape<{ at: string; row: ResultRow }> = {
  read: (input, path, issues: Issue[]) => {
    const row = resultRow.read(input, path, issues);
    return row && { at: path, row };
  },
  schema: () => resultRow.schema(),
};

/**
 * results.json. Rows of a results.csv become the same object first (results-table.ts). A row whose columns cannot be read
 * is kept without them, with the words in `said`; only a row that says nothing is dropped.
 */
export const parseResults = (input: unknown): Parsed<DataFile<ResultRow>> => {
  const { value, issues } = readItems(input, [FORMATS.results], placed, 'at');
  return { value: value && { ...value, items: value.items.map(({ row }) => row) }, issues };
};
