import { WorkbookProblem } from './workbook-problem.js';

const starts = (bytes: Uint8Array, ...values: number[]): boolean =>
  values.every((value, i) => bytes[i] === value);

/** The characters as UTF-16LE, the way names stand in the directory of an OLE file. */
const utf16 = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0), 0]);

const contains = (bytes: Uint8Array, values: readonly number[]): boolean => {
  const first = values[0] ?? 0;
  for (let i = bytes.indexOf(first); i >= 0; i = bytes.indexOf(first, i + 1))
    if (values.every((value, k) => bytes[i + k] === value)) return true;
  return false;
};

/** An .xls, or the envelope that Excel puts around a workbook with a password. */
const ole = (bytes: Uint8Array): WorkbookProblem =>
  new WorkbookProblem(contains(bytes.subarray(0, 1_000_000), utf16('EncryptedPackage')) ? 'password' : 'xls');

/** Mostly letters: not the noise of a binary file. UTF-16 has a zero beside each letter. */
const isText = (head: Uint8Array): boolean => {
  const utf16Text = starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff);
  return utf16Text || head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
};

/**
 * Looks at the first bytes, never at the file's name.
 *
 * @throws WorkbookProblem when they are not those of a zip archive
 */
export const expectZip = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new WorkbookProblem('empty');
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return;
  if (starts(bytes, 0x50, 0x4b, 5, 6)) throw new WorkbookProblem('no-rows'); // a zip archive with nothing in it
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw ole(bytes);
  if (bytes.length < 4 && starts(bytes, ...[0x50, 0x4b].slice(0, bytes.length)))
    throw new WorkbookProblem('cut-off');
  const head = bytes.subarray(0, 4000);
  if (!isText(head)) throw new WorkbookProblem('not-a-workbook');
  const text = String.fromCharCode(...head.filter((byte) => byte !== 0)).toLowerCase();
  if (text.includes('schemas-microsoft-com:office:spreadsheet"') && !text.includes('<html'))
    throw new WorkbookProblem('other-spreadsheet');
  throw new WorkbookProblem(
    /<(?:!doctype html|html|head|body|table|meta)\b|^mime-version:/.test(text) ? 'html' : 'text',
  );
};
