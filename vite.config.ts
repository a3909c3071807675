/**
 * The builds, chosen with `--mode` and run in order by .ci/build.mjs:
 *   esm      dist/esm     for npm: modules kept apart, `lit` left to the application
 *   embed    dist/embed   script tag: hashed chunks, one per tag and what they share
 *   loader   dist/embed   script tag: commune.js, which holds the table of the chunks and their hashes
 *   all      dist/embed   script tag: commune-all.js, everything in one file
 *   editor   dist/editor  script tag for the editing page alone: commune-staff-editor.js
 *   editor-worker         and the worker that reads its workbooks
 *   cli      dist/cli     for Node
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PluginOption, type Rolldown, type UserConfig } from 'vite';
import { filesUnder } from './.ci/files.mjs';
import { chunkGroups } from './.ci/build/chunk-groups.js';
import { hashedChunks, loaderTable } from './.ci/build/hashed-chunks.js';
import { minifiedTemplates } from './.ci/build/minify-templates.js';
import { leanLit } from './.ci/build/lean-lit.js';

const target = 'es2022';

/** `{ 'commune-qr': 'src/define/commune-qr.ts', … }` */
const tags = Object.fromEntries(
  filesUnder('src/define')
    .filter((file) => /\/commune-[\w-]+\.ts$/.test(file))
    .map((file) => [file.replace(/^.*\/|\.ts$/g, ''), file]),
);

/**
 * Tags that few pages have: what they share with what is loaded later is no reason to load it at once elsewhere, and
 * their own files are no reason to make the loader of every page longer.
 */
const FEW_PAGES = ['commune-qr', 'commune-pay', 'commune-results'];

const esm: UserConfig = {
  build: {
    target,
    outDir: 'dist/esm',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    lib: {
      entry: ['src/index.ts', 'src/all.ts', 'src/i18n/localization.ts', ...Object.values(tags)],
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^lit($|\/)/,
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // npm leaves every folder called node_modules out of a package.
        entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
      },
    },
  },
};

/** A build for the script tag. As a library, so that Vite adds no preload helper to import(). */
const script = (
  entry: Record<string, string>,
  fileNames: string,
  options: {
    plugins?: PluginOption[];
    emptyOutDir?: boolean;
    codeSplitting?: Rolldown.OutputOptions['codeSplitting'];
    outDir?: string;
  } = {},
): UserConfig => ({
  resolve: {
    alias: { '@lit/localize': fileURLToPath(new URL('src/i18n/lean-localize.ts', import.meta.url)) },
  },
  plugins: [
    minifiedTemplates(filesUnder('src/i18n/generated/locales')),
    leanLit(),
    ...(options.plugins ?? []),
  ],
  build: {
    target,
    outDir: options.outDir ?? 'dist/embed',
    emptyOutDir: options.emptyOutDir ?? false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      // Nobody imports from these files, so an entry may also hold what its later chunks share: fewer files.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: false,
        entryFileNames: fileNames,
        chunkFileNames: fileNames,
        codeSplitting: options.codeSplitting ?? true,
      },
    },
  },
});

const embed = script({ ...tags, 'on-demand': 'src/embed/on-demand.ts' }, '[name].js', {
  plugins: [hashedChunks(Object.keys(tags), FEW_PAGES, /^(?:staff|fees)-file$|^en$|^last-copy$/)],
  emptyOutDir: true,
  codeSplitting: chunkGroups(tags, FEW_PAGES),
});

const loader = (): UserConfig => ({
  ...script({ commune: 'src/embed/loader.ts' }, '[name].js'),
  define: { __CHUNKS__: loaderTable(readFileSync('dist/embed/chunks.json', 'utf8')) },
});

const all: UserConfig = {
  ...script({ 'commune-all': 'src/embed/all.ts' }, '[name].js', { codeSplitting: false }),
  define: { __TAGS__: JSON.stringify(Object.keys(tags)) },
};

const editor = script({ 'commune-staff-editor': 'src/editor/define.ts' }, '[name].js', {
  outDir: 'dist/editor',
  emptyOutDir: true,
});

/** A file of its own, which shares nothing: the editor starts it where a hostile workbook can be stopped. */
const editorWorker = script({ 'workbook-worker': 'src/editor/workbook-worker.ts' }, '[name].js', {
  outDir: 'dist/editor',
  codeSplitting: false,
});

const cli: UserConfig = {
  // The database library holds compiled code, which no bundle can.
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        'commune-widgets': 'src/cli/commune-widgets.ts',
        // Started by the command where a hostile workbook can be stopped.
        'workbook-process': 'src/cli/workbook-process.ts',
        import: 'src/import/index.ts',
        collector: 'src/collector/index.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

const builds: Record<string, () => UserConfig> = {
  esm: () => esm,
  embed: () => embed,
  loader,
  all: () => all,
  editor: () => editor,
  'editor-worker': () => editorWorker,
  cli: () => cli,
};

export default defineConfig(({ mode }) => ({ publicDir: false, ...builds[mode]?.() }));
