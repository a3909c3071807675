/** The faces of the satisfaction question, drawn by us: emoji differ from phone to phone. The page and the printed sheet share them. */
import type { Scale } from './rating.js';

/** Side of the view box the paths are drawn in. Only lines, to be stroked about 2.4 wide with round ends and no fill. */
export const FACE_BOX = 48;

const HEAD = 'M45 24a21 21 0 1 1-42 0a21 21 0 1 1 42 0z';
const EYES = 'M17 20.5v3M31 20.5v3';

/** Mouth and brows both change with every level, so that no two faces are alike in grey, small or from afar. */
const LAUGH = `${HEAD}${EYES}M11.5 14.5c1-3.5 6-4.5 8-2M36.5 14.5c-1-3.5-6-4.5-8-2M12 28h24a12 11 0 0 1-24 0z`;
const SMILE = `${HEAD}${EYES}M13 15.5q3-1.5 6 0M29 15.5q3-1.5 6 0M14 30c3.5 7 16.5 7 20 0`;
const LEVEL = `${HEAD}${EYES}M13 15h6M29 15h6M16 33h16`;
const SORRY = `${HEAD}M17 21.5v3M31 21.5v3M11.5 18c3-.5 5.5-2 7-4M36.5 18c-3-.5-5.5-2-7-4M15 36c3.5-6.5 14.5-6.5 18 0`;
const CROSS = `${HEAD}M17 22v3M31 22v3M11.5 14l8 4.5M36.5 14l-8 4.5M14 37c3-9 17-9 20 0z`;

/** Path data of each score, lowest first, in the order of `SCORE_WORDS`. */
export const FACE_PATHS: Readonly<Record<Scale, readonly string[]>> = {
  3: [SORRY, SMILE, LAUGH],
  5: [CROSS, SORRY, LEVEL, SMILE, LAUGH],
};
