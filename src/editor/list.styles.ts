import { css } from 'lit';

/** The list: cards on a phone, a table from 42em on. */
export const listStyles = css`
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
    .columns,
    .line {
      display: grid;
      grid-template-columns: 5fr 4fr 14em;
      align-items: center;
      gap: 0.8em;
    }
    .sorting .columns,
    .sorting .line {
      grid-template-columns: 5fr 4fr 14em 7em;
    }
    .columns {
      color: var(--_muted);
      font-weight: 600;
    }
    .moves {
      margin-block-start: 0;
    }
  }
`;
