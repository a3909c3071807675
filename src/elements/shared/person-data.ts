import { LoadProblem } from '../../data/problem.js';
import { readJson } from '../../data/read-json.js';
import { todayInVietnam } from '../../format/today.js';
import type { DataFile } from '../../model/envelope.js';
import { parseStaff, withConsent, type Person } from '../../model/person.js';
import type { Parsed } from '../../model/shape.js';

const tables = () =>
  import('../../data/staff-file.js').catch((cause: unknown) => {
    throw new LoadProblem('network', cause);
  });

/** Text of a staff file, JSON or CSV: the content decides. What reads tables is loaded for a table only. */
const readStaff = async (text: string): Promise<unknown> =>
  /^\s*(?:[{[<]|$)/.test(text) ? readJson(text) : (await tables()).readStaffFile(text);

/**
 * The staff file as the public may see it. Mobile numbers, Zalo and photos of people without a consent date end
 * here: nothing behind this door, neither search nor contact nor page, ever holds them.
 */
const parsePublicStaff = (input: unknown): Parsed<DataFile<Person>> => {
  const { value, issues } = parseStaff(input);
  const today = todayInVietnam();
  return { value: value && { ...value, items: value.items.map((p) => withConsent(p, today)) }, issues };
};

/** For a DataController: how a staff file is read and what of it may be shown. */
export const staffFile = { read: readStaff, parse: parsePublicStaff };
