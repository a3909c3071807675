import { readFeesTable } from '../model/fees-table.js';
import { LoadProblem } from './problem.js';
import { readJson } from './read-json.js';

/**
 * Text of a fee file, JSON or CSV → what parseFees takes: the content decides, not the name of the file.
 * Give it to the loader as `read`.
 *
 * @throws LoadProblem `empty`, `html`, `cut-off`, `not-json`; `bad-format` for a table that is no fee board
 */
export const readFeesFile = (text: string): unknown => {
  if (/^\s*(?:[{[<]|$)/.test(text)) return readJson(text);
  const table = readFeesTable(text);
  if (!table)
    throw new LoadProblem('bad-format', undefined, [
      {
        path: '',
        code: 'unknown-format',
        message: 'expected JSON, or a table with the columns "Tên khoản thu" and "Mức thu" or "Công thức"',
      },
    ]);
  if (table.cutOff) throw new LoadProblem('cut-off');
  return table.file;
};
