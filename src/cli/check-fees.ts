import { writeDong } from '../model/fee-amount.js';
import { feesOn, isShown, type FeeLine } from '../model/fee-day.js';
import { doubtsOf, type FeeDoubtCode } from '../model/fee-doubt.js';
import { doubtWords } from '../model/fee-doubt-words.js';
import type { FeeRow } from '../model/fee-row.js';
import type { Method, Procedure } from '../model/procedure.js';
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

/** Every amount a row may ask for, in đồng; 0 for free. */
const amountsOf = (row: FeeRow): number[] => {
  if (row.state === 'amount') return [row.amount];
  if (row.state === 'free') return [0];
  if (row.state !== 'formula') return [];
  const { base, pages = [], copies = [] } = row.formula;
  return [...(base === undefined ? [] : [base]), ...[...pages, ...copies].map(({ amount }) => amount)];
};

/** What a way of submitting asks for, or undefined when its sheet is not sure of it. */
const amountsIn = ({ fees }: Method): number[] | undefined => {
  const amounts = fees.map((fee) => (fee.state === 'amount' ? fee.amount : fee.state === 'free' ? 0 : -1));
  return amounts.length === 0 || amounts.includes(-1) ? undefined : amounts;
};

const say = (amounts: readonly number[]): string =>
  [...new Set(amounts)].map((amount) => (amount === 0 ? 'miễn' : writeDong(amount))).join(', ');

const CHANNEL = { direct: 'trực tiếp', online: 'trực tuyến', postal: 'bưu chính' } as const;

/** Amounts of a sheet that no current row of the board has. */
const conflictsOf = (lines: readonly FeeLine[], p: Procedure): [FeeRow, string][] =>
  p.methods.flatMap((method): [FeeRow, string][] => {
    const sheet = amountsIn(method);
    const here = lines.filter(
      ({ procedures, channels }) => procedures.includes(p.code) && channels.includes(method.channel),
    );
    const board = here.flatMap(({ row }) => amountsOf(row));
    const [first] = here;
    if (!sheet || !first || sheet.every((amount) => board.includes(amount))) return [];
    const words = `nộp ${CHANNEL[method.channel]}: phiếu ghi ${say(sheet)}, bảng phí ghi ${say(board)}`;
    return [[first.row, words]];
  });

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
  const sure = board.current.filter(isShown);
  for (const { value: procedure } of sheets)
    for (const [row, what] of conflictsOf(sure, procedure))
      found.push({
        code: 'fees-conflict',
        ...at(row),
        field: placeOf(row, 'amount'),
        what: `${procedure.code} ${what}`,
      });
  return found;
};
