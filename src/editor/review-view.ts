/** Before saving: what is different, what must be mended first, and the files to save. */
import { html, nothing, type TemplateResult } from 'lit';
import { backIcon } from '../elements/shared/back-icon.js';
import { icon } from '../elements/shared/icons.js';
import { formatDay } from '../format/date.js';
import type { Person } from '../model/person.js';
import { diffStaff, isSame, type FieldChange, type StaffDiff } from '../model/staff-diff.js';
import { fieldLabel } from '../model/staff-fields.js';
import { hidesSomething, type PublicCopy } from '../model/staff-public.js';
import { isDay } from './draft.js';
import type { Editing } from './editing.js';
import { editorIcon } from './editor-icons.js';
import { toMend } from './list-view.js';
import { csvName, jsonName, publicName } from './opened.js';
import { reportView } from './report-view.js';
import { peopleOf, publicCsvOf } from './staff-file.js';
import { nameOf, NAMELESS } from './words.js';

/** `public`: the copy for the website, which is not the whole directory. */
export type SavedFile = 'csv' | 'json' | 'zip' | 'public';

export interface Saving {
  /** Files saved since the last edit. */
  done: ReadonlySet<SavedFile>;
  save: (kind: SavedFile) => void;
}

const shownValue = (text: string): string => (text === '' ? '(trống)' : isDay(text) ? formatDay(text) : text);

const fieldChange = ({ field, from, to }: FieldChange): TemplateResult =>
  html`<li class="change">
    <span class="what">${fieldLabel(field)}</span>
    <del><span class="visually-hidden">Trước: </span>${shownValue(from)}</del>
    <span aria-hidden="true">→</span>
    <ins><span class="visually-hidden">Nay: </span>${shownValue(to)}</ins>
  </li>`;

const names = (title: string, people: readonly Person[]): TemplateResult | typeof nothing =>
  people.length === 0
    ? nothing
    : html`<div class="changed">
        <h3>${title} ${people.length} người</h3>
        <ul>
          ${people.map(
            ({ name, position }) =>
              html`<li>${name || NAMELESS}${position === undefined ? nothing : `, ${position}`}</li>`,
          )}
        </ul>
      </div>`;

/** All at once ("Xác nhận tất cả") is one line, not one per person. */
const difference = (diff: StaffDiff): TemplateResult => {
  if (isSame(diff)) return html`<p>Không có gì khác so với tệp đã mở.</p>`;
  const confirmedOnly = diff.changed.filter(
    ({ fields }) => fields.length === 1 && fields[0]?.field === 'confirmedOn',
  );
  const many = confirmedOnly.length > 3;
  const each = many ? diff.changed.filter((person) => !confirmedOnly.includes(person)) : diff.changed;
  return html`${names('Thêm', diff.added)} ${names('Bỏ', diff.removed)}
  ${each.map(
    ({ name, fields }) =>
      html`<div class="changed">
        <h3>${name || NAMELESS}</h3>
        <ul>
          ${fields.map(fieldChange)}
        </ul>
      </div>`,
  )}
  ${many ? html`<p>Đổi ngày xác nhận của ${confirmedOnly.length} người nữa.</p>` : nothing}
  ${diff.reordered ? html`<p>Thứ tự của danh sách đã đổi.</p>` : nothing}`;
};

const stops = (editing: Editing): TemplateResult | typeof nothing => {
  const people = editing.people.filter(({ key }) =>
    editing.problems.get(key)?.some(({ level }) => level === 'stop'),
  );
  return people.length === 0
    ? nothing
    : html`<div class="notice" part="notice" role="alert">
        ${icon('warn')}
        <div>
          <p>Phải sửa những người này trước khi lưu, nếu không sẽ mất thông tin:</p>
          <p class="actions">
            ${people.map(
              ({ key, draft }) =>
                html`<button
                  type="button"
                  class="button small"
                  @click=${() => editing.go({ name: 'person', key })}
                >
                  ${nameOf(draft)}
                </button>`,
            )}
          </p>
        </div>
      </div>`;
};

/** The whole file lies open on the web; what is in it that nobody should read there, and the copy without. */
const publicNotice = ({ mobiles, photos, columns }: PublicCopy, whole: string): TemplateResult => {
  const parts = [
    mobiles > 0 && `số di động của ${mobiles} người`,
    photos > 0 && `ảnh của ${photos} người`,
    columns.length > 0 && `cột ${columns.join(', ')}`,
  ].filter((part) => part !== false);
  return html`<div class="notice public" part="notice">
    ${icon('info')}
    <div>
      <p>
        Tệp đưa lên trang web thì ai cũng tải về được cả tệp, kể cả phần trang không hiện. ${whole} có
        ${parts.join('; ')} mà dân không được thấy.
      </p>
      <p>Bản để đăng không có những phần đó. Giữ ${whole} ở cơ quan để sửa lần sau.</p>
    </div>
  </div>`;
};

/** What may be saved as it stands, but should not be forgotten. */
const left = (editing: Editing): TemplateResult | typeof nothing => {
  const people = editing.people.filter(({ key }) => toMend(editing, key) > 0);
  const hidden = people.filter(({ draft }) => draft.mobile.trim() !== '' && !isDay(draft.consentOn.trim()));
  return people.length === 0
    ? nothing
    : html`<div class="notice left" part="notice">
        ${icon('info')}
        <div>
          <p>Còn ${people.length} người có chỗ cần sửa. Vẫn lưu được; bấm “Danh sách” để sửa.</p>
          ${
            hidden.length === 0
              ? nothing
              : html`<p>
                  Tệp có số di động của ${hidden.length} người chưa ghi ngày đồng ý. Trang không hiện, nhưng
                  ai tải tệp về đều đọc được.
                </p>`
          }
        </div>
      </div>`;
};

const saveButton = (
  { done, save }: Saving,
  kind: SavedFile,
  words: string,
  primary: boolean,
  off: boolean,
): TemplateResult =>
  html`<button
    type="button"
    class="button ${primary && !done.has(kind) ? 'primary big' : ''}"
    data-save=${kind}
    ?disabled=${off}
    @click=${() => save(kind)}
  >
    ${editorIcon(done.has(kind) ? 'check' : 'save')}${`${done.has(kind) ? 'Đã lưu' : 'Lưu'} ${words}`}
  </button>`;

/** @param copy the copy for the website, when it was saved; `[its name, the name it takes there]` */
const next = (
  files: readonly string[],
  zip: boolean,
  updating: boolean,
  copy: readonly [string, string] | undefined,
): TemplateResult =>
  html`<div class="next" role="status">
    <p class="next-title">${editorIcon('check')}Đã lưu ${files.join(' và ')} xuống máy này.</p>
    <p>Việc còn lại:</p>
    <ol>
      <li>
        Tải ${copy ? `${copy[0]} (bản để đăng)` : files.length === 1 ? 'tệp này' : `${files.length} tệp này`}
        lên thư viện tệp của trang
        web${
          copy ? `, đặt tên ${copy[1]}` : ''
        }${updating ? ', ghi đè tệp cũ' : ''}.${copy ? ` Không đưa bản đầy đủ lên mạng.` : ''}
      </li>
      ${zip ? html`<li>Giải nén photos.zip vào thư mục photos, cạnh tệp danh bạ.</li>` : nothing}
      <li>Mở trang danh bạ, xem thông tin mới đã hiện chưa.</li>
    </ol>
  </div>`;

export const reviewView = (editing: Editing, saving: Saving): TemplateResult => {
  const { session } = editing;
  const { opened } = session;
  const stopped = [...editing.problems.values()].flat().some(({ level }) => level === 'stop');
  const photos = session.newPhotos.length;
  const zip = photos > 0 || saving.done.has('zip');
  const first: SavedFile = opened.kind === 'json' ? 'json' : 'csv';
  const name = {
    csv: csvName(opened),
    json: jsonName(opened),
    zip: 'photos.zip',
    public: publicName(opened),
  };
  const copy = publicCsvOf(session.people, editing.today);
  const copied = saving.done.has('public');
  const other: SavedFile = first === 'csv' ? 'json' : 'csv';
  const saved = (['csv', 'json', 'zip', 'public'] as const).filter((kind) => saving.done.has(kind));
  const all = (saving.done.has('csv') || saving.done.has('json')) && photos === 0;
  return html`<button type="button" class="back" @click=${() => editing.go({ name: 'list' })}>
      ${backIcon()}Danh sách
    </button>
    <h2 class="title" tabindex="-1">Xem lại và lưu</h2>
    ${stops(editing)} ${all ? nothing : html`${left(editing)} ${reportView(session)}`}
    ${hidesSomething(copy) ? publicNotice(copy, name[first]) : nothing}
    ${
      all
        ? next(
            saved.map((kind) => name[kind]),
            saving.done.has('zip'),
            opened.kind !== 'new',
            copied ? [name.public, name.csv] : undefined,
          )
        : html`<div class="differences" part="difference">
            ${difference(diffStaff(peopleOf(session.doc.base), peopleOf(session.people)))}
          </div>`
    }
    <div class="saves">
      ${saveButton(saving, first, name[first], true, stopped)}
      ${zip ? saveButton(saving, 'zip', `photos.zip (${photos || 'các'} ảnh)`, true, stopped) : nothing}
      ${
        hidesSomething(copy)
          ? saveButton(saving, 'public', `bản để đăng: ${name.public}`, first === 'csv', stopped)
          : nothing
      }
      ${saveButton(saving, other, name[other], false, stopped)}
    </div>`;
};
