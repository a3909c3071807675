/**
 * The text of an element's `<script type="application/json">` child, or undefined without one.
 * While the page is still coming in, children may be missing or half there (a slow page delivers
 * the element first), so the end of the document is awaited. `signal` takes the listener away.
 */
export const inlineText = async (host: Element, signal: AbortSignal): Promise<string | undefined> => {
  const page = host.ownerDocument;
  if (page.readyState === 'loading')
    await new Promise((resolve) => {
      page.addEventListener('DOMContentLoaded', resolve, { once: true, signal });
    });
  return host.querySelector(':scope > script[type="application/json"]')?.textContent;
};
