import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CommuneEvents } from '../events.js';
import { todayInVietnam } from '../format/today.js';
import { hostStyles } from '../styles/host.js';
import { version } from '../version.js';
import { bar } from './bar.js';
import { editorStyles } from './commune-staff-editor.styles.js';
import { entryOf, type Command, type People } from './document.js';
import { readDraft, type StoredDraft } from './draft-store.js';
import type { Editing, View } from './editing.js';
import { keepingNotice } from './keeping-notice.js';
import { ListControls } from './list-controls.js';
import { listView } from './list-view.js';
import type { OpenedStaff } from './open.js';
import { codeOf } from './open-words.js';
import { Opening } from './opening.js';
import { personView } from './person-view.js';
import { PhotoDesk } from './photo-desk.js';
import { photoField } from './photo-field.js';
import { ProblemIndex } from './problem-index.js';
import { reportView } from './report-view.js';
import { reviewView, type SavedFile } from './review-view.js';
import { saveStaff } from './save-files.js';
import { Session } from './session.js';
import { draftOffer, startView } from './start-view.js';
import { deed, nameOf } from './words.js';

const NOBODY: People = [];

/**
 * Edits a staff directory on the clerk's own device: opens xlsx, csv or JSON, and saves files for the
 * website's media library. Vietnamese only. A build of its own, for the editing page alone.
 *
 * @slot - What is shown without JavaScript.
 * @event commune-load - A file is open; `count` people.
 * @event commune-error - A file could not be opened; `code` says why.
 * @csspart item - A person of the list, with `data-id`.
 * @csspart search - The search field.
 * @csspart problem - What is wrong with a field.
 * @csspart difference - Old and new, before saving.
 * @csspart notice - Drafts, what happened while opening, what must be mended.
 */
export class CommuneStaffEditor extends LitElement {
  static readonly version = version;
  static override styles = [hostStyles, editorStyles];
  static override properties = {
    src: {},
    session: { state: true },
    view: { state: true },
    said: { state: true },
  };

  /** URL of the file to edit: staff.csv or staff.json. Without it the clerk chooses a file. */
  src = '';

  /** The open file; undefined at the start. */
  private session: Session | undefined;
  private view: View = { name: 'list' };
  /** What was done last, and whether it can be taken back beside the words. */
  private said: { words: string; undo: boolean } | undefined;
  /** A draft of the open file from a former visit. */
  private other: StoredDraft | undefined;
  private saved: ReadonlySet<SavedFile> = new Set();
  /** Where the focus goes after the next update. */
  private focusOn: string | undefined;
  private added = 0;
  private readonly problems = new ProblemIndex();

  private readonly opening = new Opening(this, {
    opened: (staff) => this.begin(staff),
    failed: (cause, url, words) => {
      if (this.session) this.said = { words: `Chưa mở được tệp khác. ${words}`, undo: false };
      this.emit('commune-error', {
        code: codeOf(cause),
        url,
        cause,
        issues: [],
      });
    },
    resumed: (draft) =>
      this.use(
        Session.resume(draft, () => this.requestUpdate()),
        true,
      ),
  });
  private readonly photos = new PhotoDesk(this, (key, path, portrait) => {
    this.session?.photos.set(path, portrait);
    this.runAndSay({ do: 'change', key, changes: { photo: path } });
  });
  private readonly list = new ListControls(this, () => this.session?.people ?? NOBODY);

  private readonly warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    this.keepDraft(); // while the browser asks there is time to store; when the page goes there is none
  };
  private readonly keepDraft = (): void => {
    if (this.session?.unsaved === true) void this.session.keepNow();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Phones close pages without asking: the last letters are stored when the page goes to the background.
    document.addEventListener('visibilitychange', this.keepDraft);
    window.addEventListener('pagehide', this.keepDraft);
    // Moved while the file was loading: that was broken off.
    if (this.hasUpdated && this.src !== '' && !this.session) void this.opening.openUrl(this.src);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.keepDraft);
    window.removeEventListener('pagehide', this.keepDraft);
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
    this.keepDraft();
  }

  private emit<K extends keyof CommuneEvents>(type: K, detail: CommuneEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Unsaved work goes before a new address.
    if (changed.has('src') && this.src !== '' && this.session?.unsaved !== true)
      void this.opening.openUrl(this.src);
  }

  protected override updated(): void {
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
    if (this.isConnected && this.session?.unsaved === true)
      window.addEventListener('beforeunload', this.warnBeforeLeaving);
    if (this.focusOn === undefined) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.focusOn);
    this.focusOn = undefined;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }

  private async begin(staff: OpenedStaff): Promise<void> {
    const session = Session.of(staff.opened, staff.read, () => this.requestUpdate());
    this.other = await session.otherDraft();
    this.use(session, staff.opened.url === undefined);
    this.emit('commune-load', { src: staff.opened.url ?? '', count: session.people.length, issues: [] });
  }

  private create(): void {
    const opened = { id: 'new', name: 'danh bạ mới', kind: 'new', envelope: {} } as const;
    const read = { file: undefined, repairs: [], unknownColumns: [] };
    this.use(
      Session.of(opened, read, () => this.requestUpdate()),
      true,
    );
    this.addPerson();
  }

  /** @param asked the clerk has just asked for it: only then the focus goes there */
  private use(session: Session, asked: boolean): void {
    this.session = session;
    this.saved = new Set();
    this.said = undefined;
    if (this.other?.opened.id !== session.opened.id || session.keeping === 'kept') this.other = undefined;
    this.list.reset();
    this.go({ name: 'list' });
    if (!asked) this.focusOn = undefined;
  }

  private closeFile(): void {
    this.session = undefined;
    this.said = undefined;
    this.other = undefined;
    this.opening.failure = undefined; // of a file dropped on this one
    void this.opening.look();
    this.focusOn = '.title';
  }

  private go(view: View): void {
    const from = this.view;
    this.view = view;
    // Back to the person's line in the list; else to the title of what is open now.
    this.focusOn =
      view.name === 'list' && from.name === 'person' ? `[data-key="${from.key}"] .open` : '.title';
    if (view.name !== 'list') this.said = undefined;
    this.photos.close();
    this.list.showAgain();
    if (view.name === 'list' && from.name === 'person') this.list.await(from.key);
    if (view.name === 'review') this.session?.settle();
  }

  private addPerson(): void {
    const key = `n${Date.now().toString(36)}-${this.added++}`;
    this.run({ do: 'add', key });
    this.go({ name: 'person', key });
    this.focusOn = '#f-name';
  }

  private run(command: Command, typing = false): void {
    this.session?.run(command, typing);
    this.saved = new Set();
    this.said = undefined;
  }

  private who(command: Command): string {
    const key = 'key' in command ? command.key : undefined;
    const entry =
      entryOf(this.session?.people ?? NOBODY, key) ?? entryOf(this.session?.doc.base ?? NOBODY, key);
    return entry ? nameOf(entry.draft) : 'người này';
  }

  private runAndSay(command: Command): void {
    const who = this.who(command);
    this.run(command);
    if (command.do === 'remove') this.go({ name: 'list' });
    this.said = { words: `Đã ${deed(command, who)}.`, undo: true };
  }

  private travel(command: Command | undefined, words: string): void {
    this.saved = new Set();
    const { view } = this;
    if (view.name === 'person' && !entryOf(this.session?.people ?? NOBODY, view.key))
      this.go({ name: 'list' });
    this.said = command && { words: `${words}: ${deed(command, this.who(command))}.`, undo: false };
  }

  private undo(): void {
    this.travel(this.session?.undo(), 'Đã hoàn tác');
  }

  private redo(): void {
    this.travel(this.session?.redo(), 'Đã làm lại');
  }

  private keyPressed(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const search = (event.target as HTMLElement).id === 'search';
    if (!(event.ctrlKey || event.metaKey) || event.altKey || search || !this.session) return;
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault(); // the field's own undo knows nothing of the other fields
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  private async save(session: Session, kind: SavedFile): Promise<void> {
    await saveStaff(session, kind, todayInVietnam());
    this.saved = new Set([...this.saved, kind]);
    const table = this.saved.has('csv') || this.saved.has('json');
    if (table && (session.newPhotos.length === 0 || this.saved.has('zip'))) session.markSaved();
    this.requestUpdate();
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    if (this.session?.unsaved === true)
      this.said = { words: 'Chưa mở tệp vừa thả. Hãy lưu các thay đổi ở đây trước.', undo: false };
    else void this.opening.openFile(file);
  }

  private editing(session: Session): Editing {
    const today = todayInVietnam();
    return {
      session,
      people: session.people,
      problems: this.problems.of(session.people, today),
      today,
      base: session.opened.url ?? '',
      run: (command, typing) => this.run(command, typing),
      runAndSay: (command) => this.runAndSay(command),
      go: (view) => this.go(view),
      addPerson: () => this.addPerson(),
      closeFile: () => this.closeFile(),
      say: (words) => (this.said = { words, undo: false }),
      focus: (selector) => (this.focusOn = selector),
    };
  }

  private renderView(session: Session): TemplateResult {
    const editing = this.editing(session);
    const { view } = this;
    const entry = view.name === 'person' ? entryOf(session.people, view.key) : undefined;
    if (entry) return personView(editing, entry, photoField(editing, this.photos, entry));
    if (view.name === 'review')
      return reviewView(editing, { done: this.saved, save: (kind) => void this.save(session, kind) });
    return html`<h2 class="title" tabindex="-1">${session.opened.name}</h2>
      ${this.renderOtherDrafts(session)} ${reportView(session)} ${listView(editing, this.list)}`;
  }

  /** Work on other files: a page that opens its own file would hide it. */
  private renderOtherDrafts(session: Session): TemplateResult | typeof nothing {
    if (session.unsaved) return nothing;
    const { opening } = this;
    const others = opening.drafts.filter(({ opened }) => opened.id !== session.opened.id);
    return html`${others.map((draft) =>
      draftOffer(
        draft,
        (other) => opening.resume(other),
        (other) => opening.drop(other),
      ),
    )}`;
  }

  private renderSaid(): TemplateResult {
    const { said } = this;
    const back = html`<button type="button" class="button small" @click=${() => this.undo()}>
      Hoàn tác
    </button>`;
    const words = said && html`<p><span>${said.words}</span>${said.undo ? back : nothing}</p>`;
    return html`<div class="said" role="status">${words ?? nothing}</div>`;
  }

  private renderStart(): TemplateResult {
    const { opening, src } = this;
    return startView({
      busy: opening.busy,
      failure: opening.failure,
      drafts: opening.drafts,
      src,
      openFile: (file) => void opening.openFile(file),
      retry: () => void opening.openUrl(src),
      create: () => this.create(),
      resume: (draft) => opening.resume(draft),
      drop: (draft) => opening.drop(draft),
    });
  }

  private renderOpen(session: Session): TemplateResult {
    const openOther = async () => {
      const stored = await readDraft(session.opened.id).catch(() => undefined);
      if (stored) this.opening.resume(stored);
    };
    return html`${
        this.other
          ? draftOffer(
              this.other,
              (draft) => this.opening.resume(draft),
              (draft) => {
                this.opening.drop(draft);
                this.other = undefined;
                this.keepDraft();
              },
              session.unsaved,
            )
          : keepingNotice(session, () => void openOther())
      }
      ${this.renderSaid()}
      <div class="view ${this.view.name}">${this.renderView(session)}</div>
      ${
        this.view.name === 'review'
          ? nothing
          : bar(session, {
              undo: () => this.undo(),
              redo: () => this.redo(),
              review: () => this.go({ name: 'review' }),
            })
      }`;
  }

  protected override render(): TemplateResult {
    return html`<div
      class="root"
      lang="vi"
      @keydown=${(event: KeyboardEvent) => this.keyPressed(event)}
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${(event: DragEvent) => this.dropped(event)}
    >
      ${this.session ? this.renderOpen(this.session) : this.renderStart()}
    </div>`;
  }
}
