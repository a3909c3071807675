// Lets a test withhold one of our modules from the page, as a broken connection would.

/**
 * Koa middleware for the runner's configuration. `/withhold/ONE,OTHER` makes requests for modules whose path
 * has ONE or OTHER in it fail from then on; `/withhold/` gives everything back. Browsers are told apart by their name.
 */
export const withheld = () => {
  const parts = new Map();
  return async (context, next) => {
    const agent = context.get('user-agent');
    const [, part] = /^\/withhold\/(.*)$/.exec(context.path) ?? [];
    if (part !== undefined) {
      parts.set(agent, part.split(',').filter(Boolean));
      context.set('cache-control', 'no-store');
      context.body = 'ok';
      return;
    }
    if (parts.get(agent)?.some((kept) => context.path.includes(kept))) {
      context.respond = false;
      context.req.socket.destroy();
      return;
    }
    await next();
  };
};
