import { parseStaff, withConsent, type Person } from '../../model/person.js';
import type { DataFile } from '../../model/envelope.js';
import type { Parsed } from '../../model/shape.js';

/**
 * The staff file as the public may see it. Mobile numbers, Zalo and photos of people without a consent date end
 * here: nothing behind this door, neither search nor contact nor page, ever holds them.
 */
export const parsePublicStaff = (input: unknown): Parsed<DataFile<Person>> => {
  const { value, issues } = parseStaff(input);
  return { value: value && { ...value, items: value.items.map(withConsent) }, issues };
};
