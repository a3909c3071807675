import { FEE_HEADERS } from './fee-columns.js';
import { moneyWords } from './fee-money.js';
import type { FeeColumn, FeeRow } from './fee-row.js';
import { CHANNEL_WORDS, STATUS_WORDS, VERIFICATION_WORDS, wordFor } from './fee-words.js';
import { codeCell, dayCell } from './table-cells.js';
import { quote, writeItem, writeList } from './table-lists.js';

export const FEE_LISTS: readonly string[] = ['procedures', 'channels', 'exemptions'];
export const FEE_DAYS: readonly string[] = ['legalDate', 'validFrom', 'validTo', 'verifiedOn'];

const asIs = (value: string): { value: string } => ({ value });

/** Words that could not be read, so that they cannot be read again: in quotes where a bare cell would be. */
const saidCell = (column: FeeColumn, words: string): string => {
  if (FEE_LISTS.includes(column)) return quote(words);
  if (!FEE_DAYS.includes(column)) return words;
  return words.startsWith('"') || dayCell(words, false).value !== undefined ? quote(words) : words;
};

/** The cells of a row, one per entry of FEE_HEADERS. */
export const feeCells = (row: FeeRow): string[] => {
  const { legal = {} } = row;
  const own: Record<FeeColumn, string | undefined> = {
    id: row.id,
    procedures: writeList(row.procedures, (code) => writeItem(code, code, codeCell), ','),
    name: row.name,
    field: row.field,
    kind: row.kind,
    ...moneyWords(row),
    channels: row.channels.map((channel) => wordFor(CHANNEL_WORDS, channel)).join('; '),
    group: row.group,
    exemptions: writeList(row.exemptions, (words) => writeItem(words, words, asIs)),
    legalNumber: legal.number,
    legalIssuer: legal.issuer,
    legalDate: legal.date,
    legalUrl: legal.url,
    legalStatus: legal.status && wordFor(STATUS_WORDS, legal.status),
    validFrom: row.validFrom,
    validTo: row.validTo,
    verification: row.verification && wordFor(VERIFICATION_WORDS, row.verification),
    verifiedOn: row.verifiedOn,
    note: row.note,
  };
  const { said = {} } = row;
  // Words about the money replace all three of its cells, or "Chưa rõ" would join them.
  if ((said.state ?? said.amount ?? said.formula) !== undefined)
    Object.assign(own, { state: undefined, amount: undefined, formula: undefined });
  return (Object.keys(FEE_HEADERS) as FeeColumn[]).map((column) => {
    const words = said[column];
    return words === undefined ? (own[column] ?? '') : saidCell(column, words);
  });
};
