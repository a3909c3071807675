/** Page-wide defaults from the script tag's `data-*`. URLs are absolute. */
export interface ScriptDefaults {
  lang?: string;
  profile?: string;
  staff?: string;
  fees?: string;
}

const absolute = (url: string, base: string): string | undefined => {
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
};

/** Reads a document's script tag; see {@link scriptDefaults}. */
export const readDefaults = (page: Document): ScriptDefaults => {
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[src]')];
  const ours = scripts.find((s) =>
    /\/commune(-all)?\.js$/.test(absolute(s.src, page.baseURI)?.split(/[?#]/)[0] ?? ''),
  );
  const defaults: ScriptDefaults = {};
  if (ours?.dataset['lang']) defaults.lang = ours.dataset['lang'];
  for (const key of ['profile', 'staff', 'fees'] as const) {
    const given = ours?.dataset[key];
    const url = given && absolute(given, page.baseURI);
    if (url) defaults[key] = url;
  }
  return defaults;
};

let read: ScriptDefaults | undefined;

/**
 * The defaults of this page: `data-lang`, `data-profile`, `data-staff` and `data-fees` of the first
 * `<script src="…/commune.js">` (or `commune-all.js`). Nothing comes from the page's own address: a
 * crafted link must not be able to bring in another commune's data. Read once; the tag may go away.
 */
export const scriptDefaults = (): ScriptDefaults => (read ??= readDefaults(document));
