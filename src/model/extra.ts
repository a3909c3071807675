import { text, type Shape } from './shape.js';

/** Columns nobody knows, as text; keys of prototypes are no columns. */
export const extra: Shape<Record<string, string>> = {
  read(input, path, issues) {
    if (input === null || input === undefined) return undefined;
    if (typeof input !== 'object' || Array.isArray(input)) {
      issues.push({ path, code: 'type', message: 'expected an object' });
      return undefined;
    }
    const entries = Object.entries(input).flatMap(([key, value]): [string, string][] => {
      const words = text().read(value, `${path}.${key}`, issues);
      const name = key.normalize('NFC').trim();
      return words === undefined || name === '' || name === '__proto__' ? [] : [[name, words]];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  },
  schema: () => ({ type: 'object', additionalProperties: { type: 'string' } }),
};
