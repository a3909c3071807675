/** Small text and JSON helpers shared by the readers. Nothing here throws, whatever it is given. */

export type Json = Record<string, unknown>;

export const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** The own value of a key; inherited ones (`__proto__`, `constructor`) do not count. */
export const get = (record: Json, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/**
 * Text as we keep it: NFC, one kind of line end, no invisible characters, single spaces, trimmed lines,
 * at most one empty line in a row. No word is changed.
 */
export const tidy = (value: unknown): string => {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  return value
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** What the portal prints in an empty cell. */
export const NO_INFORMATION = 'Không có thông tin';

export const isEmpty = (text: string): boolean => text === '' || text === NO_INFORMATION;

/** Tidy text, or undefined when the source says nothing. */
export const textOf = (value: unknown): string | undefined => {
  const text = tidy(value);
  return isEmpty(text) ? undefined : text;
};

export const field = (record: Json, key: string): string | undefined => textOf(get(record, key));

/** Non-empty texts, each once, in their order. */
export const unique = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter((t): t is string => t !== undefined && !isEmpty(t))),
];

/** The texts of a list of strings or of `{name}` objects. */
export const names = (value: unknown, key = 'name'): string[] =>
  Array.isArray(value)
    ? unique((value as unknown[]).map((v) => (isObject(v) ? field(v, key) : textOf(v))))
    : [];

/** Splits at commas, but not inside brackets: "Tổ chức (không bao gồm doanh nghiệp, HTX), Công dân". */
export const splitList = (text: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if ((c === ',' || c === ';' || c === '\n') && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return unique(parts.map((p) => textOf(p)));
};

/** Puts together what an earlier conversion cut inside brackets: ["Tổ chức (… nghiệp", "HTX)"]. */
export const mendList = (parts: readonly string[]): string[] => splitList(parts.join(', '));

/** A list mark at the start of a line. Marks other texts refer to, "a)" and "(i)", are part of the words. */
const BULLET = /^(?:[-–—+*•●▪◦·*]+\)?\s*)+(?=\S)/u;

export const stripBullet = (line: string): string => line.replace(BULLET, '').trim();

export const hasBullet = (line: string): boolean => BULLET.test(line);

/** First letter small → the line goes on with the sentence of the line above (text copied from a PDF). */
const continues = (line: string, before: string): boolean =>
  /^\p{Ll}/u.test(line) &&
  !/^(\p{L}|[a-zđ]\d{1,2}(\.\d+)?)[).]/u.test(line) &&
  !/^bước\s*\d/i.test(line) &&
  !/[.:;!?]$/.test(before);

/** Non-empty lines, with sentences that were broken in the middle put together again. */
export const paragraphs = (text: string): string[] => {
  const out: string[] = [];
  for (const line of tidy(text).split('\n')) {
    if (line === '') continue;
    const before = out.at(-1);
    if (before !== undefined && continues(line, before)) out[out.length - 1] = `${before} ${line}`;
    else out.push(line);
  }
  return out;
};
