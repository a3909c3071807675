/** The files that sheets are drawn from, and what a reader does with an open sheet. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { DataController, type DataState, type ErrorDetail } from '../../data/data-controller.js';
import { todayInVietnam } from '../../format/today.js';
import type { DataFile } from '../../model/envelope.js';
import { linesOn, type BoardLine } from '../../model/fee-lines.js';
import type { FeeRow } from '../../model/fee-row.js';
import type { Person } from '../../model/person.js';
import type { Profile } from '../../model/profile.js';
import { parseProcedure, type Procedure } from '../../model/procedure.js';
import type { Issue } from '../../model/shape.js';
import { warnOnce } from '../../data/warn-once.js';
import { feeConflicts } from '../../model/fee-sheet.js';
import { feesFile } from '../shared/fee-data.js';
import { LinePanel, type PanelHost } from '../shared/fee-panel.js';
import { payStyles } from '../shared/pay-panel.styles.js';
import { staffFile } from '../shared/person-data.js';
import { sheet } from './sheet-article.js';
import type { BoardState, SheetContext, SheetPage } from './sheet-context.js';
import type { SheetOptions } from './sheet-part.js';
import { SheetSharing } from './sheet-sharing.js';

export class SheetFiles implements PanelHost {
  /** The file of the open sheet. */
  readonly file: DataController<Procedure>;
  /** Who is in charge. A directory that does not come leaves the sheet without. */
  private readonly staff: DataController<DataFile<Person>>;
  private readonly fees: DataController<DataFile<FeeRow>>;
  private readonly sharing: SheetSharing;
  private readonly payment = new LinePanel(this);
  private page?: SheetPage;
  private code = '';
  private known?: { rows: readonly FeeRow[]; day: string; lines: BoardLine[] };

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    options: SheetOptions,
  ) {
    const onError = (detail: ErrorDetail): void => options.onError(detail);
    this.file = new DataController<Procedure>(host, {
      parse: parseProcedure,
      inputs: () => ({ src: options.url() }),
      onError,
    });
    this.staff = new DataController<DataFile<Person>>(host, {
      ...staffFile,
      inputs: () => ({ src: options.staff() }),
      onError,
    });
    this.fees = new DataController<DataFile<FeeRow>>(host, {
      ...feesFile,
      inputs: () => ({ src: options.fees() }),
      onError,
    });
    this.sharing = new SheetSharing(host);
    options.adopt(payStyles);
  }

  /** Files under way that a sheet waits for, for a while: what would jump when it comes later. */
  get waiting(): boolean {
    return [this.staff, this.fees].some(({ state }) => state.status === 'loading');
  }

  private get board(): BoardState {
    const { state } = this.fees;
    if (state.status !== 'ready') return { status: state.status === 'idle' ? 'none' : state.status };
    const { value, url, copyFrom } = state;
    const day = todayInVietnam();
    if (this.known?.rows !== value.items || this.known.day !== day)
      this.known = { rows: value.items, day, lines: linesOn(value.items, day) };
    return { status: 'ready', lines: this.known.lines, base: url, copyFrom };
  }

  get commune(): DataState<Profile> {
    return this.page?.commune ?? { status: 'idle' };
  }

  get communeProfile(): Profile | undefined {
    return this.commune.status === 'ready' ? this.commune.value : undefined;
  }

  get source(): PanelHost['source'] {
    const { state } = this.fees;
    return state.status === 'ready' ? state : {};
  }

  requestUpdate(): void {
    this.host.requestUpdate();
  }

  private get people(): SheetContext['staff'] {
    const { state } = this.staff;
    return state.status === 'ready' ? { people: state.value.items, base: state.url } : undefined;
  }

  draw(procedure: Procedure, page: SheetPage): TemplateResult {
    this.page = page;
    if (procedure.code !== this.code) this.payment.close();
    this.code = procedure.code;
    const { board } = this;
    if (board.status === 'ready') tellConflicts(board, procedure);
    return sheet({
      ...page,
      procedure,
      profile: this.communeProfile,
      staff: this.people,
      board,
      sharing: this.sharing.of(page.address),
      payment: this.payment,
    });
  }
}

/** The board wins; whoever looks after the data reads on the console that the record says something else. */
const tellConflicts = (
  { lines, base }: { lines: readonly BoardLine[]; base: string },
  p: Procedure,
): void => {
  const issues = feeConflicts(lines, p).map(({ row, channel, record, board }): Issue => ({
    path: row.id,
    code: 'doubt',
    message: `${p.code}, ${channel}: the record says ${record.join(', ')} đ, the fee board ${board.join(', ')} đ; the board is shown (commune-widgets check explains)`,
  }));
  warnOnce(base, undefined, undefined, issues);
};
