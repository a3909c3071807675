import { css } from 'lit';

/** For the shadow root a payment panel stands in. */
export const payStyles = css`
  .pay {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    overflow-wrap: anywhere;
  }
  .count-fields,
  .pay-reference {
    display: grid;
    gap: 0.6em;
    max-inline-size: 30em;
  }
  .count-field,
  .pay-reference label {
    display: grid;
    gap: 0.3em;
    font-weight: 600;
  }
  .count-field input,
  .pay-reference input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 400;
  }
  .count-field input {
    max-inline-size: 10em;
  }
  .count-field input[aria-invalid],
  .pay-reference input[aria-invalid] {
    border: 2px solid var(--_bad);
  }
  .pay-problem {
    color: var(--_bad);
    font-weight: 600;
  }
  .sum {
    display: grid;
    gap: 0.4em;
    max-inline-size: 40em;
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .sum ol {
    display: grid;
    gap: 0.3em;
  }
  .sum li,
  .sum p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  .sum p {
    padding-block-start: 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .sum-amount {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .pay-figure {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    align-items: start;
    break-inside: avoid;
  }
  .pay-code {
    display: grid;
    justify-items: start;
    gap: 0.6em;
    inline-size: min(100%, max(var(--commune-qr-size, 16em), 40mm));
  }
  .pay-code .button {
    inline-size: 100%;
  }
  /* The room is there before the code is: nothing moves when it comes. */
  .pay-picture {
    inline-size: 100%;
    aspect-ratio: 1;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: #fff;
    overflow: hidden;
  }
  .pay-picture.sample {
    aspect-ratio: 4 / 5;
  }
  .qr {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    stroke: none;
    /* Phones need black on white: in dark pages, in forced colours and on paper. */
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .qr-light {
    fill: #fff;
  }
  .qr-dark {
    fill: #000;
  }
  .stamp {
    font-weight: 700;
    font-family: var(--commune-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    letter-spacing: normal;
  }
  .pay-lines {
    display: grid;
    flex: 1 1 17em;
    min-inline-size: 0;
    max-inline-size: 40em;
  }
  .pay-lines > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 0.75em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .pay-lines > div:first-child {
    padding-block-start: 0;
  }
  .pay-lines dt {
    grid-column: 1;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .pay-lines dd {
    grid-column: 1;
  }
  .pay-lines .pay-copy {
    grid-area: 1 / 2 / span 2;
  }
  .pay-amount {
    font-size: 1.35em;
    line-height: 1.4;
  }
  .pay-words {
    display: block;
    color: var(--_muted);
  }
  .pay-value {
    user-select: all;
    -webkit-user-select: all;
  }
  .pay-said {
    display: block;
    font-weight: 600;
  }
  .pay .notice > div {
    display: grid;
    gap: 0.5em;
  }
  .pay-after {
    display: grid;
    gap: 0.75em;
    max-inline-size: 42em;
  }
  .pay-after ol {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .pay-after .actions {
    margin-block-start: 0.4em;
  }
  @container (max-width: 24em) {
    .pay-code {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .pay-picture,
    .sum {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .pay {
      gap: 0.6em;
    }
    .pay-code,
    .pay-picture {
      /* Under 25 mm phones no longer read it. */
      inline-size: max(25mm, var(--commune-qr-paper, 40mm));
      border: 0;
    }
    .pay-lines {
      flex-basis: 60mm;
    }
    .pay-lines > div {
      padding-block: 0.25em;
    }
  }
`;
