/** What a measurement hands to bench/run.ts: one table of RESULTS.md. */
export interface Table {
  title: string;
  columns: string[];
  /** One cell per column. */
  rows: (string | number)[][];
  /** Sentences under the table: what was measured, and how. */
  notes?: string | string[];
  /** Long runs only: what must not have happened. Any entry fails the run. */
  failures?: string[];
}

/** What every file of bench/ exports (the long runs are called soak-….ts). */
export interface Measurement {
  run: () => Promise<Table>;
}

const rounded = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);

/** A measured value beside its target; red when it is over. `against(61, 50, 'ms')` → `🔴 61.0 ms (target 50)` */
export const against = (value: number, target: number, unit: string): string =>
  `${value > target ? '🔴' : '🟢'} ${rounded(value)} ${unit} (target ${target})`;

/** The value below which `share` (0…1) of the values lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

const cell = (value: string | number): string =>
  String(value).replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\n', ' ');

export const markdown = ({ title, columns, rows, notes = [], failures = [] }: Table): string => {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  const sentences = [notes].flat().join('\n\n');
  const failed = failures.map((failure) => `- 🔴 ${cell(failure)}`).join('\n');
  return [`## ${title}`, table, sentences, failed].filter((part) => part !== '').join('\n\n');
};
