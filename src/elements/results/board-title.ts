import { msg, str } from '@lit/localize';
import { twelveMonths } from '../../model/period.js';
import { periodText } from './figure-words.js';
import type { Span } from './measure-card.js';

/** "Kết quả tháng 10/2026", or of the twelve months up to it. */
export const boardTitle = (period: string, span: Span): string => {
  const shown = periodText(period);
  if (span === 'period')
    return msg(str`Kết quả ${shown}`, { id: 'results.title', desc: 'Heading: results of a period' });
  const months = twelveMonths(period);
  const [from, to] = [periodText(months[0] ?? period), periodText(months.at(-1) ?? period)];
  return msg(str`Kết quả 12 tháng: ${from} – ${to}`, {
    id: 'results.title-twelve',
    desc: 'Heading: results of twelve months, from and to',
  });
};
