/**
 * Printing one element of a page that is not ours.
 *
 * A web component cannot hide the site around it when the reader presses our "In" button, and a new
 * window would need inline styles that a strict CSP forbids. So, for the moment of printing only, the
 * document adopts one constructed sheet (CSP-safe) that hides whatever does not hold the element; it
 * is taken away again on `afterprint`. Browsers without `:has()` print the page as it stands.
 */
const MARK = 'data-commune-printing';

const rules = (page: string) => `
@media print {
  @page { size: ${page}; margin: 8mm; }
  body *:not(:has([${MARK}])):not([${MARK}]):not([${MARK}] *) { display: none !important; }
  html, body, body *:has([${MARK}]) {
    display: block !important; position: static !important; float: none !important;
    inline-size: auto !important; max-inline-size: none !important; block-size: auto !important; min-block-size: 0 !important; max-block-size: none !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important;
    overflow: visible !important; transform: none !important; columns: auto !important;
  }
}`;

/** Prints `element` alone on paper of the given CSS page size, for example `A4` or `A3 landscape`. */
export const printAlone = (element: HTMLElement, page: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules(page));
  const restore = () => {
    window.removeEventListener('afterprint', restore);
    element.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
  };
  element.setAttribute(MARK, '');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  window.addEventListener('afterprint', restore);
  window.print();
};
