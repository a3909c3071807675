/** Bars of one list: each has its words and its number beside it, so none of them has to be told by its colour. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Bar {
  name: string;
  /** Set for words that are the commune's or official: they are Vietnamese on every page. */
  lang?: 'vi';
  /** Length of the bar, and of a full one. */
  value: number;
  most: number;
  /** The number in words. */
  text: string;
  note?: unknown;
}

const widthOf = (value: number, most: number): number =>
  most > 0 ? Math.round(Math.min(Math.max(value / most, 0), 1) * 10_000) / 100 : 0;

const nameOf = ({ name, lang }: Bar): TemplateResult =>
  lang === undefined
    ? html`<span class="bar-name">${name}</span>`
    : html`<span class="bar-name" lang=${lang}>${name}</span>`;

/** @param label what the list is about, for those who do not see what it stands under */
export const bars = (list: readonly Bar[], label: string): TemplateResult =>
  html`<ul class="bars" aria-label=${label}>
    ${list.map(
      (bar) =>
        html`<li>
          ${nameOf(bar)} <span class="bar-text">${bar.text}</span>
          <svg
            class="bar-picture"
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
          >
            <rect class="bar-room" width="100" height="10"></rect>
            <rect class="bar-full" width=${widthOf(bar.value, bar.most)} height="10"></rect>
          </svg>
          ${bar.note === undefined ? nothing : html`<div class="bar-note">${bar.note}</div>`}
        </li>`,
    )}
  </ul>`;
