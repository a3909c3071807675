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
