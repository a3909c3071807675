/** Finds the places that ask for an element: `<commune-x>` not yet alive and `<div data-commune="x">`. */

/**
 * Calls `found` for every such place, now and whenever one is added later (CMS previews, tabs, routers).
 * Only what was added is searched, so a busy page pays next to nothing.
 */
export const watch = (tags: readonly string[], found: (tag: string, place: Element) => void): void => {
  const selector = tags
    .map((tag) => `${tag}:not(:defined),[data-commune="${tag.replace('commune-', '')}"]`)
    .join();
  const report = (place: Element): void => {
    const asked = place.getAttribute('data-commune');
    found(asked ? `commune-${asked}` : place.localName, place);
  };
  const search = (within: Element | Document): void => {
    if (within instanceof Element && within.matches(selector)) report(within);
    within.querySelectorAll(selector).forEach(report);
  };

  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) search(node);
  }).observe(document, { childList: true, subtree: true });
  search(document);
};
