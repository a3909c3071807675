import type { Issue } from '../../model/shape.js';

/** Records that could not be shown at all; one that merely stands in the file twice is not lost. */
export const lostRecords = (issues: readonly Issue[]): number =>
  new Set(
    issues
      .filter((issue) => issue.code !== 'duplicate')
      .flatMap(
        (issue) =>
          (issue.code === 'missing' ? /^items\[\d+\](?=\.\w+$)/ : /^items\[\d+\]$/).exec(issue.path)?.[0] ??
          [],
      ),
  ).size;
