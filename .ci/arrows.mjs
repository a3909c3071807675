// Who may import whom (src/), as one table and the ESLint rule that enforces it.
import { dirname, relative, resolve, sep } from 'node:path';
import { root } from './files.mjs';

/**
 * For each folder of src/: the other folders it may import. Files directly in src/ go by their name.
 * `elements/*` stands for each element's own folder: it may use `elements` (the base class) and
 * `elements/shared`, never another element's folder.
 */
export const ARROWS = {
  // leaves
  model: [],
  search: [],
  format: [],
  qr: [],
  styles: [],
  i18n: [],
  version: [],
  // towards the page
  events: ['model', 'data'],
  import: ['model', 'search'],
  data: ['model', 'version'],
  elements: ['data', 'model', 'search', 'format', 'qr', 'styles', 'i18n', 'events', 'version'],
  'elements/shared': ['elements', 'data', 'model', 'search', 'format', 'qr', 'styles', 'i18n', 'events'],
  'elements/*': [
    'elements',
    'elements/shared',
    'data',
    'model',
    'search',
    'format',
    'qr',
    'styles',
    'i18n',
    'events',
  ],
  define: ['elements', 'elements/*', 'version'],
  editor: [
    'elements',
    'elements/shared',
    'define',
    'data',
    'model',
    'import',
    'format',
    'styles',
    'i18n',
    'search',
    'qr',
    'events',
    'version',
  ],
  all: ['define', 'i18n'],
  index: ['elements', 'elements/*', 'events', 'model', 'version'],
  embed: ['all', 'version'],
  // towards the server
  pages: ['model', 'format', 'qr'],
  collector: ['model', 'pages'],
  // Of data only decode: bytes of a file as people save it → text.
  cli: ['import', 'model', 'search', 'format', 'data', 'pages', 'collector', 'version'],
};

/** Packages a folder may import; every other package is refused. */
export const PACKAGES = {
  import: ['fflate', 'read-excel-file'],
  elements: ['lit', '@lit/localize'],
  'elements/shared': ['lit', '@lit/localize'],
  'elements/*': ['lit', '@lit/localize'],
  editor: ['lit', 'idb-keyval', 'fflate'],
  styles: ['lit'],
  i18n: ['lit', '@lit/localize'],
  data: ['lit', 'idb-keyval'],
  qr: ['qrcode'],
  cli: ['node:'],
  collector: ['node:', 'libsql'],
  pages: ['node:'],
};

/** The part of src/ a file belongs to: `model`, `elements/procedures`, `events` … */
const partOf = (file) => {
  const [folder, next, deeper] = relative(resolve(root, 'src'), file).split(sep);
  if (next === undefined) return folder.replace(/\.ts$/, '');
  return folder === 'elements' && deeper !== undefined ? `elements/${next}` : folder;
};

const nameInTable = (part) =>
  part in ARROWS ? part : part.startsWith('elements/') ? 'elements/*' : undefined;

/** Why `file` must not import `specifier`; undefined when it may. */
export const forbidden = (file, specifier) => {
  const from = partOf(file);
  const row = nameInTable(from);
  if (row === undefined) return `src/${from} is not in the table of .ci/arrows.mjs.`;
  if (!specifier.startsWith('.')) {
    const allowed = (PACKAGES[row] ?? []).some(
      (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return allowed ? undefined : `src/${from} must not import the package "${specifier}".`;
  }
  const target = resolve(dirname(file), specifier.replace(/\.js$/, '.ts'));
  if (relative(resolve(root, 'src'), target).startsWith('..'))
    return `src/${from} must not import from outside src ("${specifier}").`;
  const to = partOf(target);
  if (to === from) return undefined;
  const name = nameInTable(to);
  return name !== undefined && ARROWS[row].includes(name)
    ? undefined
    : `src/${from} must not import src/${to}.`;
};

const check = (context, source) => {
  if (typeof source?.value !== 'string') return;
  const message = forbidden(context.filename, source.value);
  if (message) context.report({ node: source, message: `${message} See ARROWS in .ci/arrows.mjs.` });
};

/** The ESLint rule `house/arrows`; counts type imports and `import()` too. */
export const arrows = {
  meta: { type: 'problem', schema: [], docs: { description: 'Only the imports of ARROWS and PACKAGES.' } },
  create: (context) => ({
    ImportDeclaration: ({ source }) => check(context, source),
    ExportNamedDeclaration: ({ source }) => check(context, source),
    ExportAllDeclaration: ({ source }) => check(context, source),
    ImportExpression: ({ source }) => check(context, source),
    TSImportType: ({ source, argument }) => check(context, source ?? argument?.literal),
  }),
};
