import type { Issue } from '../model/shape.js';
import type { LoadErrorCode } from './problem.js';

const said = new Set<string>();

/** Tells the webmaster, on the console, what is wrong with a file: once, however many elements use it. */
export const warnOnce = (
  file: string,
  code: LoadErrorCode | undefined,
  cause: unknown,
  issues: readonly Issue[],
): void => {
  if (!code && issues.length === 0) return;
  const lines = issues.slice(0, 20).map((issue) => `\n  ${issue.path || 'file'}: ${issue.message}`);
  if (issues.length > 20) lines.push(`\n  and ${issues.length - 20} more`);
  const text = `commune-widgets: ${file}: ${code ?? 'some of the data cannot be used'}${lines.join('')}`;
  if (said.has(text)) return;
  said.add(text);
  console.warn(text, ...(cause === undefined ? [] : [cause]));
};
