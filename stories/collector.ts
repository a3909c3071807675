/** Collectors of stories: nothing leaves the page. */

/** What the collector of a story does with an answer. */
export type Collector = (ids: string[]) => Response | Promise<Response>;
export const takes: Collector = (ids) => Response.json({ stored: ids, duplicate: [], rejected: [] });
export const refuses: Collector = (ids) =>
  Response.json({ stored: [], duplicate: [], rejected: ids.map((id) => ({ id, code: 'site' })) });
export const away: Collector = () => Promise.reject(new TypeError('Failed to fetch'));

/** For `beforeEach`: answers of the story go there, and nowhere else. */
export const collector = (answer: Collector) => () => {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.endsWith('/v1/ratings')) return real(input, init);
    const { items } = JSON.parse(init?.body as string) as { items: { id: string }[] };
    return Promise.resolve(answer(items.map(({ id }) => id)));
  };
  return () => {
    globalThis.fetch = real;
  };
};
