/** For the element's DataControllers: how a file of figures and the collector's answer are read, and what is wrong with them. */
import { LoadProblem } from '../../data/problem.js';
import { readJson } from '../../data/read-json.js';
import { todayInVietnam } from '../../format/today.js';
import type { DataFile } from '../../model/envelope.js';
import { resultDoubts, WITHHOLDS } from '../../model/result-doubt.js';
import { parseResults, type ResultRow } from '../../model/result.js';
import type { Issue, Parsed } from '../../model/shape.js';
import { parseStats, type Stats } from '../../model/stats.js';
import { lostItems } from '../shared/lost-records.js';

const tables = () =>
  import('../../data/results-file.js').catch((cause: unknown) => {
    throw new LoadProblem('network', cause);
  });

/** Text of a file of figures, JSON or CSV: the content decides. What reads tables is loaded for a table only. */
const readResults = async (text: string): Promise<unknown> =>
  /^\s*(?:[{[<]|$)/.test(text) ? readJson(text) : (await tables()).readResultsFile(text);

/** Why figures are not shown, or without their share: for the webmaster's console and the page's events. */
const doubtIssues = ({ items, source }: DataFile<ResultRow>, lost: ReadonlySet<number>): Issue[] => {
  const doubts = resultDoubts(items, { day: todayInVietnam(), ...(source && { source }) });
  const issues: Issue[] = [];
  let at = -1;
  for (const row of items) {
    do at++;
    while (lost.has(at));
    for (const { code, columns } of doubts.get(row) ?? []) {
      if (WITHHOLDS[code] === 'nothing') continue;
      issues.push({
        path: `items[${at}].${columns[0] ?? 'count'}`,
        code: 'doubt',
        message: `${row.period ?? ''} ${row.measure ?? ''} is shown without its ${WITHHOLDS[code]}: ${code} (commune-widgets check explains)`,
      });
    }
  }
  return issues;
};

export const resultsFile = {
  read: readResults,
  parse: (input: unknown): Parsed<DataFile<ResultRow>> => {
    const { value, issues } = parseResults(input);
    return { value, issues: value ? [...issues, ...doubtIssues(value, lostItems(issues))] : issues };
  },
};

/** Address of what the collector publishes of a month; undefined when the endpoint is no web address. */
export const statsAddress = (
  endpoint: string,
  site: string,
  month: string,
  page: string,
): string | undefined => {
  try {
    const base = new URL(endpoint, page);
    if (!/^https?:$/.test(base.protocol)) return undefined;
    base.hash = base.search = '';
    return `${base.href.replace(/\/+$/, '')}/v1/stats/${encodeURIComponent(site)}?month=${month}`;
  } catch {
    return undefined;
  }
};

/** The answer must be of the commune and the month asked for: a server that answers with another one is not believed. */
export const parseStatsOf = (input: unknown, site: string, month: string): Parsed<Stats> => {
  const { value, issues } = parseStats(input);
  if (!value || (value.site === site && value.period.month === month)) return { value, issues };
  const message = `asked for ${site} in ${month}, the answer is of ${value.site} in ${value.period.month}`;
  return { value: undefined, issues: [...issues, { path: 'site', code: 'doubt', message }] };
};
