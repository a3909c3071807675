import { WorkbookProblem } from './workbook-problem.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Bytes of an XML part → text. UTF-8, or UTF-16 by its byte order mark: the standard allows both. */
export const xmlText = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkbookProblem('damaged', cause);
  }
};

/**
 * The same XML without comments, with CDATA written out as text (the workbook reader would drop both and the
 * text beside them). Anything else that begins with `<!` declares a document type or an entity.
 *
 * @throws WorkbookProblem `unsafe`, `damaged`
 */
export const plainXml = (xml: string): string => {
  if (!xml.includes('<!')) return xml;
  const parts: string[] = [];
  let at = 0;
  for (let open = xml.indexOf('<!'); open >= 0; open = xml.indexOf('<!', at)) {
    const isComment = xml.startsWith('<!--', open);
    if (!isComment && !xml.startsWith('<![CDATA[', open)) throw new WorkbookProblem('unsafe');
    const from = open + (isComment ? 4 : 9);
    const close = xml.indexOf(isComment ? '-->' : ']]>', from);
    if (close < 0) throw new WorkbookProblem('damaged');
    parts.push(xml.slice(at, open));
    if (!isComment) parts.push(xml.slice(from, close).replace(/[&<>]/g, (c) => ESCAPES[c] ?? c));
    at = close + 3;
  }
  return [...parts, xml.slice(at)].join('');
};

/** The value of an attribute in the text between a tag's name and its end; character references stay. */
export const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
};
