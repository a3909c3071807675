import type { CatalogueEntry } from '../model/catalogue.js';

const collator = new Intl.Collator('vi');

/**
 * The order of the list. Sheets written by hand stand first, as their author ordered them. National records
 * have no order of their own: what people ask for most comes first, which is the fields with the most
 * everyday names and, in a field, the procedures that have one, the plain and short before the special.
 * Two imports of the same files give the same list.
 */
export const inListOrder = (
  entries: readonly CatalogueEntry[],
  authored: ReadonlySet<string>,
): CatalogueEntry[] => {
  const asked = new Map<string, number>();
  const fieldOf = (entry: CatalogueEntry): string => entry.fields?.[0] ?? '';
  for (const entry of entries)
    if (entry.everydayName !== undefined) asked.set(fieldOf(entry), (asked.get(fieldOf(entry)) ?? 0) + 1);
  const rest = entries
    .filter((entry) => !authored.has(entry.code))
    .sort(
      (a, b) =>
        Number(a.sheet === false) - Number(b.sheet === false) ||
        (asked.get(fieldOf(b)) ?? 0) - (asked.get(fieldOf(a)) ?? 0) ||
        collator.compare(fieldOf(a), fieldOf(b)) ||
        Number(a.everydayName === undefined) - Number(b.everydayName === undefined) ||
        Number(a.variantOf !== undefined) - Number(b.variantOf !== undefined) ||
        a.name.length - b.name.length ||
        (a.code < b.code ? -1 : 1),
    );
  return [...entries.filter((entry) => authored.has(entry.code)), ...rest];
};
