/** What a problem is, and what the checks have to look in. */
import type { Draft, DraftField } from './draft.js';
import type { Command, Entry } from './document.js';

export interface Repair {
  /** On the button. */
  label: string;
  command: Command;
}

export interface Problem {
  key: string;
  field: DraftField;
  /** Which of several values of the field, from 0. */
  index?: number | undefined;
  /**
   * `stop`: saving would lose something, so it waits. `mend`: citizens see less or something wrong.
   * `note`: good to know.
   */
  level: 'stop' | 'mend' | 'note';
  text: string;
  repair?: Repair;
}

export interface Context {
  today: string;
  ids: ReadonlyMap<string, Entry>;
  /** By folded name. */
  named: ReadonlyMap<string, Entry[]>;
  idFor: (entry: Entry) => string;
}

/** A problem of the person being looked at. */
export type Found = Omit<Problem, 'key'>;

/** A repair that changes fields of the person. */
export const changing = (key: string, label: string, changes: Partial<Draft>): { repair: Repair } => ({
  repair: { label, command: { do: 'change', key, changes } },
});
