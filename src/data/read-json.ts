import { isCutOff } from '../model/json.js';
import type { Parsed } from '../model/shape.js';
import type { Limits } from './limits.js';
import { LoadProblem } from './problem.js';

/** Also stops at cycles, which a value set by a page's script may have. */
const measure = (value: object, limits: Limits, depth = 0): void => {
  if (depth >= limits.maxDepth) throw new LoadProblem('too-deep');
  const children: unknown[] = Array.isArray(value) ? value : Object.values(value);
  const { length } = children;
  if (length > limits.maxRecords) throw new LoadProblem('too-many');
  for (let i = 0; i < length; i++) {
    const child = children[i];
    if (typeof child === 'object' && child !== null) measure(child, limits, depth + 1);
  }
};

/**
 * Text → JSON value. The content decides: old servers send any content type.
 * @throws LoadProblem `empty`, `html`, `cut-off`, `not-json`
 */
export const readJson = (text: string): unknown => {
  const start = text.trimStart();
  if (start === '') throw new LoadProblem('empty');
  if (start.startsWith('<')) throw new LoadProblem('html');
  try {
    return JSON.parse(start);
  } catch (cause) {
    throw new LoadProblem(isCutOff(start) ? 'cut-off' : 'not-json', cause);
  }
};

const itemsOf = (value: unknown): unknown[] | undefined => {
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : undefined;
  return Array.isArray(items) ? items : undefined;
};

/** Number of records in a parsed file; a file of one object (profile, sheet) counts 1. */
export const countOf = (value: unknown): number => itemsOf(value)?.length ?? 1;

/**
 * JSON value → what the parser makes of it. A few bad records are dropped by the parser and stay as
 * issues; a file that is mostly bad is refused, because the rest of it cannot be trusted either.
 * @throws LoadProblem `too-deep`, `too-many`, `bad-format`, `bad-records`
 */
export const accept = <T>(
  input: unknown,
  parse: (input: unknown) => Parsed<T>,
  limits: Limits,
): { value: T; issues: Parsed<T>['issues'] } => {
  if (typeof input === 'object' && input !== null) measure(input, limits);
  const { value, issues } = parse(input);
  if (value === undefined) throw new LoadProblem('bad-format', undefined, issues);
  const given = itemsOf(input)?.length ?? 0;
  // A record announced twice is untidy, not unusable: its first form is shown.
  const repeated = issues.filter((i) => i.code === 'duplicate' && /^items\[\d+\]\.\w+$/.test(i.path)).length;
  if (given > 0 && given - repeated - countOf(value) >= given * limits.badShare)
    throw new LoadProblem('bad-records', undefined, issues);
  return { value, issues };
};
