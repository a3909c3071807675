/** One directory as CSV in the ways spreadsheets and old systems save it. */
import type { Person } from '../../src/model/person.js';
import { writeStaffTable } from '../../src/model/staff-table.js';

const utf16 = (text: string, little: boolean): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};

export const writeStaff = (people: readonly Person[]): { what: string; bytes: Uint8Array<ArrayBuffer> }[] => {
  const text = writeStaffTable(people).replace(/^\ufeff/, '');
  const utf8 = (content: string) => new TextEncoder().encode(content);
  return [
    { what: 'UTF-8 with BOM', bytes: utf8(`\ufeff${text}`) },
    { what: 'UTF-8', bytes: utf8(text) },
    { what: 'UTF-8, letters and marks apart', bytes: utf8(text.normalize('NFD')) },
    { what: 'UTF-16 LE', bytes: utf16(text, true) },
    { what: 'UTF-16 BE', bytes: utf16(text, false) },
  ];
};
