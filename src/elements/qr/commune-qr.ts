import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { getLocale } from '../../i18n/localization.js';
import { qrMatrix, type QrFailure, type QrMatrix } from '../../qr/qr-matrix.js';
import { qrFileName, qrMillimetres, qrSvgFile } from '../../qr/qr-svg.js';
import { CommuneElement } from '../commune-element.js';
import { copyText } from '../shared/copy-text.js';
import { icon, iconOf } from '../shared/icons.js';
import { sharePaths } from '../shared/share-icons.js';
import { qrPicture } from '../shared/qr-figure.js';
import { saveFile } from '../shared/save-file.js';
import { qrPng } from './qr-png.js';
import { qrStyles } from './commune-qr.styles.js';

/**
 * A QR code with its text beside it, to scan, copy, save and print. The text stays readable when the code
 * cannot be drawn.
 *
 * @slot - What is shown without JavaScript and while `value` is empty.
 * @csspart picture - The code with its quiet zone.
 * @csspart value - The text that is in the code.
 * @csspart notice - Why there is no code.
 * @cssproperty --commune-qr-size - Side on the screen. Default 10em; never under what a phone needs.
 */
export class CommuneQr extends CommuneElement {
  static override styles = [CommuneElement.styles, qrStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    value: {},
    label: {},
    caption: {},
    code: { state: true },
    said: { state: true },
  };

  /** What the code holds, usually an absolute URL; up to 2,331 bytes. */
  value = '';
  /** What it leads to, in a few words: "Đăng ký khai sinh". Also names the saved files. */
  label = '';
  /** A sentence under the label: "Quét để xem giấy tờ cần mang theo." */
  caption = '';

  /** Undefined while the code is computed. */
  private code: QrMatrix | QrFailure | undefined;
  /** What the last button press did; read out by screen readers. */
  private said: 'copied' | 'not-copied' | 'saved' | 'not-saved' | undefined;

  /** Computes the code. */
  protected encode(text: string): Promise<QrMatrix | QrFailure> {
    return qrMatrix(text);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('value')) void this.draw(this.text);
  }

  protected override updated(): void {
    if (!this.code?.ok) return;
    // By script, not by a style attribute: a strict CSP allows the one and not the other.
    const picture = this.renderRoot.querySelector<HTMLElement>('.picture');
    picture?.style.setProperty('--_paper', `${qrMillimetres(this.code)}mm`);
  }

  private get text(): string {
    return (this.value ?? '').trim();
  }

  private async draw(text: string): Promise<void> {
    this.code = undefined;
    this.said = undefined;
    if (text === '') return;
    const code = await this.encode(text);
    if (text === this.text) this.code = code; // else a newer value came meanwhile
  }

  private async copy(): Promise<void> {
    const copied = await copyText(this.text, this.renderRoot as ShadowRoot);
    this.said = copied ? 'copied' : 'not-copied';
  }

  private async save(kind: 'svg' | 'png'): Promise<void> {
    const { code } = this;
    if (!code?.ok) return;
    const file =
      kind === 'png'
        ? await qrPng(code)
        : new Blob([qrSvgFile(code, this.label || this.text)], { type: 'image/svg+xml' });
    if (file) saveFile(file, `${qrFileName(this.label)}.${kind}`);
    this.said = file ? 'saved' : 'not-saved';
  }

  private get sayings(): Record<NonNullable<typeof this.said>, string> {
    return {
      copied: msg('Đã sao chép.', { id: 'qr.copied', desc: 'After pressing "Sao chép" under a QR code' }),
      'not-copied': msg('Chưa sao chép được. Bạn chọn dòng chữ trên rồi sao chép.', {
        id: 'qr.not-copied',
        desc: 'The browser refused to copy the text of a QR code; it stands above',
      }),
      saved: msg('Đã tải ảnh về máy.', { id: 'qr.saved', desc: 'After saving the picture of a QR code' }),
      'not-saved': msg('Máy chưa tạo được ảnh PNG. Bạn hãy tải ảnh SVG.', {
        id: 'qr.not-saved',
        desc: 'The browser could not make the PNG picture of a QR code',
      }),
    };
  }

  private renderPicture(code: QrMatrix | QrFailure | undefined): TemplateResult {
    if (!code || code.ok)
      return html`<div class="picture" part="picture">
        ${
          code
            ? qrPicture(
                code,
                this.label === ''
                  ? msg('Mã QR', {
                      id: 'qr.name',
                      desc: 'Name of a QR code without a label, for screen readers',
                    })
                  : msg(str`Mã QR: ${this.label}`, {
                      id: 'qr.name-of',
                      desc: 'Name of a QR code, for screen readers',
                    }),
              )
            : nothing
        }
      </div>`;
    return html`<p class="notice" part="notice" role="alert" lang=${getLocale()}>
      ${icon('warn')}
      <span
        >${
          code.code === 'too-long'
            ? msg('Nội dung quá dài nên không vẽ được mã QR.', {
                id: 'qr.too-long',
                desc: 'In place of a QR code; the text itself follows',
              })
            : msg('Chưa tải được mã QR. Bạn dùng dòng chữ dưới đây.', {
                id: 'qr.unavailable',
                desc: 'In place of a QR code that could not be computed; the text itself follows',
              })
        }</span
      >
    </p>`;
  }

  private renderActions(drawn: boolean): TemplateResult {
    return html`<div class="actions no-print" lang=${getLocale()}>
        <button type="button" class="button" @click=${() => void this.copy()}>
          ${iconOf(sharePaths.link)}${msg('Sao chép', { id: 'qr.copy', desc: 'Button: copy the text of a QR code' })}
        </button>
        ${
          drawn
            ? html`<button type="button" class="button" @click=${() => void this.save('png')}>
                  ${iconOf(sharePaths.download)}${msg('Tải ảnh PNG', { id: 'qr.png', desc: 'Button: save a QR code as a PNG picture' })}
                </button>
                <button type="button" class="button" @click=${() => void this.save('svg')}>
                  ${iconOf(sharePaths.download)}${msg('Tải ảnh SVG', { id: 'qr.svg', desc: 'Button: save a QR code as an SVG picture, for large prints' })}
                </button>`
            : nothing
        }
      </div>
      <p class="said no-print" role="status" lang=${getLocale()}>
        ${this.said ? this.sayings[this.said] : nothing}
      </p>`;
  }

  protected override render(): TemplateResult {
    const { code, text } = this;
    if (text === '') return html`<slot></slot>`;
    return html`<figure class="figure root">
      ${this.renderPicture(code)}
      <figcaption class="words">
        ${this.label === '' ? nothing : html`<p class="label">${this.label}</p>`}
        ${this.caption === '' ? nothing : html`<p>${this.caption}</p>`}
        <p class="value" part="value">${text}</p>
        ${this.renderActions(code?.ok === true)}
      </figcaption>
    </figure>`;
  }
}
