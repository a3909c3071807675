import { css } from 'lit';

/** The papers: cases to choose, boxes to tick, forms to fetch. */
export const sheetPapersStyles = css`
  .cases {
    display: grid;
    gap: 0.25em;
    margin-block-end: 0.75em;
    padding-block-end: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .cases legend {
    padding: 0;
    font-weight: 600;
  }
  .case,
  .paper label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    padding-block: 0.5em;
    cursor: pointer;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-block-start: 0.05em;
    accent-color: var(--_accent);
    flex: none;
  }
  .paper + .paper {
    border-block-start: 1px solid var(--_line);
  }
  .paper label:has(:checked) > span {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-color: var(--_line);
  }
  .quantity {
    font-weight: 600;
  }
  .paper-note {
    display: block;
    color: var(--_muted);
  }
  .papers-heading,
  .case-name {
    font-weight: 600;
    margin-block-start: 0.75em;
  }
  .papers-heading:first-child {
    margin-block-start: 0;
  }
  .remark {
    padding: 0.5em 0 0.5em 0.9em;
    border-inline-start: 3px solid var(--_line);
    margin-block: 0.4em;
  }
  .forms {
    padding-inline-start: 2.25em;
  }
  .form {
    display: inline-flex;
    align-items: start;
    gap: 0.5em;
    min-block-size: 44px;
    padding-block: 0.4em;
  }
  .form svg {
    margin-block-start: 0.15em;
  }
  .choose-case {
    color: var(--_muted);
  }
  .case-papers[hidden] {
    display: block !important;
    content-visibility: hidden;
  }
`;
