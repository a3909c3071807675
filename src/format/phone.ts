import { PERHAPS, telOf } from './tel.js';

/** Vietnamese telephone numbers as people write them. A number is never refused: what cannot surely be dialled is shown as written. */

export interface PhoneNumber {
  /** In groups, with the words and the extension written beside it: `024 3825 1234 (máy lẻ 101)`. */
  show: string;
  /** `tel:` address; absent when nothing can surely be dialled. */
  href?: string;
}

/** Between two numbers, unless in brackets. */
const NEXT = /(?:[;,\n]|\s(?:và|hoặc)\s)(?![^(]*\))/i;
const RUN = /\(?\+?\d[\d\s().\-–/]*\d/;
const EXTENSION = /[\s–-]*\(?\s*(?:số\s+)?(?:máy\s+)?(?:lẻ|nhánh|nội bộ|ext)[.:\s]*(\d+)([^()]*)\)?/i;
/** With words around it, a short number is the number of a room; words that end with a colon name a service. */
const SHORT = /^(?:.*:)?\s*(1\d{2,3})\s*(?:\(.*)?$/;

/** Mobile numbers had 11 digits until 2018: what followed 01, and what replaced 1 and that. 0162–0169 became 032–039. */
const OLD: Readonly<Record<string, number>> = {
  20: 70,
  21: 79,
  22: 77,
  23: 83,
  24: 84,
  25: 85,
  26: 76,
  27: 81,
  28: 78,
  29: 82,
  86: 56,
  88: 58,
  99: 59,
};

/** An old mobile number, or one of the army, the police or an office of the State (069, 080). */
const telOfOther = (digits: string): string | undefined => {
  const [, start = '', rest = ''] = /^(?:(?:\+|00)?84|0)?1(\d\d)(\d{7})$/.exec(digits) ?? [];
  const now = start[0] === '6' ? Number(start) - 30 : (OLD[start] ?? 0);
  if (now > 31) return telOf(`0${now}${rest}`);
  return /^(?:\+84|0)(?:69\d{6,8}|80\d{5,6})$/.test(digits)
    ? `tel:+84${digits.replace(/^(?:\+84|0)/, '')}`
    : undefined;
};

/** `0269 3824 123`, `024 3825 1234`, `0912 345 678`, `080 48161`, `1900 6067`. */
const grouped = (address: string, written: string): string => {
  const [, national] = /\+84(.*)/.exec(address) ?? [];
  if (national === undefined)
    return written.includes('+') ? written : address.replace(/^tel:(1[89]00)/, '$1 ').replace('tel:', '');
  return national.startsWith('80')
    ? national.replace(/^80/, '080 ')
    : national.replace(/^(?:(2[48]|69)(\d+)(\d{4})|(\d{3})(\d+)(\d{3}))$/, '0$1$4 $2$5 $3$6');
};

/** One full number → how to show and dial it. */
const dial = (run: string): [show: string, address: string] | undefined => {
  if (run.length < 8) return undefined;
  const address = telOf(run) ?? telOfOther(run.replace(/[^\d+]/g, ''));
  return address === undefined ? undefined : [grouped(address, run), address];
};

const one = (part: string, extensionWord: string): PhoneNumber => {
  const written = part.trim();
  const [all = '', extension = '', more = ''] = EXTENSION.exec(written) ?? [];
  const words = written.replace(all, '');
  // "0269 3824 123-124" and "… (2 máy)": a few digits more behind a sign belong to no other number.
  const run = RUN.exec(words)?.[0] ?? '';
  const start = run.replace(/(\d)\s*[-–/(][^-–/(]*$/, '$1');
  const [number, found] =
    [run, start].map((text) => [text, dial(text)] as const).find(([, known]) => known) ?? [];
  if (number === undefined || !found || run.replace(number, '').replace(/\D/g, '').length > 7) {
    const short = SHORT.exec(words)?.[1];
    return short === undefined ? { show: written } : { show: written, href: `tel:${short}` };
  }
  const [show, address] = found;
  return {
    show: words.replace(number, () =>
      extension === '' ? show : `${show} (${extensionWord} ${extension}${more})`,
    ),
    href: `${address}${extension === '' ? '' : `;ext=${extension}`}`,
  };
};

/**
 * The numbers in a text, each with how to show and dial it; none only when the text is empty. Numbers inside Việt Nam
 * are dialled with +84, those of services (113, 1022, 1900…) as they are, 11-digit numbers from before 2018 as
 * the numbers they have become.
 *
 * @param extensionWord stands before an extension; default "máy lẻ"
 */
export const phoneNumbers = (written: string, extensionWord = 'máy lẻ'): PhoneNumber[] =>
  written
    .normalize('NFC')
    .split(NEXT)
    .flatMap((part) => {
      const whole = one(part, extensionWord);
      if (whole.href !== undefined) return [whole];
      const parts = part.split(PERHAPS).map((piece) => one(piece, extensionWord));
      return parts.some(({ href }) => href !== undefined) ? parts : [whole];
    })
    .filter(({ show }) => show !== '');
