/**
 * One answer to "how satisfied are you?" as it travels from the page to the collector: names and limits;
 * the words are in rating-words.ts. Widget and collector read the same file, so they cannot disagree.
 */

/** Where the answer was given. Kiosk figures and web figures are never added up. `qr`: own phone, code at the desk. */
export const CHANNELS = ['web', 'kiosk', 'qr'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How many faces were shown. Score 1 is the worst, the scale's own number the best. */
export const SCALES = [3, 5] as const;
export type Scale = (typeof SCALES)[number];

/** Lowest score that counts as satisfied: the top two of three, the top two of five. */
export const SATISFIED_FROM: Readonly<Record<Scale, number>> = { 3: 2, 5: 4 };

/**
 * The nine criteria of Nghị định 61/2018/NĐ-CP as reasons, in their order (taken over here because the form of the decree that
 * replaced it, 118/2025/NĐ-CP, is not at hand). The order is stored as bits: new ones only at the end.
 */
export const REASONS = [
  'time',
  'agencies-time',
  'visits',
  'offices',
  'desk',
  'published',
  'friendly',
  'answers',
  'online',
] as const;
export type Reason = (typeof REASONS)[number];

export const RATING_LIMITS = {
  /** Items of one request. */
  items: 50,
  /** Bytes of one request. */
  bytes: 64 * 1024,
  /** Code points of a comment, after NFC and without blanks at its ends. */
  comment: 500,
  /** Characters of a subject. */
  subject: 120,
  /** Milliseconds since the tap: 30 days. */
  ageMs: 30 * 24 * 3600 * 1000,
  /** Milliseconds a person needs at least between seeing the question and answering it. */
  openMs: 2000,
} as const;

/**
 * What an answer may be about: `one-stop`, `procedure:<code>`, `desk:<1–999>`, `unit:<name>`. Never a person; a name holds no
 * line break and no telephone number, which the collector looks for besides.
 */
export const SUBJECT = /^(?:one-stop|procedure:[\w.-]{1,60}|desk:[1-9]\d{0,2}|unit:\S.*)$/u;

/** One answer. `id` is made once, when the answer is closed; sent again with the same id it is stored once. */
export interface RatingItem {
  /** UUID version 4. */
  id: string;
  /** Mã đơn vị hành chính, five digits. */
  site: string;
  /** `one-stop`, `procedure:<code>`, `desk:<n>` or `unit:<name>`; never a person. */
  subject: string;
  score: number;
  scale: Scale;
  /** Default: none. */
  reasons?: readonly string[];
  comment?: string;
  channel: Channel;
  /** Milliseconds since the tap, in place of a clock that may be wrong. Default 0. */
  ageMs?: number;
  /** Milliseconds between showing the question and the tap. */
  openMs?: number;
  /** A field people do not see; only programs fill it in. */
  trap?: string;
  /** Version of the widget. */
  app?: string;
}

/** Body of POST /v1/ratings. */
export interface RatingRequest {
  v: 1;
  /** Token of a kiosk. */
  device?: string;
  items: readonly RatingItem[];
}

/** Why one item was not stored; sending it again would not help. The names of the fields that are wrong. */
export const REJECTIONS = [
  'item',
  'id',
  'site',
  'subject',
  'score',
  'scale',
  'reasons',
  'comment',
  'channel',
  'age',
  'open',
  'trap',
  'app',
  'device',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** Every id of the request is named exactly once. What is named is safe on disk and may be forgotten by the sender. */
export interface RatingAnswer {
  stored: string[];
  /** Stored earlier; the first one counts. */
  duplicate: string[];
  /** `id` as sent, cut to 64 characters; empty when it was not text. */
  rejected: { id: string; code: Rejection }[];
}
