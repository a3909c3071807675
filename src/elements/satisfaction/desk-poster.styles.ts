import { css } from 'lit';

/** The clerk's button and field on the page, and the sheets on paper alone. */
export const posterStyles = css`
  .poster {
    margin-block-start: 1.5em;
  }
  .poster form {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    margin-block-start: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .desks {
    display: grid;
    gap: 0.3em;
    font-weight: 600;
  }
  .desks input {
    inline-size: 12em;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
  }
  .desks [aria-invalid] {
    border: 2px solid var(--_bad);
  }
  .address {
    overflow-wrap: anywhere;
  }
  @media print {
    .poster {
      display: block;
      max-inline-size: none;
      margin: 0;
    }
    .sheet + .sheet {
      break-before: page;
    }
    .sheet svg {
      display: block;
      inline-size: min(181mm, 100%);
      block-size: auto;
      margin-inline: auto;
      fill: #000;
      stroke: none;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .light {
      fill: #fff;
    }
    .line {
      fill: none;
      stroke: #000;
      stroke-width: 2.2;
    }
  }
`;
