/**
 * What the script-tag build has in place of @lit/localize (vite.config.ts), under the same names, 0.5 kB smaller. It can
 * do less: every message names its id (`npm run check`) and is a text or a str``, never a template; nobody hears that a locale
 * is on its way. What npm gets, tests and stories run on the whole of it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Filled {
  strings: readonly string[];
  values: readonly unknown[];
}
/** A text; or one with places, each of them filled by the value of that number. */
type Words = string | { strings: readonly string[]; values: readonly number[] };

let locale = '';
let words: Readonly<Record<string, Words>> = {};
/** Elements on the page, which are drawn anew in another language. */
const hosts = new Set<ReactiveControllerHost>();

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

/** Draws the host anew whenever the language has changed while it is on the page. */
export const updateWhenLocaleChanges = (host: ReactiveControllerHost): void => {
  host.addController({
    hostConnected: () => hosts.add(host),
    hostDisconnected: () => hosts.delete(host),
  } satisfies ReactiveController);
};

const getLocale = (): string => locale;

export const configureLocalization = ({
  sourceLocale,
  loadLocale,
}: {
  sourceLocale: string;
  loadLocale: (locale: string) => Promise<{ templates: Readonly<Record<string, Words>> }>;
}) => {
  let latest = (locale = sourceLocale);
  /** The source language needs no file. Of several that are on their way the one asked for last stays. */
  const setLocale = async (wanted: string): Promise<void> => {
    latest = wanted;
    const { templates } = wanted === sourceLocale ? { templates: {} } : await loadLocale(wanted);
    if (latest !== wanted) return;
    words = templates;
    locale = wanted;
    for (const host of hosts) host.requestUpdate();
  };
  return { getLocale, setLocale };
};
