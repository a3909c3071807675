import { adoptStyles, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { DataController } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import type { LoadErrorCode } from '../../data/load.js';
import { formatDay } from '../../format/date.js';
import { todayInVietnam } from '../../format/today.js';
import { getLocale } from '../../i18n/localization.js';
import type { DataFile } from '../../model/envelope.js';
import { isBoardMeasure } from '../../model/measure.js';
import { periodOf, twelveMonths } from '../../model/period.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import { claimsFigure } from '../../model/result-doubt.js';
import type { ResultRow } from '../../model/result.js';
import { resultsBoard, type ResultsBoard } from '../../model/results-board.js';
import type { Stats } from '../../model/stats.js';
import { CommuneElement } from '../commune-element.js';
import { callUs, dataNotice } from '../shared/data-notice.js';
import { deskName } from '../shared/desk-name.js';
import { failureCard } from '../shared/failure.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import { lostRecords } from '../shared/lost-records.js';
import { partMissing } from '../shared/part-missing.js';
import { boardTitle } from './board-title.js';
import { collectorView } from './collector-view.js';
import { resultsStyles } from './commune-results.styles.js';
import { controls } from './controls.js';
import { groupView } from './groups.js';
import type { Span } from './measure-card.js';
import { qd766View } from './qd766-view.js';
import { parseStatsOf, resultsFile, statsAddress } from './results-data.js';
import type { ResultsPage, ResultTools } from './tools.js';

/**
 * What a commune publishes of its work: dossiers received and settled, work online, what people say. Every figure with
 * its n, period, source and day; months without a number are gaps. Answers counted by the collector stand apart.
 *
 * @slot - What is shown without JavaScript, while loading, and when loading fails.
 * @csspart item - One measure, with `data-measure`; answers of one channel, with `data-channel`.
 * @csspart notice - A sentence the reader must see: stored copy, broken rows, failed.
 * @cssproperty --commune-accent - The one colour of the commune; 4.5:1 or more against the page.
 * @cssproperty --commune-on-accent - Text on the accent colour.
 * @cssproperty --commune-font - Font family. Default: the system's.
 * @cssproperty --commune-radius - Corner radius. Default 0.5em.
 * @fires commune-load - A file or the collector's answer was loaded; its issues say which figures are not shown and why.
 * @fires commune-error - A file or the collector could not be used; the detail has a code from a closed list.
 */
export class CommuneResults extends CommuneElement implements ResultsPage {
  static override styles = [CommuneElement.styles, resultsStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    src: {},
    data: { attribute: false },
    endpoint: {},
    site: {},
    profile: {},
    period: {},
    measures: {},
    shareBase: { attribute: 'share-base' },
    headingLevel: { attribute: 'heading-level', type: Number },
    chosen: { state: true },
    span: { state: true },
  };

  /** URL of `results.csv` or `results.json`. */
  src?: string;
  /** The same content as a value or text; goes before `src`. */
  data?: unknown;
  /** Address of the collector, whose counts are shown in a part of their own. Default: none. */
  endpoint?: string;
  /** Five digits, the commune at the collector. Default: `unitCode` of the profile. */
  site?: string;
  /** URL of `commune.json`. Default: `data-profile` of the script tag. */
  profile?: string;
  /** Period shown first: `2026-10`, `2026-Q3` or `2026`. Default: the newest month that is over and has a figure. */
  period?: string;
  /** Only these, separated by commas or spaces: `received`, `early`, … and `qd766`. Default: those the file has. */
  measures?: string;
  /** Address that the code of the printed board leads to. Default: this page without its query. */
  shareBase?: string;
  /** Level of the first heading in the page's outline. Default 2. */
  headingLevel = 2;

  private chosen: string | undefined;
  /** What the reader looks at: the chosen period, or twelve months added up. */
  span: Span = 'period';
  private tools: ResultTools | undefined;
  private loading: Promise<ResultTools | undefined> | undefined;
  private readonly adopted = new Set<CSSResult>();

  private readonly file = new DataController<DataFile<ResultRow>>(this, {
    ...resultsFile,
    inputs: () => ({ data: this.data, src: this.src }),
    inline: true,
    onLoad: (detail) => this.emit('commune-load', detail),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly communeFile = new DataController<Profile>(this, {
    parse: parseProfile,
    inputs: () => ({ src: this.profile ?? scriptDefaults().profile }),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly collector = new DataController<Stats>(this, {
    parse: (input) => parseStatsOf(input, this.unit ?? '', this.month),
    inputs: () => ({ src: this.statsUrl }),
    onLoad: (detail) => this.emit('commune-load', detail),
    onError: (detail) => this.emit('commune-error', detail),
  });

  get rows(): readonly ResultRow[] {
    const { state } = this.file;
    return state.status === 'ready' ? state.value.items : [];
  }

  get communeProfile(): Profile | undefined {
    const { state } = this.communeFile;
    return state.status === 'ready' ? state.value : undefined;
  }

  get stats(): Stats | undefined {
    const { state } = this.collector;
    return state.status === 'ready' ? state.value : undefined;
  }

  /** ISO day the collector was asked, or of the stored copy of its answer. */
  get askedOn(): string {
    const { state } = this.collector;
    return (state.status === 'ready' ? state.copyFrom : undefined) ?? todayInVietnam();
  }

  get copyFrom(): string | undefined {
    const { state } = this.file;
    return state.status === 'ready' ? state.copyFrom : undefined;
  }

  get shownPeriod(): string {
    return this.board.period ?? todayInVietnam().slice(0, 7);
  }

  private get unit(): string | undefined {
    return this.site ?? this.communeProfile?.unitCode;
  }

  /** The month the collector is asked for: the chosen one, the last of a longer period, never one that is yet to come. */
  private get month(): string {
    const today = todayInVietnam().slice(0, 7);
    const last = periodOf(this.board.period ?? '')?.to.slice(0, 7);
    return last === undefined || last > today ? today : last;
  }

  private get statsUrl(): string | undefined {
    const { endpoint, unit } = this;
    // The file says which month is shown first.
    if (!endpoint || unit === undefined || this.file.state.status === 'loading') return undefined;
    return statsAddress(endpoint, unit, this.month, document.baseURI);
  }

  private get asked(): string[] | undefined {
    return this.measures?.split(/[\s,;]+/).filter((name) => name !== '');
  }

  private known: { of: readonly unknown[]; board: ResultsBoard } | undefined;

  /** The figures of the period shown, worked out anew when something they rest on changes. */
  get board(): ResultsBoard {
    const { state } = this.file;
    const file = state.status === 'ready' ? state.value : undefined;
    const day = todayInVietnam();
    const period = this.chosen ?? this.period;
    const of = [file, day, period, this.measures, this.stats];
    if (!this.known || of.some((value, i) => value !== this.known?.of[i])) {
      const { stats, asked } = this;
      const board = resultsBoard(file, {
        day,
        ...(period !== undefined && { period }),
        ...(asked && { measures: asked.filter(isBoardMeasure) }),
        ...(stats && { stats }),
      });
      if (asked && !asked.includes('qd766')) delete board.qd766;
      this.known = { of, board };
    }
    return this.known.board;
  }

  /** Styles that came with a part loaded later. */
  adopt(styles: CSSResult): void {
    this.adopted.add(styles);
    const { elementStyles } = this.constructor as typeof CommuneResults;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.adopted]);
  }

  private failed = false;

  /** Loads what only few readers ask for, then does it; tells when it did not arrive, and the next press tries again. */
  private async ask(act: (tools: ResultTools) => unknown): Promise<void> {
    this.loading ??= import('./tools.js').then(({ ResultTools }) => (this.tools = new ResultTools(this)));
    try {
      const tools = await this.loading;
      this.failed = false;
      if (tools) await act(tools);
    } catch (cause) {
      this.loading = undefined;
      this.failed = true;
      partMissing(cause);
    }
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another page of the site, another period: what the reader had chosen is not of it.
    if (changed.has('period')) this.chosen = undefined;
  }

  /** Months a collector has figures for that the file says nothing of: without a file the last twelve, else this month. */
  private get periods(): string[] {
    const { periods } = this.board;
    if (!this.endpoint) return periods;
    const today = todayInVietnam().slice(0, 7);
    if (periods.length === 0) return twelveMonths(today).reverse();
    return periods.includes(today) ? periods : [today, ...periods];
  }

  /** Why the collector cannot be asked at all: no commune, or no address; undefined while it can, or may come to be. */
  private get cannotAsk(): LoadErrorCode | undefined {
    if (!this.endpoint || this.statsUrl !== undefined || this.file.state.status === 'loading')
      return undefined;
    const { state } = this.communeFile;
    if (this.site === undefined && state.status === 'loading') return undefined;
    return state.status === 'error' ? state.code : 'bad-format';
  }

  private renderCollector(level: number): TemplateResult | typeof nothing {
    if (!this.endpoint) return nothing;
    const { state } = this.collector;
    const { collector: board } = this.board;
    const isFailed = state.status === 'error' || this.cannotAsk !== undefined;
    const notice = isFailed
      ? html`<div class="notice" part="notice" role="status">
          ${icon('info')}
          <div>
            <p>
              ${msg('Chưa lấy được số lượt đánh giá từ máy nhận.', { id: 'results.collector-failed', desc: 'The collector of answers could not be reached' })}
            </p>
            <p class="actions">
              <button type="button" class="button" @click=${() => this.again()}>
                ${msg('Thử lại', { id: 'error.retry', desc: 'Button: load again' })}
              </button>
            </p>
          </div>
        </div>`
      : state.status === 'ready'
        ? dataNotice(undefined, state.copyFrom && formatDay(state.copyFrom))
        : html`<p class="muted" role="status">
            ${msg('Đang lấy số lượt đánh giá…', { id: 'results.collector-loading', desc: 'The collector of answers is being asked' })}
          </p>`;
    return collectorView(board, { span: this.span, headingLevel: level, day: this.askedOn, state: notice });
  }

  private again(): void {
    if (this.cannotAsk === undefined) this.collector.reload();
    else this.communeFile.reload();
  }

  private renderFoot(): TemplateResult {
    const { rows, stats } = this;
    return html`<div class="foot no-print">
      <button type="button" class="button" @click=${() => void this.ask((tools) => tools.print())}>
        ${icon('print')}${msg('In bảng A3', { id: 'results.print', desc: 'Button: print the board of results on one A3 sheet' })}
      </button>
      ${
        rows.length === 0
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => void this.ask((tools) => tools.saveFigures())}
            >
              ${msg('Tải số liệu (CSV)', { id: 'results.csv', desc: 'Button: download the figures as a CSV table' })}
            </button>`
      }
      ${
        stats === undefined
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => void this.ask((tools) => tools.saveAnswers())}
            >
              ${msg('Tải số lượt đánh giá (CSV)', { id: 'results.csv-answers', desc: 'Button: download the counts of answers as a CSV table' })}
            </button>`
      }
      <p role="status">
        ${
          this.failed
            ? msg('Mạng yếu, chưa tải được phần này. Bạn bấm lại sau ít phút.', {
                id: 'results.part-failed',
                desc: 'What a button needs could not be loaded',
              })
            : nothing
        }
      </p>
    </div>`;
  }

  private renderBoard(): TemplateResult {
    const { board, span, tools, shownPeriod: period, copyFrom, headingLevel: level } = this;
    const { state } = this.file;
    const { groups, qd766 } = board;
    // The figure is ours to show, but nobody knows of which month it is.
    const unread = board.unplaced.filter(
      ({ row }) => row.period === undefined && row.measure !== undefined && claimsFigure(row),
    ).length;
    const lost = (state.status === 'ready' ? lostRecords(state.issues) : 0) + unread;
    const kept = this.rows.length - unread;
    return html`<div class=${tools?.paper ? 'no-print' : ''}>
        <div class="top">
          ${heading(level, 'board-name', boardTitle(period, span))}
          ${controls({
            periods: this.periods,
            period,
            choosePeriod: (key) => (this.chosen = key),
            span,
            chooseSpan: (own) => (this.span = own),
          })}
        </div>
        ${dataNotice(
          lost === 0
            ? undefined
            : msg(str`Đọc được ${kept} dòng. ${lost} dòng bị lỗi nên chưa hiện được.`, {
                id: 'fees.partial',
                desc: 'Some rows of the fee file were unusable: how many were read, how many were not',
              }),
          copyFrom && formatDay(copyFrom),
        )}
        ${
          state.status === 'error'
            ? failureCard(state.code, this.communeProfile?.hotline, deskName(), () => this.file.reload())
            : nothing
        }
        ${
          groups.length === 0 && qd766 === undefined && !this.endpoint
            ? html`<div class="card" part="notice">
                <p>
                  ${msg('Chưa có số liệu nào ở đây.', { id: 'results.empty', desc: 'The board has no figure to show' })}
                </p>
                ${callUs(this.communeProfile)}
              </div>`
            : nothing
        }
        ${groups.map((group) => groupView(group, { span, headingLevel: level + 1 }))}
        ${
          qd766 === undefined
            ? nothing
            : qd766View(qd766, level + 1, tools?.indicators(), () => void this.ask(() => undefined))
        }
        ${this.renderCollector(level + 1)} ${this.renderFoot()}
      </div>
      ${tools?.paper}`;
  }

  protected override render(): TemplateResult {
    const { state } = this.file;
    const content = (): TemplateResult => {
      const { collector } = this;
      if (state.status === 'ready' || collector.state.status === 'ready') return this.renderBoard();
      if (state.status === 'error')
        return html`${failureCard(state.code, this.communeProfile?.hotline, deskName(), () => this.file.reload())}<slot
          ></slot>`;
      if (state.status === 'idle' && !this.endpoint) return html`<slot></slot>`;
      const failure = collector.state.status === 'error' ? collector.state.code : this.cannotAsk;
      if (state.status === 'idle' && failure !== undefined)
        return html`${failureCard(failure, this.communeProfile?.hotline, deskName(), () => this.again())}<slot
          ></slot>`;
      return html`<div class="waiting"><slot></slot></div>`;
    };
    return html`<div class="root" lang=${getLocale()}>${content()}</div>`;
  }
}
