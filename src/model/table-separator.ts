import { readCsv, type Separator } from './csv.js';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** The separator under which the header says most; commas when none finds a header. */
export const guessSeparator = (
  text: string,
  findHeader: (rows: string[][]) => { cells: { column: unknown }[] } | undefined,
): Separator => {
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const header = findHeader(readCsv(text, separator, 40).rows);
    const known = header?.cells.filter(({ column }) => column !== undefined).length ?? 0;
    if (known > most) [best, most] = [separator, known];
  }
  return best;
};
