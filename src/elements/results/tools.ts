/** What only few readers ask for, in one part loaded then: the board on paper, tables to keep, indicators behind points. */
import { html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Profile } from '../../model/profile.js';
import type { ResultRow } from '../../model/result.js';
import { writeResultsTable } from '../../model/results-table.js';
import type { ResultsBoard } from '../../model/results-board.js';
import { writeStatsTable } from '../../model/stats-table.js';
import type { Stats } from '../../model/stats.js';
import { saveFile } from '../shared/save-file.js';
import { indicatorTable } from './indicators.js';
import type { Span } from './measure-card.js';
import { printPoster } from './poster.js';

/** The element, as far as these tools look at it. */
export interface ResultsPage extends LitElement {
  shareBase?: string;
  headingLevel: number;
  readonly rows: readonly ResultRow[];
  readonly board: ResultsBoard;
  /** The board's period; where it has none, this month. */
  readonly shownPeriod: string;
  readonly span: Span;
  /** ISO day of the stored copy of the file, when that is shown. */
  readonly copyFrom: string | undefined;
  readonly stats: Stats | undefined;
  /** ISO day the collector was asked, or of the stored copy of its answer. */
  readonly askedOn: string;
  readonly communeProfile: Profile | undefined;
  adopt(styles: CSSResult): void;
}

const saveCsv = (table: string, name: string): void =>
  saveFile(new Blob([table], { type: 'text/csv;charset=utf-8' }), name);

export class ResultTools {
  /** The poster, while it is being printed. */
  paper: TemplateResult | undefined;

  constructor(private readonly host: ResultsPage) {}

  saveFigures(): void {
    saveCsv(writeResultsTable(this.host.rows), 'ket-qua.csv');
  }

  saveAnswers(): void {
    const { stats, askedOn } = this.host;
    if (stats) saveCsv(writeStatsTable(stats, askedOn), `danh-gia-${stats.period.month}.csv`);
  }

  indicators(): TemplateResult {
    return html`${indicatorTable(this.host.board.qd766)}`;
  }

  print(): Promise<void> {
    return printPoster(this.host, (board) => {
      this.paper = board;
      this.host.requestUpdate();
    });
  }
}
