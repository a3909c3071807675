/** Where the marks of a line over months lie: one column of 10 for each month, heights from 0 (top) to 100. Pure. */
const COLUMN = 10;
const HEIGHT = 100;

/** Width of the drawing area of so many months. */
export const chartWidth = (months: number): number => COLUMN * months;

/** The middle of the column of a month. */
export const xOf = (index: number): number => COLUMN * index + COLUMN / 2;

/** Two decimals are finer than any screen. A value above `most` would leave the picture; it stays on its edge. */
export const yOf = (value: number, most: number): number =>
  Math.round((HEIGHT - (Math.min(Math.max(value, 0), most) / most) * HEIGHT) * 100) / 100;

/** The line through the months that have a value. A month without one is a gap: nothing is drawn across it. */
export const linePath = (values: readonly (number | undefined)[], most: number): string =>
  values
    .map((value, i) => {
      if (value === undefined) return '';
      const begins = i === 0 || values[i - 1] === undefined;
      return `${begins ? 'M' : 'L'}${xOf(i)} ${yOf(value, most)}`;
    })
    .join('');

/**
 * A dot for each value: strokes of next to no length, whose round ends stay round however the picture is stretched.
 * Of no length at all some browsers draw nothing.
 */
export const dotsPath = (values: readonly (number | undefined)[], most: number): string =>
  values.map((value, i) => (value === undefined ? '' : `M${xOf(i)} ${yOf(value, most)}h.01`)).join('');

/** The end of a scale that starts at 0: the next round number, at least 5. */
export const roundAbove = (largest: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 5)));
  const step = [1, 2, 5, 10].find((by) => by * power >= largest) ?? 10;
  return Math.max(5, step * power);
};
