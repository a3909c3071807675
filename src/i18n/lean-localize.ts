/**
 * What the script-tag build has in place of @lit/localize (vite.config.ts), under the same names, 0.5 kB smaller. It can
 * do less, because there the page's language is settled before the first picture and nobody can change it later:
 * every message names its id (`npm run check`) and is a text or a str``, never a template; no element has to hear of
 * a new locale. What npm gets, tests and stories run on the whole of it.
 */
interface Filled {
  strings: readonly string[];
  values: readonly unknown[];
}
/** A text; or one with places, each of them filled by the value of that number. */
type Words = string | { strings: readonly string[]; values: readonly number[] };

let locale = '';
let words: Readonly<Record<string, Words>> = {};

const join = (strings: readonly string[], values: readonly unknown[]): string =>
  String.raw({ raw: strings }, ...values);

export const str = (strings: readonly string[], ...values: unknown[]): Filled => ({ strings, values });

/** The message in the page's language; the source text where that has none. */
export const msg = (source: string | Filled, { id }: { id: string }): string => {
  const found = words[id] ?? source;
  if (typeof found === 'string') return found;
  if (found === source || typeof source === 'string') return join(found.strings, found.values);
  return join(
    found.strings,
    found.values.map((place) => source.values[place as number]),
  );
};

/** Nothing: see above. */
export const updateWhenLocaleChanges = (): void => undefined;

const getLocale = (): string => locale;

export const configureLocalization = ({
  sourceLocale,
  loadLocale,
}: {
  sourceLocale: string;
  loadLocale: (locale: string) => Promise<{ templates: Readonly<Record<string, Words>> }>;
}) => {
  locale = sourceLocale;
  const setLocale = async (wanted: string): Promise<void> => {
    ({ templates: words } = await loadLocale(wanted));
    locale = wanted;
  };
  return { getLocale, setLocale };
};
