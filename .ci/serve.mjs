// npm start : builds what is stale and serves the demo commune site on http://localhost:8080 (PORT overrides).
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './files.mjs';
import { serve } from './static-server.mjs';

try {
  build({ only: ['dist/embed', 'dist/editor', 'dist/cli', 'dist/everyday-names.json', 'dist/demo-data'] });
  const { url } = await serve(
    {
      '/': join(root, 'demo/'),
      '/widgets/': join(root, 'dist/embed/'), // /widgets/commune.js
      '/editor/': join(root, 'dist/editor/'), // /editor/commune-staff-editor.js, for the editing page only
      '/data/': join(root, 'demo/data/'), // /data/commune.json, local.json, staff.csv, photos/
      '/data/procedures/': join(root, 'dist/demo-data/procedures/'), // /data/procedures/index.json
    },
    { port: Number(process.env.PORT || 8080) },
  );
  console.log(`The demo commune site: ${url}/   (Ctrl+C ends it)`);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is taken. Choose another: PORT=8081 npm start`
      : `start: ${error.message}`,
  );
  process.exitCode = 1;
}
