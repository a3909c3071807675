/**
 * The published name of a chunk: its own name and the first characters of its SHA-256, so that a
 * changed file is a new file. src/embed/chunks.ts does the same in the browser.
 * @param {string} name
 * @param {string} hash base64
 */
export const chunkFile = (name, hash) => `${name}-${hash.slice(0, 8).replace(/\W/g, '-')}.js`;
