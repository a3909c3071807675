/** What tests of <commune-results> do as a reader would. The commune and its figures are made up. */
import '../../src/define/commune-results.js';
import type { CommuneResults } from '../../src/elements/results/commune-results.js';
import type { ResultRow } from '../../src/model/result.js';
import { all, items, one, placed, spaced, type Around } from './on-page.js';
import { goodResult, monthly } from './results.js';
import { serve } from './serve.js';
import { profile } from './sheets.js';
import { waitUntil } from './wait.js';

export const place = (props: Partial<CommuneResults> = {}, around: Around = {}): Promise<CommuneResults> =>
  placed<CommuneResults>('commune-results', props, around);

export const resultsFileOf = (rows: readonly unknown[]): { format: string; items: readonly unknown[] } => ({
  format: 'commune-results/1',
  items: rows,
});

export const ASKED = {
  source: 'Phiếu hỏi ở quầy',
  definition: 'Phiếu ghi hài lòng, trên số phiếu nhận lại.',
};
const POINTS = { CKMB: 14.2, TDGQ: 18.86, DVCTT: 7.45, TTTT: 6.9, MDHL: 17.1, MDSH: 13.64 };
const POINTS_FROM = { source: 'Bộ chỉ số 766', retrieved: '2026-11-05', definition: undefined };

/** Up to October 2026: one month is missing, one has few answers. */
export const ROWS = (): ResultRow[] => [
  ...monthly('received', '2026-10', [[1226], [248], null, [312], [2618]]),
  ...monthly('early', '2026-10', [[121, 200], [130, 200], null, [140, 200], [150, 200]]),
  ...monthly('onTime', '2026-10', [[70, 200], [60, 200], null, [54, 200], [46, 200]]),
  ...monthly('late', '2026-10', [[9, 200], [10, 200], null, [6, 200], [4, 200]]),
  ...monthly('satisfied', '2026-10', [[45, 50], [6, 7], null, [46, 50], [47, 50]], ASKED),
  ...Object.entries(POINTS).map(([code, count]) =>
    goodResult({ period: '2026', measure: `qd766.${code}`, count, of: undefined, ...POINTS_FROM }),
  ),
];

/** What a collector answers for a month: three ways of answering, one of them with few answers. */
export const statsOf = (month = '2026-10', site = '99001'): object => ({
  v: 1,
  site,
  period: { month, yearFrom: '2025-11', yearTo: month },
  month: [
    { channel: 'web', scale: 3, n: 12, levels: [2, 4, 6], reasons: { friendly: [1, 2, 3] } },
    { channel: 'kiosk', scale: 3, n: 100, levels: [5, 40, 55], reasons: {} },
    { channel: 'qr', scale: 5, n: 7, levels: [0, 1, 0, 2, 4], reasons: {} },
  ],
  year: [{ channel: 'kiosk', scale: 3, n: 1000, levels: [50, 400, 550] }],
  days: [],
});

/** The demo's five digits. */
export const COMMUNE = (): object => ({ ...profile(), unitCode: '99001' });

/** A collector and a profile, as if a server had them; `answer` in place of its figures. */
export const collector = (
  answer: unknown = statsOf(),
): { endpoint: string; profile: string; asked: string[] } => {
  const { url, asked } = serve({ 'v1/stats/99001': answer, 'commune.json': COMMUNE() });
  return { endpoint: url(''), profile: url('commune.json'), asked };
};

export const drawn = async (el: CommuneResults): Promise<CommuneResults> => {
  await waitUntil(() => items(el).length > 0, 'figures');
  return el;
};
/** Shows these rows. */
export const shown = async (
  rows: readonly unknown[] = ROWS(),
  props: Partial<CommuneResults> = {},
  around: Around = {},
): Promise<CommuneResults> => drawn(await place({ data: resultsFileOf(rows), ...props }, around));

const MEASURE = (name: string): string => `[part~="item"][data-measure="${name}"]`;
export const measures = (el: CommuneResults): string[] =>
  items(el).flatMap(({ dataset }) => dataset['measure'] ?? []);
/** What a reader sees of one measure without opening anything; of its figure, or the words in its place. */
export const figure = (el: CommuneResults, measure: string): string =>
  spaced(one(el, `${MEASURE(measure)} :is(.figure, .no-figure)`).textContent);
export const under = (el: CommuneResults, measure: string): string =>
  spaced(one(el, `${MEASURE(measure)} .figure-of`).textContent);
export const within = (el: CommuneResults, measure: string, selector: string): string[] =>
  all(el, `${MEASURE(measure)} ${selector}`).map((found) => spaced(found.textContent));

/** Answers of one channel. */
export const survey = (el: CommuneResults, channel: string): string =>
  spaced(one(el, `[data-channel="${channel}"]`).textContent);
export const surveyed = (el: CommuneResults): Promise<void> =>
  waitUntil(() => all(el, '[data-channel]').length > 0, 'answers');

/** Chooses from the list of periods. */
export const choose = async (el: CommuneResults, words: string): Promise<void> => {
  const list = one(el, 'select') as HTMLSelectElement;
  list.selectedIndex = [...list.options].findIndex((option) => spaced(option.textContent) === words);
  if (list.selectedIndex < 0) throw new Error(`no period "${words}"`);
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await el.updateComplete;
};
/** Adds twelve months up, or shows the period alone again. */
export const span = async (el: CommuneResults, twelve: boolean): Promise<void> => {
  all<HTMLInputElement>(el, 'input[type="radio"]')[twelve ? 1 : 0]?.click();
  await el.updateComplete;
};
