/** Registers `<commune-staff-editor>`: the entry of its own build. */
import { defineElement } from '../define/define-element.js';
import { CommuneStaffEditor } from './commune-staff-editor.js';
import './photo/define-photo-crop.js';

defineElement('commune-staff-editor', CommuneStaffEditor);

declare global {
  interface HTMLElementTagNameMap {
    'commune-staff-editor': CommuneStaffEditor;
  }
}
