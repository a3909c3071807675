// The test runner serves sources as native ES modules; a CommonJS dependency must become one first.
import { build } from 'esbuild';

/** @param {string[]} names import specifiers that lead to CommonJS code */
export const prebundle = (names) => {
  const bundles = new Map();
  const urlOf = (name) => `/__prebundled/${name.replace(/\.js$/, '')}.js`;
  const bundle = async (name) => {
    const from = JSON.stringify(name);
    const { outputFiles } = await build({
      stdin: {
        contents: `import whole from ${from}; export default whole; export * from ${from};`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
    });
    return outputFiles[0].text;
  };
  return {
    name: 'prebundle-commonjs',
    resolveImport: ({ source }) => (names.includes(source) ? urlOf(source) : undefined),
    async serve({ path }) {
      const name = names.find((candidate) => urlOf(candidate) === path);
      if (name === undefined) return undefined;
      if (!bundles.has(name)) bundles.set(name, await bundle(name));
      return { body: bundles.get(name), type: 'js' };
    },
  };
};
