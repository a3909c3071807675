/** A contact as phones take it in: vCard 4.0 (RFC 6350), UTF-8, lines folded at 75 octets. */
import { phoneNumbers } from './phone.js';

/** What a contact is made of; a person of the staff file has it. */
export interface Contact {
  name: string;
  position?: string;
  unit: readonly string[];
  officePhones: readonly string[];
  mobile?: string;
  email?: string;
  hours?: string;
  confirmedOn?: string;
}

export interface VcardOptions {
  /** The commune, "Xã Mường Sen, tỉnh Điện Biên". */
  organisation?: string | undefined;
  /** Where the directory shows this person. */
  url?: string | undefined;
  /** Only what fits into a code that is easy to scan: no hours, no address, no date. Default false. */
  brief?: boolean;
}

// eslint-disable-next-line no-control-regex -- they end a line or are not allowed in one
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** Half characters (lone surrogates) have no UTF-8 form. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/\p{Surrogate}/gu, '');

const escaped = (text: string): string =>
  clean(text)
    .trim()
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** At most this many octets in a line, the space before a continued one included. */
const OCTETS = 75;
const encoder = new TextEncoder();

const folded = (text: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of text) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

const phone = (written: string, type: string): string[] =>
  phoneNumbers(written).map(({ show, href }) =>
    href === undefined
      ? `TEL;VALUE=text;TYPE=${type}:${escaped(show)}`
      : `TEL;VALUE=uri;TYPE=${type}:${href}`,
  );

/**
 * The name stands whole, never cut into family and given name: where that cut lies differs from people to people.
 * Give only what may be public: a person without consent has lost mobile number and photo before.
 */
export const vcard = (person: Contact, { organisation, url, brief = false }: VcardOptions = {}): string => {
  const organisations = [organisation, person.unit[0]]
    .map((part) => escaped(part ?? ''))
    .filter((part) => part !== '');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `FN:${escaped(person.name)}`,
    // Some phones take the name from here; twice a very long one would not fit into a code.
    ...(brief && person.name.length > 100 ? [] : [`N:;${escaped(person.name)};;;`]),
    ...(organisations.length > 0 ? [`ORG:${organisations.join(';')}`] : []),
    ...(person.position ? [`TITLE:${escaped(person.position)}`] : []),
    ...person.officePhones.flatMap((written) => phone(written, 'work')),
    ...(person.mobile === undefined ? [] : phone(person.mobile, 'cell')),
    ...(person.email ? [`EMAIL;TYPE=work:${escaped(person.email)}`] : []),
    ...(brief || !url ? [] : [`URL:${clean(url).replace(/\s/g, '')}`]),
    ...(brief || !person.hours ? [] : [`NOTE;LANGUAGE=vi:${escaped(person.hours)}`]),
    ...(brief || !person.confirmedOn ? [] : [`REV:${person.confirmedOn.replace(/\D/g, '')}T000000Z`]),
    'END:VCARD',
  ];
  // Readers of codes do not all join folded lines, and a code has no lines to wrap.
  return `${(brief ? lines : lines.map(folded)).join('\r\n')}\r\n`;
};
