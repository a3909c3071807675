import { parseArgs } from 'node:util';
import { diffStaff, fieldLabel, isSame, type StaffDiff } from '../model/staff-diff.js';
import { Failure } from './failure.js';
import { readStaffSource } from './staff-source.js';

export const DIFF_HELP = `commune-widgets diff TỆP_CŨ TỆP_MỚI [--json]

So hai bản danh bạ (CSV, Excel hoặc JSON): ai được thêm, ai bị bỏ, ô nào của ai đã đổi.
Người được nhận ra theo Mã; không có Mã thì theo họ tên, nếu họ tên chỉ có một người.

  --json    in kết quả cho máy đọc

Mã thoát: 0 giống nhau · 1 có khác · 2 không chạy được.`;

const shown = (text: string): string => (text === '' ? '(trống)' : `“${text.replace(/\s*\n\s*/g, ' ⏎ ')}”`);

const report = ({ added, removed, changed, reordered }: StaffDiff): string =>
  [
    ...added.map(({ name, id }) => `+ ${name} (${id})`),
    ...removed.map(({ name, id }) => `- ${name} (${id})`),
    ...changed.flatMap(({ name, id, fields }) => [
      `~ ${name} (${id})`,
      ...fields.map(({ field, from, to }) => `    ${fieldLabel(field)}: ${shown(from)} → ${shown(to)}`),
    ]),
    ...(reordered ? ['~ thứ tự trong danh bạ đã đổi'] : []),
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
  const before = await readStaffSource(old);
  const after = await readStaffSource(now);
  const diff = diffStaff(before.value.items, after.value.items);
  const lost = [before, after].filter(({ issues }) => issues.length > 0);
  if (values.json) {
    const unusable = lost.flatMap(({ file, issues }) => issues.map((issue) => ({ file, ...issue })));
    console.log(
      JSON.stringify({ format: 'commune-staff-diff/1', old, new: now, ...diff, unusable }, null, 1),
    );
  } else {
    const { added, removed, changed } = diff;
    if (isSame(diff)) console.log('Hai bản giống nhau.');
    else
      console.log(
        `${report(diff)}\n\nThêm ${added.length} người, bỏ ${removed.length} người, đổi ${changed.length} người.`,
      );
    for (const { file, issues } of lost)
      console.error(
        `${file}: có ${issues.length} chỗ không đọc được, không so; xem: commune-widgets check ${file}`,
      );
  }
  return isSame(diff) ? 0 : 1;
};
