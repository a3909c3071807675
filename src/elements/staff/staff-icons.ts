import { svg } from 'lit';

/** Icons of the staff directory. */
export const staffPaths = {
  tick: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  save: svg`<circle cx="10" cy="8" r="4"/><path d="M3 20c0-4 3-6.5 7-6.5 1.4 0 2.7.3 3.800.9M18 14v6m-3-3h6"/>`,
};
