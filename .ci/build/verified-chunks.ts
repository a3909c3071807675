/**
 * Makes the chunks of the script-tag build verifiable: every `import("./x.js")` inside a chunk becomes
 * `onDemand("./x.js")`, which loads through commune.js and its table of hashes. Leaves the table in
 * chunks.json for the loader's build.
 */
import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import type { ChunkTable } from '../../src/embed/chunks.js';

const sha256 = (code: string | Uint8Array): string => createHash('sha256').update(code).digest('base64');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rewrite = (chunk: Rolldown.OutputChunk, helper: Rolldown.OutputChunk): void => {
  if (chunk.dynamicImports.length === 0) return;
  for (const file of chunk.dynamicImports) {
    const call = new RegExp(`\\bimport\\(([\`'"])\\./${escaped(file)}\\1\\)`, 'g');
    if (!call.test(chunk.code)) throw new Error(`${chunk.fileName}: no import() of ${file} found to check`);
    chunk.code = chunk.code.replace(call, `__onDemand("${file}")`);
  }
  const exported = /export\{.*?(\w+) as onDemand\b|export\{.*?\bonDemand\b/.test(helper.code);
  if (!exported) throw new Error(`${helper.fileName} does not export onDemand`);
  chunk.code = `import{onDemand as __onDemand}from"./${helper.fileName}";${chunk.code}`;
  chunk.imports.push(helper.fileName);
};

export const verifiedChunks = (): Plugin => ({
  name: 'verified-chunks',
  enforce: 'post',
  /** The file name must change when the rewriting does. */
  augmentChunkHash: () => 'verified-chunks/1',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const helper = chunks.find((chunk) => chunk.name === 'on-demand');
    if (!helper) throw new Error('the build has no on-demand chunk');
    for (const chunk of chunks) {
      rewrite(chunk, helper);
      if (/\bimport\(/.test(chunk.code)) throw new Error(`${chunk.fileName}: an unchecked import() is left`);
    }
    const index = (file: string): number => chunks.findIndex((chunk) => chunk.fileName === file);
    const table: ChunkTable = {
      chunks: chunks.map((chunk) => [chunk.fileName, sha256(chunk.code), chunk.imports.map(index)]),
      tags: Object.fromEntries(
        chunks
          .filter((chunk) => chunk.isEntry && chunk !== helper)
          .map((chunk) => [chunk.name, index(chunk.fileName)]),
      ),
      onDemand: index(helper.fileName),
    };
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(table) });
  },
});
