/**
 * What a reader asks for by a touch, in one part loaded then: search, "Tôi có được miễn không?", sums, payment, paper,
 * the file as a table, links to one fee. The board itself is drawn without it.
 */
import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { DataState } from '../../data/data-controller.js';
import type { CommuneEvents } from '../../events.js';
import { formatDay } from '../../format/date.js';
import { groupsIn } from '../../model/fee-question.js';
import type { FeeRow } from '../../model/fee-row.js';
import { writeFeesTable } from '../../model/fees-table.js';
import type { Profile } from '../../model/profile.js';
import { markWords, PeopleSearch } from '../../search/people.js';
import { dataNotice } from '../shared/data-notice.js';
import { legalRest } from '../shared/fee-legal.js';
import { LinePanel } from '../shared/fee-panel.js';
import { pageAddress } from '../shared/hash-address.js';
import { HashRoute } from '../shared/hash-route.js';
import { icon } from '../shared/icons.js';
import { NewDay } from '../shared/new-day.js';
import { partMissing } from '../shared/part-missing.js';
import { payStyles } from '../shared/pay-panel.styles.js';
import type { Progressive } from '../shared/progressive.js';
import { saveFile } from '../shared/save-file.js';
import { answered, type Tally } from './answer.js';
import { answerWords } from './answer-words.js';
import type { BoardLine, FeeGroup } from './arrange.js';
import { freeForm, type Asked } from './free-form.js';
import { broken, noFees, nothingFound, unknownFee } from './notices.js';
import { publicRows } from './public-rows.js';
import { toolStyles } from './tools.styles.js';
import { PAPERS, type Paper } from './papers.js';

/** A search is reported once the reader pauses this long. */
const SEARCH_SETTLED_MS = 800;
/** The hash that asks for a fee: `#khoan-thu=<id>`. */
const KEY = 'khoan-thu';

/** The element, as far as these tools look at it. */
export interface FeesPage extends LitElement {
  shareBase?: string;
  headingLevel: number;
  /** All rows of the file. */
  readonly rows: readonly FeeRow[];
  /** ISO day in Việt Nam the board is of, and what this element offers of it. */
  readonly today: string;
  readonly groups: readonly FeeGroup[];
  /** The board as it is on another day. */
  on(day: string): FeeGroup[];
  /** What is drawn now. */
  readonly shown: readonly FeeGroup[][];
  readonly commune: DataState<Profile>;
  readonly communeProfile: Profile | undefined;
  /** Of the fee file: its address, how many rows were unusable, the day of a stored copy. */
  readonly source: { url: string; lost: number; copyFrom?: string | undefined };
  adopt(styles: CSSResult): void;
  readonly progress: Progressive;
  /** Looks again at what is searched for and asked. */
  find(): void;
  /** Shows everything, whatever was searched for. */
  showAll(): void;
  tell<K extends 'commune-search'>(type: K, detail: CommuneEvents[K]): void;
}

/** A row, as the search reads it: every word a reader may know the fee by. */
interface Findable {
  row: FeeRow;
  name: string;
  position?: string;
  unit: string[];
  fields: string[];
}

const findable = (row: FeeRow): Findable => ({
  row,
  name: row.name,
  ...(row.group !== undefined && { position: row.group }),
  unit: [row.field ?? '', row.kind ?? '', row.legal?.number ?? '', ...row.procedures],
  fields: row.exemptions,
});

export class FeeTools {
  /** The wall board, while it is being printed. */
  paper: TemplateResult | undefined;
  readonly legalRest = legalRest;
  private report: ReturnType<typeof setTimeout> | undefined;
  private search: PeopleSearch<Findable> | undefined;
  private searched: readonly FeeRow[] | undefined;
  private asked: Asked = {};
  /** The answers to {@link asked}, and the board they were worked out from. */
  private answers: { of: readonly FeeGroup[]; groups: FeeGroup[]; tally: Tally } | undefined;
  private readonly panel: LinePanel;
  private size: Paper = 'A3 landscape';
  /** The fee the page's address asks for, and the same until its line is in view. */
  private linked: string | undefined;
  private wanted: string | undefined;

  constructor(private readonly host: FeesPage) {
    host.adopt(toolStyles);
    host.adopt(payStyles);
    this.panel = new LinePanel(host);
    // A board that nobody touched since yesterday is drawn anew by the touch that brings these tools.
    new NewDay(host);
    new HashRoute(
      host,
      KEY,
      () => false,
      (id) => {
        this.linked = this.wanted = id;
        this.asked = {};
        host.showAll();
        host.requestUpdate();
      },
    );
    host.addController({
      hostDisconnected: () => clearTimeout(this.report),
      hostUpdated: () => void this.bringIntoView(),
    });
  }

  /** The fee asked for comes into view, with the focus on it. */
  private async bringIntoView(): Promise<void> {
    const { host, wanted } = this;
    if (wanted === undefined || host.groups.length === 0) return;
    this.wanted = undefined;
    await host.updateComplete;
    const line = () => host.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(wanted)}"]`);
    while (!line() && host.progress.drawn < host.shown.length) {
      host.progress.drawn++;
      host.requestUpdate();
      await host.updateComplete;
    }
    line()?.scrollIntoView({ block: 'start' });
    line()?.closest('tr')?.focus({ preventScroll: true });
  }

  private get hotline(): string | undefined {
    return this.host.communeProfile?.hotline;
  }

  /** What answers the words typed and the form; undefined while neither asks for anything. */
  find(words: string): FeeGroup[] | undefined {
    const { rows } = this.host;
    if (rows !== this.searched) {
      this.searched = rows;
      this.search = undefined;
      void PeopleSearch.of(rows.map(findable)).then((search) => {
        if (rows !== this.searched) return;
        this.search = search;
        this.host.requestUpdate('query');
      });
    }
    const answers = this.answer();
    if (words === '' || !this.search) return answers;
    const found = new Set(this.search.find(words).map(({ row }) => row));
    return (answers ?? this.host.groups)
      .map((group) => ({
        ...group,
        rows: group.rows
          .map((fee) => ({ ...fee, lines: fee.lines.filter(({ line }) => found.has(line.row)) }))
          .filter(({ lines }) => lines.length > 0),
      }))
      .filter(({ rows: fees }) => fees.length > 0);
  }

  /** The board in answers to the form, worked out anew when either changes. */
  private answer(): FeeGroup[] | undefined {
    const { host } = this;
    const { channel, group, day = host.today } = this.asked;
    if (channel === undefined || day < host.today) return (this.answers = undefined);
    if (this.answers?.of !== host.groups)
      this.answers = {
        of: host.groups,
        ...answered(
          day === host.today ? host.groups : host.on(day),
          { channel, ...(group !== undefined && { group }) },
          day === host.today,
          (found) => answerWords(found, group, this.hotline),
        ),
      };
    return this.answers?.groups;
  }

  /** The reader types; the page is told once they pause. */
  searching(query: string): void {
    clearTimeout(this.report);
    if (query === '') return;
    this.report = setTimeout(() => {
      const found = this.find(query);
      if (!found || !this.search) return;
      const count = found.flatMap(({ rows }) => rows).reduce((sum, { lines }) => sum + lines.length, 0);
      this.host.tell('commune-search', { query, count });
    }, SEARCH_SETTLED_MS);
  }

  marked(text: string, query: string): unknown {
    return markWords(text, query).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));
  }

  form(): TemplateResult {
    const { host } = this;
    const offered = host.groups.flatMap(({ rows }) =>
      rows.flatMap(({ lines }) => lines.flatMap(({ line, changes }) => [line, ...changes])),
    );
    // A row in doubt has nobody to exempt.
    const rows = offered.flatMap(({ row, doubts }) => (doubts.length > 0 ? [] : [row]));
    return freeForm({
      asked: this.asked,
      groups: groupsIn(rows),
      today: host.today,
      tally: this.answers?.tally,
      ask: (change) => {
        this.asked = { ...this.asked, ...change };
        this.answers = undefined;
        host.find();
        host.requestUpdate();
      },
    });
  }

  toggle(entry: BoardLine): void {
    this.panel.toggle(entry);
  }

  opened(entry: BoardLine): unknown {
    return this.panel.opened(entry);
  }

  /** Above the board: what the reader must know of the data or of the link that led here. */
  notices(): unknown {
    const { groups, rows, source, communeProfile } = this.host;
    const { copyFrom } = source;
    return html`${dataNotice(broken(rows.length, source.lost), copyFrom && formatDay(copyFrom))}
    ${
      this.linked !== undefined && !rows.some(({ id }) => id === this.linked)
        ? unknownFee(this.linked)
        : nothing
    }
    ${groups.length === 0 ? noFees(communeProfile) : nothing}`;
  }

  nothingFound(query: string): TemplateResult {
    const { communeProfile } = this.host;
    // Without words it was the form that left nothing.
    return query === '' ? noFees(communeProfile) : nothingFound(query, communeProfile);
  }

  private saveTable(): void {
    const table = writeFeesTable(publicRows(this.host.groups));
    saveFile(new Blob([table], { type: 'text/csv;charset=utf-8' }), 'phi-le-phi.csv');
  }

  private async print(): Promise<void> {
    const { host } = this;
    try {
      const { printWallBoard } = await import('./wall-board.js');
      await printWallBoard(host, {
        groups: host.groups,
        profile: host.communeProfile,
        address: pageAddress(host.shareBase, location.href),
        headingLevel: host.headingLevel,
        today: host.today,
        paper: this.size,
        show: (board) => {
          this.paper = board;
          host.requestUpdate();
        },
      });
    } catch (cause) {
      partMissing(cause);
    }
  }

  /** Under the board: on paper, and as a table. */
  foot(): TemplateResult {
    return html`<div class="foot no-print">
      <label class="pick"
        ><span
          >${msg('Khổ giấy', { id: 'fees.paper', desc: 'Label of a list: paper size of the printed fee board' })}</span
        ><select
          @change=${({ target }: Event) => {
            this.size = PAPERS[(target as HTMLSelectElement).selectedIndex] ?? this.size;
          }}
        >
          ${PAPERS.map((paper) => html`<option .selected=${paper === this.size}>${paperText(paper)}</option>`)}
        </select></label
      >
      <button type="button" class="button" @click=${() => void this.print()}>
        ${icon('print')}${msg('In bảng niêm yết', { id: 'fees.print', desc: 'Button: print the fee board for the wall of the one-stop desk' })}
      </button>
      <button type="button" class="button" @click=${() => this.saveTable()}>
        ${msg('Tải bảng (CSV)', { id: 'fees.csv', desc: 'Button: download the fee board as a CSV table' })}
      </button>
    </div>`;
  }
}

const paperText = (paper: Paper): string => {
  switch (paper) {
    case 'A3 landscape':
      return msg('A3 ngang', { id: 'fees.a3-landscape', desc: 'Paper of the printed board: A3 landscape' });
    case 'A3 portrait':
      return msg('A3 dọc', { id: 'fees.a3-portrait', desc: 'Paper of the printed board: A3 portrait' });
    case 'A4 landscape':
      return msg('A4 ngang', { id: 'fees.a4-landscape', desc: 'Paper of the printed board: A4 landscape' });
    case 'A4 portrait':
      return msg('A4 dọc', { id: 'fees.a4-portrait', desc: 'Paper of the printed board: A4 portrait' });
  }
};
