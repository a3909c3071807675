// The test runner's configuration for long runs in the browser (bench/soak-*.browser.ts), in every engine.
process.env.BROWSERS ??= 'all';
const { default: base } = await import('../tests/web-test-runner.config.mjs');

export default {
  ...base,
  testsFinishTimeout: 60 * 60_000,
  testFramework: { config: { ...base.testFramework.config, timeout: 60 * 60_000 } },
};
