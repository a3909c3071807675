import { resultDoubts, type ResultDoubtCode } from '../model/result-doubt.js';
import { resultDoubtWords, resultName } from '../model/result-doubt-words.js';
import type { ResultColumn, ResultRow } from '../model/result.js';
import { checkTexts } from './check-texts.js';
import type { Finding, RuleCode } from './finding.js';
import type { ResultsSource } from './results-source.js';
import { resultRepairWords } from './results-words.js';
import { repairPlace } from './staff-words.js';

/** A period that is not over yet is nobody's mistake: the page says so beside the figure. */
const RULE_OF: Readonly<Record<ResultDoubtCode, RuleCode | undefined>> = {
  unreadable: 'results-unreadable',
  'no-period': 'results-unreadable',
  'no-measure': 'results-unreadable',
  'no-count': 'results-unreadable',
  percent: 'results-percent',
  'no-of': 'results-percent',
  over: 'results-contradiction',
  max: 'results-contradiction',
  twice: 'results-contradiction',
  sum: 'results-contradiction',
  repeated: 'results-repeated',
  'no-source': 'results-source',
  'no-day': 'results-source',
  day: 'results-source',
  future: 'results-period',
  partial: 'results-period',
  running: undefined,
};

/**
 * Every rule for one table of figures.
 *
 * @param day ISO day in Việt Nam
 */
export const checkResults = (source: ResultsSource, day: string): Finding[] => {
  const { file, value, repairs, unknownColumns, placeOf } = source;
  const doubts = resultDoubts(value.items, { day, ...(value.source && { source: value.source }) });
  const at = (row: ResultRow): Pick<Finding, 'file' | 'record'> => ({
    file,
    record: { code: row.measure ?? '', name: resultName(row) },
  });
  const found: Finding[] = [
    ...unknownColumns.map((name): Finding => ({
      code: 'results-unknown-column',
      file,
      field: `cột ${name}`,
      what: 'không nhận ra',
    })),
    ...repairs.map((repair): Finding => ({
      code: 'results-repair',
      file,
      field: repairPlace(repair),
      what: resultRepairWords(repair),
    })),
  ];
  for (const row of value.items) {
    const told = new Set<ResultColumn>();
    for (const doubt of doubts.get(row) ?? []) {
      for (const column of doubt.columns) told.add(column);
      const code = RULE_OF[doubt.code];
      const [column = 'count'] = doubt.columns;
      if (code)
        found.push({ code, ...at(row), field: placeOf(row, column), what: resultDoubtWords(row, doubt) });
    }
    for (const [column, words = ''] of Object.entries(row.said ?? {}) as [ResultColumn, string?][])
      if (!told.has(column))
        found.push({
          code: 'results-unreadable',
          ...at(row),
          field: placeOf(row, column),
          what: `“${words.slice(0, 80)}”`,
        });
    const { definition, source: from } = row;
    found.push(...checkTexts({ definition, source: from }, `${placeOf(row, 'definition')} › `, at(row)));
  }
  return found;
};
