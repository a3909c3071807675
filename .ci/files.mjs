// Small file helpers shared by the build and test scripts. Node 20 has no fs.globSync.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..');

/**
 * Every file under a path of the repository (or the file itself), sorted, with forward slashes.
 * @param {string} path
 * @returns {string[]}
 */
export const filesUnder = (path) => {
  const start = join(root, path);
  if (!existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return [path];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
};
