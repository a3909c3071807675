import { css } from 'lit';

export const qrStyles = css`
  .figure {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: start;
    break-inside: avoid;
  }
  /* The room is there before the code is: nothing moves when it comes. --_paper is set by the element. */
  .picture {
    inline-size: min(100%, max(var(--commune-qr-size, 10em), var(--_paper, 40mm)));
    aspect-ratio: 1;
    flex: none;
  }
  .qr {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    stroke: none;
    border-radius: 4px;
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
  .words {
    display: grid;
    gap: 0.5em;
    flex: 1 1 14em;
    min-inline-size: 0;
    max-inline-size: 40em;
  }
  .label {
    font-weight: 600;
  }
  .value {
    overflow-wrap: anywhere;
    user-select: all;
    -webkit-user-select: all;
  }
  .said {
    min-block-size: 1.55em;
    color: var(--_muted);
  }
  @media print {
    .picture {
      inline-size: var(--_paper, 40mm);
    }
  }
`;
