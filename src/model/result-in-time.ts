/**
 * Dossiers with their result by the day they were promised for: early and on that day, told together. "On time: 24.9 %"
 * alone reads as bad where most of the others were early.
 */
import { tell, type Figure } from './result-figure.js';
import { sameText } from './result-doubt.js';
import { slug } from './slug.js';

export type InTime = Extract<Figure, { kind: 'share' }>;

/** "Trước và đúng hạn": then those before their day are in the figure already, and would be counted twice. */
const holdsEarly = (definition: string | undefined): boolean => /\btruoc\b/.test(slug(definition ?? ''));

/**
 * Counts are added before they are divided, and the share is rounded down.
 *
 * @param definition how the commune works out `onTime`, in its own words
 * @returns undefined unless both are shares of the same dossiers from the same source; so never under ten
 */
export const inTimeOf = (early: Figure, onTime: Figure, definition?: string): InTime | undefined => {
  if (early.kind !== 'share' || onTime.kind !== 'share' || holdsEarly(definition)) return undefined;
  const { of, source, retrieved } = onTime;
  const count = early.count + onTime.count;
  if (early.of !== of || count > of || !sameText(early.source, source)) return undefined;
  const figure = tell('onTime', count, of, { source, retrieved, doubts: [] });
  return figure.kind === 'share' ? figure : undefined;
};
