import { syllables } from './fold.js';
import { readings } from './query.js';

/** Matters people ask the commune for that only another body decides; by that body. */
const ELSEWHERE = {
  'Tòa án nhân dân':
    'ly hôn|ly dị|ly thân|đơn ly hôn|thuận tình ly hôn|bỏ vợ|bỏ chồng|giành quyền nuôi con|khởi kiện|kiện đòi nợ|đòi nợ',
};

const BODIES = Object.entries(ELSEWHERE).flatMap(([body, matters]) =>
  matters.split('|').map((matter) => ({ body, keys: syllables(matter).join(' ') })),
);

/**
 * The body that handles what was asked when it is no matter of any commune or ministry ("muốn ly hôn" → the court).
 * Only when nothing else was said: "ghi chú ly hôn" is a procedure of the commune. Undefined otherwise.
 */
export const elsewhere = (query: string): string | undefined => {
  const asked = readings(query)[0]?.words.filter((word) => !word.filler);
  const keys = asked?.map((word) => word.key).join(' ');
  return BODIES.find((matter) => matter.keys === keys)?.body;
};
