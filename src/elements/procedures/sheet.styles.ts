import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';
import { personStyles } from '../shared/person.styles.js';
import { sheetPrintStyles } from './sheet-print.styles.js';

/** The sheet: one column on a phone, papers beside facts where there is room. */
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
  .figure {
    font-size: 1.35em;
    font-weight: 600;
    line-height: 1.4;
  }
  .channels {
    color: var(--_muted);
    margin-block-start: 1em;
  }
  .fee + .fee {
    margin-block-start: 0.75em;
  }
  .block-title + .channels {
    margin-block-start: 0;
  }
  .board-fee + .board-fee {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .fee-name {
    font-weight: 600;
  }
  .board-fee .fee {
    margin-block-start: 0.5em;
  }
  .fee-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .fee-head > div {
    flex: 1 1 auto;
  }
  .fee-head .channels,
  .board-fee .fee-head .actions {
    margin: 0;
  }
  .fee-head:has(.actions) + * {
    margin-block-start: 0.25em;
  }
  .fee-which,
  .fee-basis + .fee-basis {
    margin-block-start: 0.5em;
  }
  .fee-which {
    font-weight: 600;
  }
  .calculator {
    display: grid;
    gap: 1em;
    margin-block-start: 0.75em;
  }
  .fee-amount {
    font-size: 1.35em;
    font-weight: 600;
    line-height: 1.4;
  }
  .fee-amount[data-state='formula'] {
    font-size: 1.1em;
  }
  .fee-clause {
    display: block;
  }
  .fee-ask {
    font-weight: 600;
  }
  .fee-change,
  .fee-status {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.3em;
  }
  .fee-change > svg,
  .fee-status > svg {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .fee-status:not([data-status='inForce']) > svg {
    color: var(--_warn);
  }
  .fee-exempt,
  .fee-exempt li {
    display: inline;
  }
  .fee-exempt li + li::before {
    content: '; ';
  }
  .fee-rest {
    margin-block-start: 1em;
  }
  .source-line {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .cases {
    display: grid;
    gap: 0.25em;
    margin-block-end: 0.75em;
    padding-block-end: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .cases legend {
    padding: 0;
    font-weight: 600;
  }
  .case,
  .paper label {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    padding-block: 0.5em;
    cursor: pointer;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-block-start: 0.05em;
    accent-color: var(--_accent);
    flex: none;
  }
  .paper + .paper {
    border-block-start: 1px solid var(--_line);
  }
  .paper label:has(:checked) > span {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-color: var(--_line);
  }
  .quantity {
    font-weight: 600;
  }
  .paper-note {
    display: block;
    color: var(--_muted);
  }
  .papers-heading,
  .case-name {
    font-weight: 600;
    margin-block-start: 0.75em;
  }
  .papers-heading:first-child {
    margin-block-start: 0;
  }
  .remark {
    padding: 0.5em 0 0.5em 0.9em;
    border-inline-start: 3px solid var(--_line);
    margin-block: 0.4em;
  }
  .forms {
    padding-inline-start: 2.25em;
  }
  .form {
    display: inline-flex;
    align-items: start;
    gap: 0.5em;
    min-block-size: 44px;
    padding-block: 0.4em;
  }
  .form svg {
    margin-block-start: 0.15em;
  }
  .choose-case {
    color: var(--_muted);
  }
  .case-papers[hidden] {
    display: block !important;
    content-visibility: hidden;
  }
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
  .steps > li {
    position: relative;
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    gap: 0.75em;
    padding-block-end: 1.25em;
  }
  .steps > li:last-child {
    padding-block-end: 0;
  }
  .steps > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2.25em 0;
    inset-inline-start: calc(1.125em - 1px);
    border-inline-start: 2px solid var(--_accent);
  }
  .number {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
  }
  .step-body {
    padding-block-start: 0.35em;
  }
  .step-title {
    font-weight: 600;
  }
  .who {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    margin-block-start: 0.35em;
    padding: 0.1em 0.7em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_raised);
  }
  .who[data-actor='applicant'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .branches > li {
    position: relative;
    margin-block-start: 0.5em;
    padding-inline-start: 1.5em;
  }
  .branches > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: -0.25em;
    inline-size: 0.8em;
    block-size: 1.1em;
    border: solid var(--_control);
    border-width: 0 0 2px 2px;
    border-end-start-radius: 6px;
  }
  /* Paragraphs of a record without numbers: a list, not the branches of a step. */
  .single-step .branches > li::before {
    inset-block-start: 0.55em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 0;
    border-radius: 50%;
    background: var(--_control);
  }
  .when {
    font-style: italic;
  }
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
