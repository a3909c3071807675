/** Generated fee files as a careless or hostile hand would write them, for the element. Pure. */
import fc from 'fast-check';
import { feeFiles, goodFee } from './fees.js';

/** Sound rows beside the others: only where something may be shown can something wrong be shown. */
const sound = fc
  .record({
    id: fc.integer({ min: 10, max: 14 }).map(String),
    name: fc.constantFrom('Lệ phí khai tử', 'Phí bản sao', 'Khoản khác'),
    channels: fc.subarray(['direct', 'online', 'postal'], { minLength: 1 }),
    amount: fc.integer({ min: 500, max: 90_000 }),
    exemptions: fc.subarray(['hộ nghèo', 'trẻ em', 'giảm 50 % cho người cao tuổi']),
    validFrom: fc.constantFrom('2026-01-01', '2020-01-01', '2099-01-01'),
  })
  .chain((row) =>
    fc.constantFrom<object>(
      goodFee(row),
      goodFee({ ...row, state: 'free', amount: undefined, per: undefined }),
      goodFee({ ...row, state: 'formula', amount: undefined, per: undefined, formula: '2.000 đ/trang' }),
    ),
  );

const isList = (file: unknown): file is { items: unknown[] } =>
  typeof file === 'object' && file !== null && 'items' in file && Array.isArray(file.items);

const files = fc
  .tuple(feeFiles, fc.array(sound, { maxLength: 4 }))
  .map(([file, rows]): unknown => (isList(file) ? { ...file, items: [...rows, ...file.items] } : file));

/** The same seed gives the same files. */
export const hostileFees = (count: number, seed: number): unknown[] =>
  fc.sample(files, { numRuns: count, seed });
