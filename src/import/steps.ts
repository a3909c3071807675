import type { Step } from '../model/procedure.js';
import { isCondition, toStep } from './branches.js';
import { hasBullet, paragraphs, stripBullet, tidy } from './clean.js';

/** A marker found in the text: its number, where it begins, where the words after it begin. */
interface Marker {
  number: number;
  label: string;
  from: number;
  to: number;
}

/**
 * "Bước 3:" at the start of a line or of a sentence, perhaps behind a list mark ("- Bước 1", "a) Bước 1").
 * "tại Bước 2 này" inside a sentence is a reference: the marker must follow a line end or a full stop.
 */
const STEP =
  /(^|\n|[.;:)]\s*|\s[-–+*•]\s|\s(?=Bước\s\d+\s?:)|(?<=\p{Ll})(?=Bước\s\d+\s?[:.]))((?:[-–+*•] ?|[a-zđ]\) ?|\d+[.)] ?)?)(bước\s?\(?(\d{1,2})\)?)(?!\d)(\s?[:.\-–)/]+|(?=\s+\p{Lu}|\s+\d|\s*\n|\s*$))/giu;

const stepMarkers = (text: string): Marker[] => {
  const found: Marker[] = [];
  for (const m of text.matchAll(STEP)) {
    const [whole, before = '', , label = '', digits = ''] = m;
    const number = Number(digits);
    const last = found.at(-1)?.number ?? 0;
    const atLineStart = before === '' ? m.index === 0 : before.includes('\n');
    // Inside a line only the number that must come next (or a new beginning) is a marker.
    if (!atLineStart && number !== last + 1 && number !== 1) continue;
    found.push({ number, label: tidy(label), from: m.index + before.length, to: m.index + whole.length });
  }
  return found;
};

/** List marks at the start of a line that may number steps: "1." and "1.1.2.", "a)", "a1)". */
const LISTS = [
  /^(?<list>(?:\d{1,2}\.)*)(?<mark>\d{1,2})[.)](?!\d)\s*/u,
  /^(?<list>)(?<mark>[a-zđ])[.)](?=\s|\p{Lu})\s*/u,
  /^(?<list>[a-zđ])(?<mark>\d{1,2})\)\s*/u,
] as const;
/** The order in which official texts count with letters: no f, j, w, z. */
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

const toNumber = (mark: string): number => (/^\d/u.test(mark) ? Number(mark) : ALPHABET.indexOf(mark) + 1);

/** "… một trong các trường hợp sau:" announces a list of cases or papers, not of steps. */
const ANNOUNCES =
  /(?:(?:trường hợp|giấy tờ|điều kiện|nội dung|tài liệu|đối tượng|yêu cầu) sau(?: đây)?|gồm(?: có)?)\s*:$/iu;

/** Names of the record's fields, which some texts repeat as numbered headings. */
const FIELD = /^(?:Trình tự|Cách thức|Thành phần|Thời hạn|Đối tượng) (?:thực hiện|hồ sơ|giải quyết)/iu;

/**
 * Markers of one numbered or lettered list that counts 1, 2, 3 … (it may begin anew for another way of
 * submitting). Points that are conditions are branches of the point before them.
 */
const listMarkers = (text: string, mark: RegExp, list: string): Marker[] => {
  const found: Marker[] = [];
  let offset = 0;
  let previous = '';
  for (const line of text.split('\n')) {
    const hit = mark.exec(line);
    if (hit && hit.groups?.['list'] === list) {
      const number = toNumber(hit.groups['mark'] ?? '');
      const last = found.at(-1)?.number ?? 0;
      const begins = number === 1 && !(found.length === 0 && ANNOUNCES.test(previous));
      // "1.1.2." and "a1)" say more than the drawn number: they stay in the words.
      const skip = list === '' ? hit[0].length : 0;
      if (begins || (last > 0 && number === last + 1))
        found.push({ number, label: hit[0].trim(), from: offset, to: offset + skip });
    }
    previous = line;
    offset += line.length + 1;
  }
  // A list of nothing but cases numbers alternatives, and one of field names numbers chapters: no steps.
  if (found.some((m) => FIELD.test(text.slice(m.to, m.to + 40)))) return [];
  return found.filter((m) => !isCondition(text.slice(m.to, m.to + 40)));
};

/** The lists of one kind in a text: "1." and "1.1." are two, the outer one first. */
const listsOf = (text: string, mark: RegExp): string[] =>
  [...new Set(text.split('\n').flatMap((line) => mark.exec(line)?.groups?.['list'] ?? []))].sort(
    (a, b) => a.length - b.length,
  );

/** The markers that number the steps of this text: fewer than two mean that nothing is numbered. */
const markersOf = (text: string): Marker[] => {
  const steps = stepMarkers(text);
  if (steps.length >= 2) return steps;
  for (const mark of LISTS)
    for (const list of listsOf(text, mark).slice(0, 20)) {
      const found = listMarkers(text, mark, list);
      if (found.length >= 2) return found;
    }
  return steps;
};

/** The heading of a flow stands before its first step: "* Trường hợp nộp trực tuyến:" + "Bước 1: …". */
const takeHeading = (text: string): [rest: string, heading: string] => {
  const at = text.lastIndexOf('\n');
  const last = text.slice(at + 1);
  const isHeading =
    at >= 0 && last.length <= 300 && (hasBullet(last) || isCondition(last) || /:$/u.test(last));
  return isHeading ? [text.slice(0, at), last] : [text, ''];
};

/** Field names that pages repeat inside the text itself. */
const FIELD_NAME = /^(?:\d+(?:\.\d+)*\.?\s*)?(?:[a-z]\)\s*)?Trình tự thực hiện\s*:?$/iu;

/**
 * Splits "Trình tự thực hiện" into ordered steps. Only "Bước n", "1." and "a)" number steps; dashes,
 * "(i)/(ii)" and "Trường hợp … thì" are branches of the step they stand in. Text before the first marker
 * becomes the opening words of step 1. Text with fewer than two markers is one step. Nothing is dropped.
 */
export const splitSteps = (source: string): Step[] => {
  const text = paragraphs(source).join('\n');
  if (text === '') return [];
  const markers = markersOf(text);
  if (markers.length < 2) return [toStep(text, 'Trình tự thực hiện')];
  let opening = text
    .slice(0, markers[0]?.from)
    .replace(/\s[-–+*•]\s*$/u, '')
    .trim();
  return markers.map((marker, i) => {
    const next = markers[i + 1];
    // A dash right before the next marker ("… - Bước 2:") is that marker's own.
    let body = text
      .slice(marker.to, next?.from)
      .replace(/\s[-–+*•]\s*$/u, '')
      .trim();
    let heading = '';
    if (next && next.number <= marker.number) [body, heading] = takeHeading(body);
    const step = toStep(body);
    // Numbers that the drawing would not show (a second flow, a gap) stay readable in the title.
    if (marker.number !== i + 1)
      step.title = tidy(`${marker.label}${step.title === undefined ? '' : `: ${step.title}`}`);
    if (opening !== '') {
      const words = paragraphs(opening).map(stripBullet);
      if (words.length === 1 && step.title === undefined && FIELD_NAME.test(words[0] ?? ''))
        step.title = words[0] ?? '';
      else step.text = tidy([...words, step.text ?? ''].join('\n'));
    }
    opening = heading;
    return step;
  });
};
