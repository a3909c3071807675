/** What changed between two versions of a directory: an id made from name and unit changes with the unit. */
import type { Person } from './person.js';
import { fieldTexts, type StaffField } from './staff-fields.js';
import { diffRows, type FieldChange as ChangeOf, type TableDiff } from './table-diff.js';

export { fieldLabel, type StaffField } from './staff-fields.js';
export { isSame } from './table-diff.js';

export type FieldChange = ChangeOf<StaffField>;
export type StaffDiff = TableDiff<Person, StaffField>;

export const diffStaff = (old: readonly Person[], now: readonly Person[]): StaffDiff =>
  diffRows(old, now, fieldTexts);
