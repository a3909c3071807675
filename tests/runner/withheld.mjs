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
    // The runner tells browsers to keep whatever has an extension for a year, and looks at the path after us.
    // A module that an earlier page has loaded could then not be withheld.
    if (context.path.startsWith('/src/elements/')) {
      context.set('cache-control', 'no-store');
      context.path = '/';
    }
  };
};
