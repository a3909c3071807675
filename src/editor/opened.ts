/** The file that is being edited. */
export interface Opened {
  /** Names its draft: the absolute URL, `file:` and the name, or `new`. */
  id: string;
  /** File name without folders. */
  name: string;
  kind: 'csv' | 'json' | 'xlsx' | 'new';
  /** Absolute; undefined for a file from the disk. Photos are relative to it. */
  url?: string;
  /** What stands in a JSON file beside the people. */
  envelope: Record<string, unknown>;
}

/** How the saved table is called: as the file on the website, so that it takes its place. */
export const csvName = ({ kind, name }: Pick<Opened, 'kind' | 'name'>): string =>
  kind === 'csv' && /\.csv$/i.test(name) ? name : 'staff.csv';

/** The copy for the website, beside the whole file of that name. */
export const publicName = (opened: Pick<Opened, 'kind' | 'name'>): string =>
  csvName(opened).replace(/\.csv$/i, '-de-dang.csv');

export const jsonName = ({ kind, name }: Pick<Opened, 'kind' | 'name'>): string =>
  kind === 'json' && /\.json$/i.test(name) ? name : 'staff.json';
