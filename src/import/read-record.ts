import { procedure, type Procedure } from '../model/procedure.js';
import type { Issue } from '../model/shape.js';
import { isObject } from './clean.js';
import { Notes } from './notes.js';
import type { ReadOptions } from './portal-api.js';
import { READERS, type Form } from './recognise.js';

export interface ReadRecord {
  procedure: Procedure;
  form: Form;
  notes: Notes;
}

/** Codes become file names: nothing but letters, digits, dot, dash and underscore, and no dot in front. */
const CODE = /^[0-9A-Za-z_-][0-9A-Za-z._-]{0,59}$/u;
export const isCode = (code: string): boolean => CODE.test(code) && !code.includes('..');

/** "Empty" lists would only make the files longer. */
const withoutEmptyLists = (p: Procedure): Procedure => {
  const kept = Object.entries(p).filter(
    ([key, value]) =>
      !(Array.isArray(value) && value.length === 0) ||
      ['fields', 'methods', 'documents', 'steps'].includes(key),
  );
  const slim = Object.fromEntries(kept) as unknown as Procedure;
  if (slim.agencies && Object.values(slim.agencies).every((names: string[]) => names.length === 0))
    delete slim.agencies;
  return slim;
};

/** Reads one recognised record and passes it through the model's own parser, like any other data. */
export const readRecord = (
  raw: unknown,
  form: Form,
  options: ReadOptions,
): ReadRecord | { reason: string } => {
  const notes = new Notes();
  const issues: Issue[] = [];
  if (!isObject(raw)) return { reason: 'bản ghi không phải là một đối tượng JSON' };
  const draft: unknown = form === 'own' ? raw : READERS[form](raw, options, notes);
  const value = procedure.read(draft, '', issues);
  for (const issue of issues) notes.doubt(issue.path, `Không dùng được (${issue.message}).`);
  if (!value) return { reason: 'bản ghi thiếu mã hoặc tên thủ tục' };
  if (!isCode(value.code))
    return { reason: `mã thủ tục “${value.code.slice(0, 60)}” có ký tự không được phép` };
  return { procedure: withoutEmptyLists(value), form, notes };
};
