/**
 * Shapes: small parsers that describe themselves. One shape both reads untrusted data
 * (`read`) and prints its JSON Schema (`schema`), so the two can never disagree.
 *
 * Why not a validation library: they answer "valid or not". A commune's page must keep the 499
 * good records when the 500th is broken, and say which field was wrong. That is this file.
 */

/** What was wrong with one field. `path` is written as in `items[12].fees[0].amount`. */
export interface Issue {
  path: string;
  /** Closed list, so that callers can translate it. */
  code:
    | 'missing'
    | 'type'
    | 'empty'
    | 'format'
    | 'choice'
    | 'range'
    | 'unknown-format'
    | 'unknown-version'
    | 'duplicate'
    | 'too-deep'
    /** Readable, but not certain enough to be shown as it stands; the elements report it, no parser does. */
    | 'doubt';
  /** One English sentence for the webmaster's console and for `check`. */
  message: string;
}

/** The result of every `parseX`. `value` is undefined only when nothing could be kept. */
export interface Parsed<T> {
  value: T | undefined;
  issues: Issue[];
}

export type JsonSchema = Record<string, unknown>;

export interface Shape<T> {
  /** Reads one value. Undefined means "drop it"; the reason is pushed to `issues`. */
  read(input: unknown, path: string, issues: Issue[]): T | undefined;
  schema(): JsonSchema;
}

type Field<T> = undefined extends T ? Shape<Exclude<T, undefined>> : Shape<T>;
/** One shape per key of T: the compiler refuses a forgotten or an invented field. */
export type Fields<T> = { [K in keyof T]-?: Field<T[K]> };

const report = (issues: Issue[], path: string, code: Issue['code'], message: string): undefined => {
  issues.push({ path, code, message });
};

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** Trimmed NFC text. Numbers become text (Excel and hand-written JSON mix them up); empty is absent. */
export const text = (max = 200_000): Shape<string> => ({
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    if (typeof input === 'number' && Number.isFinite(input)) return String(input);
    if (typeof input !== 'string') return report(issues, path, 'type', 'expected text');
    const value = input.normalize('NFC').trim();
    if (value === '') return undefined;
    if (value.length > max) return report(issues, path, 'range', `longer than ${max} characters`);
    return value;
  },
  schema: () => ({ type: 'string', maxLength: max }),
});

export const pattern = (re: RegExp, example: string): Shape<string> => ({
  read(input, path, issues) {
    const value = text(2000).read(input, path, issues);
    if (value === undefined || re.test(value)) return value;
    return report(issues, path, 'format', `expected a value such as ${example}`);
  },
  schema: () => ({ type: 'string', pattern: re.source, examples: [example] }),
});

/** An ISO day `2026-11-22` (a time part is cut off). The calendar is checked: 2026-02-30 is refused. */
export const isoDate = (): Shape<string> => ({
  read(input, path, issues) {
    const value = text(40).read(input, path, issues);
    if (value === undefined) return undefined;
    const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(value);
    if (day) {
      const iso = value.slice(0, 10);
      const date = new Date(`${iso}T00:00:00Z`);
      if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)) return iso;
    }
    return report(issues, path, 'format', 'expected a date such as 2026-11-22');
  },
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d(T.*)?$', examples: ['2026-11-22'] }),
});

/** An integer ≥ `min`. "8.000" and 8000.5 are refused: money never passes through a guess. */
export const integer = (min = 0, max = Number.MAX_SAFE_INTEGER): Shape<number> => ({
  read(input, path, issues) {
    if (input === null || input === undefined || input === '') return undefined;
    const value = typeof input === 'string' && /^\d{1,15}$/.test(input.trim()) ? Number(input) : input;
    if (typeof value !== 'number' || !Number.isInteger(value))
      return report(issues, path, 'type', 'expected a whole number without dots');
    if (value < min || value > max) return report(issues, path, 'range', `expected ${min} to ${max}`);
    return value + 0; // -0 becomes 0
  },
  schema: () => ({ type: 'integer', minimum: min, ...(max < Number.MAX_SAFE_INTEGER && { maximum: max }) }),
});

export const flag = (): Shape<boolean> => ({
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    return typeof input === 'boolean' ? input : report(issues, path, 'type', 'expected true or false');
  },
  schema: () => ({ type: 'boolean' }),
});

const word = text(200);

/** One of a closed list; `also` maps other spellings (the Vietnamese term) onto it. */
export const choice = <const T extends string>(
  values: readonly T[],
  also: Readonly<Record<string, T>> = {},
): Shape<T> => ({
  read(input, path, issues) {
    const value = word.read(input, path, issues);
    if (value === undefined) return undefined;
    const known =
      values.find((v) => v === value) ??
      (Object.hasOwn(also, value.toLowerCase()) ? also[value.toLowerCase()] : undefined);
    return known ?? report(issues, path, 'choice', `expected one of ${values.join(', ')}`);
  },
  schema: () => ({ type: 'string', enum: [...values, ...Object.keys(also)] }),
});

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A list; bad entries are dropped and reported, the rest is kept. A single value counts as a list of one. */
export const list = <T>(item: Shape<T>, max = 20_000): Shape<T[]> => ({
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    const values: unknown[] = Array.isArray(input) ? input : [input];
    if (values.length > max) report(issues, path, 'range', `only the first ${max} entries are read`);
    const kept: T[] = [];
    for (let i = 0; i < values.length && i < max; i++) {
      const value = values[i];
      const before = issues.length;
      const read = item.read(value, `${path}[${i}]`, issues);
      if (read !== undefined) kept.push(read);
      else if (issues.length === before && !isBlank(value))
        report(issues, `${path}[${i}]`, 'empty', 'entry is empty');
    }
    return kept;
  },
  schema: () => ({ type: 'array', items: item.schema(), maxItems: max }),
});

const pathTo = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** An object with known fields; unknown keys (and `__proto__`) are ignored. */
export const object = <T extends object>(
  fields: Fields<T>,
  required: readonly (keyof T & string)[] = [],
): Shape<T> => {
  const known = Object.entries(fields).map(([name, shape]) => {
    const key = name as keyof T & string;
    const read = shape as Shape<T[keyof T & string]>;
    // Most fields of most records are absent. Only a shape that makes something of nothing is asked then.
    const absent = read.read(undefined, '', []) !== undefined;
    return { key, shape: read, needed: required.includes(key), absent };
  });
  return {
    read(input, path, issues) {
      if (input === null || input === undefined) return undefined;
      if (!isObject(input)) return report(issues, path, 'type', 'expected an object');
      const value: Partial<T> = {};
      for (const field of known) {
        const { key } = field;
        const there = Object.hasOwn(input, key);
        if (!there && !field.needed && !field.absent) continue;
        const read = field.shape.read(there ? input[key] : undefined, pathTo(path, key), issues);
        if (read !== undefined) value[key] = read;
        else if (field.needed)
          return report(issues, pathTo(path, key), 'missing', `${key} is missing or unusable`);
      }
      return value as T;
    },
    schema: () => ({
      type: 'object',
      properties: Object.fromEntries(known.map(({ key, shape }) => [key, shape.schema()])),
      ...(required.length > 0 && { required }),
    }),
  };
};

/** A tagged union: the value of `tag` chooses the shape. */
export const union = <T extends object>(
  tag: string,
  shapes: Readonly<Record<string, Shape<T>>>,
): Shape<T> => ({
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    if (!isObject(input)) return report(issues, path, 'type', 'expected an object');
    const kind = Object.hasOwn(input, tag) ? input[tag] : undefined;
    const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    if (!shape)
      return report(issues, `${path}.${tag}`, 'choice', `expected one of ${Object.keys(shapes).join(', ')}`);
    return shape.read(input, path, issues);
  },
  schema: () => ({
    oneOf: Object.entries(shapes).map(([kind, shape]) => {
      const schema = shape.schema();
      return { ...schema, properties: { ...(schema['properties'] as object), [tag]: { const: kind } } };
    }),
  }),
});

/** A link the page may follow: http, https, mailto, tel, or relative to the data file. Everything else is dropped. */
export const link = (): Shape<string> => ({
  read(input, path, issues) {
    const value = text(4000).read(input, path, issues);
    if (value === undefined) return undefined;
    // eslint-disable-next-line no-control-regex -- browsers skip control characters inside a scheme, so must we
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''));
    if (!scheme || /^(https?|mailto|tel)$/i.test(scheme[1] ?? '')) return value;
    return report(issues, path, 'format', 'expected an http, https, mailto or tel link');
  },
  schema: () => ({ type: 'string', examples: ['https://example.gov.vn'] }),
});

/** A list that is empty, not absent, when the data has none. */
export const always = <T>(shape: Shape<T[]>): Shape<T[]> => ({
  read: (input, path, issues) => shape.read(input, path, issues) ?? [],
  schema: () => shape.schema(),
});
