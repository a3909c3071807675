// node --import tsx tests/helpers/measure-workbook.ts FILE: reads a workbook in a process of its own and prints
// {"code","ms","megabytes"}: the problem's code or "read", the time, the memory beyond that of a small workbook.
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/import/workbook.js';
import { WorkbookProblem } from '../../src/import/workbook-problem.js';
import { staffBook } from './xlsx.js';

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
await readWorkbook(staffBook());
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const code = await readWorkbook(bytes).then(
  () => 'read',
  (problem: unknown) => (problem instanceof WorkbookProblem ? problem.code : String(problem)),
);
const ms = performance.now() - start;
console.log(JSON.stringify({ code, ms, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }));
