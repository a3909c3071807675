/** Whom to call where answers cannot be given, or one was not taken: from the commune's profile. */
import { msg } from '@lit/localize';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { DataController, type ErrorDetail } from '../../data/data-controller.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import { optionalCall } from '../shared/call-button.js';
import { deskName } from '../shared/desk-name.js';
import { heading } from '../shared/heading.js';

export class SatisfactionContact {
  private readonly file: DataController<Profile>;

  /** @param profile URL of `commune.json` */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { endpoint?: string },
    profile: () => string | undefined,
    onError: (detail: ErrorDetail) => void,
  ) {
    this.file = new DataController<Profile>(host, {
      parse: parseProfile,
      inputs: () => ({ src: profile() }),
      onError,
    });
  }

  private get profile(): Profile | undefined {
    const { state } = this.file;
    return state.status === 'ready' ? state.value : undefined;
  }

  private warned = false;

  /** A webmaster who meant to collect answers is told why none are. */
  private warn(): void {
    const { endpoint } = this.host;
    if (!endpoint || this.warned) return;
    this.warned = true;
    console.warn(
      `commune-widgets: <commune-satisfaction> collects nothing: it needs a site or a profile, and an http(s) endpoint, not "${endpoint}"`,
    );
  }

  /** The number to call; nothing when it is not known. */
  calls(): TemplateResult | typeof nothing {
    const hotline = this.profile?.hotline;
    return hotline === undefined
      ? nothing
      : html`<p class="actions">${optionalCall(hotline, deskName())}</p>`;
  }

  /** In place of the question. The page's own fallback stays where the profile says nothing. */
  view(level: number): TemplateResult {
    this.warn();
    const { profile } = this;
    if (!profile?.hotline && !profile?.address) return html`<slot></slot>`;
    return html`<div class="contact">
      ${heading(level, 'ask', msg('Góp ý về việc phục vụ', { id: 'rate.contact', desc: 'Heading in place of the question, where no answers are collected' }))}
      <p>
        ${msg('Trang này không nhận đánh giá. Bạn gọi điện hoặc đến gặp chúng tôi.', {
          id: 'rate.no-collector',
          desc: 'No collector is set up: whom to call follows',
        })}
      </p>
      ${this.calls()} ${profile.address === undefined ? nothing : html`<p lang="vi">${profile.address}</p>`}
      ${(profile.deskHours?.weekly ?? []).map((line) => html`<p lang="vi">${line}</p>`)}
    </div>`;
  }
}
