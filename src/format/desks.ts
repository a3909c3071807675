/** More sheets than any centre has desks: a typing error such as 1-600. */
export const MOST_DESKS = 100;

/**
 * Numbers of desks as people write them: `2`, `1-6`, `1, 3, 5-7`. In the order written, each once; none in an empty text.
 * Numbers are 1 to 999, as in an answer.
 */
export const deskNumbers = (text: string): number[] | 'unreadable' | 'too-many' => {
  const desks = new Set<number>();
  const words = text.trim().replace(/\s*[-–]\s*/g, '-');
  for (const word of words === '' ? [] : words.split(/[\s,;]+/)) {
    const [, from, to = from] = /^([1-9]\d{0,2})(?:-([1-9]\d{0,2}))?$/.exec(word) ?? [];
    if (from === undefined || Number(to) < Number(from)) return 'unreadable';
    for (let desk = Number(from); desk <= Number(to); desk++) desks.add(desk);
  }
  return desks.size > MOST_DESKS ? 'too-many' : [...desks];
};
