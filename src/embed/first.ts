/**
 * Two copies on one page (two CMS blocks, two versions): the first wins. Decided before any code is
 * loaded, because a second copy of Lit cannot even be evaluated under Trusted Types.
 */
import { version } from '../version.js';

/** Marks a loader's links in the page's head: the only trace one copy leaves for another to see. */
export const MARK = 'data-commune-widgets';

let told = false;

const tell = (first: string | null | undefined): void => {
  const { url } = import.meta;
  if (first === version || told) return;
  told = true;
  const cause = `version ${first ?? 'unknown'} is on this page already, ${version} is not used`;
  console.warn(`commune-widgets: ${cause}: ${url}`);
  document.dispatchEvent(
    new CustomEvent('commune-error', { detail: { code: 'two-versions', url, cause, issues: [] } }),
  );
};

/**
 * The first link by which another loader has claimed the page.
 * @param own address of the folder whose files are the caller's own; without it every link is another's
 */
export const otherLoader = (own?: string): HTMLLinkElement | undefined =>
  [...document.querySelectorAll<HTMLLinkElement>(`link[${MARK}]`)].find(
    ({ href }) => own === undefined || !href.startsWith(own),
  );

/**
 * True when `tag` belongs to another copy. When that copy is of another version the page is told once,
 * on the console and with one `commune-error` event on `document`.
 */
export const isTaken = (tag: string, other: HTMLLinkElement | undefined): boolean => {
  const defined = customElements.get(tag) as { version?: string } | undefined;
  if (!defined && !other) return false;
  tell(defined ? defined.version : other?.getAttribute(MARK));
  return true;
};
