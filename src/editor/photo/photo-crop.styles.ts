import { css } from 'lit';

export const photoCropStyles = css`
  .layout {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 1em;
  }
  .stage {
    position: relative;
    inline-size: min(100%, 18em);
    aspect-ratio: 1;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    overflow: hidden;
    cursor: grab;
    /* A finger on the picture moves the picture, not the page. */
    touch-action: none;
  }
  .stage:active {
    cursor: grabbing;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  /* The round frame of the directory, over the square of the wall list. */
  .stage::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 50%;
    box-shadow: 0 0 0 20em rgb(0 0 0 / 35%);
    pointer-events: none;
  }
  .previews {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin: 0;
  }
  .previews li {
    inline-size: 5.5em;
    text-align: center;
  }
  .previews canvas {
    block-size: auto;
    aspect-ratio: 1;
    border: 1px solid var(--_line);
  }
  .round canvas {
    border-radius: 50%;
  }
  .controls {
    flex: 1 1 14em;
    max-inline-size: 24em;
    display: grid;
    gap: 0.5em;
  }
  label {
    display: block;
    font-weight: 600;
  }
  input[type='range'] {
    display: block;
    inline-size: 100%;
    block-size: 44px;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .stage::after {
      border: 2px solid CanvasText;
      box-shadow: none;
    }
  }
`;
