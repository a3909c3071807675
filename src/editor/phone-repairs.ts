import { telHref } from '../format/tel.js';
import { phoneCell } from '../model/staff-cells.js';

/** A number that nothing but digits, blanks, dots and hyphens is written around. */
const ALONE = /^[\d .-]+$/;

/** What is wrong with one written number, and how it would be right. */
export interface PhoneRepair {
  code: 'zero' | 'old';
  to: string;
}

/** `undefined` for a number that is in order, and for texts nobody can be sure about. */
export const phoneRepair = (written: string): PhoneRepair | undefined => {
  const text = written.trim();
  const { repair } = phoneCell(ALONE.test(text) ? text.replace(/\D/g, '') : text);
  switch (repair?.code) {
    case 'leading-zero':
    case 'country-code':
      return { code: 'zero', to: repair.to };
    case 'old-number':
      return { code: 'old', to: repair.to.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3') };
    default:
      return undefined;
  }
};

/** Whether pressing the number calls somebody. */
export const canBeCalled = (written: string): boolean => telHref(written) !== undefined;
