import { css } from 'lit';
import { commonListStyles } from '../shared/list.styles.js';
import { personStyles } from '../shared/person.styles.js';

export const staffStyles = css`
  ${commonListStyles}
  ${personStyles}
  /* What fits a screen is never left to be drawn later. */
  .section:first-child {
    content-visibility: visible;
  }
  .leaders-box {
    margin-block-end: 0.5em;
  }
  .unit {
    margin-block: 1.4em 0.6em;
    padding-block-end: 0.3em;
    border-block-end: 2px solid var(--_line);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  .leaders-box > .unit {
    margin-block-start: 0.4em;
  }
  .people {
    display: grid;
    gap: 0.9em;
  }
  .people > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    scroll-margin-block: 1em;
  }
  .name {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.4;
  }
  .position {
    color: var(--_muted);
  }
  .facts {
    display: grid;
    gap: 0.35em;
  }
  .facts:not(:has(div)) {
    display: none;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .facts summary {
    min-block-size: 44px;
  }
  .codes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .codes a {
    display: inline-block;
    padding-block: 0.6em;
  }
  .reach {
    display: grid;
    gap: 0.5em;
  }
  .people .actions > .button {
    flex: 1 1 auto;
  }
  .confirmed {
    display: flex;
    gap: 0.4em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .confirmed svg {
    color: var(--_good);
    margin-block-start: 0.15em;
  }
  .confirmed.old svg {
    color: var(--_warn);
  }
  .list .people {
    gap: 0;
  }
  .list .people > li {
    gap: 0.5em;
    padding: 0.75em 0;
    border-width: 0 0 1px;
    border-radius: 0;
  }
  .list .portrait {
    inline-size: 44px;
    block-size: 44px;
  }
  .list .initial {
    font-size: 1.15em;
  }
  @container (min-width: 40em) {
    .cards .people {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .list .people > li {
      grid-template-columns: minmax(0, 1fr) 19em;
      column-gap: 1.5em;
      align-items: start;
    }
    .list .people > li > .reach {
      grid-area: 1 / 2 / span 2;
    }
    .facts div {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      gap: 0.75em;
    }
  }
  @container (min-width: 64em) {
    .cards .people {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .presence.away,
    .portrait {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .people > li {
      break-inside: avoid;
      padding: 2mm 0;
      border-width: 0 0 1px;
      gap: 1mm;
    }
    .unit {
      break-after: avoid;
    }
  }
`;
