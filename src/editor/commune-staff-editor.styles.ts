import { css } from 'lit';

/** One column on a phone; a table from 42em on. */
export const editorStyles = css`
  .root {
    display: grid;
    gap: 1em;
    padding-block-end: 0.5em;
  }
  .root > *,
  .view > * {
    min-inline-size: 0;
  }
  .view {
    display: grid;
    gap: 1em;
  }
  .title {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.35;
  }
  /* The focus comes here to be read out; there is nothing to press. */
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .button.big {
    min-block-size: 52px;
    padding-inline: 1.4em;
    font-size: 1.05em;
  }
  .button.small {
    padding-block: 0.3em;
    font-weight: 500;
  }
  .button.icon-only {
    inline-size: 48px;
    min-block-size: 48px;
    padding: 0;
    flex: none;
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
  .button.primary[disabled] {
    background: var(--_raised);
  }
  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .button.danger {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .notice > div {
    display: grid;
    gap: 0.6em;
    min-inline-size: 0;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    justify-self: start;
    min-block-size: 44px;
    padding: 0 0.6em 0 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* start */
  .drop {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding: 2em 1em;
    border: 2px dashed var(--_control);
    border-radius: var(--_radius);
    background: var(--_raised);
    text-align: center;
  }
  .picker {
    position: relative;
    cursor: pointer;
  }
  .picker:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  /* what was done */
  .said:empty,
  .busy:empty {
    position: absolute; /* there for screen readers, without a gap of its own */
  }
  .said p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  .said span {
    color: var(--_good);
    font-weight: 600;
  }

  /* inputs */
  .search,
  .field {
    display: grid;
    gap: 0.25em;
  }
  label {
    font-weight: 600;
  }
  input:not([type='checkbox'], [type='range']),
  textarea {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  textarea {
    line-height: 1.55;
    resize: vertical;
  }
  input[type='date'] {
    max-inline-size: 14em;
  }
  input[aria-invalid='true'] {
    border-color: var(--_warn);
    border-width: 2px;
  }
  input[type='range'] {
    inline-size: 100%;
    min-block-size: 44px;
    accent-color: var(--_accent);
  }
  .visually-hidden[type='file'] {
    inline-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.92em;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 44px;
    font-weight: 400;
  }
  .tick input {
    inline-size: 24px;
    block-size: 24px;
    flex: none;
    accent-color: var(--_accent);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 1em;
  }
  .group {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  details.group {
    display: block;
  }
  details.group:not([open]) {
    padding-block: 0.2em;
  }
  legend,
  .group > summary {
    padding-inline: 0.3em;
    color: var(--_muted);
    font-weight: 600;
  }
  summary {
    display: list-item;
    min-block-size: 44px;
    padding-block: 0.55em;
    cursor: pointer;
  }
  details.group > :not(summary) {
    margin-block-start: 1em;
  }
  details.group > summary + * {
    margin-block-start: 0.2em;
  }
  .extra > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .extra dt {
    color: var(--_muted);
  }
  .extra dt::after {
    content: ':';
  }

  /* problems */
  .problems {
    display: grid;
    gap: 0.4em;
  }
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
    padding: 0.4em 0.6em;
    border-inline-start: 4px solid var(--_warn);
    background: var(--_warn-surface);
  }
  .problem > span {
    flex: 1 1 12em;
  }
  .problem svg {
    color: var(--_warn);
  }
  .problem.note {
    border-color: var(--_line);
    background: var(--_raised);
  }
  .problem.note svg {
    color: var(--_muted);
  }
  .repairs ul,
  .next ol {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.4em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .next ol {
    list-style: decimal;
  }

  /* list: cards */
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6em, 1fr));
    gap: 0.6em;
  }
  .tools .button {
    flex-direction: column;
    gap: 0.1em;
    padding: 0.4em 0.3em;
    font-weight: 500;
    line-height: 1.3;
  }
  .people .head {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .unit-name {
    padding-block: 1.2em 0.3em;
    border-block-end: 1px solid var(--_line);
    color: var(--_muted);
    font-weight: 600;
  }
  .unit {
    content-visibility: auto;
    contain-intrinsic-size: auto 40em;
  }
  .line {
    position: relative;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
  }
  .line:hover {
    background: var(--_raised);
  }
  .open {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 1.05em;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* The whole line opens the person. */
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .open:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 4px;
  }
  .position {
    display: block;
    color: var(--_muted);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    color: var(--_muted);
  }
  .state.bad {
    color: var(--_warn);
    font-weight: 600;
  }
  .state.good {
    color: var(--_good);
  }
  .moves {
    position: relative;
    z-index: 1;
    display: flex;
    gap: 0.5em;
    margin-block-start: 0.4em;
  }
  @container (min-width: 42em) {
    .people .head {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
    }
    .tools .button {
      flex-direction: row;
      gap: 0.5em;
      padding-inline: 1em;
    }
    .view.person,
    .view.review {
      max-inline-size: 44em;
    }
    .columns,
    .line {
      display: grid;
      grid-template-columns: 5fr 4fr 12em;
      align-items: center;
      gap: 0.8em;
    }
    .sorting .columns,
    .sorting .line {
      grid-template-columns: 5fr 4fr 12em 7em;
    }
    .columns {
      color: var(--_muted);
      font-weight: 600;
    }
    .moves {
      margin-block-start: 0;
    }
  }

  /* how citizens see it */
  .preview {
    display: grid;
    gap: 0.7em;
    padding: 1em;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .preview-title {
    color: var(--_muted);
    font-weight: 600;
  }
  .preview-name {
    font-size: 1.1em;
    font-weight: 600;
  }
  .preview-who,
  .photo-now {
    display: flex;
    align-items: center;
    gap: 0.8em;
  }
  .portrait {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    flex: none;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 1.6em;
  }
  .portrait img,
  .portrait canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .portrait img.failed {
    visibility: hidden;
  }
  .calls {
    display: grid;
    gap: 0.5em;
  }

  /* difference */
  .differences {
    display: grid;
    gap: 0.9em;
  }
  .changed {
    padding-block-end: 0.8em;
    border-block-end: 1px solid var(--_line);
  }
  .changed h3 {
    font-size: 1.05em;
    font-weight: 600;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.5em;
    padding-block: 0.25em;
  }
  .change .what {
    flex-basis: 100%;
    color: var(--_muted);
  }
  del {
    color: var(--_bad);
  }
  ins {
    color: var(--_good);
    font-weight: 600;
    text-decoration: none;
  }
  .saves {
    display: grid;
    gap: 0.6em;
  }
  .next {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    border: 1px solid var(--_good);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
  }
  .next-title {
    font-weight: 600;
  }
  .next-title svg {
    color: var(--_good);
    margin-inline-end: 0.3em;
  }

  /* always in reach */
  .bar {
    display: grid;
    gap: 0.3em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .bar-buttons {
    display: flex;
    gap: 0.6em;
  }
  .bar-buttons .primary {
    flex: 1;
  }
  .standing {
    font-size: 0.92em;
  }
  /* What gets the focus by keyboard is not hidden behind the bar. */
  .view :is(button, input, textarea, summary) {
    scroll-margin-block: 1em 8em;
  }
  /* At 400 % zoom a bar that stays would cover half of what is left. */
  @media (min-height: 26em) {
    .bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
  }
  @container (min-width: 42em) {
    .saves {
      display: flex;
      flex-wrap: wrap;
    }
    .bar {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
  }
`;
