// A reporter of `node --test` that leaves { passed, failed, skipped } as JSON at its destination.
export default async function* nodeTally(events) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) sum.skipped++;
    else sum[type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield JSON.stringify(sum);
}
