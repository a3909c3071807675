import { css } from 'lit';

/** Old and new, and what to do after saving. */
export const reviewStyles = css`
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
  @container (min-width: 42em) {
    .saves {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;
