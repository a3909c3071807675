import { readings } from './query.js';

/** Matters people ask the commune for that only another body decides, folded. */
const COURT =
  /^(?:don |thuan tinh )?(?:li (?:hon|di|than)|bo (?:vo|chong)|gianh quyen nuoi con|(?:kien )?doi no)$/;

/**
 * The body that handles what was asked when it is no matter of any commune or ministry ("muốn ly hôn" → the court).
 * Only when nothing else was said: "ghi chú ly hôn" is a procedure of the commune. Undefined otherwise.
 */
export const elsewhere = (query: string): string | undefined => {
  const asked = readings(query)[0]?.words.filter((word) => !word.filler) ?? [];
  return COURT.test(asked.map((word) => word.key).join(' ')) ? 'Tòa án nhân dân' : undefined;
};
