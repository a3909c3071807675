/** Files for an element under test, as if a server had them. */
let folders = 0;
/**
 * Serves files to the page as if a server had them, in a folder of their own: `{ 'index.json': {…} }`.
 * A value that is a Response function is called for every request. Anything else there is 404.
 */
export const serve = (files: Record<string, unknown>): { url: (name: string) => string; asked: string[] } => {
  const folder = `/given/${Date.now()}-${folders++}/`;
  const real = window.fetch.bind(window);
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    if (!url.pathname.startsWith(folder)) return real(input, init);
    const name = decodeURIComponent(url.pathname.slice(folder.length));
    asked.push(name);
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (typeof content === 'function') return (content as () => Response | Promise<Response>)();
    if (content === undefined) return new Response('<p>Không có</p>', { status: 404 });
    return new Response(typeof content === 'string' ? content : JSON.stringify(content));
  };
  return { url: (name) => new URL(folder + name, location.href).href, asked };
};
