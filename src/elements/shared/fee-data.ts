import { LoadProblem } from '../../data/problem.js';
import { readJson } from '../../data/read-json.js';
import { todayInVietnam } from '../../format/today.js';
import type { DataFile } from '../../model/envelope.js';
import { feesOn } from '../../model/fee-day.js';
import { parseFees, type FeeRow } from '../../model/fee-row.js';
import type { Issue, Parsed } from '../../model/shape.js';
import { lostItems } from './lost-records.js';

const tables = () =>
  import('../../data/fees-file.js').catch((cause: unknown) => {
    throw new LoadProblem('network', cause);
  });

/** Text of a fee file, JSON or CSV: the content decides. What reads tables is loaded for a table only. */
const readFees = async (text: string): Promise<unknown> =>
  /^\s*(?:[{[<]|$)/.test(text) ? readJson(text) : (await tables()).readFeesFile(text);

/** `legalNumber` → `legal.number`, as the file writes it. */
const pathOf = (column: string): string =>
  column.replace(/^legal(.)/, (_, first: string) => `legal.${first.toLowerCase()}`);

/** Why rows are shown as "liên hệ", for the webmaster's console and the page's events; readers never see it. */
const doubtIssues = (rows: readonly FeeRow[], lost: ReadonlySet<number>): Issue[] => {
  const { current, announced, ended } = feesOn(rows, todayInVietnam());
  // What has ended and was renewed is history: it is on no board, and nobody has to mend it.
  const shown = new Map([...current, ...announced, ...ended].map(({ row, doubts }) => [row.id, doubts]));
  const issues: Issue[] = [];
  let at = -1;
  for (const { id } of rows) {
    do at++;
    while (lost.has(at));
    for (const { code, columns, unclear, rows: others } of shown.get(id) ?? [])
      issues.push({
        path: `items[${at}].${pathOf(columns[0] ?? 'id')}`,
        code: 'doubt',
        message: `${id} is shown without an amount: ${[unclear ?? code, ...(others ?? [])].join(' ')} (commune-widgets check explains)`,
      });
  }
  return issues;
};

const parsePublicFees = (input: unknown): Parsed<DataFile<FeeRow>> => {
  const { value, issues } = parseFees(input);
  return { value, issues: value ? [...issues, ...doubtIssues(value.items, lostItems(issues))] : issues };
};

/**
 * For a DataController: how a fee file is read, and what is wrong with it. Every element that shows fees uses this one,
 * so that a page asks for the file once.
 */
export const feesFile = { read: readFees, parse: parsePublicFees };
