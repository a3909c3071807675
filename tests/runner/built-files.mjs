// Serves dist/ byte for byte: the test runner rewrites imports of what it serves, and a hash would not match.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { root } from '../../.ci/files.mjs';

/**
 * Koa middleware for the runner's configuration. Serves `/dist/…` and, as if somebody had broken into
 * the server, `/changed/NAME/…`: the script-tag build with a line added to the chunk called NAME.
 */
export const builtFiles = () => async (context, next) => {
  const path = normalize(decodeURIComponent(context.path)).replaceAll('\\', '/');
  const [, changed] = /^\/changed\/([\w-]+)\//.exec(path) ?? [];
  const file = join(
    root,
    changed === undefined ? path : path.replace(`/changed/${changed}/`, '/dist/embed/'),
  );
  if (!/^\/(dist|changed)\//.test(path) || extname(file) === '' || !existsSync(file)) return next();
  context.type = extname(file);
  context.body = readFileSync(file);
  if (changed !== undefined && path.includes(`/${changed}-`))
    context.body = `${context.body.toString()}\ndocument.title = 'changed';`;
};
