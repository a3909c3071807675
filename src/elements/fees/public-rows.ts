/** The board as rows of a file that anybody may pass on: it says what the board says, and no amount besides. Pure. */
import { isShown, type FeeLine } from '../../model/fee-day.js';
import type { FeeRow } from '../../model/fee-row.js';
import type { FeeGroup } from './arrange.js';

const publicRow = (line: FeeLine): FeeRow => {
  const { row, procedures } = line;
  // Who wrote the file knows what else stands in it; a reader has seen none of it.
  const { said: _said, extra: _extra, note, ...rest } = row;
  const channels = row.channels.filter((channel) => line.channels.includes(channel));
  const own = {
    ...rest,
    procedures,
    channels,
    ...(note !== undefined && line.doubts.length === 0 && { note }),
  };
  if (isShown(line)) return own;
  const { id, name, field, kind, group, legal, validFrom, validTo, verification, verifiedOn } = own;
  return {
    id,
    name,
    procedures,
    channels,
    exemptions: [],
    state: row.state === 'council' ? 'council' : 'unknown',
    ...(field !== undefined && { field }),
    ...(kind !== undefined && { kind }),
    ...(group !== undefined && { group }),
    ...(legal !== undefined && { legal }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
    ...(verification !== undefined && { verification }),
    ...(verifiedOn !== undefined && { verifiedOn }),
    ...('note' in own && { note: own.note }),
  };
};

/** Lines and announced changes, each once. A row in doubt, or ended, is "Chưa rõ". */
export const publicRows = (groups: readonly FeeGroup[]): FeeRow[] => {
  const lines = groups.flatMap(({ rows }) =>
    rows.flatMap(({ lines: own }) => own.flatMap(({ line, changes }) => [line, ...changes])),
  );
  return [...new Set(lines)].map(publicRow);
};
