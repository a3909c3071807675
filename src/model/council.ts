/** The people's council of the province (HĐND), which decides most fees of a commune. */

export const NAMES_COUNCIL = /Hội đồng nhân dân|HĐND/iu;

/** The number of a resolution: the council has decided, and what stands beside the number is its decision. */
export const RESOLUTION = /\d+\/(?:\d{4}\/)?NQ-\s?HĐND/u;
