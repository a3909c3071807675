/** Browsers skip these inside a scheme ("java\nscript:"), so they are taken out before looking. */
// eslint-disable-next-line no-control-regex -- they are what this is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * A URL that may stand in `href`: http, https, mailto, tel or relative. Anything else, `javascript:` and
 * `data:` above all, is undefined. Lit escapes text, not URLs: every link from data goes through here.
 */
export const safeUrl = (url: string | undefined): string | undefined => {
  const clean = url?.replace(CONTROLS, '').trim();
  if (!clean) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1];
  return scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme) ? clean : undefined;
};

/** A value as a part of an address. Half characters (lone surrogates) have no encoding and are left out. */
export const encoded = (value: string): string => encodeURIComponent(value.replace(/\p{Surrogate}/gu, ''));

/**
 * Fills a link template: `https://…/thu-tuc-hanh-chinh/{id}`, `…?keyword={code}`. Values are encoded, so
 * that no code can change where the link goes. Undefined when a value is missing (better no link
 * than a dead one) or the result is not a safe URL.
 */
export const fillTemplate = (
  template: string | undefined,
  values: { code?: string | undefined; id?: string | undefined },
): string | undefined => {
  let complete = true;
  const filled = template?.replace(/\{(\w*)\}/g, (_hole, name: string) => {
    const value = name === 'code' || name === 'id' ? values[name] : undefined;
    if (!value) complete = false;
    return encoded(value ?? '');
  });
  return complete ? safeUrl(filled) : undefined;
};
