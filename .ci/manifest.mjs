// The custom-elements manifest must describe what a page's author can use: every tag, attribute, slot, event.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './files.mjs';

/** @returns {string[]} what is missing in dist/custom-elements.json, one sentence each */
export const manifestProblems = () => {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const classes = modules.flatMap(({ declarations = [] }) => declarations);
  const tags = [...filesUnder('src/define'), 'src/editor/commune-staff-editor.ts']
    .map((file) => /\/(commune-[\w-]+)\.ts$/.exec(file)?.[1])
    .filter((tag) => tag !== undefined);
  return tags.flatMap((tag) => {
    const element = classes.find(({ tagName }) => tagName === tag);
    if (!element)
      return [`<${tag}> is not in the manifest: does src/define call defineElement("${tag}", Class)?`];
    const undescribed = ['attributes', 'slots', 'events', 'cssParts', 'cssProperties'].flatMap((kind) =>
      (element[kind] ?? [])
        .filter(({ description, inheritedFrom }) => !description && !inheritedFrom)
        .map(({ name }) => `<${tag}>: ${kind} "${name}" has no description`),
    );
    return element.description || element.summary
      ? undescribed
      : [`<${tag}> has no description`, ...undescribed];
  });
};
