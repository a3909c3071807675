/**
 * The payment of one fee: asks what must be known first, shows the code with everything to pay by hand beside it, and
 * says what to do afterwards. A directive, because what the reader typed and the code under way belong to the place
 * where the panel stands; whoever shows it keeps nothing.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';
import { msg, str } from '@lit/localize';
import type { DataState } from '../../data/data-controller.js';
import { warnOnce } from '../../data/warn-once.js';
import { formatMoney } from '../../format/money.js';
import { getLocale } from '../../i18n/localization.js';
import type { FeeLine } from '../../model/fee-day.js';
import type { FeeCounts } from '../../model/fee-sum.js';
import type { Profile } from '../../model/profile.js';
import { qrMatrix, type QrFailure, type QrMatrix } from '../../qr/qr-matrix.js';
import { qrFileName } from '../../qr/qr-svg.js';
import { copyText } from './copy-text.js';
import { callUs } from './data-notice.js';
import { countFields, countsOf, NOTHING_TYPED, sumSteps } from './fee-counter.js';
import { icon } from './icons.js';
import { payOrder, type NoOrder, type PayOrder } from './pay-code.js';
import {
  afterPaying,
  copyValue,
  payDetails,
  pictureLines,
  type Copied,
  type Pressed,
} from './pay-details.js';
import { payFigure } from './pay-figure.js';
import { payPicture } from './pay-picture.js';
import { isForReader, noCodeText } from './pay-words.js';
import { referenceField } from './pay-reference.js';
import { saveFile } from './save-file.js';

export { payStyles } from './pay-panel.styles.js';

export interface PayRequest {
  /** A line of today (`feesOn(rows, todayInVietnam()).current`, or `.ended`, which is then refused with its reason). */
  line: FeeLine;
  /** The whole state of commune.json's loader: its value, what was wrong with it, and whether it is a stored copy. */
  commune: DataState<Profile>;
  /** ISO day of the stored copy the lines come from (`copyFrom` of the fee file's state), else undefined. */
  copyFrom: string | undefined;
  /** Pages and copies the reader has given elsewhere; absent, the panel asks for them itself. */
  counts?: FeeCounts;
  /** Computes the code; tests let it fail. */
  encode?: (text: string) => Promise<QrMatrix | QrFailure>;
}

let panels = 0;

class PayPanel extends Directive {
  private readonly id = `pay-${(panels += 1)}`;
  /** Drawn into again and again, wherever it stands. Lit's own way, AsyncDirective, weighs 1 kB more. */
  private readonly box = document.createElement('div');
  private request: PayRequest | undefined;
  private typed = NOTHING_TYPED;
  private reference = '';
  /** What the last button did, with the payment it did it for: another one has copied nothing yet. */
  private pressed: (Pressed & { payload: string }) | undefined;
  /** The code of a payload, undefined while it is computed. */
  private drawn: { payload: string; code?: QrMatrix | QrFailure } | undefined;

  override render(request: PayRequest): HTMLElement {
    // Another fee in the same place begins anew: nobody's name goes into somebody else's payment.
    if (this.request && this.request.line.row.id !== request.line.row.id) {
      this.typed = NOTHING_TYPED;
      this.reference = '';
      this.pressed = this.drawn = undefined;
    }
    this.request = request;
    this.redraw();
    return this.box;
  }

  private redraw(): void {
    if (this.request) render(this.panel(this.request), this.box);
  }

  private orderOf(request: PayRequest, reference: string): PayOrder | NoOrder {
    const { line, commune, copyFrom, counts = countsOf(this.typed) } = request;
    return payOrder({ line, counts, commune, copyFrom, reference });
  }

  private panel(request: PayRequest): TemplateResult {
    const { line, counts } = request;
    const { row } = line;
    const typed = this.orderOf(request, this.reference);
    const wrongReference = !typed.ok && typed.reason.startsWith('reference') ? typed.reason : undefined;
    // What was typed spoils the note alone; the account and the amount stay as they are.
    const order = wrongReference ? this.orderOf(request, '') : typed;
    const asks =
      row.state === 'formula' &&
      counts === undefined &&
      (order.ok || order.reason === 'too-much' || isForReader(order.reason));
    return html`<div class="pay" part="pay" lang=${getLocale()}>
      ${
        asks && row.state === 'formula'
          ? countFields(row.formula, this.typed, (changed) => {
              this.typed = { ...this.typed, ...changed };
              this.redraw();
            })
          : nothing
      }
      ${
        order.ok
          ? this.payment(request, order, wrongReference && noCodeText(wrongReference, row, undefined))
          : this.refusal(request, order)
      }
    </div>`;
  }

  private refusal({ line, commune, copyFrom }: PayRequest, { reason, issues }: NoOrder): TemplateResult {
    const text = noCodeText(reason, line.row, copyFrom);
    if (issues.length > 0 && commune.status === 'ready')
      warnOnce(commune.url || 'commune.json', undefined, undefined, issues);
    if (isForReader(reason))
      return html`<p class=${reason === 'counts' ? 'muted' : 'pay-problem'} role="status">${text}</p>`;
    if (reason === 'account-loading') return html`<p class="muted" role="status">${text}</p>`;
    return html`<div class="notice" part="notice" role="status">
      ${icon('info')}
      <div>
        <p>${text}</p>
        ${
          reason === 'free'
            ? nothing
            : html`<p class="actions">${callUs(commune.status === 'ready' ? commune.value : undefined)}</p>`
        }
      </div>
    </div>`;
  }

  private payment(request: PayRequest, order: PayOrder, problem: string | undefined): TemplateResult {
    const { line, commune } = request;
    const { row } = line;
    const { formula } = row.state === 'formula' ? row : {};
    if (this.pressed?.payload !== order.payload) this.pressed = undefined;
    if (problem === undefined) this.draw(request, order.payload);
    return html`
      ${formula && order.steps ? sumSteps(formula, order.steps, order.amount) : nothing}
      ${
        order.sample
          ? html`<p class="notice">
              ${icon('warn')}<span
                >${msg('Tài khoản mẫu để xem thử. Không chuyển tiền.', { id: 'pay.sample', desc: 'Above the code of a demonstration account' })}</span
              >
            </p>`
          : nothing
      }
      ${referenceField(this.id, this.reference, problem, (text) => {
        this.reference = text;
        this.redraw();
      })}
      <div class="pay-figure">
        ${problem === undefined ? this.picture(order, row.name) : nothing}
        ${payDetails(order, problem === undefined, this.pressed, (what) => void this.copy(order, what))}
      </div>
      ${afterPaying(order, commune.status === 'ready' ? commune.value : undefined)}
    `;
  }

  private picture(order: PayOrder, name: string): TemplateResult {
    const code = this.drawn?.payload === order.payload ? this.drawn.code : undefined;
    if (code && !code.ok)
      return html`<div class="notice" part="notice" role="status">
        ${icon('warn')}
        <div>
          <p>
            ${msg('Chưa vẽ được mã QR. Bạn chuyển khoản theo các dòng ở đây.', { id: 'pay.no-picture', desc: 'In place of the code, which could not be drawn; account and amount stand beside it' })}
          </p>
          <p class="actions no-print">
            <button
              type="button"
              class="button"
              @click=${() => {
                this.drawn = undefined;
                this.redraw();
              }}
            >
              ${msg('Thử lại', { id: 'error.retry', desc: 'Button: load again' })}
            </button>
          </p>
        </div>
      </div>`;
    const money = formatMoney(order.amount);
    const { holder } = order.payee;
    const label = msg(str`Mã QR chuyển khoản ${money} cho ${holder}`, {
      id: 'pay.name',
      desc: 'Name of the payment code for screen readers: amount and payee',
    });
    return html`<div class="pay-code">
      <div class="pay-picture ${order.sample ? 'sample' : ''}" part="picture">
        ${code ? payFigure(code, label, order.sample) : nothing}
      </div>
      <button
        type="button"
        class="button no-print"
        ?disabled=${!code}
        @click=${() => void (code && this.save(order, code, name))}
      >
        ${msg('Lưu ảnh', { id: 'pay.save', desc: 'Button: save the payment code with account and amount as a picture' })}
      </button>
      <p class="pay-said no-print" role="status">
        ${
          this.pressed?.what !== 'picture'
            ? nothing
            : this.pressed.done
              ? msg('Đã lưu ảnh vào máy.', {
                  id: 'pay.saved',
                  desc: 'After saving the picture of a payment code',
                })
              : msg('Máy chưa lưu được ảnh. Bạn chụp màn hình.', {
                  id: 'pay.not-saved',
                  desc: 'The picture of a payment code could not be made; take a screenshot',
                })
        }
      </p>
      <p class="muted no-print">
        ${msg('Đang xem trên điện thoại: lưu ảnh, rồi chọn ảnh đó trong ứng dụng ngân hàng.', { id: 'pay.on-phone', desc: 'Under the save button: a phone cannot scan its own screen' })}
      </p>
    </div>`;
  }

  /** Computes the code of a payload once; an answer for an earlier one is dropped. */
  private draw({ encode = qrMatrix }: PayRequest, payload: string): void {
    if (this.drawn?.payload === payload) return;
    const drawn: NonNullable<typeof this.drawn> = (this.drawn = { payload });
    void encode(payload).then((code) => {
      drawn.code = code;
      if (this.drawn === drawn) this.redraw();
    });
  }

  private async copy(order: PayOrder, what: Copied): Promise<void> {
    const root = this.box.getRootNode();
    const copied = root instanceof ShadowRoot && (await copyText(copyValue(order, what), root));
    this.pressed = { what, done: copied, payload: order.payload };
    this.redraw();
  }

  private async save(order: PayOrder, matrix: QrMatrix, title: string): Promise<void> {
    const { sample } = order;
    const file = await payPicture({ title, lines: pictureLines(order), matrix, sample });
    if (file) saveFile(file, `${qrFileName(`chuyen khoan ${title}`)}.png`);
    this.pressed = { what: 'picture', done: file !== undefined, payload: order.payload };
    this.redraw();
  }
}

/**
 * The payment panel of one fee line, to be put into any template. Needs `payStyles` in the shadow
 * root it stands in. It draws itself again when the reader types; when the request changes, its host draws it again.
 * The amount is that of the line, the account that of the profile; nothing else decides where money goes.
 */
export const payPanel: (request: PayRequest) => DirectiveResult = directive(PayPanel);
