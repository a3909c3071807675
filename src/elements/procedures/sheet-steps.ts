import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Actor, Branch, Step } from '../../model/procedure.js';
import { actorText } from './sheet-words.js';
import { fold, foldedText } from '../shared/folded-text.js';
import { leadOf, paragraphs } from '../shared/plain-text.js';
import { icon, type IconName } from './sheet-icons.js';
import { block, ownWords, type SheetContext } from './sheet-context.js';

const ACTOR_ICON: Readonly<Record<Actor, IconName>> = {
  applicant: 'person',
  desk: 'desk',
  officer: 'people',
  leader: 'stamp',
  agency: 'office',
};

const who = (step: Step): TemplateResult | typeof nothing => {
  if (step.actor === undefined && step.actorName === undefined) return nothing;
  const name = step.actorName ?? (step.actor === undefined ? '' : actorText(step.actor));
  return html`<span class="who" data-actor=${step.actor ?? 'agency'}
    >${icon(ACTOR_ICON[step.actor ?? 'agency'])}<span class="visually-hidden"
      >${msg('Ai làm: ', { id: 'step.who', desc: 'Read before the name of who acts in a step' })}</span
    ><span lang=${step.actorName === undefined ? nothing : 'vi'}>${name}</span></span
  >`;
};

const branch = ({ when, text }: Branch): TemplateResult =>
  html`<li>
    ${when === undefined ? nothing : html`<span class="when" lang="vi">${when}</span> <span aria-hidden="true">→</span> `}${
      text.length <= 200 ? html`<span lang="vi">${text}</span>` : foldedText(text, 200)
    }
  </li>`;

const BRANCHES_SHOWN = 4;

const drawn = (list: readonly Branch[]): TemplateResult =>
  html`<ul class="branches">
    ${list.map(branch)}
  </ul>`;

const branches = (list: readonly Branch[]): TemplateResult | typeof nothing => {
  if (list.length === 0) return nothing;
  if (list.length <= BRANCHES_SHOWN) return drawn(list);
  return fold(
    msg(str`Các trường hợp (${list.length})`, { id: 'step.branches', desc: 'Opens the cases inside a step' }),
    drawn(list),
  );
};

/** A record that numbers nothing: its paragraphs as they come, the first ones at once. */
const unnumbered = ({ title, branches: list = [], ...step }: Step): TemplateResult => {
  const named = title !== undefined && title.toLowerCase() !== 'trình tự thực hiện';
  const rest = list.slice(BRANCHES_SHOWN);
  return html`<div class="single-step">
    ${wording({ ...step, ...(named && { title }) })}${who(step)}
    ${list.length === 0 ? nothing : drawn(list.slice(0, BRANCHES_SHOWN))}
    ${
      rest.length === 0
        ? nothing
        : fold(
            msg(str`Đọc tiếp (${rest.length})`, {
              id: 'step.read-on',
              desc: 'Opens the remaining paragraphs of steps that the record does not number; how many',
            }),
            drawn(rest),
          )
    }
  </div>`;
};

const SHORT = 160;

/** The step's one line and, folded under it, its full text. */
const wording = ({ title, text }: Step): TemplateResult => {
  if (title !== undefined)
    return html`<p class="step-title" lang="vi">${title}</p>
      ${
        text === undefined
          ? nothing
          : text.length <= SHORT
            ? html`<div class="step-text">${paragraphs(text)}</div>`
            : fold(
                msg('Chi tiết', { id: 'step.details', desc: 'Opens the full text of a step' }),
                paragraphs(text),
              )
      }`;
  if (text === undefined) return html``;
  return text.length <= SHORT
    ? html`<div class="step-title">${paragraphs(text)}</div>`
    : html`<p class="step-title lead" lang="vi">${leadOf(text, SHORT)}</p>
        ${fold(msg('Theo văn bản', { id: 'step.official', desc: 'Opens the official wording of a step, verbatim' }), paragraphs(text), 'more whole')}`;
};

/** Các bước (Trình tự thực hiện): an ordered list drawn as a diagram; one step alone is not a diagram. */
export const steps = (context: SheetContext): TemplateResult | typeof nothing => {
  const list = context.procedure.steps;
  if (list.length === 0) return nothing;
  const title = html`${icon('steps')}<span
      >${msg('Các bước', { id: 'sheet.steps', desc: 'Heading: the steps' })}</span
    >
    <span class="term"
      >${msg('Trình tự thực hiện', { id: 'sheet.steps-term', desc: 'Official term beside "the steps"' })}</span
    >${ownWords(context, 'steps')}`;
  const one = (step: Step) => html`${wording(step)}${who(step)}${branches(step.branches ?? [])}`;
  const [only] = list;
  return block(
    context,
    'steps',
    title,
    list.length === 1 && only
      ? unnumbered(only)
      : html`<ol class="steps">
          ${list.map(
            (step, i) =>
              html`<li part="step">
                <span class="number" aria-hidden="true">${i + 1}</span>
                <div class="step-body">${one(step)}</div>
              </li>`,
          )}
        </ol>`,
  );
};
