import { css } from 'lit';

/** What only a reader who searches or filters sees. */
export const findingStyles = css`
  .selects {
    display: grid;
    gap: 0.75em;
    padding-block: 0.25em 0.75em;
  }
  .select span {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  select {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .suggestions {
    display: grid;
    gap: 0.25em;
  }
  .suggestions a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
  }
  @container (min-width: 36em) {
    .selects {
      grid-template-columns: repeat(3, 1fr);
    }
  }
`;
