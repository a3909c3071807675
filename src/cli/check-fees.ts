import { writeDong } from '../model/fee-amount.js';
import { feesOn } from '../model/fee-day.js';
import { doubtsOf, type FeeDoubtCode } from '../model/fee-doubt.js';
import { doubtWords } from '../model/fee-doubt-words.js';
import { linesOn } from '../model/fee-lines.js';
import type { FeeRow } from '../model/fee-row.js';
import { feeConflicts, feesOfProcedure, isDenied, priceOf } from '../model/fee-sheet.js';
import { entryOf } from '../model/entry.js';
import type { Procedure } from '../model/procedure.js';
import type { CheckData } from './check-data.js';
import { checkTexts } from './check-texts.js';
import type { FeesSource } from './fees-source.js';
import { feeRepairWords } from './fees-words.js';
import type { Finding, RuleCode } from './finding.js';
import { repairPlace } from './staff-words.js';

const RULE_OF: Readonly<Record<FeeDoubtCode, RuleCode>> = {
  unclear: 'fees-unclear',
  unreadable: 'fees-unreadable',
  'no-source': 'fees-no-source',
  'no-validity': 'fees-no-validity',
  backwards: 'fees-no-validity',
  'no-channel': 'fees-no-channel',
  thousands: 'fees-thousands',
  'free-without-source': 'fees-free',
  'free-and-council': 'fees-free',
  'law-replaced': 'fees-law',
  'law-expired': 'fees-law',
  draft: 'fees-draft',
  contradiction: 'fees-contradiction',
  ended: 'fees-ended',
};

const say = (amounts: readonly number[]): string =>
  [...new Set(amounts)].map((amount) => (amount === 0 ? 'miễn' : writeDong(amount))).join(', ');

const CHANNEL = { direct: 'trực tiếp', online: 'trực tuyến', postal: 'bưu chính' } as const;

interface Sheet {
  value: Procedure;
}

/**
 * Every rule for one fee file.
 *
 * @param sheets the procedures that lie beside, to compare amounts with
 * @param codes of all procedures; empty when none lie beside
 * @param day ISO day in Việt Nam
 */
export const checkFees = (
  source: FeesSource,
  sheets: readonly Sheet[],
  codes: ReadonlySet<string>,
  day: string,
): Finding[] => {
  const { file, value, repairs, unknownColumns, placeOf } = source;
  const rows = value.items;
  const doubts = doubtsOf(rows, day);
  const board = feesOn(rows, day);
  // History may stay in the file; only a fee nobody has renewed is worth a word.
  const notRenewed = new Set(board.ended.map(({ row }) => row.id));
  const at = (row: FeeRow): Pick<Finding, 'file' | 'record'> => ({
    file,
    record: { code: row.id, name: row.name },
  });
  const found: Finding[] = [
    ...unknownColumns.map((name): Finding => ({
      code: 'fees-unknown-column',
      file,
      field: `cột ${name}`,
      what: 'không nhận ra',
    })),
    ...repairs.map((repair): Finding => ({
      code: 'fees-repair',
      file,
      field: repairPlace(repair),
      what: feeRepairWords(repair),
    })),
  ];
  for (const row of rows) {
    for (const doubt of doubts.get(row.id) ?? []) {
      if (doubt.code === 'ended' && !notRenewed.has(row.id)) continue;
      const [column = 'amount'] = doubt.columns;
      const what = doubtWords(row, doubt);
      found.push({ code: RULE_OF[doubt.code], ...at(row), field: placeOf(row, column), what });
    }
    for (const code of codes.size > 0 ? row.procedures : [])
      if (!codes.has(code))
        found.push({
          code: 'fees-unknown-procedure',
          ...at(row),
          field: placeOf(row, 'procedures'),
          what: `mã ${code}`,
        });
    const { extra: _extra, said: _said, ...shown } = row;
    found.push(...checkTexts(shown, `${placeOf(row, 'name')} › `, at(row)));
  }
  const lines = linesOn(rows, day);
  for (const { value: procedure } of sheets)
    for (const { row, channel, record, board: amounts } of feeConflicts(lines, procedure))
      found.push({
        code: 'fees-conflict',
        ...at(row),
        field: placeOf(row, 'amount'),
        what: `${procedure.code} nộp ${CHANNEL[channel]}: phiếu ghi ${say(record)}, bảng phí ghi ${say(amounts)}`,
      });
  return found;
};

/** Lines of the list whose price the fee board denies; a list without an index beside its sheets has the record's. */
export const checkListPrices = (
  { file, value }: FeesSource,
  { sheets, entries }: Pick<CheckData, 'sheets' | 'entries'>,
  day: string,
): Finding[] => {
  const board = linesOn(value.items, day);
  const listed = new Map(entries.map((entry) => [entry.value.code, entry]));
  return sheets.flatMap((sheet): Finding[] => {
    const { value: p } = sheet;
    const fees = feesOfProcedure(board, p);
    const entry = listed.get(p.code);
    if (fees.lines.length === 0 || (!entry && sheet.path === '')) return [];
    const inList = entry ? entry.value : entryOf(p);
    if (!isDenied(inList.fee, priceOf(fees), day)) return [];
    return [
      {
        code: 'fees-list',
        file: entry?.file ?? sheet.file,
        record: { code: p.code, name: p.everydayName ?? p.name },
        field: `${entry?.path ?? sheet.path.replace(/\.$/, '')}.fee`,
        what: `khác ${file}`,
      },
    ];
  });
};
