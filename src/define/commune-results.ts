import { CommuneResults } from '../elements/results/commune-results.js';
import { defineElement } from './define-element.js';

defineElement('commune-results', CommuneResults);

declare global {
  interface HTMLElementTagNameMap {
    'commune-results': CommuneResults;
  }
}
