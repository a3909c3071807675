/** What a telephone can dial. Every page loads this; phone.ts, which shows and dials all numbers of a text, only pages with people. */

/** What follows is another number, an extension or a remark, never more digits of the same number. */
const END = /[;,\n]|máy|lẻ|ext|hoặc|và/i;
/** These may stand inside a number or between two. */
export const PERHAPS = /\/|\s[-–]\s/;

/**
 * `tel:` address of one number, undefined when it is not surely one that can be dialled. Numbers inside Việt Nam get
 * +84, with or without the 0 that Excel drops; those of services (113, 1022, 1900…) and foreign ones stay as they are.
 */
export const telOf = (number: string): string | undefined => {
  const digits = number.replace(/\(0\)|[^\d+]/g, '');
  const national = /^(?:(?:\+|00)?84|0)?([35789]\d{8}|2\d{9})$/.exec(digits)?.[1];
  if (national !== undefined) return `tel:+84${national}`;
  // With words around it, a short number is the number of a room.
  const service = /^1[89]00\d{4,6}$|^\+(?!84)[1-9]\d{6,14}$/.test(digits) || /^\s*1\d{2,3}\s*$/.test(number);
  return service ? `tel:${digits}` : undefined;
};

/** `tel:` address of the first number in a text that can be dialled; an extension is left to be pressed. */
export const telHref = (written: string): string | undefined =>
  written
    .split(END)
    // "0269/3824 123" is one number, "0269 3824 123 / 0912 345 678" are two.
    .flatMap((part) => [part, ...part.split(PERHAPS)])
    .map(telOf)
    .find(Boolean);
