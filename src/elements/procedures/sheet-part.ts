import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import { DataController, type DataState, type ErrorDetail } from '../../data/data-controller.js';
import { prefetch } from '../../data/load.js';
import type { DataFile } from '../../model/envelope.js';
import type { Person } from '../../model/person.js';
import type { Procedure } from '../../model/procedure.js';
import { partMissing } from '../shared/part-missing.js';
import type { SheetContext } from './sheet-context.js';
import type { SheetSharing } from './sheet-sharing.js';

type Sheets = typeof import('./sheet.js');

interface Options {
  /** Address of the open sheet's file; undefined when none is open or it came with the catalogue. */
  url(): string | undefined;
  /** Address of the staff file. */
  staff(): string | undefined;
  adopt(styles: CSSResult): void;
  onError(detail: ErrorDetail): void;
}

/**
 * What draws sheets, with the file of the open one. It is a chunk of its own: a page that shows the list
 * loads it at the first touch.
 */
export class SheetPart implements ReactiveController {
  draw?: Sheets['sheet'];
  /** What stands in place of a sheet when there is none. */
  onPortal?: Sheets['onPortal'];
  sharing?: SheetSharing;
  /** The part itself could not be loaded. */
  failed = false;
  /** Who is in charge. A directory that does not come leaves the sheet without. */
  staff?: DataController<DataFile<Person>>;
  private file?: DataController<Procedure>;
  private loading?: Promise<void>;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: Options,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to take up again: what was loaded stays.
  }

  get state(): DataState<Procedure> {
    return this.file?.state ?? { status: 'idle' };
  }

  get people(): SheetContext['staff'] {
    const state = this.staff?.state;
    return state?.status === 'ready' ? { people: state.value.items, base: state.url } : undefined;
  }

  /** Loads what is missing: the part, or the file that failed. */
  retry(): void {
    if (this.draw) this.file?.reload();
    else void this.load();
  }

  load(): Promise<void> {
    this.loading ??= this.fetchPart();
    return this.loading;
  }

  private async fetchPart(): Promise<void> {
    // The sheet's file and the part that draws it come side by side, not one after the other.
    const url = this.options.url();
    if (url !== undefined) prefetch(url);
    this.failed = false;
    try {
      const sheets = await import('./sheet.js');
      this.options.adopt(sheets.sheetStyles);
      this.sharing = new sheets.SheetSharing(this.host);
      this.file = new DataController<Procedure>(this.host, {
        parse: sheets.parseProcedure,
        inputs: () => ({ src: this.options.url() }),
        onError: (detail) => this.options.onError(detail),
      });
      this.staff = new DataController<DataFile<Person>>(this.host, {
        ...sheets.staffFile,
        inputs: () => ({ src: this.options.staff() }),
        onError: (detail) => this.options.onError(detail),
      });
      this.onPortal = sheets.onPortal;
      this.draw = sheets.sheet;
    } catch (cause) {
      this.loading = undefined;
      this.failed = true;
      partMissing(cause);
    }
    this.host.requestUpdate();
  }
}
