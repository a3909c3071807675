/** What the build knows of its files (.ci/build/hashed-chunks.ts) and tells the loader. */

/** [name, SHA-256 in base64, indexes of the chunks it imports statically] */
export type Chunk = [name: string, hash: string, imports: number[]];

export interface LoaderTable {
  /** The elements, each a chunk of that name. */
  tags: string[];
  /** Those that most pages need before a touch; {@link LATER} is the last of them, `base` has on-demand.ts. */
  chunks: Chunk[];
}

/** The whole table: what {@link LATER} holds follows after the `first` ones. */
export interface ChunkTable extends LoaderTable {
  first: number;
}

/** The chunk that holds the rest of the table. */
export const LATER = 'later';
