/** Who handles a procedure. Pure. */
import type { Person } from '../../model/person.js';
import { fold } from '../../search/fold.js';

/**
 * The people in charge of a procedure, as in the file: by its code, else by its field (the staff file is the one
 * source of who handles what, data.md).
 */
export const inCharge = (
  people: readonly Person[],
  { code, fields }: { code: string; fields: readonly string[] },
): Person[] => {
  const byCode = people.filter(({ procedures }) => procedures.includes(code));
  if (byCode.length > 0) return byCode;
  const wanted = new Set(fields.map(fold));
  return people.filter((person) => person.fields.some((field) => wanted.has(fold(field))));
};
