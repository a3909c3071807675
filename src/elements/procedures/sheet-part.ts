import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataState, ErrorDetail } from '../../data/data-controller.js';
import { prefetch } from '../../data/load.js';
import type { Procedure } from '../../model/procedure.js';
import { partMissing } from '../shared/part-missing.js';
import type { SheetFiles } from './sheet-files.js';

export interface SheetOptions {
  /** Address of the open sheet's file; undefined when none is open or it came with the catalogue. */
  url(): string | undefined;
  /** Address of the staff file. */
  staff(): string | undefined;
  /** Address of the fee file. */
  fees(): string | undefined;
  adopt(styles: CSSResult): void;
  onError(detail: ErrorDetail): void;
}

/**
 * What draws sheets, with the files they are drawn from. It is a chunk of its own: a page that shows the list
 * loads it at the first touch.
 */
export class SheetPart implements ReactiveController {
  /** What came with the chunk. */
  files?: SheetFiles;
  /** What stands in place of a sheet when there is none. */
  onPortal?: typeof import('./sheet.js').onPortal;
  /** The part itself could not be loaded. */
  failed = false;
  private loading?: Promise<void>;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: SheetOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to take up again: what was loaded stays.
  }

  get state(): DataState<Procedure> {
    return this.files?.file.state ?? { status: 'idle' };
  }

  /** Loads what is missing: the part, or the file that failed. */
  retry(): void {
    if (this.files) this.files.file.reload();
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
      const { onPortal, SheetFiles, sheetStyles } = await import('./sheet.js');
      this.options.adopt(sheetStyles);
      this.files = new SheetFiles(this.host, this.options);
      this.onPortal = onPortal;
    } catch (cause) {
      this.loading = undefined;
      this.failed = true;
      partMissing(cause);
    }
    this.host.requestUpdate();
  }
}
