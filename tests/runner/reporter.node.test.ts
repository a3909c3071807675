import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tally } from './reporter.mjs';

const suite = (tests: object[], suites: object[] = []) => ({ tests, suites });
const session = (over: object) => ({ status: 'FINISHED', passed: true, errors: [], logs: [], ...over });
const pass = { passed: true, skipped: false };

test('tests of nested suites are counted', () => {
  const results = suite([pass], [suite([pass, { passed: false }, { skipped: true }])]);
  assert.deepEqual(tally([session({ testResults: results })]), { passed: 2, failed: 1, skipped: 1 });
});

const silent: [string, object][] = [
  ['an import error', { status: 'ERROR', passed: false, errors: [new Error('import')] }],
  ['a file without tests', { testResults: suite([]) }],
  ['a stray rejection', { testResults: suite([pass]), logs: [['[stray] boom']] }],
  ['a session that never finished', { status: 'STARTED', testResults: suite([pass]) }],
];
for (const [what, over] of silent)
  test(`${what} counts as a failure`, () => {
    assert.equal(tally([session(over)]).failed, 1);
  });

test('a run without any session failed', () => {
  assert.deepEqual(tally([]), { passed: 0, failed: 1, skipped: 0 });
});
