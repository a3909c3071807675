import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue, Parsed } from '../model/shape.js';
import { inlineText } from './inline.js';
import { loadJson, readInPage, type Limits, type LoadErrorCode, type LoadResult } from './load.js';
import { countOf } from './read-json.js';
import { warnOnce } from './warn-once.js';

export type DataState<T> =
  /** No data asked for. */
  | { status: 'idle' }
  | { status: 'loading' }
  /** `url`: '' for data from the page. `copyFrom`: ISO day of the stored copy that is shown in place of the file. */
  | { status: 'ready'; value: T; url: string; issues: Issue[]; copyFrom?: string }
  | { status: 'error'; code: LoadErrorCode; url: string; cause?: unknown; issues: Issue[] };

/** What `commune-load` carries. */
export interface LoadDetail {
  /** Absolute URL, '' for data from the page. */
  src: string;
  /** Records that can be shown. */
  count: number;
  issues: Issue[];
  /** ISO day, when a stored copy is shown because the file failed; `code` says why. */
  copyFrom?: string;
  code?: LoadErrorCode;
}

/** What `commune-error` carries. */
export interface ErrorDetail {
  code: LoadErrorCode;
  /** Absolute URL, '' for data from the page. */
  url: string;
  cause?: unknown;
  issues: Issue[];
}

export interface DataOptions<T> {
  parse: (input: unknown) => Parsed<T>;
  /** See {@link LoadOptions.read}. */
  read?: (text: string) => unknown;
  /** See {@link LoadOptions.prepare}. */
  prepare?: (input: unknown) => Promise<unknown>;
  /** Read at every update of the host. `data` (a value or the text of a file) goes before `src`. */
  inputs: () => { data?: unknown; src?: string | null | undefined };
  /** Whether a `<script type="application/json">` child counts when there is neither. Default false. */
  inline?: boolean;
  /** After the host has drawn the new state. */
  onLoad?: (detail: LoadDetail) => void;
  onError?: (detail: ErrorDetail) => void;
  limits?: Partial<Limits>;
}

/**
 * One data file of an element: asks for it when its inputs change, and redraws the host when the state
 * changes. The state stays while the element is moved or out of the page; a load under way is given up
 * when the element leaves, and begun again when it comes back.
 */
export class DataController<T> implements ReactiveController {
  state: DataState<T> = { status: 'idle' };
  /** Of the load under way or done; undefined while there is none. */
  private abort: AbortController | undefined;
  private data: unknown;
  private src: string | null | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly options: DataOptions<T>,
  ) {
    host.addController(this);
  }

  /** Asks the server again ("Thử lại"). */
  reload(): void {
    this.begin(true);
  }

  hostConnected(): void {
    // Not later, with the first update: that one waits for the locale. Not now: a script may set
    // properties right after it inserts the element.
    queueMicrotask(() => {
      this.hostUpdate();
    });
  }

  hostUpdate(): void {
    const { data, src } = this.options.inputs();
    const known = this.abort && data === this.data && src === this.src;
    if (this.host.isConnected && !known) this.begin(false);
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one go: look again when it is over.
    queueMicrotask(() => {
      if (this.host.isConnected || this.state.status === 'ready' || this.state.status === 'error') return;
      this.abort?.abort();
      this.abort = undefined;
    });
  }

  private begin(reload: boolean): void {
    this.abort?.abort();
    const { signal } = (this.abort = new AbortController());
    ({ data: this.data, src: this.src } = this.options.inputs());
    // Data from the page is there a moment later: what is drawn stays until then.
    if (this.fromServer) this.state = { status: 'loading' };
    this.host.requestUpdate();
    void this.find(reload, signal).then((result) => {
      if (!signal.aborted) this.settle(result);
    });
  }

  private get fromServer(): boolean {
    return (this.data === undefined || this.data === null) && !!this.src;
  }

  /** Property, then `src`, then the inline script. Always answers later, so that the host draws once more. */
  private async find(reload: boolean, signal: AbortSignal): Promise<LoadResult<T> | undefined> {
    if (this.fromServer) return loadJson(this.src ?? '', { ...this.options, signal, reload });
    const given = this.data ?? (this.options.inline ? await inlineText(this.host, signal) : undefined);
    return given === undefined || given === null ? undefined : readInPage(given, this.options);
  }

  private settle(result: LoadResult<T> | undefined): void {
    if (!result && this.state.status === 'idle') return; // nothing asked for, nothing to draw
    this.state = stateOf(result);
    this.host.requestUpdate();
    if (!result) return;
    const { issues } = result;
    const failure = result.ok ? (result.from === 'copy' ? result.failure : undefined) : result;
    warnOnce(
      result.url || `<${this.host.localName}>`,
      failure?.code,
      failure?.cause,
      failure?.issues ?? issues,
    );
    void this.host.updateComplete.then(() => {
      if (!result.ok) {
        this.options.onError?.({ code: result.code, url: result.url, cause: result.cause, issues });
        return;
      }
      const copy = result.from === 'copy' && { copyFrom: result.savedOn, code: result.failure.code };
      this.options.onLoad?.({ src: result.url, count: countOf(result.value), issues, ...copy });
    });
  }
}

const stateOf = <T>(result: LoadResult<T> | undefined): DataState<T> => {
  if (!result) return { status: 'idle' };
  const { url, issues } = result;
  if (!result.ok) return { status: 'error', code: result.code, url, cause: result.cause, issues };
  const copy = result.from === 'copy' && { copyFrom: result.savedOn };
  return { status: 'ready', value: result.value, url, issues, ...copy };
};
