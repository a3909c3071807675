import { isoDate, link, object, text, type Shape } from './shape.js';

/** Where a text comes from and when it was fetched; shown under everything we publish. */
export interface Source {
  /** Name of the publisher, for example "Cổng Dịch vụ công quốc gia". */
  name: string;
  url?: string;
  /** ISO day the text was fetched. */
  retrieved?: string;
}

export const source: Shape<Source> = object<Source>({ name: text(500), url: link(), retrieved: isoDate() }, [
  'name',
]);
