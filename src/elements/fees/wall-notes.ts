/** Words that would make the lines of the printed board tall: they stand under it, by number. Pure. */

/** A column of its own has room for so much of who pays nothing. */
const EXEMPT = 24;
/** Beside a name or an amount so much; if several say it, only this. */
const NOTE = 80;
const SAME_NOTE = 40;

export interface WallNotes {
  /** The number of a text, or undefined where the line says it itself. */
  numberOf(text: string): number | undefined;
  /** In the order of their numbers, which begin with 1. */
  readonly texts: readonly string[];
}

/**
 * @param exempt who pays nothing or less, for each line
 * @param said the words beside names and amounts, as often as they would stand there
 */
export const wallNotes = (exempt: readonly string[], said: readonly string[]): WallNotes => {
  const times = new Map<string, number>();
  for (const text of said) times.set(text, (times.get(text) ?? 0) + 1);
  const long = [...times].flatMap(([text, count]) =>
    text.length > (count > 1 ? SAME_NOTE : NOTE) ? [text] : [],
  );
  const texts = [...new Set([...exempt.filter(({ length }) => length > EXEMPT), ...long])];
  const numbers = new Map(texts.map((text, i) => [text, i + 1]));
  return { numberOf: (text) => numbers.get(text), texts };
};
