import { css } from 'lit';

/** A person wherever one is shown: portrait, call buttons, presence, leaders. */
export const personStyles = css`
  .person-head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: center;
  }
  .portrait {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    overflow: hidden;
    border-radius: 50%;
    border: 1px solid var(--_line);
    background: var(--_raised);
    color: var(--_accent);
  }
  .initial {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1;
  }
  .portrait img {
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
  .calls .call {
    inline-size: 100%;
  }
  .phone {
    overflow-wrap: anywhere;
  }
  .presence {
    display: grid;
    gap: 0.4em;
    justify-items: start;
  }
  .presence.away {
    padding: 0.6em 0.8em;
    border-inline-start: 4px solid var(--_warn);
    border-radius: var(--_radius);
    background: var(--_warn-surface);
  }
  .presence.away > p:first-child {
    font-weight: 600;
  }
  .presence .call {
    inline-size: 100%;
  }
  .leaders {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 0.75em;
  }
  .leaders > li {
    display: grid;
    gap: 0.4em;
    align-content: space-between;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .leaders .call {
    inline-size: 100%;
  }
  @media print {
    .portrait {
      display: none;
    }
    .person-head {
      display: block;
    }
    .calls .call,
    .leaders .call,
    .presence .call {
      min-block-size: 0;
      padding: 0;
      border: 0;
      justify-content: start;
    }
  }
`;
