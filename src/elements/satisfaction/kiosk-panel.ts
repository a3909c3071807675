/** The staff's panel of a kiosk, in Vietnamese only like the editing page. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { KioskStaff } from './kiosk-staff.js';
import type { Fact } from './kiosk-words.js';

const factRow = ({ name, value, bad }: Fact): TemplateResult =>
  html`<div class=${bad === undefined ? 'fact' : 'fact bad'}>
    <dt>${name}</dt>
    <dd>${bad === undefined ? nothing : icon('warn')}<span>${value}</span></dd>
  </div>`;

const tokenForm = (staff: KioskStaff): TemplateResult => {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('token') as HTMLInputElement;
    const { value } = field;
    // Not a second longer on the screen than it takes to press the button, whatever comes of it.
    field.value = '';
    void staff.enter(value);
  };
  return html`<form class="token" @submit=${submit}>
    <label for="token">${staff.device === undefined ? 'Nhập mã thiết bị' : 'Thay mã thiết bị'}</label>
    <div class="line">
      <input
        id="token"
        name="token"
        type="password"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        required
      />
      <button class="button">Lưu mã</button>
    </div>
    <p class="muted">Người quản lý hệ thống cấp mã. Mã lưu trên máy này và không hiện lại.</p>
  </form>`;
};

const setAside = (staff: KioskStaff): TemplateResult => {
  const { saved, confirming, queue } = staff;
  return html`<div class="actions">
    <button class="button" type="button" @click=${staff.sendAgain}>Gửi lại ${queue.setAside} phiếu</button>
    <button class="button" type="button" @click=${staff.save}>Tải danh sách (CSV)</button>
    ${
      saved.length === 0
        ? nothing
        : html`<button class="button danger" type="button" @click=${staff.forget}>
            ${confirming ? `Bấm lần nữa để xóa ${saved.length} phiếu` : 'Xóa các phiếu đã tải'}
          </button>`
    }
  </div>`;
};

/** The panel as a dialog that is not yet open; whoever draws it calls `showModal()`. */
export const staffPanel = (staff: KioskStaff, facts: readonly Fact[], close: () => void): TemplateResult => {
  const { note, queue } = staff;
  return html`<dialog class="panel" part="panel" lang="vi" aria-labelledby="staff" @close=${close}>
    <div id="staff" class="title" role="heading" aria-level="2" tabindex="-1">Dành cho cán bộ</div>
    <dl>${facts.map(factRow)}</dl>
    ${queue.setAside === 0 ? nothing : setAside(staff)} ${staff.mayEnter ? tokenForm(staff) : nothing}
    <p class=${note?.bad ? 'note bad' : 'note'} role="status">${note?.words}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${close}>Đóng</button>
      <button class="button" type="button" @click=${staff.send}>Gửi ngay</button>
    </div>
  </dialog>`;
};
