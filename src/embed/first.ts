/**
 * Two copies on one page (two CMS blocks, two versions): the first wins. Decided before any code is
 * loaded, because a second copy of Lit cannot even be evaluated under Trusted Types.
 */
import { version } from '../version.js';

let told = false;

const tell = (url: string, first: string | undefined): void => {
  if (first === version || told) return;
  told = true;
  const message = `version ${first ?? 'unknown'} of the elements is already on this page; version ${version} is not used. Load one version only.`;
  console.warn(`commune-widgets: ${message} (${url})`);
  document.dispatchEvent(
    new CustomEvent('commune-error', { detail: { code: 'two-versions', url, message, issues: [] } }),
  );
};

/**
 * True when `tag` belongs to another copy. When that copy is of another version the page is told once,
 * on the console and with one `commune-error` event on `document`.
 * @param other a link in the head by which another loader has claimed the page
 */
export const isTaken = (tag: string, url: string, other?: HTMLElement): boolean => {
  const defined = customElements.get(tag) as { version?: string } | undefined;
  if (!defined && !other) return false;
  tell(url, defined ? defined.version : other?.dataset['communeWidgets']);
  return true;
};
