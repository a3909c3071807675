import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from '../files.mjs';

/** Class → tag, from the calls in src/define and of the editor: classes and their registration live in separate files. */
const tagOf = new Map(
  ['src/define', 'src/editor/define.ts']
    .flatMap(filesUnder)
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bdefineElement\('([\w-]+)', (\w+)\)/g)].map(
        ([, tag, name]) => [name, tag],
      ),
    ),
);

const tagNames = {
  name: 'tag-names',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [], exports = [] } of customElementsManifest.modules)
      for (const declaration of declarations) {
        const tag = tagOf.get(declaration.name);
        if (tag === undefined) continue;
        Object.assign(declaration, { tagName: tag, customElement: true });
        // The analyzer takes every entry of `static properties` for an attribute, our private state too.
        const isPrivate = (name) =>
          declaration.members?.some((member) => member.name === name && member.privacy === 'private');
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !isPrivate(fieldName));
        declaration.members = declaration.members?.filter(({ privacy = 'public' }) => privacy === 'public');
        // It also takes the parameter of `emit(type, …)` for the name of an event.
        declaration.events = declaration.events?.filter(({ name }) => name.startsWith('commune-'));
        exports.push({
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name: declaration.name, module: path },
        });
      }
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/editor/commune-staff-editor.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tagNames],
};
