import {
  CHANNELS,
  RATING_LIMITS,
  REASONS,
  SUBJECT,
  type Channel,
  type Rejection,
  type Scale,
} from '../model/rating.js';
import { redact } from './redact.js';

/** An item that may be stored. Comments hold no phone, identity number or mail any more. */
export interface Rating {
  /** As sent; browsers write it in small letters, and so must everybody: one id, one spelling. */
  id: string;
  site: string;
  subject: string;
  score: number;
  scale: Scale;
  /** Bits in the order of REASONS. */
  reasons: number;
  comment: string | undefined;
  channel: Channel;
  ageMs: number;
  /** Undefined: not told. */
  openMs: number | undefined;
  trapped: boolean;
}

export type ReadItem =
  { ok: true; rating: Rating } | { ok: false; rejected: { id: string; code: Rejection } };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SITE = /^\d{5}$/;
// eslint-disable-next-line no-control-regex -- what no keyboard types must not reach a spreadsheet or a terminal
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
/** Half a letter: a database gives back something else than it was given. */
const HALF = /\p{Cs}/gu;

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** Whole milliseconds ≥ 0; browsers give fractions. */
const isDuration = (input: unknown): input is number =>
  typeof input === 'number' && Number.isFinite(input) && input >= 0;

const cleaned = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ').replace(HALF, ' ').normalize('NFC').trim();

/** Letters, not UTF-16 units: a name in an old script must not count twice. */
const lengthOf = (text: string): number => [...text].length;

const isOneOf = <T>(values: readonly T[], input: unknown): input is T => values.includes(input as T);

/**
 * Reads one item of a request. The reason of a refusal is the name of the first field that is wrong, from a closed list.
 * Reasons this version does not know are left out: the answer counts all the same.
 */
export const readRating = (input: unknown): ReadItem => {
  const id = isObject(input) && typeof input['id'] === 'string' ? input['id'] : '';
  const no = (code: Rejection): ReadItem => ({ ok: false, rejected: { id: id.slice(0, 64), code } });
  if (!isObject(input)) return no('item');
  const { site, subject, score, scale, reasons = [], comment = '', channel } = input;
  const { ageMs = 0, openMs, trap = '', app = '' } = input;
  if (!UUID.test(id)) return no('id');
  if (typeof site !== 'string' || !SITE.test(site)) return no('site');
  if (typeof subject !== 'string' || lengthOf(subject) > RATING_LIMITS.subject) return no('subject');
  const about = cleaned(subject);
  // A name of a unit is free text: no number of a person may hide in it.
  if (!SUBJECT.test(about) || about.includes('\n') || redact(about) !== about) return no('subject');
  if (scale !== 3 && scale !== 5) return no('scale');
  if (typeof score !== 'number' || !Number.isInteger(score) || score < 1 || score > scale) return no('score');
  if (!Array.isArray(reasons) || reasons.length > 20) return no('reasons');
  if (!reasons.every((reason) => typeof reason === 'string' && reason.length <= 40)) return no('reasons');
  if (typeof comment !== 'string') return no('comment');
  const words = cleaned(comment);
  if (lengthOf(words) > RATING_LIMITS.comment) return no('comment');
  if (!isOneOf(CHANNELS, channel)) return no('channel');
  if (!isDuration(ageMs) || ageMs > RATING_LIMITS.ageMs) return no('age');
  if (openMs !== undefined && !isDuration(openMs)) return no('open');
  if (typeof trap !== 'string') return no('trap');
  if (typeof app !== 'string' || app.length > 40) return no('app');
  return {
    ok: true,
    rating: {
      id,
      site,
      subject: about,
      score,
      scale,
      reasons: REASONS.reduce((bits, reason, i) => (reasons.includes(reason) ? bits | (1 << i) : bits), 0),
      comment: words === '' ? undefined : redact(words),
      channel,
      ageMs,
      openMs,
      trapped: trap !== '',
    },
  };
};

/** The body of POST /v1/ratings before its items are looked at. */
export interface ReadRequest {
  device: string | undefined;
  items: readonly unknown[];
}

/** Why a whole request was not read; a closed list. */
export type RequestProblem = 'json' | 'version' | 'items' | 'device';

export const readRequest = (text: string): ReadRequest | RequestProblem => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return 'json';
  }
  if (!isObject(body)) return 'json';
  if (body['v'] !== 1) return 'version';
  const { items, device } = body;
  if (!Array.isArray(items) || items.length > RATING_LIMITS.items) return 'items';
  if (device === undefined || device === null || device === '') return { device: undefined, items };
  return typeof device === 'string' && device.length <= 200 ? { device, items } : 'device';
};
