/** What an answer is about and where it goes, from what the page's author wrote. The page's address has no say in the latter. */
import { RATING_LIMITS, SUBJECT } from '../../model/rating.js';

/** Attributes that name the subject; the first that is there counts. */
export interface About {
  subject?: string | null;
  procedure?: string | null;
  desk?: string | null;
  unit?: string | null;
}

/** A mail address, a telephone number, what no keyboard types: it would be refused, and the answer with it. */
const UNWANTED = /@|(?:\p{Nd}\P{Nd}*){9}|\p{C}/u;
/** Long codes have as many digits: `1.001193.000.00.00.H19`. */
const CODE = /^procedure:\d\.\d{6}(?:\.[\w.]+)?$/;

/** The subject as the collector takes it; undefined when it would not. */
export const asSubject = (text: string): string | undefined => {
  const subject = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const known = SUBJECT.test(subject) && subject.length <= RATING_LIMITS.subject;
  return known && (CODE.test(subject) || !UNWANTED.test(subject)) ? subject : undefined;
};

/** What the attributes ask for; undefined when there are none. */
export const wantedSubject = ({ subject, procedure, desk, unit }: About): string | undefined => {
  if (subject) return subject;
  if (procedure) return `procedure:${procedure}`;
  if (desk) return `desk:${desk}`;
  return unit ? `unit:${unit}` : undefined;
};

/** An address of the web, absolute; undefined when it is none. */
const webAddress = (written: string | null | undefined, page: string): URL | undefined => {
  if (!written?.trim()) return undefined;
  try {
    const url = new URL(written, page);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};

/** Absolute address of a file. */
export const fileAddress = (written: string | null | undefined, page: string): string | undefined =>
  webAddress(written, page)?.href;

/** Absolute address of the collector without a slash at its end; undefined unless it is one of the web. */
export const collectorAddress = (endpoint: string | null | undefined, page: string): string | undefined => {
  const url = webAddress(endpoint, page);
  // fetch() refuses an address with a name and password in it.
  return url?.username === '' ? url.origin + url.pathname.replace(/\/+$/, '') : undefined;
};
