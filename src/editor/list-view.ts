/** Everybody in the file: a table on a wide screen, cards on a phone. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../elements/shared/icons.js';
import { formatDay } from '../format/date.js';
import { isDay } from './draft.js';
import { byUnit, shown, type Entry } from './document.js';
import type { Editing } from './editing.js';
import { editorIcon } from './editor-icons.js';
import { nameOf } from './words.js';

export interface ListState {
  query: string;
  /** Keys of who was found; undefined while nothing is searched for. */
  found: ReadonlySet<string> | undefined;
  onlyProblems: boolean;
  sorting: boolean;
  /** Of the list what is drawn now: a long one comes in slices. */
  drawn(entries: readonly Entry[]): readonly Entry[];
  /** Somebody gets the focus: drawn at once. */
  await(key: string): void;
  change(change: Partial<Pick<ListState, 'query' | 'onlyProblems' | 'sorting'>>): void;
}

/** Something to mend, not merely to know. */
export const toMend = ({ problems }: Editing, key: string): number =>
  (problems.get(key) ?? []).filter(({ level }) => level !== 'note').length;

const phonesOf = ({ draft }: Entry): string =>
  [...draft.officePhones, draft.mobile].filter((phone) => phone.trim() !== '').join(' · ');

const state = (editing: Editing, { key, draft }: Entry): TemplateResult => {
  const count = toMend(editing, key);
  if (count > 0) return html`<span class="state bad">${icon('warn')}${count} chỗ cần sửa</span>`;
  return isDay(draft.confirmedOn)
    ? html`<span class="state good">${editorIcon('check')}Đúng ngày ${formatDay(draft.confirmedOn)}</span>`
    : html`<span class="state">Chưa xác nhận</span>`;
};

/** Where a person stands among the people of the unit, from 0, and how many these are. */
interface Place {
  at: number;
  of: number;
}

const placesOf = (all: readonly Entry[]): Map<string, Place> =>
  new Map(
    [...byUnit(all).values()].flatMap((mates) =>
      mates.map(({ key }, at) => [key, { at, of: mates.length }] as const),
    ),
  );

const mover = (editing: Editing, entry: Entry, by: -1 | 1, place: Place, list: ListState): TemplateResult => {
  const at = place.at + by;
  const words = by < 0 ? 'lên' : 'xuống';
  const possible = at >= 0 && at < place.of;
  // Not `disabled`: the focus would be lost when somebody arrives at the top.
  return html`<button
    type="button"
    class="button icon-only"
    aria-label="Chuyển ${nameOf(entry.draft)} ${words}"
    aria-disabled=${possible ? nothing : 'true'}
    data-move=${by}
    @click=${() => {
      if (!possible) return;
      editing.run({ do: 'move', key: entry.key, by });
      // A line that moves loses the focus, and may leave what is drawn.
      list.await(entry.key);
      editing.focus(`[data-key="${entry.key}"] [data-move="${by}"]`);
      editing.say(`${nameOf(entry.draft)}: thứ ${at + 1} trong ${place.of} người.`);
    }}
  >
    ${editorIcon(by < 0 ? 'up' : 'down')}
  </button>`;
};

/** @param place while sorting */
const row = (editing: Editing, entry: Entry, list: ListState, place: Place | undefined): TemplateResult => {
  const { draft } = entry;
  return html`<div role="row" part="item" class="line" data-key=${entry.key} data-id=${draft.id}>
    <div role="rowheader" class="who">
      <button type="button" class="open" @click=${() => editing.go({ name: 'person', key: entry.key })}>
        ${nameOf(draft)}
      </button>
      <span class="position">${draft.position}</span>
    </div>
    <div role="cell" class="phones">${phonesOf(entry)}</div>
    <div role="cell">${state(editing, entry)}</div>
    ${
      place
        ? html`<div role="cell" class="moves">
            ${mover(editing, entry, -1, place, list)}${mover(editing, entry, 1, place, list)}
          </div>`
        : nothing
    }
  </div>`;
};

/**
 * A table by its roles, because cards on a phone are not what browsers call a table.
 * @param all everybody in the file, as shown
 */
const table = (
  editing: Editing,
  all: readonly Entry[],
  entries: readonly Entry[],
  list: ListState,
): TemplateResult => {
  const { sorting } = list;
  const places = sorting ? placesOf(all) : undefined;
  const whole = byUnit(entries);
  return html`<div role="table" class="people ${sorting ? 'sorting' : ''}" aria-label="Danh sách cán bộ">
    <div role="rowgroup" class="head">
      <div role="row" class="columns">
        <div role="columnheader">Họ và tên, chức vụ</div>
        <div role="columnheader">Điện thoại</div>
        <div role="columnheader">Tình trạng</div>
        ${sorting ? html`<div role="columnheader">Chuyển chỗ</div>` : nothing}
      </div>
    </div>
    ${repeat(
      byUnit(list.drawn(entries)),
      ([unit]) => unit,
      ([unit, members]) =>
        html`<div role="rowgroup" class="unit">
          <div role="row">
            <div role="rowheader" aria-colspan=${sorting ? 4 : 3} class="unit-name">
              ${unit || 'Chưa ghi đơn vị'} <span class="count">(${whole.get(unit)?.length})</span>
            </div>
          </div>
          ${repeat(
            members,
            ({ key }) => key,
            (entry) => {
              // Of many people most stay as they are.
              const place = places?.get(entry.key);
              const known = [entry, toMend(editing, entry.key), place?.at, place?.of];
              return guard(known, () => row(editing, entry, list, place));
            },
          )}
        </div>`,
    )}
  </div>`;
};

const toggle = (words: unknown, on: boolean, press: () => void): TemplateResult =>
  html`<button type="button" class="button" aria-pressed=${on ? 'true' : 'false'} @click=${press}>
    ${words}
  </button>`;

export const listView = (editing: Editing, list: ListState): TemplateResult => {
  const all = shown(editing.people);
  const bad = new Set(all.filter(({ key }) => toMend(editing, key) > 0).map(({ key }) => key));
  const entries = all.filter(
    ({ key }) => (list.found?.has(key) ?? true) && (!list.onlyProblems || bad.has(key)),
  );
  return html`<div class="search">
      <label for="search">Tìm người</label>
      <input
        id="search"
        type="search"
        part="search"
        autocomplete="off"
        spellcheck="false"
        .value=${live(list.query)}
        @input=${(event: Event) => list.change({ query: (event.target as HTMLInputElement).value })}
      />
    </div>
    <div class="tools">
      <button type="button" class="button" @click=${() => editing.addPerson()}>
        ${editorIcon('add')}Thêm người
      </button>
      ${
        bad.size > 0 || list.onlyProblems
          ? toggle(html`${icon('warn')}Cần sửa: ${bad.size}`, list.onlyProblems, () =>
              list.change({ onlyProblems: !list.onlyProblems }),
            )
          : nothing
      }
      ${toggle(html`${editorIcon('sort')}Sắp xếp`, list.sorting, () => list.change({ sorting: !list.sorting }))}
    </div>
    <p class="muted" role="status">
      ${entries.length === all.length ? `${all.length} người` : `${entries.length} trong ${all.length} người`}
    </p>
    ${
      entries.length > 0
        ? table(editing, all, entries, list)
        : html`<p class="nothing">
            ${all.length === 0 ? 'Danh bạ chưa có ai. Bấm “Thêm người”.' : 'Không có ai như vậy.'}
          </p>`
    }
    <p class="actions">
      <button
        type="button"
        class="button"
        ?disabled=${all.length === 0}
        @click=${() => editing.runAndSay({ do: 'confirm', day: editing.today })}
      >
        ${editorIcon('check')}Xác nhận tất cả đúng hôm nay
      </button>
      ${
        editing.session.unsaved
          ? nothing
          : html`<button type="button" class="button" @click=${() => editing.closeFile()}>
              ${editorIcon('file')}Mở tệp khác
            </button>`
      }
    </p>`;
};
