import { css } from 'lit';

/** What a list with a search field has on every page: waiting line, field, count, sections, cards, folds. */
export const commonListStyles = css`
  .root {
    /* The margin of what waits inside would hold this box down, and it would jump when the list comes. */
    display: flow-root;
    position: relative;
    background: var(--_surface);
  }
  .waiting::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    block-size: 3px;
    background: linear-gradient(90deg, transparent, var(--_accent), transparent) 0 0 / 40% 100% no-repeat;
    animation: wait 1.2s linear infinite;
  }
  @keyframes wait {
    from {
      background-position: -60% 0;
    }
    to {
      background-position: 160% 0;
    }
  }
  .ask {
    display: block;
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.35;
    margin-block-end: 0.4em;
  }
  .field-box {
    position: relative;
    max-inline-size: 40em;
  }
  .field-box > svg {
    position: absolute;
    inset-inline-start: 0.8em;
    inset-block-start: calc(50% - 0.6em);
    color: var(--_muted);
    pointer-events: none;
  }
  input[type='search'] {
    appearance: none;
    inline-size: 100%;
    min-block-size: 3.25em;
    padding: 0.6em 3em 0.6em 2.8em;
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.55;
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  input[type='search']:focus-visible {
    border-color: var(--_accent);
    outline-offset: 0;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .clear {
    position: absolute;
    inset-inline-end: 2px;
    inset-block: 2px;
    inline-size: 48px;
    border: 0;
    background: none;
    color: var(--_muted);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    margin-block: 0.25em;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    inline-size: fit-content;
    padding-inline-end: 0.5em;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-20%) rotate(45deg);
    flex: none;
  }
  details[open] > summary::after {
    transform: translateY(20%) rotate(225deg);
  }
  .count {
    color: var(--_muted);
    margin-inline-start: auto;
    min-block-size: 44px;
    display: flex;
    align-items: center;
  }
  .section {
    /* Its margins stay inside, whether its content is drawn or not: else the list jumps when the next section comes. */
    display: flow-root;
    content-visibility: auto;
    contain-intrinsic-size: auto 5000px;
  }
  /* The last one may be short: its height is not guessed, so that the scroll bar does not jump. */
  /* The last of all, not the last so far: browsers count a change of this as a jump of the page. */
  .section.last {
    content-visibility: visible;
  }
  mark {
    background: var(--_mark);
    color: var(--_text);
    border-radius: 2px;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .ask-us {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding-block: 1em;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  /* A word longer than the card (typed, or out of a bad file) breaks. */
  .card > * {
    max-inline-size: 100%;
  }
  .card-title {
    font-size: 1.15em;
    font-weight: 600;
  }
  .saved {
    margin-block-end: 0.75em;
  }
  @container (min-width: 36em) {
    .call {
      inline-size: auto;
    }
  }
  @container (max-width: 36em) {
    .call {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    mark {
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .section {
      content-visibility: visible;
    }
    summary {
      display: block;
      min-block-size: 0;
      color: inherit;
    }
    summary::after {
      display: none;
    }
  }
`;
