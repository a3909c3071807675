/**
 * Every msg() of ours names its id (`npm run check` refuses one that does not), so the code that would derive ids
 * from the texts is never run. It weighs 0.3 kB on every page, and is left out of the script-tag build.
 */
import type { Plugin } from 'vite';

export const explicitIds = (): Plugin => ({
  name: 'explicit-ids',
  transform: (_code, id) =>
    id.includes('/@lit/localize/internal/id-generation.js')
      ? { code: `export const generateMsgId = () => '';`, map: null }
      : undefined,
});
