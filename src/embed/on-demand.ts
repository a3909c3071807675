/**
 * What a chunk calls in place of `import()` (the build rewrites it, .ci/build/hashed-chunks.ts), so
 * that a file loaded later is checked like the ones loaded first. Not an import of the loader itself:
 * a page may write `commune.js?v=2`, which would be a second, unchecked copy.
 */
type Load = (name: string) => Promise<unknown>;

let load: Load | undefined;

/** Called by the loader before anything else; the first loader on the page stays. */
export const use = (loader: Load): void => {
  load ??= loader;
};

export const onDemand: Load = (name) =>
  load?.(name) ?? Promise.reject(new Error('commune-widgets: load commune.js, not its chunks'));
