import { readStaffTable } from '../model/staff-table.js';
import { LoadProblem } from './problem.js';
import { readJson } from './read-json.js';

/**
 * Text of a staff file, JSON or CSV → what parseStaff takes: the content decides, not the name of the file.
 * Give it to the loader as `read`.
 *
 * @throws LoadProblem `empty`, `html`, `cut-off`, `not-json`; `bad-format` for a table that is no staff directory
 */
export const readStaffFile = (text: string): unknown => {
  if (/^\s*(?:[{[<]|$)/.test(text)) return readJson(text);
  const table = readStaffTable(text);
  if (!table)
    throw new LoadProblem('bad-format', undefined, [
      {
        path: '',
        code: 'unknown-format',
        message: 'expected JSON, or a table with a column "Họ và tên" and at least one more we know',
      },
    ]);
  if (table.cutOff) throw new LoadProblem('cut-off');
  return table.file;
};
