import { msg } from '@lit/localize';
import { phoneNumbers, type PhoneNumber } from '../../format/phone.js';

/** The numbers in a text, their extensions in the language of the reader. */
export const numbersIn = (written: string): PhoneNumber[] =>
  phoneNumbers(
    written,
    msg('máy lẻ', { id: 'call.extension', desc: 'Before the extension of a phone number, short: (ext. 42)' }),
  );
