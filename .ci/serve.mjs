// npm start : builds what is stale and serves the demo commune site on http://localhost:8080 (PORT overrides), with the
// collector of `commune-widgets serve`: votes on the demo pages are kept in dist/demo/collector.sqlite.
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './files.mjs';
import { serve } from './static-server.mjs';

const mounts = {
  '/': join(root, 'demo/'),
  '/widgets/': join(root, 'dist/embed/'), // /widgets/commune.js
  '/editor/': join(root, 'dist/editor/'), // /editor/commune-staff-editor.js, for the editing page only
  '/data/': join(root, 'demo/data/'), // /data/commune.json, local.json, staff.csv, photos/
  '/data/procedures/': join(root, 'dist/demo-data/procedures/'), // /data/procedures/index.json
};
const port = Number(process.env.PORT || 8080);

/** The demo without votes where the database library has no build for this machine. */
const start = async () => {
  const { startCollector } = await import('../dist/cli/collector.js');
  const database = join(root, 'dist/demo/collector.sqlite');
  try {
    return await startCollector({ database, mounts, port });
  } catch (error) {
    if (error.code !== 'NO-LIBRARY') throw error;
    console.warn('No libsql for this machine: the demo takes no votes.');
    return serve(mounts, { port });
  }
};

try {
  build({ only: ['dist/embed', 'dist/editor', 'dist/cli', 'dist/everyday-names.json', 'dist/demo-data'] });
  const { close } = await start();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
  console.log(`The demo commune site: http://localhost:${port}/   (Ctrl+C ends it)`);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is taken. Choose another: PORT=8081 npm start`
      : `start: ${error.message}`,
  );
  process.exitCode = 1;
}
