/** The page as some readers have it: dark, in forced colours, with less motion, on paper. */
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';

/** Style of a box that is a dark page. */
export const DARK = 'color-scheme: dark; background: #14171b; color: #eceff3; padding: 1em';

const MEDIA = {
  'forced colours': { feature: 'forced-colors', on: 'active', off: 'none' },
  'reduced motion': { feature: 'prefers-reduced-motion', on: 'reduce', off: 'no-preference' },
} as const;
export type Medium = keyof typeof MEDIA;

/** Runs `look` on a page in that medium; skips the test in browsers that cannot (all but Chromium). */
export const inMedium = async (
  test: Mocha.Context,
  medium: Medium,
  look: () => Promise<void>,
): Promise<void> => {
  const { feature, on, off } = MEDIA[medium];
  if (!(await executeServerCommand('x-media', { [feature]: on }))) test.skip();
  try {
    if (!matchMedia(`(${feature}: ${on})`).matches) throw new Error(`the page is not in ${medium}`);
    await look();
  } finally {
    await executeServerCommand('x-media', { [feature]: off });
  }
};

/** Runs `look` while the page is on paper; skips the test in browsers that cannot (all but Chromium). */
export const onPaper = async (test: Mocha.Context, look: () => void | Promise<void>): Promise<void> => {
  try {
    await emulateMedia({ media: 'print' });
  } catch {
    test.skip();
  }
  try {
    if (!matchMedia('print').matches) throw new Error('the page is not on paper');
    await look();
  } finally {
    await emulateMedia({ media: 'screen' });
  }
};
