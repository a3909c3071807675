/** The kind of a legal document by its number (Luật Ban hành văn bản QPPL 2025, số, ký hiệu văn bản). */
const KINDS: readonly [RegExp, string][] = [
  [/\/NQ-/u, 'Nghị quyết'],
  [/\/NĐ-CP/u, 'Nghị định'],
  [/\/TT(?:LT)?-/u, 'Thông tư'],
  [/\/QĐ-/u, 'Quyết định'],
];

/** "23/2026/NQ-HĐND" → "Nghị quyết 23/2026/NQ-HĐND"; what already begins with a word stays. */
export const lawName = (number: string): string => {
  const kind = /^\d/.test(number) ? KINDS.find(([pattern]) => pattern.test(number))?.[1] : undefined;
  return kind === undefined ? number : `${kind} ${number}`;
};
