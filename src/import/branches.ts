import type { Branch, Step } from '../model/procedure.js';
import { findActor } from './actor.js';
import { hasBullet, paragraphs, stripBullet, tidy } from './clean.js';

/** "(i)", "(ii)": a branch of a step, whatever its number. Other texts refer to the mark, so it stays. */
const ROMAN = /^\(?[ivx]{1,5}\)/iu;
const LETTERED = /^(?:[a-zđ]\d{0,2}(?:\.\d+)?\)|\d{1,2}(?:\.\d{1,2})*[.)])\s*/iu;
const CONDITION =
  /^(?:\(?[ivx]{1,5}\)\s*|[a-zđ]\d{0,2}\)\s*)?(?:Trong t|T)rường hợp|^(?:\(?[ivx]{1,5}\)\s*|[a-zđ]\d{0,2}\)\s*)?(?:Nếu|Đối với)\s/iu;

/** Something that happens only sometimes: "Trường hợp …", "Nếu …", "Đối với …". */
export const isCondition = (line: string): boolean => CONDITION.test(stripBullet(line));

export const startsBranch = (line: string): boolean =>
  hasBullet(line) || ROMAN.test(line) || LETTERED.test(line) || isCondition(line);

/** A condition longer than this would not be read as one; the sentence then stays whole. */
const LONGEST_CONDITION = 400;

/** Splits "Trường hợp X thì Y" and "Trường hợp X: Y" into condition and consequence. No word is dropped. */
export const toBranch = (text: string): Branch => {
  if (!isCondition(text)) return { text };
  const sentence = /^[^.;\n]*/u.exec(text)?.[0] ?? '';
  const then = sentence.search(/,?\s+thì\s/u);
  const colon = sentence.search(/:(?=\s)/u);
  const cut = then > 0 && (colon < 0 || then < colon) ? then : colon;
  const when = text.slice(0, cut).trim();
  const rest = text
    .slice(cut)
    .replace(/^[,:]\s*/u, '')
    .trim();
  return cut > 0 && when.length <= LONGEST_CONDITION && rest !== '' ? { when, text: rest } : { text };
};

/** A heading is short and no sentence: "Nộp hồ sơ", "Cơ quan tiếp nhận hồ sơ thực hiện:". */
const LONGEST_TITLE = 120;
const isTitle = (line: string, more: boolean): boolean =>
  more &&
  line.length <= LONGEST_TITLE &&
  !/[.;,]$/u.test(line) &&
  !/[.;]\s/u.test(line) &&
  !isCondition(line);

/**
 * One step from its text. The first words become heading or text; dashes, "(i)", lettered points and
 * "Trường hợp … thì" become branches in their order, and lines after a branch belong to it.
 * `fallbackTitle` is for a text that has nothing but conditions.
 */
export const toStep = (text: string, fallbackTitle?: string): Step => {
  const lines = paragraphs(text);
  const step: Step = {};
  const body: string[] = [];
  const branches: string[] = [];
  lines.forEach((line, i) => {
    const words = stripBullet(line);
    if (words === '') return;
    if (i === 0 && !hasBullet(line) && isTitle(words, lines.length > 1))
      step.title = words.replace(/\s*:$/u, '');
    else if (startsBranch(line)) branches.push(words);
    else if (branches.length > 0) branches.push(`${branches.pop() ?? ''}\n${words}`);
    else body.push(words);
  });
  // A step needs a main sentence: without one the first point is it.
  const first = branches[0];
  if (step.title === undefined && body.length === 0 && first !== undefined) {
    if (fallbackTitle !== undefined && isCondition(first)) step.title = fallbackTitle;
    else body.push(...branches.splice(0, 1));
  }
  if (body.length > 0) step.text = tidy(body.join('\n'));
  if (branches.length > 0) step.branches = branches.map(toBranch);
  const found = findActor(step.title ?? '') ?? findActor(step.text ?? '');
  if (found) {
    step.actor = found.actor;
    if (found.name !== undefined) step.actorName = found.name;
  }
  return step;
};
