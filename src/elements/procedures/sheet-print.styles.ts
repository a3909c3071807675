import { css } from 'lit';

/** The sheet on paper. */
export const sheetPrintStyles = css`
  /* One A4 page for an ordinary sheet: two columns of small print, the code to scan in the corner. */
  @media print {
    .sheet {
      columns: 2;
      column-gap: 5mm;
      font-size: 8pt;
      line-height: 1.25;
    }
    .sheet header {
      column-span: all;
    }
    .sheet header {
      min-block-size: 26mm;
      padding-inline-end: 30mm;
    }
    .columns,
    .side,
    .rest,
    .facts-row,
    .leaders,
    .channels-list {
      display: block;
    }
    .rest {
      margin: 0;
    }
    .own,
    .block-title .own {
      padding: 0 1mm;
      font-size: 7pt;
      line-height: 1.2;
    }
    .sheet-title {
      font-size: 17pt;
    }
    .glance {
      margin-block: 1mm;
    }
    .block {
      padding: 0.7mm 0;
      border: 0;
      border-block-start: 1px solid #888;
      border-radius: 0;
    }
    .block[part='documents'] {
      border-width: 1px 0 0;
    }
    .block-title {
      break-after: avoid;
      margin: 0;
      font-size: 10pt;
    }
    .block p + p {
      margin-block-start: 0;
    }
    .figure {
      font-size: 10pt;
    }
    .fee + .fee,
    .board-fee .fee,
    .channels {
      margin-block-start: 0.5mm;
    }
    .board-fee + .board-fee {
      margin-block-start: 0.5mm;
      padding: 0;
      border: 0;
    }
    .steps > li,
    .paper,
    .leaders li,
    .fee {
      break-inside: avoid;
    }
    .paper label,
    .form {
      min-block-size: 0;
      padding-block: 0.3mm;
      gap: 2mm;
    }
    .forms {
      padding-inline-start: 5mm;
    }
    .papers-heading,
    .case-name {
      margin-block-start: 1mm;
      break-after: avoid;
    }
    .remark {
      margin-block: 0.5mm;
      padding-block: 0;
    }
    input[type='checkbox'] {
      inline-size: 3.2mm;
      block-size: 3.2mm;
    }
    .case-papers[hidden] {
      content-visibility: visible;
    }
    /* Opened for print, the whole text stands there: its beginning need not stand twice. */
    .lead:has(+ .whole),
    .paper:has(> .whole) .lead,
    .whole > summary {
      display: none;
    }
    .folded {
      padding: 0;
    }
    .contact {
      gap: 0.5mm;
      margin: 0;
    }
    .contact .call {
      margin: 0;
      break-before: avoid;
    }
    .own-note {
      margin-block: 1mm;
      padding-block: 0;
    }
    .leaders li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 2mm;
      padding: 0;
      border: 0;
    }
    .leaders br {
      display: none;
    }
    .leaders strong::after {
      content: ' – ';
    }
    /* An officer is a line or two: name, position, numbers. */
    .officers {
      display: block;
      margin: 0;
    }
    .officers ul,
    .officer,
    .officer div,
    .officers p {
      display: inline;
      margin: 0;
      padding: 0;
    }
    .officers > p::after {
      content: ':';
    }
    .officer::after {
      content: '';
      display: block;
    }
    .officer .calls .call {
      inline-size: auto;
      margin-inline-start: 2mm;
    }
    .button.call {
      display: inline-flex;
      inline-size: auto;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
      color: #000;
    }
    .steps > li {
      grid-template-columns: 6mm minmax(0, 1fr);
      gap: 1.5mm;
      padding-block-end: 1mm;
    }
    .steps > li:not(:last-child)::before {
      inset-block-start: 6mm;
      inset-inline-start: calc(3mm - 1px);
      border-color: #000;
    }
    .number {
      inline-size: 6mm;
      block-size: 6mm;
      border-color: #000;
      color: #000;
    }
    .step-body {
      padding-block-start: 0.8mm;
    }
    .who {
      margin: 0;
      padding: 0 1.5mm;
    }
    .branches > li {
      margin-block-start: 0.5mm;
    }
    .channels,
    .channels::after,
    .fee,
    .fee p,
    .fee div,
    .fee details,
    [part='time'] p,
    [part='time'] .source-line,
    [part='time'] .words,
    .channels-list p {
      display: inline;
    }
    .channels::after {
      content: ': ';
    }
    .fee-head .channels::after {
      content: ' · ';
    }
    .fee-head .channels:last-child::after,
    .fee-head .print-only::after {
      content: '. ';
    }
    /* One line: how much, for which ways of submitting, on what law. */
    .fee .fee-amount,
    .fee .figure {
      font-size: 9pt;
      line-height: inherit;
    }
    .board-fee:not(:has(.fee ~ .fee)) .fee-name {
      display: inline;
    }
    .board-fee:not(:has(.fee ~ .fee)) .fee-name::after {
      content: ':';
    }
    .fee-source,
    .fee-change > svg,
    .other-fees > summary {
      display: none;
    }
    .fee::after,
    [part='time'] .figure::after,
    [part='time'] .words::after {
      content: '';
      display: block;
    }
    .channel::after {
      content: ': ';
    }
    .contact li > div > p + p {
      margin: 0;
    }
    /* Who acts stands behind the title; the law and the particulars run on in one paragraph. */
    .step-title,
    .step-title p,
    .bullets,
    .bullets li,
    .block[part='legal'] .folded,
    .pairs dt,
    .pairs dd,
    .pairs dd p {
      display: inline;
      padding: 0;
    }
    .step-body {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 2mm;
    }
    .step-body > :not(.step-title, .who) {
      flex: 1 1 100%;
    }
    .step-body > .who {
      order: -1;
    }
    .step-body > .step-title {
      order: -2;
    }
    .bullets li::after,
    .pairs dd::after {
      content: '; ';
    }
    .pairs dt::after {
      content: ': ';
    }
    .block[part='legal'] summary,
    .particulars summary,
    .fee summary {
      display: none;
    }
    .sheet footer {
      margin-block-start: 1mm;
      padding-block-start: 1mm;
      border-block-start: 1px solid #888;
    }
    .origin,
    .share,
    .sheet .address {
      display: inline;
    }
    .origin br {
      display: none;
    }
    /* The code in the corner, its address in the last line. */
    .qr-panel {
      display: contents;
    }
    .qr-panel .qr {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      inline-size: 26mm;
      block-size: 26mm;
    }
  }
`;
