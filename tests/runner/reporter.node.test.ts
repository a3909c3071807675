import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../.ci/files.mjs';
import { tallies, tally } from './reporter.mjs';

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

test('a failure is named with its browser, file, suite and the first line of its cause', () => {
  const broken = { name: 'prints', passed: false, skipped: false, error: { message: 'no frame\n+1\n-2' } };
  const results = { ...suite([], [{ name: 'list', ...suite([pass, broken]) }]), name: '' };
  const told = { browser: { name: 'Firefox' }, testFile: join(root, 'tests/a.test.ts') };
  const [one] = tallies([session({ ...told, testResults: results })]);
  const place = { browser: 'Firefox', file: join('tests', 'a.test.ts') };
  const failures = [{ ...place, test: 'list › prints', why: 'no frame' }];
  assert.deepEqual(one, { ...place, passed: 1, failed: 1, skipped: 0, failures });
});

test('a file that broke without a failing test is named as a whole', () => {
  const [one] = tallies([session({ status: 'ERROR', passed: false, errors: [new Error('import')] })]);
  assert.deepEqual([one?.failures.length, one?.failed], [1, 1]);
});
