import type { Command, Entry, People } from './document.js';
import type { Problem } from './problem.js';
import type { Session } from './session.js';

/** What the clerk looks at. */
export type View = { name: 'list' } | { name: 'person'; key: string } | { name: 'review' };

/** What the template functions know of the element, and what they may ask of it. */
export interface Editing {
  session: Session;
  people: People;
  /** By the key of the person. */
  problems: ReadonlyMap<string, readonly Problem[]>;
  /** ISO day in Việt Nam. */
  today: string;
  /** Carries a command out; `typing`: a key in the middle of a word. */
  run(command: Command, typing?: boolean): void;
  /** The same, and says in the status line what was done, with a way back. */
  runAndSay(command: Command): void;
  go(view: View): void;
  addPerson(): void;
  /** Back to the start; only while nothing is unsaved. */
  closeFile(): void;
  say(words: string): void;
  /** Puts the focus there after the next update. */
  focus(selector: string): void;
  /** Address of a photo, relative to the file; '' for a file from the disk. */
  base: string;
}

export const problemsAt = (
  { problems }: Editing,
  { key }: Entry,
  field: string,
  index?: number,
): readonly Problem[] =>
  (problems.get(key) ?? []).filter((p) => p.field === field && (index === undefined || p.index === index));
