import { AUDIENCES, type Audience } from './audience.js';
import type { FeeState } from './fee.js';
import { FORMATS, readItems, type DataFile } from './envelope.js';
import { choice, flag, integer, isoDate, list, object, text, type Shape, type Parsed } from './shape.js';
import { online, STATUSES, timeLimit, type OnlineLevel, type TimeLimit } from './terms.js';

/**
 * The price in one line of the list. `min`/`max` in đồng are set only when every channel has a fixed
 * amount or is free with a source; anything doubtful keeps the state alone.
 */
export interface FeeSummary {
  state: FeeState;
  min?: number;
  /** Absent when the amounts of one channel may add up: the price is then "from `min`". */
  max?: number;
  /** What the amount is paid for ("bản"), when it is the same everywhere. */
  per?: string;
  /** Last day (ISO) it is sure to hold: afterwards another price is announced, or none is known. */
  until?: string;
}

/** One line of `procedures/index.json`: what the list shows and what the search looks in. */
export interface CatalogueEntry {
  code: string;
  /** Only for an entry without a sheet, whose link leads to the portal: ids cost more bytes than all else but the names. */
  portalId?: string;
  name: string;
  everydayName?: string;
  aliases?: string[];
  /** Lĩnh vực. */
  fields?: string[];
  lifeEvents?: string[];
  /** Whom it is for; the sheet has the record's own words. */
  audiences?: Audience[];
  keywords?: string[];
  online?: OnlineLevel;
  fee?: FeeSummary;
  time?: TimeLimit;
  /** Absent = in force. */
  status?: (typeof STATUSES)[number];
  /** Code of the plain procedure this one is a near-identical form of ("dạng khác"). */
  variantOf?: string;
  /** `false` when there is no sheet: the entry links to the national portal. Default true. */
  sheet?: boolean;
  /** Agency, shown for entries without a sheet. */
  agency?: string;
  /** Set by local.json: not offered by this commune. Dropped from the list. */
  hidden?: boolean;
}

export const catalogueEntry: Shape<CatalogueEntry> = object<CatalogueEntry>(
  {
    code: text(60),
    portalId: text(100),
    name: text(),
    everydayName: text(),
    aliases: list(text()),
    fields: list(text()),
    lifeEvents: list(text()),
    audiences: list(choice(AUDIENCES)),
    keywords: list(text()),
    online,
    fee: object<FeeSummary>(
      {
        state: choice(['amount', 'formula', 'council', 'unknown', 'free']),
        min: integer(0),
        max: integer(0),
        per: text(200),
        until: isoDate(),
      },
      ['state'],
    ),
    time: timeLimit,
    status: choice(STATUSES),
    variantOf: text(60),
    sheet: flag(),
    agency: text(),
    hidden: flag(),
  },
  ['code', 'name'],
);

/** procedures/index.json. Bad lines are dropped and reported; a file of another kind gives no value. */
export const parseIndex = (input: unknown): Parsed<DataFile<CatalogueEntry>> =>
  readItems(input, [FORMATS.index], catalogueEntry, 'code');
