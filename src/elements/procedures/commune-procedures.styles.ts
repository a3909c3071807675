import { css } from 'lit';
import { commonListStyles } from '../shared/list.styles.js';

/** The catalogue: chips, filters, lines. The styles of the sheet come with the sheet. */
export const listStyles = css`
  ${commonListStyles}
  .chips {
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding-block: 4px;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  .chip {
    flex: none;
    min-block-size: 44px;
    padding: 0.25em 1em;
    border: 1px solid var(--_control);
    border-radius: 2em;
    background: var(--_surface);
  }
  /* The ring stands inside: outside it would be cut where the row scrolls. */
  .chip:focus-visible {
    outline-offset: -4px;
    border-radius: 2em;
  }
  .chip[aria-pressed='true'] {
    outline-color: var(--_on-accent);
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .chip[aria-pressed='true']::before {
    content: '✓ ';
  }
  .filters {
    flex: 1 1 auto;
  }
  .field {
    margin-block: 1.25em 0.25em;
    font-weight: 600;
    color: var(--_muted);
  }
  .rows > li {
    border-block-start: 1px solid var(--_line);
  }
  .rows {
    border-block-end: 1px solid var(--_line);
  }
  .row {
    display: block;
    padding: 0.8em 0.25em;
    color: inherit;
    text-decoration: none;
  }
  .row:hover {
    background: var(--_raised);
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
    font-size: 1.1em;
    font-weight: 600;
    color: var(--_accent);
  }
  .row:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .official-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    color: var(--_muted);
  }
  .facts {
    margin-block-start: 0.15em;
  }
  .facts svg {
    margin-inline-end: 0.35em;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
  }
  .dot::before {
    content: ' · ';
    white-space: pre;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0 0.5em;
    border: 1px solid var(--_bad);
    border-radius: var(--_radius);
    color: var(--_bad);
  }
  .variants {
    margin-block-end: 0.5em;
    padding-inline-start: 0.25em;
  }
  .variants ul {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
  }
  .variants .name {
    font-size: 1em;
  }
  @container (min-width: 60em) {
    .rows {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2.5em;
    }
  }
  @container (min-width: 36em) {
    .chips {
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .name,
    .official-name {
      display: block;
      overflow: visible;
    }
    .rows > li {
      break-inside: avoid;
    }
    .filters {
      display: none;
    }
  }
`;
