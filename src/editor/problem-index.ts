import type { People } from './document.js';
import type { Problem } from './problem.js';
import { problemsOf } from './problems.js';
import { idFor, idsOf } from './staff-file.js';

/** Problems by person, found anew only when the people or the day have changed. */
export class ProblemIndex {
  private found: { people: People; today: string; problems: Map<string, Problem[]> } | undefined;

  /** @param today ISO day */
  of(people: People, today: string): ReadonlyMap<string, readonly Problem[]> {
    if (this.found?.people === people && this.found.today === today) return this.found.problems;
    const ids = idsOf(people);
    const problems = new Map<string, Problem[]>();
    for (const problem of problemsOf(people, today, (entry) => idFor(entry, ids))) {
      const known = problems.get(problem.key);
      if (known) known.push(problem);
      else problems.set(problem.key, [problem]);
    }
    this.found = { people, today, problems };
    return problems;
  }
}
