/** The site of answers whose page names only a profile. A chunk of its own: most pages name the site. */
import { parseProfile } from '../model/profile.js';
import { loadJson } from './load.js';

/**
 * The unit code of the profile, or of its last good copy; '' when it names none: the collector then names the fault, and
 * nobody waits for what will not come. Undefined when it could not be read. @param profile absolute URL
 */
export const siteOf = async (profile: string): Promise<string | undefined> => {
  const loaded = await loadJson(profile, { parse: parseProfile });
  return loaded?.ok ? (loaded.value.unitCode ?? '') : undefined;
};
