import { readResultsTable } from '../model/results-table.js';
import { LoadProblem } from './problem.js';
import { readJson } from './read-json.js';

/**
 * Text of a file of figures, JSON or CSV → what parseResults takes: the content decides, not the name of the file.
 * Give it to the loader as `read`.
 *
 * @throws LoadProblem `empty`, `html`, `cut-off`, `not-json`; `bad-format` for a table that is none of figures
 */
export const readResultsFile = (text: string): unknown => {
  if (/^\s*(?:[{[<]|$)/.test(text)) return readJson(text);
  const table = readResultsTable(text);
  if (!table)
    throw new LoadProblem('bad-format', undefined, [
      {
        path: '',
        code: 'unknown-format',
        message: 'expected JSON, or a table with the columns "Kỳ", "Chỉ tiêu" and "Số lượng"',
      },
    ]);
  if (table.cutOff) throw new LoadProblem('cut-off');
  return table.file;
};
