// The test runner's configuration for long runs in the browser (bench/soak-*.browser.ts), in every engine.
process.env.BROWSERS ??= 'all';
const { default: base } = await import('../tests/web-test-runner.config.mjs');

/** Files per engine; SOAK_FILES=300 for a short run. */
const files = Number(process.env.SOAK_FILES) || 10_000;

export default {
  ...base,
  testRunnerHtml: (framework) =>
    base.testRunnerHtml(framework).replace('<html', `<html data-soak-files="${files}"`),
  testsFinishTimeout: 60 * 60_000,
  testFramework: { config: { ...base.testFramework.config, timeout: 60 * 60_000 } },
};
