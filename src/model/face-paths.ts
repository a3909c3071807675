/** The faces of the satisfaction question, drawn by us: emoji differ from phone to phone. The page and the printed sheet share them. */
import type { Scale } from './rating.js';

/** Side of the view box the paths are drawn in. Only lines, to be stroked about 2.4 wide with round ends and no fill. */
export const FACE_BOX = 48;

const HEAD = 'M45 24a21 21 0 1 1-42 0a21 21 0 1 1 42 0z';
const EYES = 'M16.5 21v2M31.5 21v2';

/** Mouth and brows both change with every level, so that no two faces are alike in grey, small or from afar. */
const LAUGH = `${HEAD}M12.5 21.5c1.5-3.5 6.5-3.5 8 0M27.5 21.5c1.5-3.5 6.5-3.5 8 0M12 14c1.5-2.5 6-3 7.5-1.5M36 14c-1.5-2.5-6-3-7.5-1.5M12.5 27h23a11.5 11.5 0 0 1-23 0z`;
const SMILE = `${HEAD}${EYES}M12.5 15.5c1.5-2 5.5-2 7 0M28.5 15.5c1.5-2 5.5-2 7 0M14.5 30c3.5 6 15.5 6 19 0`;
const LEVEL = `${HEAD}${EYES}M12.5 15.5h7M28.5 15.5h7M16 32.5h16`;
const SORRY = `${HEAD}M16.5 22v2M31.5 22v2M12 17.5c3-.5 5.5-2 7-4M36 17.5c-3-.5-5.5-2-7-4M15.5 35.5c3.5-6 13.5-6 17 0`;
const CROSS = `${HEAD}M16.5 22.5v2M31.5 22.5v2M11.5 14l8 4.5M36.5 14l-8 4.5M14.5 36c3-8 16-8 19 0z`;

/** Path data of each score, lowest first, in the order of `SCORE_WORDS`. */
export const FACE_PATHS: Readonly<Record<Scale, readonly string[]>> = {
  3: [SORRY, SMILE, LAUGH],
  5: [CROSS, SORRY, LEVEL, SMILE, LAUGH],
};
