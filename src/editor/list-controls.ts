import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PeopleSearch } from '../search/people.js';
import type { Entry, People } from './document.js';
import type { Draft } from './draft.js';

/** What the clerk searches for, and how the list is shown. Kept while a person is open. */
export class ListControls implements ReactiveController {
  query = '';
  /** Keys of who was found; undefined while nothing is searched for. */
  found: ReadonlySet<string> | undefined;
  onlyProblems = false;
  sorting = false;
  private searched: { people: People; query: string } | undefined;
  private index: { people: People; search: Promise<PeopleSearch<Draft>> } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly people: () => People,
  ) {
    host.addController(this);
  }

  change(change: Partial<Pick<ListControls, 'query' | 'onlyProblems' | 'sorting'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }

  reset(): void {
    this.change({ query: '', onlyProblems: false, sorting: false });
    this.found = undefined;
  }

  hostUpdate(): void {
    const asked = { people: this.people(), query: this.query };
    if (asked.people === this.searched?.people && asked.query === this.searched.query) return;
    this.searched = asked;
    if (asked.query.trim() === '') this.found = undefined;
    else void this.search(asked);
  }

  private async search(asked: { people: People; query: string }): Promise<void> {
    const { people } = asked;
    if (this.index?.people !== people)
      this.index = { people, search: PeopleSearch.of(people.map(({ draft }) => draft)) };
    const found = new Set((await this.index.search).find(asked.query));
    if (asked !== this.searched) return; // somebody typed on meanwhile
    this.found = new Set(people.filter(({ draft }: Entry) => found.has(draft)).map(({ key }) => key));
    this.host.requestUpdate();
  }
}
