/** The sheet with the QR code for a desk, printed from the page itself: a button, which desks, the paper. */
import { msg } from '@lit/localize';
import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { DataController } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import { deskSheet, type DeskSheet } from '../../format/desk-sheet.js';
import { deskNumbers } from '../../format/desks.js';
import { isOwnHost, ratingAddress } from '../../format/rating-address.js';
import { getLocale } from '../../i18n/localization.js';
import { FACE_BOX, FACE_PATHS } from '../../model/face-paths.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { qrPath, qrSide } from '../../qr/qr-svg.js';
import { pageAddress } from '../shared/hash-address.js';
import { icon } from '../shared/icons.js';
import { printAlone } from '../shared/print-alone.js';
import { drawnSheet } from './desk-poster-sheet.js';
import { posterStyles } from './desk-poster.styles.js';
import { posterSaid, sheetWords, type Trouble } from './desk-poster-words.js';
import { scoreWords } from './faces.js';
import { asSubject, fileAddress, wantedSubject, type About } from './subject.js';

/** The element, as far as the sheet looks at it. */
export interface PosterPage extends LitElement, About {
  printCode?: string | null;
  profile?: string;
  scale: number;
  question?: string;
  adopt(styles: CSSResult): void;
}

/** The address as people type it. */
const typedOf = (page: string): string => {
  const bare = page.replace(/^https?:\/\//, '').replace(/\/$/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare; // a % that is no escape
  }
};

/** Whether a phone could open it: no file, and not the computer's own server. */
const leadsOut = (page: string): boolean => /^https?:/.test(page) && !isOwnHost(new URL(page).hostname);

export class DeskPoster {
  private readonly file: DataController<Profile>;
  /** The commune's name is known, or cannot be. */
  private readonly named: Promise<void>;
  private open = false;
  /** What the clerk wrote. */
  private desks = '';
  private trouble: Trouble | undefined;
  /** In the page while they are printed. */
  private sheets: readonly DeskSheet[] | undefined;

  constructor(private readonly host: PosterPage) {
    host.adopt(posterStyles);
    const src = fileAddress(host.profile ?? scriptDefaults().profile, document.baseURI);
    let done = (): void => {};
    this.named = src === undefined ? Promise.resolve() : new Promise((resolve) => (done = resolve));
    this.file = new DataController<Profile>(host, {
      parse: parseProfile,
      inputs: () => ({ src }),
      onLoad: () => done(),
      onError: () => done(),
    });
  }

  /** The page the code leads to: the one named in `print-code`, else this one. */
  private get page(): string {
    return pageAddress(this.host.printCode ?? undefined, location.href);
  }

  /** What the page itself asks about; the one-stop centre where it names nothing. */
  private get subject(): string {
    return asSubject(wantedSubject(this.host) ?? '') ?? 'one-stop';
  }

  private say(trouble: Trouble | undefined): void {
    this.trouble = trouble;
    this.host.requestUpdate();
  }

  private readonly toggle = (): void => {
    this.open = !this.open;
    this.say(undefined);
  };

  private readonly write = ({ target }: Event): void => {
    this.desks = (target as HTMLInputElement).value;
    if (this.trouble) this.say(undefined);
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    void this.print();
  };

  private async print(): Promise<void> {
    const { host, subject } = this;
    const desks = subject === 'one-stop' ? deskNumbers(this.desks) : [];
    if (typeof desks === 'string') {
      this.say(desks);
      return;
    }
    this.say(undefined);
    await this.named;
    const subjects = desks.length > 0 ? desks.map((desk) => `desk:${desk}`) : [subject];
    const drawn = await Promise.all(subjects.map((about) => this.sheet(about)));
    const sheets = drawn.filter((sheet) => sheet !== undefined);
    if (sheets.length < drawn.length) {
      this.say('too-long');
      return;
    }
    this.sheets = sheets;
    this.say(sheets.every(({ code }) => code) ? undefined : 'no-code');
    await host.updateComplete;
    const gone = () => {
      this.sheets = undefined;
      host.requestUpdate();
    };
    window.addEventListener('afterprint', gone, { once: true });
    printAlone(host, 'A4 portrait');
  }

  private async sheet(about: string): Promise<DeskSheet | undefined> {
    const { page, host } = this;
    const { state } = this.file;
    const { name = '', province = '' }: Partial<Profile> = state.status === 'ready' ? state.value : {};
    // A quarter of the code may be dirty: it stands where many hands come by.
    const matrix = await qrMatrix(ratingAddress(page, about), { level: 'Q' });
    const scale = host.scale === 5 ? 5 : 3;
    return deskSheet({
      words: sheetWords({
        commune: name,
        province,
        about,
        ...(host.question && { question: host.question }),
        address: typedOf(page),
      }),
      faces: FACE_PATHS[scale].map((path, i) => ({ path, words: scoreWords(scale, i + 1) })).reverse(),
      faceBox: FACE_BOX,
      code: matrix.ok ? { path: qrPath(matrix), side: qrSide(matrix) } : undefined,
    });
  }

  /** Button, what it asks, and the sheets while they are printed. */
  view(): TemplateResult {
    const { open, sheets } = this;
    return html`<div class="root poster" lang=${getLocale()}>
      <div class="no-print">
        <button type="button" class="button" aria-expanded=${String(open)} @click=${this.toggle}>
          ${icon('print')}${msg('In mã QR đặt tại quầy', { id: 'poster.open', desc: 'Button for the staff: print the sheet with the QR code that stands at a desk' })}
        </button>
        ${open ? this.form() : nothing}
      </div>
      ${sheets ? html`<div class="print-only" aria-hidden="true">${sheets.map(drawnSheet)}</div>` : nothing}
    </div>`;
  }

  private form(): TemplateResult {
    const { trouble, page } = this;
    const wrong = trouble === 'unreadable' || trouble === 'too-many';
    return html`<form @submit=${this.submit} novalidate>
      ${
        this.subject === 'one-stop'
          ? html`<div class="desks">
                <label for="desks"
                  >${msg('Quầy số', { id: 'poster.desks', desc: 'Label of a field: numbers of desks' })}</label
                >
                <input
                  id="desks"
                  .value=${this.desks}
                  autocomplete="off"
                  aria-describedby="hint"
                  aria-invalid=${wrong ? 'true' : nothing}
                  @input=${this.write}
                />
              </div>
              <p id="hint" class="muted">
                ${msg('Ví dụ 2, hoặc 1-6. Để trống: một tờ chung cho cả Trung tâm.', { id: 'poster.hint', desc: 'Under the field for numbers of desks' })}
              </p>`
          : nothing
      }
      <p>
        ${msg('Quét mã sẽ mở trang này:', { id: 'poster.leads', desc: 'Before the address the printed code leads to' })}
        <b class="address">${page}</b>
      </p>
      ${leadsOut(page) ? nothing : posterSaid('own')}
      <button type="submit" class="button primary">
        ${msg('In', { id: 'poster.print', desc: 'Button: print now' })}
      </button>
      <div role="status">${trouble ? posterSaid(trouble) : nothing}</div>
    </form>`;
  }
}
