import { isoDate, type Issue, type Parsed, type Shape } from './shape.js';
import { source, type Source } from './source.js';

/** The envelope of every JSON data file: what it is, how old, where from (data.md). */
export interface DataFile<T> {
  updated?: string;
  source?: Source;
  items: T[];
}

/** Format names; a file says `"format": "commune-procedures/1"`. */
export const FORMATS = {
  index: 'commune-procedure-index/1',
  procedures: 'commune-procedures/1',
  procedure: 'commune-procedure/1',
  local: 'commune-local/1',
  profile: 'commune-profile/1',
  staff: 'commune-staff/1',
  fees: 'commune-fees/1',
  results: 'commune-results/1',
} as const;

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** The format a value claims, or undefined when it has none. */
export const formatOf = (input: unknown): string | undefined =>
  isObject(input) && typeof input['format'] === 'string' ? input['format'] : undefined;

const wrongFormat = (input: unknown, expected: readonly string[]): Issue | undefined => {
  const found = formatOf(input) ?? 'none';
  if (expected.includes(found)) return undefined;
  const kind = (format: string) => format.split('/')[0];
  return {
    path: 'format',
    code: expected.some((e) => kind(e) === kind(found)) ? 'unknown-version' : 'unknown-format',
    message: `expected "format": "${expected.join('" or "')}", found ${found.slice(0, 80)}`,
  };
};

/** Reads `items` with the given shape; `key` tells them apart. Bad records are dropped and reported; a file of another kind gives no value. */
export const readItems = <K extends string, T extends Record<K, string>>(
  input: unknown,
  expected: readonly string[],
  shape: Shape<T>,
  key: K,
): Parsed<DataFile<T>> => {
  const issues: Issue[] = [];
  const bad = wrongFormat(input, expected);
  if (bad || !isObject(input)) return { value: undefined, issues: bad ? [bad] : issues };
  if (!Array.isArray(input['items']))
    return {
      value: undefined,
      issues: [{ path: 'items', code: 'missing', message: 'expected "items": [ … ]' }],
    };
  const items: T[] = [];
  const seen = new Set<string>();
  (input['items'] as unknown[]).forEach((raw, i) => {
    const item = shape.read(raw, `items[${i}]`, issues);
    if (item === undefined) {
      if (raw === null || raw === undefined)
        issues.push({ path: `items[${i}]`, code: 'empty', message: 'entry is empty' });
      return;
    }
    const own = item[key];
    if (seen.has(own)) {
      issues.push({
        path: `items[${i}].${key}`,
        code: 'duplicate',
        message: `${key} ${own} stands in the file twice; the first is shown`,
      });
      return;
    }
    seen.add(own);
    items.push(item);
  });
  const value: DataFile<T> = { items };
  const updated = isoDate().read(input['updated'], 'updated', issues);
  if (updated !== undefined) value.updated = updated;
  const from = source.read(input['source'], 'source', issues);
  if (from !== undefined) value.source = from;
  return { value, issues };
};

/** Reads a file that is one object, its fields beside `format`. */
export const readOne = <T extends object>(input: unknown, format: string, shape: Shape<T>): Parsed<T> => {
  const bad = wrongFormat(input, [format]);
  if (bad) return { value: undefined, issues: [bad] };
  const issues: Issue[] = [];
  const value = shape.read(input, '', issues);
  return { value, issues };
};
