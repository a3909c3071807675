import type { Issue } from '../../model/shape.js';

/** The places in `items` of records that could not be shown at all; one that merely stands there twice is not lost. */
export const lostItems = (issues: readonly Issue[]): Set<number> =>
  new Set(
    issues
      .filter((issue) => issue.code !== 'duplicate')
      .flatMap((issue) => {
        const place = (issue.code === 'missing' ? /^items\[(\d+)\]\.\w+$/ : /^items\[(\d+)\]$/).exec(
          issue.path,
        );
        return place ? [Number(place[1])] : [];
      }),
  );

export const lostRecords = (issues: readonly Issue[]): number => lostItems(issues).size;
