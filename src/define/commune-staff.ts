import { CommuneStaff } from '../elements/staff/commune-staff.js';
import { defineElement } from './define-element.js';

defineElement('commune-staff', CommuneStaff);

declare global {
  interface HTMLElementTagNameMap {
    'commune-staff': CommuneStaff;
  }
}
