/** Sizes of the printed board, as CSS names pages; the first is the one at most desks. */
export const PAPERS = ['A3 landscape', 'A3 portrait', 'A4 landscape', 'A4 portrait'] as const;
export type Paper = (typeof PAPERS)[number];
