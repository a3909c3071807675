import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import { daysBetween, todayInVietnam } from '../../format/today.js';
import { safeUrl } from '../../format/safe-url.js';
import { fold, foldedText } from '../shared/folded-text.js';
import { paragraphs } from '../shared/plain-text.js';
import { icon } from './sheet-icons.js';
import { block, type SheetContext } from './sheet-context.js';

/** Older than this, a text must be checked again before anybody relies on it. */
const STALE_AFTER_DAYS = 365;

export const result = (context: SheetContext): TemplateResult | typeof nothing => {
  const results = context.procedure.results ?? [];
  if (results.length === 0) return nothing;
  return block(
    context,
    'result',
    html`${icon('stamp')}<span
        >${msg('Nhận được gì', { id: 'sheet.result', desc: 'Heading: what the citizen receives' })}</span
      >
      <span class="term"
        >${msg('Kết quả thực hiện', { id: 'sheet.result-term', desc: 'Official term beside "what you receive"' })}</span
      >`,
    results.length === 1
      ? foldedText(results[0]?.name ?? '')
      : html`<ul class="bullets">
          ${results.map((r) => html`<li>${foldedText(r.name)}</li>`)}
        </ul>`,
  );
};

export const requirements = (context: SheetContext): TemplateResult | typeof nothing => {
  const { requirements: text } = context.procedure;
  if (text === undefined) return nothing;
  return block(
    context,
    'requirements',
    html`${icon('info')}<span
        >${msg('Điều kiện', { id: 'sheet.requirements', desc: 'Heading: requirements and conditions' })}</span
      >
      <span class="term"
        >${msg('Yêu cầu, điều kiện thực hiện', { id: 'sheet.requirements-term', desc: 'Official term beside "conditions"' })}</span
      >`,
    foldedText(text),
  );
};

const LEGAL_SHOWN = 3;

export const legal = (context: SheetContext): TemplateResult | typeof nothing => {
  const list = context.procedure.legal ?? [];
  if (list.length === 0) return nothing;
  const line = (basis: (typeof list)[number]) => {
    const href = safeUrl(basis.url);
    const named = html`${basis.number === undefined || basis.name.includes(basis.number) ? nothing : html`<strong>${basis.number}</strong> · `}${basis.name}`;
    return html`<li lang="vi">
      ${href === undefined ? named : html`<a href=${href} target="_blank" rel="noopener">${named}</a>`}
    </li>`;
  };
  return block(
    context,
    'legal',
    html`${icon('paper')}<span
        >${msg('Căn cứ pháp lý', { id: 'sheet.legal', desc: 'Heading: legal basis' })}</span
      >`,
    html`<ul class="bullets">
        ${list.slice(0, LEGAL_SHOWN).map(line)}
      </ul>
      ${
        list.length <= LEGAL_SHOWN
          ? nothing
          : fold(
              msg(str`Thêm ${list.length - LEGAL_SHOWN} văn bản`, {
                id: 'sheet.legal-more',
                desc: 'Opens the rest of the legal basis',
              }),
              html`<ul class="bullets">
                ${list.slice(LEGAL_SHOWN).map(line)}
              </ul>`,
            )
      }`,
  );
};

/** Everything else the record says, under its official labels (verbatim: readers compare with the paper board). */
export const particulars = (context: SheetContext): TemplateResult => {
  const p = context.procedure;
  const pairs: [string, string | undefined][] = [
    ['Mã thủ tục', p.code],
    ['Số quyết định', p.decision],
    ['Cấp thực hiện', p.levels?.join(', ')],
    ['Loại thủ tục', p.kind],
    ['Lĩnh vực', p.fields.join(', ')],
    ['Đối tượng thực hiện', p.subjects?.join(', ')],
    ['Cơ quan thực hiện', p.agencies?.executing.join('; ')],
    ['Cơ quan có thẩm quyền', p.agencies?.authority.join('; ')],
    ['Cơ quan được ủy quyền', p.agencies?.authorized.join('; ')],
    ['Cơ quan phối hợp', p.agencies?.coordinating.join('; ')],
    ['Cơ quan ban hành', p.promulgator],
    ['Từ khóa', p.keywords?.join(', ')],
    ['Thủ tục liên quan', p.related],
    ...(p.more ?? []).map((m): [string, string] => [m.label, m.text]),
  ];
  return html`<section class="block particulars" part="particulars">
    ${fold(
      msg('Thông tin khác theo văn bản', {
        id: 'sheet.particulars',
        desc: 'Opens the remaining fields of the official record',
      }),
      html`<dl class="pairs" lang="vi">
        ${pairs.map(([label, value]) =>
          value === undefined || value === ''
            ? nothing
            : html`<dt>${label}</dt>
                <dd>${paragraphs(value)}</dd>`,
        )}
      </dl>`,
    )}
  </section>`;
};

/** Warnings that must be read before anything else: expired, replaced, not yet in force, too old. */
export const warnings = (context: SheetContext): TemplateResult | typeof nothing => {
  const { procedure: p } = context;
  const today = todayInVietnam();
  const lines: string[] = [];
  const ended = p.state?.status === 'expired' || (p.state?.to !== undefined && p.state.to < today);
  if (p.state?.status === 'replaced')
    lines.push(
      p.state.replacedBy === undefined
        ? msg('Thủ tục này đã được thay thế. Hỏi quầy để biết thủ tục mới.', {
            id: 'warn.replaced',
            desc: 'Warning: replaced, successor unknown',
          })
        : msg(str`Thủ tục này đã được thay bằng thủ tục mã ${p.state.replacedBy}.`, {
            id: 'warn.replaced-by',
            desc: 'Warning: replaced by another procedure',
          }),
    );
  else if (ended)
    lines.push(
      p.state?.to === undefined
        ? msg('Thủ tục này đã hết hiệu lực. Hỏi quầy trước khi chuẩn bị giấy tờ.', {
            id: 'warn.expired',
            desc: 'Warning: no longer in force',
          })
        : msg(
            str`Thủ tục này hết hiệu lực từ ngày ${formatDay(p.state.to)}. Hỏi quầy trước khi chuẩn bị giấy tờ.`,
            { id: 'warn.expired-on', desc: 'Warning: no longer in force since a day' },
          ),
    );
  if (p.state?.from !== undefined && p.state.from > today)
    lines.push(
      msg(str`Thủ tục này áp dụng từ ngày ${formatDay(p.state.from)}.`, {
        id: 'warn.not-yet',
        desc: 'Warning: not yet in force',
      }),
    );
  const age = p.source?.retrieved === undefined ? undefined : daysBetween(p.source.retrieved, today);
  if (age !== undefined && age > STALE_AFTER_DAYS)
    lines.push(
      msg(
        str`Nội dung lấy từ ngày ${formatDay(p.source?.retrieved ?? '')}, đã hơn một năm. Hỏi lại quầy cho chắc.`,
        { id: 'warn.stale', desc: 'Warning: the text was fetched more than 365 days ago' },
      ),
    );
  return lines.length === 0
    ? nothing
    : html`<div class="notice" part="notice">
        ${icon('warn')}
        <div>${lines.map((line) => html`<p>${line}</p>`)}</div>
      </div>`;
};

/** Nguồn, ngày lấy: always said, so that a reader can judge. */
export const origin = (context: SheetContext): TemplateResult => {
  const { source, updated } = context.procedure;
  const href = safeUrl(source?.url);
  return html`<p class="origin muted" part="source">
    ${
      source === undefined
        ? msg('Không rõ nguồn của nội dung này.', {
            id: 'source.unknown',
            desc: 'The data does not say where it comes from',
          })
        : html`${msg('Nguồn:', { id: 'source.label', desc: 'Before the name of the source' })}
            <span lang="vi"
              >${href === undefined ? source.name : html`<a href=${href} target="_blank" rel="noopener">${source.name}</a>`}</span
            >${
              source.retrieved === undefined
                ? nothing
                : html`,
                  ${msg(str`lấy ngày ${formatDay(source.retrieved)}`, { id: 'source.retrieved', desc: 'When the text was fetched' })}`
            }`
    }
    ${updated === undefined ? nothing : html`<br />${msg(str`Nơi ban hành cập nhật ngày ${formatDay(updated)}`, { id: 'source.updated', desc: 'When the publisher last changed the text' })}`}
  </p>`;
};
