import { msg, str } from '@lit/localize';
import { adoptStyles, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { scriptDefaults } from '../../data/defaults.js';
import {
  deliver,
  deliverOnLeave,
  prepareDelivery,
  resumeDelivery,
  type ClosedAnswer,
  type Delivery,
} from '../../data/send-ratings.js';
import { getLocale } from '../../i18n/localization.js';
import type { Channel, Scale } from '../../model/rating.js';
import { CommuneElement } from '../commune-element.js';
import { valueInHash } from '../shared/hash-value.js';
import { partMissing } from '../shared/part-missing.js';
import { Answer, type Closing, type Said } from './answer.js';
import { satisfactionStyles } from './commune-satisfaction.styles.js';
import type { Kiosk } from './kiosk.js';
import { face, faces, scoreWords } from './faces.js';
import { outcome } from './outcome.js';
import { asSubject, collectorAddress, fileAddress, wantedSubject } from './subject.js';

/** How long the button that sends waits for the reasons, which stand above it: it must not jump away under a finger. */
const ASK_PATIENCE_MS = 2500;
/** What shows that the reader is still there. */
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'focusin'];

/** How long a part that did not come is not asked for again. */
const RETRY_MS = 10_000;

const loadAsk = () => import('./ask.js');
const loadKiosk = () => import('./kiosk.js');
const loadContact = () => import('./satisfaction-contact.js');
const loadPoster = () => import('./desk-poster.js');

type Ask = Awaited<ReturnType<typeof loadAsk>>;
type Contact = InstanceType<Awaited<ReturnType<typeof loadContact>>['SatisfactionContact']>;
type Poster = InstanceType<Awaited<ReturnType<typeof loadPoster>>['DeskPoster']>;

/**
 * One question: were you satisfied? Three faces with words, then reasons and a comment for those who want. Every tap counts: the
 * answer is sent once, on the button, after 20 seconds without a touch, or when the reader leaves.
 *
 * @slot - What is shown without JavaScript, and where there is no collector: whom to call.
 * @slot place - With `kiosk`: name and emblem of the place, in the bar above the question.
 * @csspart question - The question with its faces.
 * @csspart face - One face with its words.
 * @csspart outcome - What became of the answer.
 * @csspart notice - A sentence the reader must see.
 * @cssproperty --commune-accent - The one colour of the commune; 4.5:1 or more against the page.
 * @cssproperty --commune-on-accent - Text on the accent colour.
 * @cssproperty --commune-font - Font family. Default: the system's.
 * @cssproperty --commune-radius - Corner radius. Default 0.5em.
 * @fires commune-rate - An answer was closed and is on its way; not yet that it arrived.
 * @fires commune-error - The commune's profile could not be used; the detail has a code from a closed list.
 */
export class CommuneSatisfaction extends CommuneElement {
  static override styles = [CommuneElement.styles, satisfactionStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    endpoint: {},
    site: {},
    profile: {},
    subject: {},
    procedure: {},
    desk: {},
    unit: {},
    scale: { type: Number },
    question: {},
    kiosk: { type: Boolean },
    device: {},
    printCode: { attribute: 'print-code' },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** Address of the collector (http or https). Without one there are no buttons: whom to call stands there instead. */
  endpoint?: string;
  /** Mã đơn vị hành chính, five digits. Default: `unitCode` of the profile. */
  site?: string;
  /** URL of `commune.json`. Default: `data-profile` of the script tag. */
  profile?: string;
  /** What is rated: `one-stop` (default), `procedure:<code>`, `desk:<n>`, `unit:<name>`. Never a person. */
  subject?: string;
  /** Code of the procedure that is rated. */
  procedure?: string;
  /** Number of the desk that is rated, 1 to 999. */
  desk?: string;
  /** Name of the unit that is rated. */
  unit?: string;
  /** Number of faces, 3 or 5. Default 3. */
  scale = 3;
  /** The question in the commune's own words. */
  question?: string;
  /** A tablet at the desk: fills the screen, works offline, asks anew after every answer. */
  kiosk = false;
  /** Token of the kiosk, from `npx commune-widgets token add`. Default: the one the staff entered on the device. */
  device?: string;
  /** Offers the staff to print the sheet with the QR code for a desk. A value is the address it leads to. Default: this page. */
  printCode?: string | null;
  /** Level of the question in the page's outline. Default 2. */
  headingLevel = 2;

  /** The answer that is given now, or was given last. */
  answer: Answer | undefined;
  /** What became of the answer that was closed last. */
  state: Delivery = 'sending';
  /** Reasons and comment, once they are here. */
  ask: Ask | undefined;
  /** They came too late for this answer, or not at all. */
  private plain = false;
  private last = '';
  /** Ids of answers that are only in memory. */
  private readonly held = new Set<string>();
  /** Where answers go; undefined when nobody would take them. */
  private to: string | undefined;
  /** Whose answer it is: the commune's. */
  private rated: { site?: string | undefined; profile?: string | undefined } = {};
  /** What is rated. */
  private about = '';
  /** That the code at the desk has named it. */
  private scannedSubject: string | undefined;
  private contact: Contact | undefined;
  private poster: Poster | undefined;
  private patience?: ReturnType<typeof setTimeout>;
  /** Where the focus goes after the next update. */
  private focusNext = '';
  private readonly adopted = new Set<CSSResult>();
  /** The subject in the code the reader came by. */
  private scanned: string | undefined;
  /** While the element is in the page. */
  private placed?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.placed = new AbortController());
    for (const touch of TOUCHES) this.addEventListener(touch, this.touched, { passive: true, signal });
    addEventListener('hashchange', this.scan, { signal });
    addEventListener('pagehide', this.leave, { signal });
    // A phone may end a hidden page without another word.
    document.addEventListener('visibilitychange', () => document.hidden && this.leave(), { signal });
    this.scan();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.placed?.abort();
    // Only moved, it is back by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.answer?.close('idle');
    });
  }

  private readonly scan = (): void => {
    const subject = asSubject(valueInHash(location.hash, 'danh-gia') ?? '');
    if (!subject) return;
    this.scanned = subject;
    this.requestUpdate();
  };

  private get profileUrl(): string | undefined {
    return fileAddress(this.profile ?? scriptDefaults().profile, document.baseURI);
  }

  private get siteCode(): string | undefined {
    return /^\d{5}$/.test(this.site ?? '') ? this.site : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { answer } = this;
    const known = this.siteCode ?? this.profileUrl;
    const address = known && collectorAddress(this.endpoint, document.baseURI);
    // An answer that was begun goes where its reader was promised, whatever becomes of the attributes.
    if (answer?.phase === 'picked') return;
    this.to = address;
    this.rated = { site: this.siteCode, profile: this.profileUrl };
    // Where the page itself names nothing narrower, the code at the desk says what is rated.
    const wanted = wantedSubject(this) ?? 'one-stop';
    this.scannedSubject = wanted === 'one-stop' ? this.scanned : undefined;
    this.about = this.scannedSubject ?? asSubject(wanted) ?? 'one-stop';
    if (this.kiosk)
      this.bring(loadKiosk, ({ Kiosk, kioskStyles }) => {
        this.adopt(kioskStyles);
        this.kioskPart = new Kiosk(this, {
          address: () => this.to,
          device: () => this.device,
          again: this.again,
          prepare: () => this.wake(),
        });
      });
    if (!address || this.state === 'refused') this.call();
    if (address && this.codeWanted)
      this.bring(loadPoster, ({ DeskPoster }) => (this.poster = new DeskPoster(this)));
    if (address && (!answer || (answer.phase === 'open' && answer.scale !== this.faces))) this.begin();
  }

  private get codeWanted(): boolean {
    return this.printCode != null && !this.kiosk;
  }

  private get faces(): Scale {
    return this.scale === 5 ? 5 : 3;
  }

  private begin(): void {
    if (!this.answer) resumeDelivery();
    this.answer = new Answer(this.faces, () => this.requestUpdate(), this.closed);
    this.plain = false;
  }

  /** Asks anew. */
  readonly again = (): void => {
    this.begin();
    this.focusNext = 'input';
    this.requestUpdate();
  };

  private readonly touched = (): void => {
    this.answer?.touch();
    if (this.to) this.wake();
  };

  private kioskPart?: Kiosk;
  private readonly asked = new Set<unknown>();

  /** Loads a part once; without a connection it is asked for again later. */
  private bring<T>(load: () => Promise<T>, arrived: (part: T) => void, missed?: () => void): void {
    if (this.asked.has(load)) return;
    this.asked.add(load);
    void load()
      .then(arrived, (cause: unknown) => {
        partMissing(cause);
        missed?.();
        setTimeout(() => {
          this.asked.delete(load);
          this.requestUpdate();
        }, RETRY_MS);
      })
      .then(() => this.requestUpdate());
  }

  /** Loads what follows a face; the answer counts without it. */
  private wake(): void {
    prepareDelivery(this.siteCode ? undefined : this.profileUrl);
    this.bring(
      loadAsk,
      (ask) => {
        this.adopt(ask.askStyles);
        ask.warnOf(wantedSubject(this), this.about);
        this.ask = ask;
      },
      this.goOn,
    );
  }

  /** Goes on without the reasons. */
  private readonly goOn = (): void => {
    this.plain ||= !this.ask && this.answer?.phase === 'picked';
    this.requestUpdate();
  };

  private readonly pick = (score: number): void => {
    this.answer?.pick(score);
    this.wake();
    clearTimeout(this.patience);
    this.patience = setTimeout(this.goOn, ASK_PATIENCE_MS);
  };

  private readonly closed = ({ tappedAt, ...said }: Said, how: Closing): void => {
    const { id, score, scale, reasons } = said;
    const { to = '', about: subject, token: device } = this;
    const { site, profile } = this.rated;
    const answer: ClosedAnswer = {
      endpoint: to,
      ...(device && { device }),
      ...(profile && { profile }),
      tappedAt,
      item: { ...said, subject, channel: this.channel, ...(site && { site }) },
    };
    this.last = id;
    this.state = 'sending';
    // By beacon as well; and as ever, so that a page which stays or comes back hears of it.
    if (how === 'left') deliverOnLeave(answer);
    this.deliver(answer);
    // Sent by hand, the reader is taken to what became of it; otherwise only who was here already.
    if (how === 'sent' || this.shadowRoot?.activeElement) this.focusNext = '.said';
    this.emit('commune-rate', { id, subject, score, scale, reasons });
  };

  private get token(): string | undefined {
    return this.kiosk ? (this.kioskPart ?? this).device : undefined;
  }

  /** A kiosk that has no token is a page like any other. */
  private get channel(): Channel {
    if (this.token) return 'kiosk';
    return this.scannedSubject ? 'qr' : 'web';
  }

  private deliver(answer: ClosedAnswer): void {
    const { id } = answer.item;
    deliver(answer, (state) => {
      if (id === this.last) this.state = state;
      if (state === 'held') this.held.add(id);
      else this.held.delete(id);
      this.requestUpdate();
    });
  }

  private readonly send = (): void => this.answer?.close('sent');
  private readonly leave = (): void => this.answer?.close('left');

  /** Whom to call instead. */
  private call(): void {
    this.bring(loadContact, ({ SatisfactionContact }) => {
      this.contact = new SatisfactionContact(
        this,
        () => this.profileUrl,
        (detail) => this.emit('commune-error', detail),
      );
    });
  }

  /** Styles that came with a part loaded later. */
  adopt(styles: CSSResult): void {
    this.adopted.add(styles);
    const { elementStyles } = this.constructor as typeof CommuneSatisfaction;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.adopted]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.focusNext) this.renderRoot.querySelector<HTMLElement>(this.focusNext)?.focus();
    this.focusNext = '';
  }

  private renderQuestion(answer: Answer): TemplateResult {
    const { about } = this;
    const [kind, name = ''] = about.split(/:(.*)/s);
    return html`<fieldset part="question">
        <legend>
          <span role="heading" aria-level=${this.headingLevel} class="ask"
            >${
              this.question ??
              msg('Bạn có hài lòng với lần phục vụ này không?', {
                id: 'rate.question',
                desc: 'The question above the faces',
              })
            }</span
          >
          <span class="about muted"
            >${
              kind === 'desk'
                ? msg(str`Quầy số ${name}`, {
                    id: 'rate.desk',
                    desc: 'What is rated: the desk of that number',
                  })
                : kind === 'procedure'
                  ? msg(str`Thủ tục ${name}`, {
                      id: 'rate.procedure',
                      desc: 'What is rated: the procedure of that code',
                    })
                  : name
            }</span
          >
        </legend>
        <div class="faces of-${answer.scale}">${faces(answer.scale, answer.score, this.pick)}</div>
      </fieldset>
      ${answer.phase === 'picked' ? this.renderMore(answer) : nothing}`;
  }

  private renderMore(answer: Answer): TemplateResult | typeof nothing {
    const ask = this.plain ? undefined : this.ask;
    if (!ask && !this.plain) return nothing;
    return html`<div class="more">
      ${ask?.askMore(answer)}
      <div class="send">
        <button type="button" class="button primary" @click=${this.send}>
          ${msg('Gửi', { id: 'rate.send', desc: 'Button: send the answer' })}
        </button>
      </div>
    </div>`;
  }

  private renderStatus({ phase, soon }: Answer): TemplateResult | string | typeof nothing {
    if (phase === 'closed') return outcome(this.state);
    if (phase === 'open') return this.held.size > 0 ? outcome('held') : nothing;
    return this.ask?.waiting(soon) ?? nothing;
  }

  protected override render(): TemplateResult {
    const { answer, to, kioskPart: part } = this;
    const content = () => {
      if (!to || !answer) return this.contact?.view(this.headingLevel) ?? html`<slot></slot>`;
      const { phase, scale, score = 1 } = answer;
      const closed = phase === 'closed';
      return html`${closed ? nothing : this.renderQuestion(answer)}
        <div class="said ${phase}" part="outcome" tabindex="-1">
          ${closed ? face(scale, score) : nothing}
          <div>
            <p role="status">${this.renderStatus(answer)}</p>
            ${
              closed
                ? html`<p class="muted">
                    ${msg('Bạn đã chọn:', { id: 'rate.yours', desc: 'Before the words of the face that was chosen' })}
                    ${scoreWords(scale, score)}
                  </p>`
                : nothing
            }
          </div>
        </div>
        ${
          closed
            ? html`${this.state === 'refused' ? this.contact?.calls() : nothing}
                <button type="button" class="button again" @click=${this.again}>
                  ${msg('Đánh giá lần khác', { id: 'rate.again', desc: 'Button: give another answer, for another visit' })}
                </button>`
            : nothing
        }`;
    };
    return html`<div class="root no-print" lang=${getLocale()}>
        ${part ? part.frame(content(), answer?.phase, this.state) : content()}
      </div>
      ${to && this.codeWanted ? this.poster?.view() : nothing}`;
  }
}
