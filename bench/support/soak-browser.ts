/** Long runs in a browser: test files called bench/soak-….browser.ts, one engine after the other. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.ci/files.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** Files per engine: `SOAK_FILES`, else what the targets ask for. */
export const soakFiles = Number(process.env['SOAK_FILES']) || 10_000;

/** Runs the file in one engine; what went wrong, or nothing when all `tests` of it passed. */
export const soakIn = (engine: (typeof ENGINES)[number], file: string, tests: number): string[] => {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const tally = join(root, 'test-results/browser.json');
  rmSync(tally, { force: true }); // that of another run must not count
  const { status, stdout } = spawnSync(
    process.execPath,
    [runner, '--config', 'bench/soak.config.mjs', '--files', file],
    { cwd: root, env: { ...process.env, BROWSERS: engine }, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const files = existsSync(tally) ? (JSON.parse(readFileSync(tally, 'utf8')) as { passed: number }[]) : [];
  const passed = files.reduce((sum, one) => sum + one.passed, 0);
  return status === 0 && passed === tests ? [] : [`${engine}: ${stdout.slice(-3000)}`];
};
