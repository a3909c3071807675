import { css } from 'lit';

/** A QR code on the page: black on white in every colour scheme. */
export const qrStyles = css`
  .qr {
    inline-size: 10em;
    block-size: 10em;
    stroke: none;
  }
  .qr-light {
    fill: #fff;
  }
  .qr-dark {
    fill: #000;
  }
  .qr-panel {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    margin-block-start: 1em;
  }
  @media (forced-colors: active) {
    .qr {
      forced-color-adjust: none;
    }
  }
`;
