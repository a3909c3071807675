import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';
import { personStyles } from '../shared/person.styles.js';
import { sheetMoneyStyles } from './sheet-money.styles.js';
import { sheetPapersStyles } from './sheet-papers.styles.js';
import { sheetStepsStyles } from './sheet-steps.styles.js';
import { sheetPrintStyles } from './sheet-print.styles.js';

/** The sheet: one column on a phone, papers beside facts where there is room; the blocks have files of their own. */
export const sheetStyles = css`
  /* File names and texts that lost their spaces: a word breaks before it makes anything wider than the page. */
  .sheet,
  .sheet-title {
    overflow-wrap: anywhere;
  }
  ${qrStyles}
  ${personStyles}
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 44px;
    font-weight: 600;
    text-decoration: none;
  }
  .back:hover {
    text-decoration: underline;
  }
  .sheet-title {
    font-size: 1.55em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .sheet-title:focus {
    outline: none;
    box-shadow: none;
  }
  /* In place of a sheet: failed, or on the portal. */
  .sheet-title + .card {
    margin-block-start: 0.75em;
  }
  .sheet-official {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    color: var(--_muted);
    max-inline-size: 68ch;
  }
  .code {
    white-space: nowrap;
    padding: 0 0.4em;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .sheet .notice {
    margin-block: 0.75em;
  }
  .summary {
    margin-block-start: 0.6em;
    max-inline-size: 68ch;
  }
  .own {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0 0.5em;
    margin-inline-start: 0.4em;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-size: max(0.85em, 13px);
    font-weight: 400;
    white-space: nowrap;
  }
  /* The same size in a heading as in a text; rem would follow the page's html{font-size}. */
  .block-title .own {
    font-size: max(0.75em, 13px);
  }
  .sheet-title .own {
    font-size: max(0.55em, 13px);
  }
  .own svg {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: 0;
  }
  .own-note {
    margin-block: 0.6em;
    padding: 0.6em 0.9em;
    border-inline-start: 4px dashed var(--_control);
    background: var(--_raised);
  }
  .own-note .own {
    margin-inline-start: 0;
  }
  .glance {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    margin-block: 0.75em;
  }
  .glance ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    font-weight: 600;
  }
  .glance li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .glance svg,
  .block-title svg {
    color: var(--_accent);
  }
  .glance .call svg {
    color: inherit;
  }
  .columns {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .side,
  .rest {
    display: grid;
    gap: 1em;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .facts-row {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .rest {
    margin-block-start: 1em;
  }
  .block {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .block p + p,
  .folded p + p {
    margin-block-start: 0.4em;
  }
  .block-title {
    position: relative;
    padding-inline-start: 1.75em;
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.4;
    margin-block-end: 0.5em;
  }
  .block-title > svg {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.08em;
  }
  .term {
    margin-inline-start: 0.25em;
    font-size: 0.8em;
    font-weight: 400;
    color: var(--_muted);
  }
  .block[part='documents'] {
    border-color: var(--_accent);
    border-width: 2px;
  }
  ${sheetMoneyStyles}
  .source-line {
    color: var(--_muted);
    font-size: 0.95em;
  }
  ${sheetPapersStyles}
  .contact {
    display: grid;
    gap: 0.6em;
    margin-block-start: 0.75em;
  }
  .contact li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
  }
  .contact .call {
    margin-block-start: 0.5em;
  }
  .contact svg {
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .officers,
  .officers ul,
  .officer {
    display: grid;
    gap: 0.6em;
  }
  .officers {
    margin-block-end: 0.75em;
  }
  .officers ul {
    gap: 1em;
  }
  .sheet .actions {
    margin-block-start: 0.75em;
  }
  .channels-list {
    display: grid;
    gap: 0.5em;
  }
  .channel svg {
    margin-inline-end: 0.4em;
    color: var(--_muted);
  }
  ${sheetStepsStyles}
  .bullets {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .pairs dt {
    font-weight: 600;
    margin-block-start: 0.6em;
  }
  .folded {
    padding-block-end: 0.5em;
  }
  .sheet footer {
    margin-block-start: 1em;
  }
  .origin {
    overflow-wrap: anywhere;
  }
  .address {
    overflow-wrap: anywhere;
  }
  commune-qr {
    margin-block-start: 1em;
  }
  @container (min-width: 30em) {
    .facts-row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 56em) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      /* The first row is as high as the papers, however high the side is. */
      grid-template-rows: auto 1fr;
      align-items: start;
    }
    .columns > .block {
      grid-column: 1;
    }
    .facts-row {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
    .rest {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .block {
      padding: 1.25em;
    }
  }
  @media (forced-colors: active) {
    .number,
    .steps > li::before,
    .who,
    .block {
      border-color: CanvasText;
    }
  }
  ${sheetPrintStyles}
`;
