import { CommuneSatisfaction } from '../elements/satisfaction/commune-satisfaction.js';
import { defineElement } from './define-element.js';

defineElement('commune-satisfaction', CommuneSatisfaction);

declare global {
  interface HTMLElementTagNameMap {
    'commune-satisfaction': CommuneSatisfaction;
  }
}
