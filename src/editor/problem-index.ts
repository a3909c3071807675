import type { Entry, People } from './document.js';
import type { Problem } from './problem.js';
import { problemsOf } from './problems.js';
import { idFor, idsOf } from './staff-file.js';

interface Found {
  people: People;
  today: string;
  problems: Map<string, Problem[]>;
}

/** Whether both lists have the same people by their ids and names: all that one person's problems know of the others. */
const sameOthers = (a: People, b: People): boolean =>
  a.length === b.length &&
  a.every((entry, i) => {
    const other = b[i];
    return (
      other === entry ||
      (other?.key === entry.key &&
        other.draft.id === entry.draft.id &&
        other.draft.name === entry.draft.name &&
        other.draft.unit === entry.draft.unit)
    );
  });

/** Problems by person. A key in a form of one of 2,000 people looks at that person anew, not at all of them. */
export class ProblemIndex {
  private found: Found | undefined;

  /** @param today ISO day */
  of(people: People, today: string): ReadonlyMap<string, readonly Problem[]> {
    const { found } = this;
    if (found?.people === people && found.today === today) return found.problems;
    const known = found?.today === today && sameOthers(found.people, people) ? found : undefined;
    const changed = known ? people.filter((entry, i) => known.people[i] !== entry) : people;
    const problems = new Map(known?.problems);
    for (const { key } of changed) problems.delete(key);
    const ids = idsOf(people);
    const free = (entry: Entry): string => idFor(entry, ids);
    for (const problem of problemsOf(people, today, free, changed)) {
      const others = problems.get(problem.key);
      if (others) others.push(problem);
      else problems.set(problem.key, [problem]);
    }
    this.found = { people, today, problems };
    return problems;
  }
}
