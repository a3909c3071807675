import { CommuneProcedures } from '../elements/procedures/commune-procedures.js';
import { defineElement } from './define-element.js';

defineElement('commune-procedures', CommuneProcedures);

declare global {
  interface HTMLElementTagNameMap {
    'commune-procedures': CommuneProcedures;
  }
}
