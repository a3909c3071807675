import { css } from 'lit';
import { commonListStyles } from '../shared/list.styles.js';
import { chartStyles } from './chart.styles.js';

/** One column first; two and three are what becomes of it where there is room. */
export const resultsStyles = css`
  ${commonListStyles} ${chartStyles}
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.75em 2em;
    margin-block-end: 0.5em;
  }
  .board-name {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.35;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1.25em;
  }
  .pick {
    display: grid;
    gap: 0.2em;
  }
  .pick > span,
  .spans legend {
    padding: 0;
    margin-block-end: 0.2em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .pick > span {
    margin: 0;
  }
  .pick > select {
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .spans {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  .spans label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.4em 1em 0.4em 0.75em;
    border: 1px solid var(--_control);
    cursor: pointer;
  }
  .spans label:first-of-type {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .spans label:last-of-type {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .spans label + label {
    margin-inline-start: -1px;
  }
  .spans label:has(:checked) {
    position: relative;
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .spans input {
    inline-size: 1.2em;
    block-size: 1.2em;
    accent-color: var(--_accent);
  }
  .group {
    margin-block-start: 2em;
  }
  .group-name {
    padding-block-end: 0.3em;
    border-block-end: 2px solid var(--_line);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  .group-source {
    margin-block-start: 0.4em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .measures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin-block-start: 1em;
  }
  .measure,
  .qd766 {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.35em;
    padding: 1em 1.1em 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .measure {
    container-type: inline-size;
  }
  .qd766 {
    margin-block-start: 1em;
    gap: 1.25em;
    padding-block-start: 1.25em;
  }
  .measure-name {
    font-weight: 600;
    line-height: 1.4;
  }
  .figure {
    color: var(--_accent);
    font-size: 2.6em;
    font-weight: 650;
    line-height: 1.2;
  }
  /* As high as a figure, so that its neighbours stay in line. */
  .no-figure {
    display: grid;
    align-content: center;
    min-block-size: 2.35em;
    font-size: 1.3em;
    font-weight: 600;
    line-height: 1.4;
    color: var(--_muted);
  }
  .figure-of {
    color: var(--_muted);
  }
  .change {
    display: flex;
    gap: 0.4em;
  }
  .change svg {
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .remark,
  .bar-note {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .measure .chart {
    margin-block-start: 0.75em;
  }
  .survey .bars {
    margin-block: 0.75em 0.25em;
  }
  .measure details,
  .qd766 details {
    min-inline-size: 0;
  }
  .measure details[open] > p {
    margin-block-end: 0.5em;
  }
  .months {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
  }
  .months th,
  .months td {
    padding: 0.35em 0;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    font-weight: 400;
    vertical-align: top;
  }
  .months th + th,
  .months td {
    padding-inline-start: 0.6em;
  }
  .months th:first-child {
    text-align: start;
  }
  .months thead th {
    color: var(--_muted);
    vertical-align: bottom;
  }
  .indicators dl {
    display: grid;
    gap: 0.75em;
    margin-block: 0.75em;
  }
  .indicators dt {
    font-weight: 600;
  }
  .indicators dd {
    font-size: 0.9em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    padding-block: 1.5em 1em;
  }
  @container (min-width: 40em) {
    .measures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .qd766 .bars {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 1em 2em;
    }
  }
  @container (min-width: 60em) {
    .measures {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    [data-group='dossiers'] .measures {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .spans label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  @media print {
    /* A fold cannot be opened on paper. */
    details:not([open]) {
      display: none;
    }
    .measure,
    .qd766 {
      break-inside: avoid;
    }
    .group-name,
    .group-source {
      break-after: avoid;
    }
  }
`;
