/** What follows is another number, an extension or a remark, never more digits of the same number. */
const END = /[;,]|máy|ext|hoặc|và/i;
/** These may stand inside a number or between two. */
const PERHAPS = /\/|\s[-–]\s/;

const digitsOf = (written: string): string =>
  written
    .replace(/(\+\d+) *\(0\)/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');

/**
 * `tel:` address of a number as written, or undefined when there is nothing that can surely be dialled. Short
 * numbers (113, 1022), spaces, dots and a leading + all pass; of several numbers the first one is dialled,
 * and an extension is left to be pressed.
 */
export const telHref = (written: string): string | undefined => {
  const numbers = written
    .split(END)
    .flatMap((part) => {
      const whole = digitsOf(part);
      // "0269/3824 123" is one number, "0269 3824 123 / 0912 345 678" are two.
      return /^.{9,12}$/.test(whole) ? [whole] : part.split(PERHAPS).map(digitsOf);
    })
    .filter((digits) => /^\+?\d{3,15}$/.test(digits));
  const number = numbers.find((digits) => digits.length >= 8) ?? numbers[0];
  return number === undefined ? undefined : `tel:${number}`;
};
