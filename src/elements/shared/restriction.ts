/** The attributes that restrict what an element offers: names of units or fields, ids, codes. No lit, no DOM. */
import { fold } from '../../search/fold.js';

const parts = (value: string | null | undefined, separator: RegExp): string[] =>
  (value ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Ids or codes, separated by commas, semicolons or spaces, each once. */
export const idsIn = (value: string | null | undefined): string[] => [...new Set(parts(value, /[\s,;]+/))];

/** Values separated by `;`, or by commas where no value of the file is written with one ("Kinh tế, Hạ tầng và Đô thị" is). */
const namesIn = (value: string, known: readonly string[]): Set<string> => {
  const folded = new Set(known.map(fold));
  return new Set(
    parts(value, /;/).flatMap((part) => (folded.has(fold(part)) ? [fold(part)] : parts(part, /,/).map(fold))),
  );
};

/**
 * Whether one of the values of an entry is asked for by name.
 *
 * @param known every value in the file
 * @returns for no names at all: always true
 */
export const isNamed = (
  names: string | null | undefined,
  known: readonly string[],
): ((values: readonly string[]) => boolean) => {
  if (!names) return () => true;
  const asked = namesIn(names, known);
  return (values) => values.some((value) => asked.has(fold(value)));
};
