/** What tests of <commune-staff-editor> do as a clerk would: open a file, press, type, save. People are made up. */
import { fixture, html } from '@open-wc/testing';
import { clear, createStore } from 'idb-keyval';
import '../../src/editor/define.js';
import type { CommuneStaffEditor } from '../../src/editor/commune-staff-editor.js';
import { all, button, one, root, spaced, words } from './on-page.js';
import { swapped } from './swap.js';
import { waitUntil } from './wait.js';

export const shows = (el: CommuneStaffEditor, text: string): boolean => words(el, '.root').includes(text);
export const waitFor = async (el: CommuneStaffEditor, text: string): Promise<void> => {
  await waitUntil(() => shows(el, text), `“${text}” in: ${words(el, '.root').slice(0, 300)}`);
};

export const press = async (el: CommuneStaffEditor, name: string): Promise<void> => {
  button(el, name).click();
  await el.updateComplete;
};

/** By the words of its label, as a clerk finds it. */
export const field = (el: CommuneStaffEditor, label: string): HTMLInputElement => {
  const found = all<HTMLLabelElement>(el, 'label').find((l) => spaced(l.textContent) === label);
  if (!found?.control) throw new Error(`no field "${label}"`);
  return found.control as HTMLInputElement;
};
export const type = async (el: CommuneStaffEditor, label: string, text: string): Promise<void> => {
  const input = field(el, label);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await el.updateComplete;
};
export const tick = async (el: CommuneStaffEditor, label: string): Promise<void> => {
  field(el, label).click();
  await el.updateComplete;
};

/** Problems beside a field. */
export const problemsAt = (el: CommuneStaffEditor, name: string): string[] =>
  all(el, `[data-field="${name}"] [part="problem"] > span`).map((p) => spaced(p.textContent));

export const HEADER =
  'Mã,Họ và tên,Chức vụ,Đơn vị,Điện thoại cơ quan,Di động,Email,Đồng ý công khai,Xác nhận ngày';
export const LINES = [
  'son,Nguyễn Văn Sơn,Chủ tịch UBND,Lãnh đạo,0269 0123 401,0900 000 001,son@example.gov.vn,2026-01-02,2026-11-20',
  'mai,Lò Thị Mai,Công chức,Văn phòng,0269 0123 402,,,,2026-11-20',
  'hoa,Lê Thị Hoa,Công chức,Văn phòng,0269 0123 403,,,,2026-11-20',
];
export const csv = (...lines: string[]): string =>
  [HEADER, ...(lines.length > 0 ? lines : LINES), ''].join('\r\n');

/** Empties the drafts of all former tests. */
export const noDrafts = (): Promise<void> => clear(createStore('commune-widgets-editor', 'drafts'));

export const place = async (props: { src?: string } = {}, around = html``): Promise<CommuneStaffEditor> => {
  const box = await fixture<HTMLElement>(html`<div>${around}</div>`);
  const el = document.createElement('commune-staff-editor');
  Object.assign(el, props);
  (box.querySelector('form') ?? box).append(el);
  await el.updateComplete;
  return el;
};

/** Chooses a file in the file input, as the dialog of the system would. */
export const choose = (el: CommuneStaffEditor, selector: string, file: File): void => {
  const input = one(el, selector) as HTMLInputElement;
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

export const opened = async (
  text = csv(),
  name = 'staff.csv',
  el?: CommuneStaffEditor,
): Promise<CommuneStaffEditor> => {
  const editor = el ?? (await place());
  choose(editor, 'input[type="file"]', new File([text], name));
  await waitUntil(() => root(editor).querySelector('.people, .nothing'), `${name} is open`);
  return editor;
};

/** The line of a person in the list. */
export const line = (el: CommuneStaffEditor, id: string): HTMLElement =>
  one(el, `[part="item"][data-id="${id}"]`);
export const ids = (el: CommuneStaffEditor): string[] =>
  all(el, '[part="item"]').map((item) => item.dataset['id'] ?? '');
export const openPerson = async (el: CommuneStaffEditor, id: string): Promise<void> => {
  (line(el, id).querySelector('button') as HTMLButtonElement).click();
  await el.updateComplete;
};

/** Presses something that saves, and gives what would have been saved: tests leave no files on the machine. */
export const savedBy = async (
  el: CommuneStaffEditor,
  name: string,
): Promise<{ name: string; blob: Blob }> => {
  let pressed: { name: string; href: string } | undefined;
  const click = function (this: HTMLAnchorElement) {
    pressed = { name: this.download, href: this.href };
  };
  const { href, ...file } = await swapped(HTMLAnchorElement.prototype, 'click', click, async () => {
    await press(el, name);
    await waitUntil(() => pressed, 'something is saved');
    return pressed!;
  });
  return { ...file, blob: await (await fetch(href)).blob() };
};

/** Bytes as text, with the BOM still there. */
export const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
