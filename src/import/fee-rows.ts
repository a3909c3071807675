import { NAMES_COUNCIL } from '../model/council.js';
import { readFormula } from '../model/fee-formula.js';
import type { Fee } from '../model/fee.js';
import type { FeeMoney } from '../model/fee-money.js';
import { FEE_CHANNELS, type FeeRow } from '../model/fee-row.js';
import type { Channel, Procedure } from '../model/procedure.js';

/** "12/2018/NQ-HĐND", "64/2025/TT-BTC", "52/2019/QH14": the number of a legal document in running words. */
const DOCUMENT = /\d+\/(?:\d{4}\/)?(?:[A-ZĐ]{2,6}-\s?[A-ZĐ]{2,8}|QH\d+)/u;

/** What is kept of the words beside an amount; the whole text stays on the sheet of the procedure. */
const LONGEST_NOTE = 5000;

const wordsOf = (fee: Fee): string =>
  [fee.state === 'formula' ? fee.formula : fee.state === 'free' ? fee.legal : '', fee.note ?? '']
    .filter((words) => words !== '')
    .join('\n')
    .slice(0, LONGEST_NOTE)
    .trim();

/** The money of a national record, for a person to confirm. Free words that name the council are no freedom. */
const moneyOf = (fee: Fee, words: string): FeeMoney & Pick<FeeRow, 'said'> => {
  switch (fee.state) {
    case 'amount':
      return { state: 'amount', amount: fee.amount, ...(fee.per !== undefined && { per: fee.per }) };
    case 'formula': {
      // "2,000 Việt Nam Đồng" and "/trang" stand in two cells of the record.
      const formula = readFormula(fee.formula.replace(/\s*\n\s*\//gu, '/'));
      if (formula) return { state: 'formula', formula };
      return {
        state: 'unknown',
        unclear: 'formula',
        said: { state: 'formula', formula: fee.formula.slice(0, LONGEST_NOTE).trim() },
      };
    }
    case 'free':
      return NAMES_COUNCIL.test(words) ? { state: 'council' } : { state: 'free' };
    case 'council':
    case 'unknown':
      return { state: fee.state };
  }
};

/**
 * Draft rows for the fee board from national records: one per fee and procedure, the channels that say the same
 * together. Every row is a draft (`verification: 'draft'`), so none is shown as an amount before somebody has
 * compared it with the resolution; a document named in the words is filled in as its likely source.
 */
export const draftFeeRows = (procedures: readonly Procedure[]): FeeRow[] =>
  procedures.flatMap((p) => {
    const found = new Map<string, { fee: Fee; channels: Set<Channel> }>();
    for (const { channel, fees } of p.methods)
      for (const fee of fees) {
        const key = JSON.stringify(Object.entries(fee).sort(([a], [b]) => (a < b ? -1 : 1)));
        const same = found.get(key);
        if (same) same.channels.add(channel);
        else found.set(key, { fee, channels: new Set([channel]) });
      }
    return [...found.values()].map(({ fee, channels }, i): FeeRow => {
      const words = wordsOf(fee);
      const number = DOCUMENT.exec(words)?.[0];
      const [field] = p.fields;
      return {
        id: `${p.code}-${i + 1}`,
        procedures: [p.code],
        name: (p.everydayName ?? p.name).slice(0, 1000).trim(),
        ...(field !== undefined && { field: field.slice(0, 300).trim() }),
        ...(fee.kind && { kind: fee.kind }),
        ...moneyOf(fee, words),
        channels: FEE_CHANNELS.filter((channel) => channels.has(channel)),
        exemptions: [],
        ...(number !== undefined && { legal: { number } }),
        verification: 'draft',
        ...(words !== '' && { note: words }),
      };
    });
  });
