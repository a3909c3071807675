import { filesFor } from '../sizes.mjs';
import { chunkFile } from './chunk-file.mjs';

/**
 * Lines for the head of a page with these tags: the code then starts with the page, one round trip sooner.
 * @param {import('../../src/embed/chunk-table.js').ChunkTable} table
 * @param {string[]} tags
 * @param {string} folder where the files lie, ending in "/"
 * @returns {string[]}
 */
export const headLines = (table, tags, folder) => {
  const hashes = new Map(table.chunks.map(([name, hash]) => [chunkFile(name, hash), hash]));
  return filesFor(table, tags).map(
    (file) =>
      `<link rel="modulepreload" href="${folder}${file}" integrity="sha256-${hashes.get(file)}" crossorigin>`,
  );
};
