import {
  documentGroup,
  online,
  step,
  type DocumentGroup,
  type OnlineLevel,
  type Procedure,
  type LocalField,
  LOCAL_FIELDS,
  type Step,
} from './procedure.js';
import { FORMATS, readItems, type DataFile } from './envelope.js';
import { flag, list, object, text, type Shape, type Parsed } from './shape.js';

/**
 * What only the commune knows about one procedure (local.json). Merged over the national record field
 * by field; an import reads it and never writes it. The project's own everyday names have the same form.
 */
export interface LocalEntry {
  code: string;
  everydayName?: string;
  aliases?: string[];
  plainSummary?: string;
  lifeEvents?: string[];
  receptionAddress?: string;
  note?: string;
  /** Do not offer this procedure. */
  hidden?: boolean;
  online?: OnlineLevel;
  /** Own steps or documents where the commune works differently: they replace the national ones. */
  steps?: Step[];
  documents?: DocumentGroup[];
}

export const localEntry: Shape<LocalEntry> = object<LocalEntry>(
  {
    code: text(60),
    everydayName: text(),
    aliases: list(text()),
    plainSummary: text(),
    lifeEvents: list(text()),
    receptionAddress: text(),
    note: text(),
    hidden: flag(),
    online,
    steps: list(step),
    documents: list(documentGroup),
  },
  ['code'],
);

/** The commune's words over the national record; `local` then names the fields that are the commune's. */
export const mergeLocal = (p: Procedure, entry: LocalEntry): Procedure => {
  const own = LOCAL_FIELDS.filter((field) => entry[field] !== undefined);
  const merged: Procedure = { ...p };
  for (const field of own) Object.assign(merged, { [field]: entry[field] });
  if (entry.aliases) merged.aliases = [...new Set([...(p.aliases ?? []), ...entry.aliases])];
  if (entry.lifeEvents) merged.lifeEvents = [...new Set([...(p.lifeEvents ?? []), ...entry.lifeEvents])];
  if (own.length > 0) merged.local = [...new Set<LocalField>([...(p.local ?? []), ...own])];
  return merged;
};

/** local.json. */
export const parseLocal = (input: unknown): Parsed<DataFile<LocalEntry>> =>
  readItems(input, [FORMATS.local], localEntry, 'code');
