import { css } from 'lit';

/** The line over months and the bars; on the screen and on paper. */
export const chartStyles = css`
  .chart {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.35em 0.5em;
    font-size: max(0.82em, 13px);
    line-height: 1.35;
    color: var(--_muted);
  }
  .chart-values,
  .line-picture,
  .chart-months {
    grid-column: 2;
  }
  .chart-scale {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -0.6em;
    text-align: end;
    white-space: nowrap;
  }
  .chart-scale,
  .line-picture {
    grid-row: 2;
  }
  .line-picture {
    inline-size: 100%;
    block-size: 6em;
    overflow: visible;
    vertical-align: top;
  }
  .line-picture * {
    vector-effect: non-scaling-stroke;
  }
  .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .gap {
    stroke: var(--_control);
    stroke-width: 1;
    stroke-dasharray: 2 4;
    stroke-linecap: butt;
  }
  .line {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .dots {
    stroke: var(--_accent);
    stroke-width: 6;
  }
  .last-ring {
    stroke: var(--_accent);
    stroke-width: 13;
  }
  .last-heart {
    stroke: var(--_surface);
    stroke-width: 6;
  }
  .chart-values,
  .chart-months {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .chart-values span,
  .chart-months > span {
    display: grid;
    justify-content: center;
    justify-items: center;
    white-space: nowrap;
  }
  /* The last one is what the card is about; the others are in the table, and on the poster. */
  .chart-values span:not(:last-child) {
    visibility: hidden;
    inline-size: 0;
  }
  .chart-values span:last-child {
    justify-content: end;
  }
  .chart-values span:last-child,
  .chart-months > span:last-child {
    color: var(--_accent);
    font-weight: 700;
  }
  .chart-year {
    color: var(--_muted);
    font-weight: 400;
  }
  .chart-month-word {
    text-align: end;
  }
  .bars {
    display: grid;
    gap: 0.8em;
  }
  .bars li {
    display: grid;
    align-content: start;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: 0.15em 1em;
  }
  .bar-text {
    text-align: end;
    font-weight: 600;
  }
  .bar-picture,
  .bar-note {
    grid-column: 1 / -1;
  }
  .bar-picture {
    inline-size: 100%;
    block-size: 0.75em;
    stroke: none;
  }
  .bar-room {
    fill: var(--_line);
  }
  .bar-full {
    fill: var(--_accent);
  }
  /* Where twelve numbers would touch each other, every second one stands. */
  @container (max-width: 17em) {
    .chart-months > span:nth-child(odd) {
      visibility: hidden;
    }
    .chart-months .chart-year {
      visibility: visible;
    }
  }
  @media (forced-colors: active) {
    .grid,
    .gap {
      stroke: GrayText;
    }
    .line,
    .dots,
    .last-ring {
      stroke: CanvasText;
    }
    .last-heart {
      stroke: Canvas;
    }
    .bar-room {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar-full {
      fill: CanvasText;
    }
  }
`;
