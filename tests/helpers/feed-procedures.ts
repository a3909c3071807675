/** Hostile files for `<commune-procedures>`; a third of them with a sheet open. */
import { feed, type Fed, type Outcome } from './feed.js';
import { hostileFiles } from './hostile-procedures.js';

interface Catalogue extends Fed {
  code?: string;
}

const firstCode = (file: unknown): string | undefined => {
  const items = (file as { items?: unknown } | null)?.items;
  const code = Array.isArray(items) ? (items[0] as { code?: unknown } | null)?.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** The sheet comes a moment after the list; for a code that was dropped as unusable it never does. */
const sheetOf = async (element: Catalogue): Promise<boolean> => {
  for (let tries = 0; tries < 20; tries++) {
    if (element.shadowRoot?.querySelector('[part~="sheet"]')) return true;
    if (element.shadowRoot?.querySelector('[part~="notice"]')) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
};

/**
 * `sheets`: files of which a sheet was open.
 * @param seed the same seed gives the same files
 */
export const feedProcedures = async (count: number, seed: number): Promise<Outcome & { sheets: number }> => {
  let sheets = 0;
  const outcome = await feed<Catalogue>('commune-procedures', hostileFiles(count, seed), `seed ${seed}`, {
    prepare: (element, file, at) => {
      const code = at % 3 === 0 ? firstCode(file) : undefined;
      if (code !== undefined) element.code = code;
    },
    look: async (element, result) => {
      if (result === 'load' && element.code !== undefined && (await sheetOf(element))) sheets++;
    },
  });
  return { ...outcome, sheets };
};
