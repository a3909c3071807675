/** Terms that the list and the sheet of a procedure share: online level, time limit, state. */
import { choice, integer, object, text, union, type Shape } from './shape.js';

/** Mức dịch vụ công trực tuyến: toàn trình, một phần, không có (Nghị định 42/2022/NĐ-CP, Điều 11). */
export const ONLINE_LEVELS = ['full', 'partial', 'none'] as const;
export type OnlineLevel = (typeof ONLINE_LEVELS)[number];

export const TIME_UNITS = ['workingDay', 'day', 'hour', 'month'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Thời hạn giải quyết: a number and a unit, or only words ("ngay trong ngày"). */
export type TimeLimit =
  { kind: 'duration'; quantity: number; unit: TimeUnit; note?: string } | { kind: 'text'; text: string };

/** In force, replaced by another procedure, or ended. */
export const STATUSES = ['inForce', 'replaced', 'expired'] as const;

/** What an online level is called in data files written by hand. */
const onlineWords = { 'toàn trình': 'full', 'một phần': 'partial', không: 'none' } as const;

export const online: Shape<OnlineLevel> = choice(ONLINE_LEVELS, onlineWords);

export const timeLimit: Shape<TimeLimit> = union<TimeLimit>('kind', {
  duration: object<Extract<TimeLimit, { kind: 'duration' }>>(
    { kind: choice(['duration']), quantity: integer(1, 10_000), unit: choice(TIME_UNITS), note: text() },
    ['kind', 'quantity', 'unit'],
  ),
  text: object<Extract<TimeLimit, { kind: 'text' }>>({ kind: choice(['text']), text: text() }, [
    'kind',
    'text',
  ]),
});
