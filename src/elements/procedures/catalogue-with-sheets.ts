import { entryOf } from '../../model/entry.js';
import { FORMATS, formatOf } from '../../model/envelope.js';
import { parseProcedure, parseProcedures, type Procedure } from '../../model/procedure.js';
import type { Parsed } from '../../model/shape.js';
import { groupFamilies } from '../../search/families.js';
import type { Catalogue } from './catalogue.js';

const whole = (procedures: readonly Procedure[]): Catalogue => {
  // An index has its families from the import; sheets alone say nothing about each other.
  const plain = groupFamilies(procedures);
  return {
    items: procedures.map((p) => {
      const variantOf = plain.get(p.code);
      return { ...entryOf(p), ...(variantOf !== undefined && { variantOf }) };
    }),
    sheets: new Map(procedures.map((p) => [p.code, p])),
  };
};

/** `procedures.json`, or one sheet alone. */
export const parseSheets = (input: unknown): Parsed<Catalogue> => {
  if (formatOf(input)?.split('/')[0] === FORMATS.procedure.split('/')[0]) {
    const { value, issues } = parseProcedure(input);
    return { value: value && whole([value]), issues };
  }
  const { value, issues } = parseProcedures(input);
  return { value: value && whole(value.items), issues };
};
