/** Several things in one cell: divided by `;` or line breaks. What stands in double quotes is taken as it is. */

const QUOTED = /^"((?:[^"]|"")*)"$/;

/** An item in quotes has no repairs and no dividing; undefined when it has none. */
export const literal = (item: string): string | undefined => QUOTED.exec(item)?.[1]?.replace(/""/g, '"');

export const quote = (item: string): string => `"${item.replace(/"/g, '""')}"`;

const ITEM = {
  ';': /(?:\s*"(?:[^"]|"")*"\s*(?=[;\r\n]|$))|[^;\r\n]+/g,
  ',': /(?:\s*"(?:[^"]|"")*"\s*(?=[;,\r\n]|$))|[^;,\r\n]+/g,
} as const;

/** @param also `,` where items have none of their own, as codes */
export const listCell = (cell: string, also: ',' | ';' = ';'): string[] =>
  (cell.match(ITEM[also]) ?? []).map((item) => item.trim()).filter((item) => item !== '');

/** The value as `bare`, or in quotes when that would be read as something else. */
export const writeItem = (value: string, bare: string, read: (item: string) => { value: string }): string =>
  !bare.startsWith('"') && read(bare).value === value ? bare : quote(value);

/** The opposite of {@link listCell}. */
export const writeList = (values: readonly string[], write: (value: string) => string, also?: ','): string =>
  values
    .map((value) => {
      const written = write(value);
      const [only, ...more] = listCell(written, also);
      // In quotes also what has a dividing sign in it.
      return only === written && more.length === 0 ? written : quote(value);
    })
    .join('; ');

/** The header of a column we do not know, in quotes when it would be read as something else. */
export const ownHeader = (name: string, columnOf: (header: string) => string | undefined): string =>
  columnOf(name) !== undefined || literal(name) !== undefined || name.trim() !== name || name === ''
    ? quote(name)
    : name;
