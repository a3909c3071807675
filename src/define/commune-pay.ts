import { CommunePay } from '../elements/pay/commune-pay.js';
import { defineElement } from './define-element.js';

defineElement('commune-pay', CommunePay);

declare global {
  interface HTMLElementTagNameMap {
    'commune-pay': CommunePay;
  }
}
