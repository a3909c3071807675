import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LoadProblem } from '../data/problem.js';
import { allDrafts, dropDraft, type StoredDraft } from './draft-store.js';
import { openFile, openUrl, type OpenedStaff } from './open.js';
import { openingFailed } from './open-words.js';

interface Outcome {
  opened(staff: OpenedStaff): void | Promise<void>;
  /** `url`: absolute, '' for a file from the disk; `words`: why, for the clerk. */
  failed(cause: unknown, url: string, words: string): void;
  resumed(draft: StoredDraft): void;
}

const absolute = (src: string): string | undefined => {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return undefined; // "http://[" is no address
  }
};

/** The way to an open file: from the disk, from the page's address, or from a draft. */
export class Opening implements ReactiveController {
  /** What is being done, in words. */
  busy: string | undefined;
  /** Why the last file could not be opened, in words. */
  failure: string | undefined;
  drafts: readonly StoredDraft[] = [];
  private abort: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly outcome: Outcome,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.look();
  }

  hostDisconnected(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.busy = undefined;
  }

  openFile(file: File): Promise<void> {
    return this.open(`Đang mở ${file.name} …`, '', () => openFile(file));
  }

  openUrl(src: string): Promise<void> {
    const url = absolute(src);
    return this.open('Đang tải danh bạ …', url ?? src, (signal) => {
      if (url === undefined) throw new LoadProblem('network');
      return openUrl(url, signal);
    });
  }

  resume(draft: StoredDraft): void {
    this.outcome.resumed(draft);
  }

  drop(draft: StoredDraft): void {
    this.drafts = this.drafts.filter((other) => other !== draft);
    this.host.requestUpdate();
    dropDraft(draft.opened.id).catch(() => undefined); // it is offered again next time
  }

  /** Drafts of files from the disk are offered before a file is chosen. */
  async look(): Promise<void> {
    this.drafts = await allDrafts().catch(() => []); // no storage, no drafts
    this.host.requestUpdate();
  }

  private async open(
    busy: string,
    url: string,
    open: (signal: AbortSignal) => Promise<OpenedStaff>,
  ): Promise<void> {
    this.abort?.abort();
    const abort = new AbortController();
    Object.assign(this, { abort, busy, failure: undefined });
    this.host.requestUpdate();
    try {
      const staff = await open(abort.signal);
      if (abort.signal.aborted) return;
      this.busy = undefined;
      await this.outcome.opened(staff);
    } catch (cause) {
      if (abort.signal.aborted) return;
      this.busy = undefined;
      this.failure = openingFailed(cause);
      this.outcome.failed(cause, url, this.failure);
    }
    this.host.requestUpdate();
  }
}
