import { CommuneQr } from '../elements/qr/commune-qr.js';
import { defineElement } from './define-element.js';

defineElement('commune-qr', CommuneQr);

declare global {
  interface HTMLElementTagNameMap {
    'commune-qr': CommuneQr;
  }
}
