import { parseArgs } from 'node:util';
import { readCheckData, type CheckData } from './check-data.js';
import { checkAll } from './check-rules.js';
import { Failure } from './failure.js';
import { RULES, type Finding, type RuleCode } from './finding.js';

export const CHECK_HELP = `commune-widgets check THƯ_MỤC|TỆP… [--json]

Soát dữ liệu của xã (thư mục, tệp JSON, danh bạ staff.csv hay staff.xlsx, bảng phí fees.csv, bảng kết quả results.csv): mỗi điều tìm thấy nói rõ ở đâu, sai gì, vì sao quan trọng với người dân, sửa thế nào.

  --json    in kết quả cho máy đọc (mã quy tắc không đổi giữa các phiên bản)

Mã thoát: 0 không có gì cần sửa · 1 có điều cần sửa · 2 không chạy được.`;

/** How many places of one kind are printed; a province looks after hundreds of procedures. */
const SHOWN = 8;

const placeOf = (f: Finding): string => {
  const record = f.record
    ? `${f.record.code} ${f.record.name.length > 70 ? `${f.record.name.slice(0, 70)}…` : f.record.name} — `
    : '';
  return `    ${record}${f.file}${f.field === '' ? '' : ` › ${f.field}`}: ${f.what}`;
};

const grouped = (findings: readonly Finding[]): string => {
  const groups = new Map<RuleCode, Finding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  return [...groups]
    .map(([code, list]) => {
      const rule = RULES[code];
      const rest =
        list.length > SHOWN ? [`    … và ${list.length - SHOWN} chỗ nữa (xem đủ bằng --json)`] : [];
      return [
        `● ${rule.title} — ${list.length} chỗ [${code}]`,
        `  Vì sao: ${rule.why}`,
        `  Cách sửa: ${rule.how}`,
        ...list.slice(0, SHOWN).map(placeOf),
        ...rest,
      ].join('\n');
    })
    .join('\n\n');
};

const countOf = (data: CheckData): number =>
  new Set([...data.sheets, ...data.entries].map(({ value }) => value.code)).size;

/** `commune-widgets check`. Resolves to 0 (clean) or 1 (something to mend). */
export const runCheck = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0)
    throw new Failure('thiếu thư mục hoặc tệp cần soát; xem: commune-widgets check --help');
  const data = await readCheckData(positionals);
  const findings = checkAll(data, new Date());
  const procedures = countOf(data);
  const people = data.staff.reduce((sum, { source }) => sum + source.value.items.length, 0);
  const fees = data.fees.reduce((sum, { value }) => sum + value.items.length, 0);
  const results = data.results.reduce((sum, { value }) => sum + value.items.length, 0);
  if (values.json) {
    const full = findings.map((f) => ({ ...f, why: RULES[f.code].why, how: RULES[f.code].how }));
    console.log(
      JSON.stringify(
        { format: 'commune-check/1', files: data.files, procedures, people, fees, results, findings: full },
        null,
        1,
      ),
    );
  } else {
    if (findings.length > 0) console.log(`${grouped(findings)}\n`);
    const kinds = new Set(findings.map((f) => f.code)).size;
    const said =
      findings.length === 0
        ? 'không có điều gì cần sửa'
        : `${findings.length} chỗ cần sửa, thuộc ${kinds} loại`;
    const staff = data.staff.length > 0 ? `, ${people} cán bộ` : '';
    const board = data.fees.length > 0 ? `, ${fees} dòng phí` : '';
    const figures = data.results.length > 0 ? `, ${results} dòng kết quả` : '';
    console.log(
      `Đã soát ${data.files.length} tệp, ${procedures} thủ tục${staff}${board}${figures}: ${said}.`,
    );
  }
  return findings.length === 0 ? 0 : 1;
};
