/** Counting words of a source record and of the sheet made from it, for "nothing is lost". */
import type { Procedure } from '../../src/model/procedure.js';

export type Count = Map<string, number>;

/** Words and numbers in small letters. Run-together cells are cut where a small letter meets a capital or a digit. */
export const tokens = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
      .replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$& ')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  ).map((word) => word.toLowerCase());

export const count = (texts: readonly string[]): Count => {
  const found: Count = new Map();
  for (const text of texts) for (const word of tokens(text)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value === 'object' && value !== null)
    // Words the import adds or repeats do not count as kept.
    return Object.entries(value).flatMap(([key, v]) =>
      ['actor', 'actorName', 'per', 'local', 'everydayName', 'aliases'].includes(key) ? [] : stringsOf(v),
    );
  return [];
};

const UNITS = { workingDay: 'ngày làm việc', day: 'ngày', hour: 'giờ', month: 'tháng' } as const;
const CHANNELS = { direct: 'Trực tiếp', online: 'Trực tuyến', postal: 'Dịch vụ bưu chính' } as const;
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

/** What the sheet draws from numbers and tags: ordinals of steps, counts of papers, amounts, limits, channels. */
const drawn = (p: Procedure): string[] => [
  ...(p.steps.length > 1 ? p.steps.map((_, i) => `Bước ${i + 1} ${ALPHABET[i] ?? ''}`) : []),
  ...p.documents.flatMap((g) => (g.heading === undefined ? [] : ['0 bản chính'])),
  ...p.documents.flatMap((g) =>
    g.items.map((item) => `${item.originals ?? 0} bản chính ${item.copies ?? 0} bản sao`),
  ),
  ...p.methods.map((m) => CHANNELS[m.channel]),
  ...p.methods.flatMap((m) =>
    m.time?.kind === 'duration' ? [`${m.time.quantity} ${UNITS[m.time.unit]}`] : [],
  ),
  ...p.methods.flatMap((m) =>
    m.fees.map((fee) =>
      // "Miễn phí" is how the portal prints any zero; the report says so where the sheet does not.
      fee.state === 'amount' ? `${fee.amount.toLocaleString('vi-VN')} VNĐ Việt Nam Đồng` : 'Miễn phí',
    ),
  ),
];

export const wordsOut = (p: Procedure): Count => count([...stringsOf(p), ...drawn(p)]);

/** Takes one word out of what is left; a word that two cells ran into each other counts as its two halves. */
const take = (left: Count, word: string): boolean => {
  const use = (w: string): boolean => {
    const n = left.get(w) ?? 0;
    if (n > 0) left.set(w, n - 1);
    return n > 0;
  };
  if (use(word)) return true;
  for (let i = 1; i < word.length; i += 1) {
    const [a, b] = [word.slice(0, i), word.slice(i)];
    if ((left.get(a) ?? 0) > 0 && (left.get(b) ?? 0) > (a === b ? 1 : 0)) return use(a) && use(b);
  }
  return false;
};

/** Words that stand in the source more often than in the sheet. */
export const lost = (source: readonly string[], p: Procedure): string[] => {
  const left = wordsOut(p);
  const missing: string[] = [];
  for (const [word, n] of [...count(source)].sort((a, b) => a[0].length - b[0].length))
    for (let i = 0; i < n; i += 1) if (!take(left, word)) missing.push(word);
  return missing;
};
