// Writes sri.json (the hash of every published file) and head.json (lines for a page's head, by tag), and refuses files no browser could run.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headLines } from './head-lines.mjs';

/** Decorators that were not lowered: vite exits 0 and ships them when tsconfig.json is wrong. */
const RAW_DECORATOR = /(^|[\n;{}])\s*@(property|state|query|customElement|eventOptions)\(/;

/** @param {string} folder the built dist/embed */
export const publishHashes = (folder) => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const files = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort()) {
    const code = readFileSync(join(folder, name));
    if (RAW_DECORATOR.test(code.toString())) throw new Error(`${name} holds raw decorators`);
    files[name] = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  }
  writeFileSync(join(folder, 'sri.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
  const table = JSON.parse(readFileSync(join(folder, 'chunks.json'), 'utf8'));
  const head = Object.fromEntries(table.tags.map((tag) => [tag, headLines(table, [tag], '')]));
  writeFileSync(join(folder, 'head.json'), `${JSON.stringify(head, null, 2)}\n`);
  console.log(
    `<script type="module" src="commune.js" integrity="${files['commune.js']}" crossorigin="anonymous"></script>`,
  );
};
