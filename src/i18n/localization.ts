/**
 * The one place that configures @lit/localize (it may be configured once per page). Vietnamese is the
 * source language and needs no file; every other locale is a chunk loaded when first asked for.
 */
import { configureLocalization, type LocaleModule } from '@lit/localize';
import { allLocales, sourceLocale, targetLocales } from './generated/locale-codes.js';

export type Locale = (typeof allLocales)[number];

/**
 * Brings the words of a locale into memory; a place that is offline later does so in time. Rejects when they do not come.
 * One literal import per locale, so that bundlers make one chunk of each. A new locale is one line here.
 */
export const loadLocale = (locale: string): Promise<LocaleModule> => {
  switch (locale) {
    case 'en':
      return import('./generated/locales/en.js');
    default:
      return Promise.reject(new Error(`no locale "${locale}"`));
  }
};

const { getLocale, setLocale } = configureLocalization({ sourceLocale, targetLocales, loadLocale });

export { getLocale, setLocale };

const known = (tag: string | null | undefined): Locale | undefined => {
  const language = tag?.trim().toLowerCase().split('-')[0];
  return allLocales.find((locale) => locale === language);
};

/**
 * The page's locale: the script tag's `data-lang`, else `html[lang]` as it is at start, else Vietnamese.
 * Not followed afterwards: page translators rewrite `html[lang]` (architecture.md, lion).
 */
export const pageLocale = (scriptLang?: string): Locale =>
  known(scriptLang) ?? known(document.documentElement.lang) ?? sourceLocale;

/** Starts in the page's locale; a locale that cannot be loaded leaves the page in Vietnamese. */
export const startLocale = async (scriptLang?: string): Promise<void> => {
  const locale = pageLocale(scriptLang);
  if (locale === getLocale()) return;
  try {
    await setLocale(locale);
  } catch (cause) {
    console.warn(`commune-widgets: the locale "${locale}" could not be loaded; showing Vietnamese`, cause);
  }
};
