/** Native inputs with their labels and problems. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDay } from '../format/date.js';
import { isDay, replaced, type Draft, type ListField, type TextField } from './draft.js';
import { agreedToday } from './contact-problems.js';
import { problemsAt, type Editing } from './editing.js';
import { entryOf, type Entry } from './document.js';
import { splitNumbers } from './phone-repairs.js';
import { problemLines } from './problem-lines.js';
import { LABELS } from './words.js';

interface Look {
  type?: 'text' | 'tel' | 'date';
  inputMode?: 'email' | 'numeric';
  hint?: string;
  /** Id of a <datalist>. */
  list?: string;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const described = (...ids: (string | false)[]): string | typeof nothing =>
  ids.filter((id) => id !== false).join(' ') || nothing;

/** Several numbers pasted into one field: one each. A number alone is pasted as ever. */
const pasteNumbers = (event: ClipboardEvent, take: (numbers: string[]) => void): void => {
  const numbers = splitNumbers(event.clipboardData?.getData('text') ?? '');
  if (numbers.length < 2) return;
  event.preventDefault(); // the field would make one line of them
  take(numbers);
};

const field = (
  editing: Editing,
  entry: Entry,
  id: string,
  name: string,
  { type = 'text', inputMode, hint, list }: Look,
  value: string,
  changed: (value: string) => Partial<Draft>,
  problems: ReturnType<typeof problemsAt>,
  label: string,
  pasted?: (event: ClipboardEvent) => void,
): TemplateResult =>
  html`<div class="field" data-field=${name}>
    <label for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <input
      id=${id}
      type=${type}
      inputmode=${inputMode ?? nothing}
      list=${list ?? nothing}
      autocomplete="off"
      autocapitalize=${inputMode === 'email' ? 'off' : nothing}
      spellcheck="false"
      .value=${live(value)}
      aria-invalid=${problems.some(({ level }) => level !== 'note') ? 'true' : nothing}
      aria-describedby=${described(hint !== undefined && `${id}-hint`, problems.length > 0 && `${id}-problems`)}
      @paste=${pasted ?? nothing}
      @input=${(event: Event) =>
        editing.run({ do: 'change', key: entry.key, changes: changed(valueOf(event)) }, true)}
    />
    ${
      // Browsers in English show month/day/year.
      type === 'date' && isDay(value) ? html`<p class="hint">Ngày ${formatDay(value)}</p>` : nothing
    }
    ${problemLines(editing, problems, `${id}-problems`)}
  </div>`;

export const textField = (editing: Editing, entry: Entry, name: TextField, look: Look = {}): TemplateResult =>
  field(
    editing,
    entry,
    `f-${name}`,
    name,
    look,
    // A date input shows nothing for what is no date; the problem below it says what was written.
    look.type === 'date' && !isDay(entry.draft[name]) ? '' : entry.draft[name],
    (value) => ({ [name]: value }),
    problemsAt(editing, entry, name),
    LABELS[name],
  );

/** One input per value, and a button for one more: telephone numbers, units. */
export const listFields = (
  editing: Editing,
  entry: Entry,
  name: Extract<ListField, 'unit' | 'officePhones'>,
  more: string,
  look: Look = {},
): TemplateResult => {
  const written = entry.draft[name];
  const values = written.length === 0 ? [''] : written;
  return html`${values.map((value, i) =>
      field(
        editing,
        entry,
        `f-${name}-${i}`,
        name,
        i === 0 ? look : { ...look, hint: undefined },
        value,
        (next) => ({ [name]: replaced(values, i, next) }),
        problemsAt(editing, entry, name, name === 'officePhones' ? i : undefined),
        i === 0 ? LABELS[name] : `${LABELS[name]} (${i + 1})`,
        name !== 'officePhones'
          ? undefined
          : (event) =>
              pasteNumbers(event, (numbers) => {
                const rest = value.trim() === '' ? [] : [value];
                const next = [...values.slice(0, i), ...rest, ...numbers, ...values.slice(i + 1)];
                editing.run({ do: 'change', key: entry.key, changes: { [name]: next } });
              }),
      ),
    )}
    <p class="more">
      <button
        type="button"
        class="button small"
        ?disabled=${values.at(-1)?.trim() === ''}
        @click=${() => editing.run({ do: 'change', key: entry.key, changes: { [name]: [...values, ''] } })}
      >
        ${more}
      </button>
    </p>`;
};

/** A list with one value per line. */
export const linesField = (
  editing: Editing,
  entry: Entry,
  name: Extract<ListField, 'fields' | 'procedures'>,
  hint: string,
): TemplateResult =>
  html`<div class="field" data-field=${name}>
    <label for="f-${name}">${LABELS[name]}</label>
    <p class="hint" id="f-${name}-hint">${hint}</p>
    <textarea
      id="f-${name}"
      rows=${Math.min(8, Math.max(2, entry.draft[name].length + 1))}
      autocomplete="off"
      spellcheck="false"
      aria-describedby="f-${name}-hint"
      .value=${live(entry.draft[name].join('\n'))}
      @input=${(event: Event) =>
        editing.run({ do: 'change', key: entry.key, changes: { [name]: valueOf(event).split('\n') } }, true)}
    ></textarea>
  </div>`;

/** Ticks for "today", beside dates that may also be typed. */
const todayTick = (words: string, checked: boolean, changed: (on: boolean) => void): TemplateResult =>
  html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)}
    /><span>${words}</span></label
  >`;

/** Consent of the person: any day is one, unless it was taken back. A consent given anew ends the withdrawal. */
export const consentField = (editing: Editing, entry: Entry): TemplateResult => {
  const { key, draft } = entry;
  return html`${todayTick(
    'Người này đồng ý cho dân thấy số di động và ảnh',
    isDay(draft.consentOn) && draft.withdrawnOn === '',
    (on) => editing.run({ do: 'change', key, changes: on ? agreedToday(editing.today) : { consentOn: '' } }),
  )}
  ${textField(editing, entry, 'consentOn', {
    type: 'date',
    hint: 'Không có ngày đồng ý thì số di động và ảnh không hiện',
  })}
  ${textField(editing, entry, 'withdrawnOn', {
    type: 'date',
    hint: 'Chỉ ghi khi người này không đồng ý nữa; từ ngày đó số di động và ảnh không hiện',
  })}`;
};

/** The tick is for today only; without it the day is what it was before. */
export const confirmedField = (editing: Editing, entry: Entry): TemplateResult => {
  const { key, draft } = entry;
  const before = entryOf(editing.session.doc.base, key)?.draft.confirmedOn ?? '';
  return html`${todayTick('Xác nhận đúng hôm nay', draft.confirmedOn === editing.today, (on) => {
    const confirmedOn = on ? editing.today : before === editing.today ? '' : before;
    editing.run({ do: 'change', key, changes: { confirmedOn } });
  })}
  ${textField(editing, entry, 'confirmedOn', {
    type: 'date',
    hint: 'Ngày có người xem lại và thấy thông tin đúng',
  })}`;
};
