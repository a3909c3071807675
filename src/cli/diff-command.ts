import { parseArgs } from 'node:util';
import { diffFees, feeFieldLabel } from '../model/fees-diff.js';
import { diffResults, resultFieldLabel } from '../model/results-diff.js';
import { diffStaff, fieldLabel } from '../model/staff-diff.js';
import { isSame, type TableDiff } from '../model/table-diff.js';
import { Failure } from './failure.js';
import { readTableSource, type TableSource } from './table-source.js';

export const DIFF_HELP = `commune-widgets diff TỆP_CŨ TỆP_MỚI [--json]

So hai bản danh bạ, bảng phí hoặc bảng kết quả (CSV, Excel hoặc JSON): dòng nào thêm, dòng nào bỏ, ô nào đã đổi.
Mỗi dòng được nhận ra theo Mã; không có Mã thì theo họ tên hoặc tên khoản thu, nếu tên đó chỉ có một dòng; dòng
của bảng kết quả theo kỳ và chỉ tiêu.

  --json    in kết quả cho máy đọc

Mã thoát: 0 giống nhau · 1 có khác · 2 không chạy được.`;

const KINDS: Readonly<Record<TableSource['kind'], { file: string; word: string }>> = {
  staff: { file: 'danh bạ', word: 'người' },
  fees: { file: 'bảng phí', word: 'dòng phí' },
  results: { file: 'bảng kết quả', word: 'dòng kết quả' },
};

type Row = { id: string; name: string };

/** The two tables compared, each field by the name it has in the file. */
const compare = (
  before: TableSource,
  after: TableSource,
): { diff: TableDiff<Row>; labelOf: (field: string) => string } => {
  if (before.kind === 'fees' && after.kind === 'fees')
    return {
      diff: diffFees(before.source.value.items, after.source.value.items),
      labelOf: feeFieldLabel as (field: string) => string,
    };
  if (before.kind === 'results' && after.kind === 'results')
    return {
      diff: diffResults(before.source.value.items, after.source.value.items),
      labelOf: resultFieldLabel as (field: string) => string,
    };
  if (before.kind === 'staff' && after.kind === 'staff')
    return {
      diff: diffStaff(before.source.value.items, after.source.value.items),
      labelOf: fieldLabel as (field: string) => string,
    };
  const [a, b] = [before, after].map(({ kind, source }) => `${source.file} là ${KINDS[kind].file}`);
  throw new Failure(`không so được: ${a}, ${b}`);
};

const shown = (text: string): string => (text === '' ? '(trống)' : `“${text.replace(/\s*\n\s*/g, ' ⏎ ')}”`);

const report = (
  { added, removed, changed, reordered }: TableDiff<Row>,
  labelOf: (field: string) => string,
  file: string,
): string =>
  [
    ...added.map(({ name, id }) => `+ ${name} (${id})`),
    ...removed.map(({ name, id }) => `- ${name} (${id})`),
    ...changed.flatMap(({ name, id, fields }) => [
      `~ ${name} (${id})`,
      ...fields.map(({ field, from, to }) => `    ${labelOf(field)}: ${shown(from)} → ${shown(to)}`),
    ]),
    ...(reordered ? [`~ thứ tự trong ${file} đã đổi`] : []),
  ].join('\n');

/** `commune-widgets diff`. Resolves to 0 (the same) or 1 (something differs). */
export const runDiff = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [old, now, ...more] = positionals;
  if (old === undefined || now === undefined || more.length > 0)
    throw new Failure('cần đúng hai tệp: bản cũ và bản mới; xem: commune-widgets diff --help');
  const before = await readTableSource(old);
  const after = await readTableSource(now);
  const { diff, labelOf } = compare(before, after);
  const { kind } = after;
  const lost = [before.source, after.source].filter(({ issues }) => issues.length > 0);
  if (values.json) {
    const unusable = lost.flatMap(({ file, issues }) => issues.map((issue) => ({ file, ...issue })));
    console.log(
      JSON.stringify({ format: `commune-${kind}-diff/1`, old, new: now, ...diff, unusable }, null, 1),
    );
  } else {
    const { added, removed, changed } = diff;
    const { file, word } = KINDS[kind];
    if (isSame(diff)) console.log('Hai bản giống nhau.');
    else
      console.log(
        `${report(diff, labelOf, file)}\n\nThêm ${added.length} ${word}, bỏ ${removed.length} ${word}, đổi ${changed.length} ${word}.`,
      );
    for (const { file: path, issues } of lost)
      console.error(
        `${path}: có ${issues.length} chỗ không đọc được, không so; xem: commune-widgets check ${path}`,
      );
  }
  return isSame(diff) ? 0 : 1;
};
