import * as docs from './document.js';
import type { Command, Document, People } from './document.js';
import { dropDraft, newStamp, readDraft, writeDraft, type StoredDraft } from './draft-store.js';
import type { Opened } from './opened.js';
import { entriesOf, settled, type ReadStaff } from './staff-file.js';

/**
 * Where the draft stands. `elsewhere`: another tab has a newer draft of the same file, and ours is not
 * kept until somebody has decided. `forbidden`: the browser stores nothing.
 */
export type Keeping = 'nothing' | 'kept' | 'elsewhere' | 'forbidden';

/** A pause in typing after which the draft is stored. */
const PAUSE_MS = 300;

/** One file being edited: the document, the photos chosen for it, and its draft in the browser. */
export class Session {
  keeping: Keeping = 'nothing';
  keptAt: number | undefined;
  /** Chosen here, by their path in the file. */
  readonly photos = new Map<string, Blob>();
  /** Those of them that are on the clerk's disk already. */
  private readonly sent = new Set<string>();
  /** Stamps of the draft that this session wrote or read: all of them, because a slow write may come late. */
  private readonly stamps = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    readonly opened: Opened,
    public doc: Document,
    /** What was mended while opening, and columns nobody knows. */
    readonly report: Pick<ReadStaff, 'repairs' | 'unknownColumns'>,
    private readonly changed: () => void,
  ) {}

  static of(opened: Opened, read: ReadStaff, changed: () => void): Session {
    return new Session(opened, docs.open(entriesOf(read)), read, changed);
  }

  /** Goes on with a stored draft. */
  static resume(stored: StoredDraft, changed: () => void): Session {
    const report = { repairs: [], unknownColumns: [] };
    const session = new Session(stored.opened, docs.open(stored.people, stored.base), report, changed);
    session.stamps.add(stored.stamp);
    session.keeping = 'kept';
    session.keptAt = stored.savedAt;
    for (const [path, bytes] of stored.photos)
      session.photos.set(path, new Blob([bytes], { type: 'image/jpeg' }));
    return session;
  }

  get people(): People {
    return this.doc.now.people;
  }

  get unsaved(): boolean {
    return docs.isChanged(this.doc);
  }

  /** Photos to be saved: chosen here, and somebody in the list has them. */
  get newPhotos(): [path: string, photo: Blob][] {
    const used = new Set(this.people.map(({ draft }) => draft.photo));
    return [...this.photos].filter(([path]) => used.has(path) && !this.sent.has(path));
  }

  run(command: Command, typing = false): void {
    this.become(docs.run(this.doc, command, typing));
  }

  /** @returns the command that was taken back; undefined when there was none */
  undo(): Command | undefined {
    const { command } = this.doc.now;
    this.become(docs.undo(this.doc));
    return command;
  }

  redo(): Command | undefined {
    const before = this.doc;
    this.become(docs.redo(this.doc));
    return before === this.doc ? undefined : this.doc.now.command;
  }

  /** Gives ids to everybody new: the file is about to be written. */
  settle(): void {
    this.become(settled(this.doc));
  }

  /** The file is on the clerk's disk: the difference begins anew and the draft goes. */
  markSaved(): void {
    // Not those that were replaced again before: they are in no archive, and undo brings them back.
    for (const [path] of this.newPhotos) this.sent.add(path);
    this.become(docs.saved(this.doc));
  }

  /** Writes our draft over that of the other tab. */
  async takeOver(): Promise<void> {
    const stored = await readDraft(this.opened.id).catch(() => undefined);
    if (stored) this.stamps.add(stored.stamp);
    this.keeping = 'nothing';
    await this.keepNow();
  }

  /** A draft of the same file that this session does not know: from a former visit or another tab. */
  async otherDraft(): Promise<StoredDraft | undefined> {
    const stored = await readDraft(this.opened.id).catch(() => undefined);
    return stored && !this.stamps.has(stored.stamp) ? stored : undefined;
  }

  /** Stores what is not stored yet, at once. */
  keepNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.keep());
    return this.writing;
  }

  private become(doc: Document): void {
    if (doc === this.doc) return;
    this.doc = doc;
    if (this.keeping === 'kept') this.keeping = 'nothing'; // not this state of it, not yet
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keepNow(), PAUSE_MS);
    this.changed();
  }

  private async keep(): Promise<void> {
    try {
      if (this.unsaved) await this.write();
      else await this.drop();
    } catch {
      this.keeping = 'forbidden';
    }
    this.changed();
  }

  private async write(): Promise<void> {
    const photos = await Promise.all(
      this.newPhotos.map(async ([path, blob]): Promise<[string, ArrayBuffer]> => [
        path,
        await blob.arrayBuffer(),
      ]),
    );
    const { opened, doc } = this;
    const draft: StoredDraft = {
      opened,
      base: doc.base,
      people: doc.now.people,
      photos,
      savedAt: Date.now(),
      stamp: newStamp(),
    };
    this.stamps.add(draft.stamp);
    const written = await writeDraft(draft, (stamp) => this.stamps.has(stamp));
    this.keeping = written ? 'kept' : 'elsewhere';
    if (written) this.keptAt = draft.savedAt;
  }

  private async drop(): Promise<void> {
    if (this.stamps.size === 0) return;
    const stored = await readDraft(this.opened.id);
    if (stored && this.stamps.has(stored.stamp)) await dropDraft(this.opened.id);
    this.stamps.clear();
    this.keeping = 'nothing';
  }
}
