import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { WorkbookProblem } from './workbook-problem.js';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUESTION = 63;

/**
 * The end of the tag that begins at `open`: its `>` outside quotes.
 * A `<` inside is not XML, and a longer tag is nothing that a spreadsheet program writes.
 */
const endOfTag = (xml: string, open: number): number => {
  const last = Math.min(xml.length, open + WORKBOOK_LIMITS.tag);
  let quote = 0;
  for (let i = open + 1; i < last; i++) {
    const c = xml.charCodeAt(i);
    if (c === LESS) break;
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === GREATER) return i;
  }
  throw new WorkbookProblem('damaged');
};

/**
 * The same XML, once every tag, text and depth in it is known to be of a size that spreadsheet programs write.
 * Without this one endless tag or text would keep any reader of XML busy for minutes: it looks for the end again
 * with each piece that comes in.
 *
 * @param xml without comments and CDATA (see plainXml)
 * @throws WorkbookProblem `damaged`, `too-large`
 */
export const boundedXml = (xml: string): string => {
  let depth = 0;
  let open = xml.indexOf('<');
  while (open >= 0) {
    const end = endOfTag(xml, open);
    const first = xml.charCodeAt(open + 1);
    if (first === SLASH) depth--;
    else if (first !== QUESTION && xml.charCodeAt(end - 1) !== SLASH) depth++;
    if (depth > WORKBOOK_LIMITS.depth) throw new WorkbookProblem('damaged');
    open = xml.indexOf('<', end);
    if ((open < 0 ? xml.length : open) - end > WORKBOOK_LIMITS.text) throw new WorkbookProblem('too-large');
  }
  return xml;
};

/**
 * The same XML, refused when it has more or longer number formats than Excel allows: each is searched for the letters
 * of a date.
 */
export const boundedFormats = (xml: string): string => {
  if (/\sformatCode\s*=\s*(?:"[^"]{301}|'[^']{301})/.test(xml)) throw new WorkbookProblem('damaged');
  if ((xml.match(/<(?:\w+:)?numFmt\s/g)?.length ?? 0) > WORKBOOK_LIMITS.formats)
    throw new WorkbookProblem('too-large');
  return xml;
};
