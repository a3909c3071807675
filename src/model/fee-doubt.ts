/** When a fee row may not be shown as an amount: the reader is asked to call, the webmaster is told why. */
import { NAMES_COUNCIL, RESOLUTION } from './council.js';
import { SMALLEST_AMOUNT } from './fee-amount.js';
import type { UnclearCode } from './fee-money.js';
import { cellsOf, isDraft, type FeeCell } from './fee-periods.js';
import type { FeeColumn, FeeRow } from './fee-row.js';

/** Closed list; the words are in fee-doubt-words.ts. */
export type FeeDoubtCode =
  /** The money cannot be read, or says two things; `unclear` says which. */
  | 'unclear'
  /** Another column cannot be read. */
  | 'unreadable'
  /** No legal document (Căn cứ). */
  | 'no-source'
  /** No first day (Hiệu lực từ). */
  | 'no-validity'
  /** The last day lies before the first. */
  | 'backwards'
  /** No channel (Kênh). */
  | 'no-channel'
  /** An amount so small that it was typed in thousands. */
  | 'thousands'
  /** Free, and no legal document says so. */
  | 'free-without-source'
  /** Free, and the words beside it leave the amount to the council (HĐND). */
  | 'free-and-council'
  /** The legal document was replaced, or has ended. */
  | 'law-replaced'
  | 'law-expired'
  /** Nobody has confirmed the row yet. */
  | 'draft'
  /** Another row says a different amount for the same fee and the same days. */
  | 'contradiction'
  /** The last day is over. */
  | 'ended';

export interface FeeDoubt {
  code: FeeDoubtCode;
  /** Where to look. */
  columns: FeeColumn[];
  /** For `unclear`. */
  unclear?: UnclearCode;
  /** For `contradiction`: ids of some of the other rows. */
  rows?: string[];
}

/** Whether the row claims to know what is paid. */
export const claimsMoney = ({ state }: FeeRow): boolean =>
  state === 'amount' || state === 'formula' || state === 'free';

/** A page may cost 500 đ, but not 2 đ. */
const SMALLEST_RATE = 100;

const isTypedInThousands = (row: FeeRow): boolean => {
  if (row.state === 'amount') return row.amount < SMALLEST_AMOUNT;
  if (row.state !== 'formula') return false;
  const { base, pages = [], copies = [], minimum, maximum, copyMinimum, copyMaximum } = row.formula;
  return (
    [base, minimum, maximum, copyMinimum, copyMaximum].some((v) => v !== undefined && v < SMALLEST_AMOUNT) ||
    [...pages, ...copies].some(({ amount }) => amount > 0 && amount < SMALLEST_RATE)
  );
};

/** What clerks write where no document is known yet: it fills the cell and names nothing. */
const NO_DOCUMENT =
  /^(?:[^\p{L}\d]*|x+|(?:không|chưa|đang|cập nhật|bổ sung|như trên|nt|n\/a|none|null|theo quy định(?! \d| số))(?!\p{L}).*)$/isu;

const MONEY: readonly FeeColumn[] = ['state', 'amount', 'formula'];

/** What a row shows by itself. Council and unknown rows claim no money, so no source is asked of them. */
const ownDoubts = (row: FeeRow, day: string): FeeDoubt[] => {
  const found: FeeDoubt[] = [];
  const add = (code: FeeDoubtCode, ...columns: FeeColumn[]): void => {
    found.push({ code, columns });
  };
  if (row.state === 'unknown' && row.unclear !== undefined) {
    const cells = MONEY.filter((column) => (row.unclear === 'state') === (column === 'state'));
    const said = cells.filter((column) => row.said?.[column] !== undefined);
    found.push({ code: 'unclear', columns: said.length > 0 ? said : ['amount'], unclear: row.unclear });
  }
  const unreadable = (Object.keys(row.said ?? {}) as FeeColumn[]).filter((column) => !MONEY.includes(column));
  if (unreadable.length > 0) found.push({ code: 'unreadable', columns: unreadable });
  if (isDraft(row)) add('draft', 'verification');
  if (!claimsMoney(row)) return found;
  const ended = row.validTo !== undefined && row.validTo < day;
  const { number = '', status } = row.legal ?? {};
  const words = row.state === 'free' && number !== '' ? `${number}\n${row.note ?? ''}` : '';
  if (NAMES_COUNCIL.test(words) && !RESOLUTION.test(words)) add('free-and-council', 'legalNumber', 'note');
  else if (NO_DOCUMENT.test(number))
    add(row.state === 'free' ? 'free-without-source' : 'no-source', 'legalNumber');
  if (row.validFrom === undefined) add('no-validity', 'validFrom');
  else if (row.validTo !== undefined && row.validTo < row.validFrom) add('backwards', 'validFrom', 'validTo');
  if (row.channels.length === 0) add('no-channel', 'channels');
  if (isTypedInThousands(row)) add('thousands', row.state === 'amount' ? 'amount' : 'formula');
  // What a row of the past rested on does not matter any more.
  if (ended) add('ended', 'validTo');
  else if (status === 'replaced') add('law-replaced', 'legalStatus');
  else if (status === 'expired') add('law-expired', 'legalStatus');
  return found;
};

/** The money of a row in one string: rows that say the same money have the same one. */
const moneyKey = (row: FeeRow): string => {
  switch (row.state) {
    case 'amount':
      return `${row.amount} ${row.per ?? ''}`;
    case 'formula': {
      const { formula } = row;
      return JSON.stringify(Object.entries(formula).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    default:
      return row.state;
  }
};

/** A plain "unknown" says nothing that could contradict; one that could not be read does. */
const speaks = (row: FeeRow): boolean =>
  !isDraft(row) && (row.state !== 'unknown' || row.unclear !== undefined);

/** Nobody has that many rows for one fee; comparing each with each would take for ever. */
const MOST_COMPARED = 200;
const MOST_NAMED = 5;

/** The rows of one fee that say different money for days from `day` on. */
const contradictions = (cells: readonly FeeCell[], day: string, found: Map<FeeRow, Set<string>>): void => {
  const living = cells.filter(({ row, to }) => to >= day && speaks(row));
  if (living.length < 2) return;
  const blame = (row: FeeRow, other: FeeRow): void => {
    const others = found.get(row) ?? new Set();
    if (others.size < MOST_NAMED) others.add(other.id);
    found.set(row, others);
  };
  const keys = living.map(({ row }) => moneyKey(row));
  if (living.length > MOST_COMPARED) {
    const [first] = living;
    const different = living.find((_, i) => keys[i] !== keys[0]);
    if (first && different)
      for (const { row } of living) blame(row, row === first.row ? different.row : first.row);
    return;
  }
  living.forEach((a, i) => {
    for (let j = i + 1; j < living.length; j += 1) {
      const b = living[j];
      if (!b || a.row === b.row || keys[i] === keys[j] || a.from > b.to || b.from > a.to) continue;
      blame(a.row, b.row);
      blame(b.row, a.row);
    }
  });
};

/**
 * Every reason not to show a row as an amount, by id; a row without an entry may be shown.
 *
 * @param day ISO day in Việt Nam: what is over by then is not held against anybody
 */
export const doubtsOf = (rows: readonly FeeRow[], day: string): Map<string, FeeDoubt[]> => {
  const against = new Map<FeeRow, Set<string>>();
  for (const cells of cellsOf(rows)) contradictions(cells, day, against);
  const doubts = new Map<string, FeeDoubt[]>();
  for (const row of rows) {
    const found = ownDoubts(row, day);
    const others = against.get(row);
    if (others) {
      const column = row.state === 'formula' ? 'formula' : 'amount';
      found.push({ code: 'contradiction', columns: [column], rows: [...others] });
    }
    if (found.length > 0) doubts.set(row.id, found);
  }
  return doubts;
};
