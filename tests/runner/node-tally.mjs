// A reporter of `node --test` that leaves { passed, failed, skipped, failures } as JSON at its destination.
import { relative } from 'node:path';
import { root } from '../../.ci/files.mjs';

export default async function* nodeTally(events) {
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) sum.skipped++;
    else if (type === 'test:pass') sum.passed++;
    else {
      sum.failed++;
      const [why] = String(data.details.error?.cause?.message ?? data.details.error?.message).split('\n');
      sum.failures.push({ browser: 'Node', file: relative(root, data.file ?? ''), test: data.name, why });
    }
  }
  yield JSON.stringify(sum);
}
