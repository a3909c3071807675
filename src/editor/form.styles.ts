import { css } from 'lit';

/** The form for one person: inputs, problems, photo, how citizens see it. */
export const formStyles = css`
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
`;
