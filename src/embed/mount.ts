/** Copied to the element as they are; the page's styles and scripts may hang on them. */
const KEPT = ['id', 'class', 'lang', 'dir', 'hidden'];

/**
 * Turns `<div data-commune="fees" data-src="…">` into `<commune-fees src="…">`; what is inside stays as
 * its fallback. Editors keep `data-*` where they remove unknown tags. Only attributes the element
 * declares are taken over: a filter that strips `onclick` lets `data-onclick` pass, and so must not we.
 */
export const mount = async (place: Element, tag: string): Promise<void> => {
  if (place.localName === tag) return;
  if (document.readyState === 'loading')
    // else the fallback could still be half read
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  if (!place.isConnected) return; // already replaced, or taken away: found again when it comes back
  const known =
    (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)?.observedAttributes ??
    [];
  const element = document.createElement(tag);
  for (const { name, value } of place.attributes) {
    const own = name.replace('data-', '');
    if (KEPT.includes(name)) element.setAttribute(name, value);
    else if (own !== name && known.includes(own)) element.setAttribute(own, value);
  }
  element.append(...place.childNodes);
  place.replaceWith(element);
};
