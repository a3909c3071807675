import { css } from 'lit';

/**
 * The look every element shares. Sizes are in em: the page's `html{font-size:10px}` must not shrink us.
 * Colours follow the page's `color-scheme`, not the phone's setting: an old CMS page is light for everybody.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--commune-accent, #0b4a94);
    --_on-accent: var(--commune-on-accent, #fff);
    --_text: var(--commune-text, #1b1f24);
    --_muted: var(--commune-muted, #545c66);
    --_surface: var(--commune-surface, #fff);
    --_raised: var(--commune-raised, #f3f6f9);
    --_line: var(--commune-line, #cfd6dd);
    --_control: #77808b;
    --_mark: #ffefb0;
    --_warn: #7a4a00;
    --_warn-surface: #fff6e0;
    --_bad: #a3201a;
    --_good: #1a6334;
    --_radius: var(--commune-radius, 0.5em);
    display: block;
    /* Ems of container queries are counted in this size, which must be the one of our text. */
    font-size: max(1em, 16px);
    container-type: inline-size;
    min-inline-size: min(100%, 18em);
  }
  /* On an element inside, where the page's \`* { line-height: 1 !important }\` cannot reach. */
  .root {
    font: 400 max(1em, 16px) / 1.55
      var(--commune-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--_text);
    text-align: start;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    font-variant-numeric: tabular-nums;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--commune-accent, light-dark(#0b4a94, #93c0ff));
      --_on-accent: var(--commune-on-accent, light-dark(#fff, #071a33));
      --_text: var(--commune-text, light-dark(#1b1f24, #eceff3));
      --_muted: var(--commune-muted, light-dark(#545c66, #b3bcc6));
      --_surface: var(--commune-surface, light-dark(#fff, #14171b));
      --_raised: var(--commune-raised, light-dark(#f3f6f9, #1f242a));
      --_line: var(--commune-line, light-dark(#cfd6dd, #3c444d));
      --_control: light-dark(#77808b, #8b95a1);
      --_mark: light-dark(#ffefb0, #5c4a00);
      --_warn: light-dark(#7a4a00, #ffd27a);
      --_warn-surface: light-dark(#fff6e0, #33280f);
      --_bad: light-dark(#a3201a, #ffb4ab);
      --_good: light-dark(#1a6334, #8fdcaa);
    }
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    cursor: pointer;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Two rings: one of them is visible on whatever background the page has. */
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
    border-radius: 4px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.5em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_raised);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    text-decoration: underline;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .muted {
    color: var(--_muted);
  }
  .notice {
    display: flex;
    gap: 0.6em;
    padding: 0.75em 1em;
    border: 1px solid var(--_warn);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    background: var(--_warn-surface);
    color: var(--_text);
  }
  .notice svg {
    color: var(--_warn);
    margin-block-start: 0.15em;
  }
  @media (forced-colors: active) {
    .button,
    .notice {
      border-color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media print {
    :host {
      --_surface: #fff;
      --_raised: #fff;
      --_text: #000;
      --_muted: #333;
      --_accent: #000;
      --_on-accent: #fff;
      --_line: #888;
      --_mark: transparent;
      --_warn: #000;
      --_warn-surface: #fff;
      --_good: #000;
      --_bad: #000;
      color-scheme: light;
    }
    .root {
      font-size: 11pt;
      line-height: 1.45;
    }
    .no-print {
      display: none !important;
    }
  }
  @media not print {
    .print-only {
      display: none !important;
    }
  }
`;
