import { phoneNumbers } from '../format/phone.js';
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
      return newNumber(text);
    default:
      return undefined;
  }
};

const newNumber = (written: string): PhoneRepair | undefined => {
  const [first, ...more] = phoneNumbers(written);
  return first === undefined || more.length > 0 || first.show === written
    ? undefined
    : { code: 'old', to: first.show };
};

/** The numbers of a list as people write it: "0269 0123 456; 0900 000 001", or one per line. */
export const splitNumbers = (written: string): string[] => {
  const parts = written
    .split(/[;\r\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.every((part) => /\d{3}/.test(part)) ? parts : [written];
};

/** Whether pressing the number calls somebody. */
export const canBeCalled = (written: string): boolean =>
  phoneNumbers(written).some(({ href }) => href !== undefined);
