import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Progressive } from '../elements/shared/progressive.js';
import { PeopleSearch } from '../search/people.js';
import type { Entry, People } from './document.js';
import type { Draft } from './draft.js';

/** People drawn at once; more follow while the browser is idle. */
const SLICE = 50;

/** What the clerk searches for, and how the list is shown. Kept while a person is open. */
export class ListControls implements ReactiveController {
  query = '';
  /** Keys of who was found; undefined while nothing is searched for. */
  found: ReadonlySet<string> | undefined;
  /** The query it answers. */
  private foundFor: string | undefined;
  onlyProblems = false;
  sorting = false;
  /** How many slices the list has; none while something else is shown. */
  private slices = 0;
  private readonly progress: Progressive;
  /** Somebody who must be drawn at once, because the focus goes there. */
  private awaited: string | undefined;
  private searched: { people: People; query: string } | undefined;
  private index: { people: People; search: Promise<PeopleSearch<Draft>> } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly people: () => People,
  ) {
    host.addController(this);
    this.progress = new Progressive(host, () => this.slices);
  }

  change(change: Partial<Pick<ListControls, 'query' | 'onlyProblems' | 'sorting'>>): void {
    Object.assign(this, change);
    if (change.query === undefined) this.progress.drawn = 1;
    else this.progress.typed();
    this.host.requestUpdate();
  }

  /** The list is about to be shown again, from its beginning. */
  showAgain(): void {
    this.progress.drawn = 1;
  }

  /** Somebody gets the focus: drawn at once. */
  await(key: string): void {
    this.awaited = key;
  }

  /** Of the list what is drawn now. */
  drawn(entries: readonly Entry[]): readonly Entry[] {
    const { progress, awaited } = this;
    this.slices = Math.ceil(entries.length / SLICE);
    const place = awaited === undefined ? -1 : entries.findIndex(({ key }) => key === awaited);
    this.awaited = undefined;
    progress.drawn = Math.max(progress.drawn, Math.ceil((place + 1) / SLICE));
    return entries.slice(0, progress.drawn * SLICE);
  }

  reset(): void {
    this.change({ query: '', onlyProblems: false, sorting: false });
    this.show(undefined, undefined);
  }

  hostUpdate(): void {
    this.slices = 0;
    const asked = { people: this.people(), query: this.query };
    if (asked.people === this.searched?.people && asked.query === this.searched.query) return;
    this.searched = asked;
    if (asked.query.trim() === '') this.show(undefined, undefined);
    else void this.search(asked);
  }

  private async search(asked: { people: People; query: string }): Promise<void> {
    const { people } = asked;
    if (this.index?.people !== people)
      this.index = { people, search: PeopleSearch.of(people.map(({ draft }) => draft)) };
    const found = new Set((await this.index.search).find(asked.query));
    if (asked !== this.searched) return; // somebody typed on meanwhile
    this.show(
      new Set(people.filter(({ draft }: Entry) => found.has(draft)).map(({ key }) => key)),
      asked.query,
    );
    this.host.requestUpdate();
  }

  private show(found: ReadonlySet<string> | undefined, query: string | undefined): void {
    this.found = found;
    // Found again because somebody was changed: what the clerk looks at stays drawn.
    if (query !== this.foundFor) this.progress.drawn = 1;
    this.foundFor = query;
  }
}
