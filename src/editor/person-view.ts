/** The form for one person. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { guard } from 'lit/directives/guard.js';
import { backIcon } from '../elements/shared/back-icon.js';
import { shown, type Entry } from './document.js';
import type { Editing } from './editing.js';
import { confirmedField, consentField, linesField, listFields, textField } from './fields.js';
import { personPreview } from './preview.js';
import { problemLines } from './problem-lines.js';
import { problemsAt } from './editing.js';
import { LABELS, nameOf } from './words.js';

const group = (title: string, content: unknown): TemplateResult =>
  html`<fieldset class="group">
    <legend>${title}</legend>
    ${content}
  </fieldset>`;

/** Opens by itself and never closes by itself: somebody may be typing in it. */
const folded = (title: string, open: boolean, content: unknown): TemplateResult =>
  html`<details class="group" ?open=${open || noChange}>
    <summary>${title}</summary>
    ${content}
  </details>`;

const zalo = (editing: Editing, { key, draft }: Entry): TemplateResult =>
  html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${draft.zalo === true}
      @change=${(event: Event) =>
        editing.run({ do: 'change', key, changes: { zalo: (event.target as HTMLInputElement).checked } })}
    /><span>${LABELS.zalo}</span></label
  >`;

const neighbours = (editing: Editing, entry: Entry): TemplateResult => {
  const all = shown(editing.people);
  const at = all.findIndex(({ key }) => key === entry.key);
  const to = (next: Entry | undefined, words: string) =>
    next
      ? html`<button
          type="button"
          class="button"
          @click=${() => editing.go({ name: 'person', key: next.key })}
        >
          ${words}: ${nameOf(next.draft)}
        </button>`
      : nothing;
  return html`<div class="actions">${to(all[at - 1], 'Trước')}${to(all[at + 1], 'Sau')}</div>`;
};

const hasProblem = (editing: Editing, entry: Entry, fields: readonly string[]): boolean =>
  fields.some((field) => problemsAt(editing, entry, field).length > 0);

/** Suggestions for the substitute: everybody else in the file. */
const otherNames = ({ people }: Editing, entry: Entry): TemplateResult =>
  html`<datalist id="names">
    ${guard([entry.key, ...people.map(({ draft }) => draft.name)], () =>
      people
        .filter(({ key, draft }) => key !== entry.key && draft.name.trim() !== '')
        .map(({ draft }) => html`<option value=${draft.name}></option>`),
    )}
  </datalist>`;

const absence = (editing: Editing, entry: Entry): TemplateResult => {
  const { absentFrom, absentTo, substitute } = entry.draft;
  return folded(
    'Vắng mặt và người thay',
    [absentFrom, absentTo, substitute].some((text) => text !== ''),
    html`<div class="two">
        ${textField(editing, entry, 'absentFrom', { type: 'date' })}
        ${textField(editing, entry, 'absentTo', { type: 'date' })}
      </div>
      ${textField(editing, entry, 'substitute', { list: 'names', hint: 'Tên người trong danh bạ' })}
      ${otherNames(editing, entry)}`,
  );
};

const rest = (editing: Editing, entry: Entry): TemplateResult => {
  const others = Object.entries(entry.draft.extra);
  return folded(
    'Mã, thứ tự, cột khác',
    hasProblem(editing, entry, ['id', 'order']),
    html`${textField(editing, entry, 'id', {
      hint: 'Để trống thì máy đặt. Đừng đổi khi đã in mã QR của người này.',
    })}
    ${textField(editing, entry, 'order', { inputMode: 'numeric', hint: 'Số nhỏ đứng trước' })}
    ${
      others.length === 0
        ? nothing
        : html`<p class="hint">Cột trang web không dùng; tệp vẫn giữ nguyên:</p>
            <dl class="extra">
              ${others.map(
                ([name, value]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>`
    }`,
  );
};

/**
 * @param photo the photo field of this person
 */
export const personView = (editing: Editing, entry: Entry, photo: TemplateResult): TemplateResult => {
  const { key, draft } = entry;
  const stop = problemsAt(editing, entry, 'name');
  const form = html`<button type="button" class="back" @click=${() => editing.go({ name: 'list' })}>
      ${backIcon()}Danh sách
    </button>
    <h2 class="title" tabindex="-1">${nameOf(draft)}</h2>
    ${group(
      'Người',
      html`${textField(editing, entry, 'name')} ${textField(editing, entry, 'position')}
      ${listFields(editing, entry, 'unit', 'Thêm đơn vị')}`,
    )}
    ${group(
      'Liên hệ',
      html`${listFields(editing, entry, 'officePhones', 'Thêm số cơ quan', {
        type: 'tel',
        hint: 'Máy lẻ ghi sau số: 0269 0123 456 (máy lẻ 101)',
      })}
      ${textField(editing, entry, 'mobile', { type: 'tel' })} ${zalo(editing, entry)}
      ${textField(editing, entry, 'email', { inputMode: 'email' })}
      ${textField(editing, entry, 'hours', { hint: 'Ví dụ: thứ Ba hằng tuần, 8 giờ đến 11 giờ' })}`,
    )}
    ${group('Ảnh', html`${photo} ${problemLines(editing, problemsAt(editing, entry, 'photo'), 'photo-problems')}`)}
    ${group('Đồng ý và xác nhận', html`${consentField(editing, entry)} ${confirmedField(editing, entry)}`)}
    ${absence(editing, entry)}
    ${folded(
      'Việc phụ trách',
      draft.fields.length + draft.procedures.length > 0 || draft.village !== '',
      html`${linesField(editing, entry, 'fields', 'Mỗi dòng một lĩnh vực')}
      ${linesField(editing, entry, 'procedures', 'Mỗi dòng một mã, ví dụ 1.001193')}
      ${textField(editing, entry, 'village')} ${textField(editing, entry, 'term')}`,
    )}
    ${rest(editing, entry)} ${stop.length > 0 ? nothing : personPreview(editing, entry)}
    <div class="actions">
      <button type="button" class="button danger" @click=${() => editing.runAndSay({ do: 'remove', key })}>
        Bỏ người này khỏi danh bạ
      </button>
    </div>
    ${neighbours(editing, entry)}`;
  return html`${keyed(key, form)}`; // what is folded is so for one person
};
