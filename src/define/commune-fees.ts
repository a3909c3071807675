import { CommuneFees } from '../elements/fees/commune-fees.js';
import { defineElement } from './define-element.js';

defineElement('commune-fees', CommuneFees);

declare global {
  interface HTMLElementTagNameMap {
    'commune-fees': CommuneFees;
  }
}
