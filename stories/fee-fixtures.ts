/** Fees for states the demo board is too well kept to show. Amounts and documents here are invented. */
import { FORMATS } from '../src/model/envelope.js';
import { daysAgo } from './fixtures.js';

/** A row with nothing against it. */
export const someFee = (changes: object = {}): object => ({
  id: 'muon-nha-van-hoa',
  name: 'Mượn nhà văn hóa bản',
  field: 'Văn hóa cơ sở',
  kind: 'giá',
  state: 'amount',
  amount: 50_000,
  per: 'lần',
  channels: ['direct', 'online'],
  exemptions: ['hộ nghèo', 'giảm 50 % cho người cao tuổi'],
  legal: { number: '01/2026/NQ-HĐND', issuer: 'HĐND tỉnh Mẫu', date: '2026-01-15', status: 'inForce' },
  validFrom: '2026-02-01',
  verification: 'primary',
  verifiedOn: daysAgo(20),
  ...changes,
});

export const feeFile = (...items: unknown[]) => ({ format: FORMATS.fees, items });

/** A whole province's board. */
export const manyFees = (count: number): object[] =>
  Array.from({ length: count }, (_, i) =>
    someFee({
      id: `khoan-${i + 1}`,
      name: `Khoản thu số ${i + 1}`,
      field: `Lĩnh vực số ${(i % 12) + 1}`,
      amount: 1000 * (i + 1),
    }),
  );
