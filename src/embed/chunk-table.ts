/** What the build knows of its files (.ci/build/hashed-chunks.ts) and tells the loader. */

/** [name, SHA-256 in base64, indexes of the chunks it imports statically] */
export type Chunk = [name: string, hash: string, imports: number[]];

export interface LoaderTable {
  /** So many chunks, the first ones, are tags and named like them; the next one is the base of all, with on-demand.ts. */
  tags: number;
  /** Those that a page may need before a touch; {@link LATER} is the last of them. */
  chunks: Chunk[];
}

/** The whole table: what {@link LATER} holds follows after the `first` ones. */
export interface ChunkTable extends LoaderTable {
  first: number;
}

/** The chunk that holds the rest of the table. */
export const LATER = 'later';
