import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { todayInVietnam } from '../format/today.js';
import { isShown } from '../model/fee-day.js';
import { linesOn, type BoardLine } from '../model/fee-lines.js';
import { hasSheet, type Channel, type Procedure } from '../model/procedure.js';
import { NAMES_COUNCIL, RESOLUTION } from '../model/council.js';
import type { Fee } from '../model/fee.js';
import type { Links, Profile } from '../model/profile.js';
import type { Issue } from '../model/shape.js';
import type { CheckData } from './check-data.js';
import { checkFees, checkListPrices } from './check-fees.js';
import { checkPayees } from './check-payees.js';
import { checkResults } from './check-results.js';
import { canCall, checkLeaders, checkStaff, type Beside } from './check-staff.js';
import { checkTexts } from './check-texts.js';
import type { Finding, RuleCode } from './finding.js';

const LONGEST_NAME = 150;
const OLDEST_DAYS = 365;

const ISSUES: Readonly<Record<Issue['code'], string>> = {
  missing: 'thiếu trường bắt buộc',
  type: 'sai kiểu giá trị',
  empty: 'mục trống',
  format: 'sai cách viết',
  choice: 'giá trị không nằm trong danh sách cho phép',
  range: 'giá trị quá lớn, quá nhỏ hoặc quá dài',
  'unknown-format': 'không rõ loại tệp',
  'unknown-version': 'phiên bản tệp mới hơn chương trình',
  duplicate: 'mã xuất hiện hai lần',
  'too-deep': 'lồng quá sâu',
  doubt: 'chưa chắc chắn',
};

const AMOUNT = /(?<!\d[.,]?)(\d{1,3}(?:[.,]\d{3})+)\s*(?:đồng|đ(?!\p{L})|vnđ)/giu;

const feeProblem = (fee: Fee): { code: RuleCode; what: string } | undefined => {
  const words = [fee.note, fee.state === 'free' ? fee.legal : undefined]
    .filter((w) => w !== undefined)
    .join('\n');
  const amounts = [...words.matchAll(AMOUNT)].map((m) => Number((m[1] ?? '').replace(/[.,]/gu, '')));
  const council = NAMES_COUNCIL.test(words) && !RESOLUTION.test(words);
  if (fee.state === 'free' && council)
    return { code: 'fee-contradiction', what: 'ghi miễn phí nhưng lời ghi chú nhắc HĐND' };
  if (fee.state === 'free' && amounts.length > 0)
    return { code: 'fee-contradiction', what: 'ghi miễn phí nhưng lời ghi chú nêu một số tiền' };
  if (fee.state === 'amount' && amounts.length > 0 && !amounts.includes(fee.amount))
    return { code: 'fee-contradiction', what: `ghi ${fee.amount} đồng nhưng lời ghi chú nêu số khác` };
  if (fee.state === 'unknown' && council)
    return { code: 'fee-council', what: 'để trống trong khi lời ghi chú nhắc HĐND' };
  if (fee.state === 'unknown') return { code: 'fee-unknown', what: 'không rõ mức thu' };
  return undefined;
};

const isOld = (retrieved: string, today: number): boolean =>
  today - Date.parse(`${retrieved}T00:00:00Z`) > OLDEST_DAYS * 86_400_000;

const nameProblem = (
  name: string,
  everydayName: string | undefined,
): { code: RuleCode; what: string } | undefined => {
  if (everydayName !== undefined) return undefined;
  return name.length > LONGEST_NAME
    ? { code: 'long-name', what: `tên dài ${name.length} ký tự` }
    : { code: 'no-everyday-name', what: 'chỉ có tên chính thức' };
};

/**
 * Everything one sheet shows. `address`: whether the commune has one, used when the sheet has none. Where the fee board
 * (`board`) knows the amount, the record's is not shown.
 */
const checkSheet = (
  p: Procedure,
  path: string,
  file: string,
  { address, today, board }: { address: boolean; today: number; board: readonly BoardLine[] },
): Finding[] => {
  const at = { file, record: { code: p.code, name: p.everydayName ?? p.name } };
  const found: Finding[] = [];
  const add = (code: RuleCode, field: string, what: string): void => {
    found.push({ code, ...at, field: path + field, what });
  };
  const named = nameProblem(p.name, p.everydayName);
  if (named) add(named.code, 'everydayName', named.what);
  if (p.state && p.state.status !== 'inForce')
    add(
      'not-in-force',
      'state',
      p.state.status === 'replaced'
        ? `bị thay thế${p.state.replacedBy === undefined ? '' : ` bởi ${p.state.replacedBy}`}`
        : 'đã hết hiệu lực',
    );
  if (p.source?.retrieved !== undefined && isOld(p.source.retrieved, today))
    add('old-source', 'source.retrieved', `lấy ngày ${p.source.retrieved}`);
  if (!hasSheet(p)) return found;
  const isKnown = (channel: Channel): boolean =>
    board.some(
      ({ line, current }) =>
        current && isShown(line) && line.procedures.includes(p.code) && line.channels.includes(channel),
    );
  p.methods.forEach((method, i) => {
    if (isKnown(method.channel)) return;
    method.fees.forEach((fee, j) => {
      const problem = feeProblem(fee);
      if (problem) add(problem.code, `methods[${i}].fees[${j}]`, problem.what);
    });
  });
  if (p.receptionAddress === undefined && !address) add('no-address', 'receptionAddress', 'không có địa chỉ');
  if (
    p.methods.length > 0 &&
    p.methods.every((m) => m.time === undefined) &&
    !(p.subCases ?? []).some((c) => c.time)
  )
    add('no-time', 'methods[0].time', 'không cách nộp nào có thời hạn');
  const papers = p.documents.flatMap((group, g) =>
    group.items.map((item, i) => ({ item, at: `documents[${g}].items[${i}]` })),
  );
  const uncounted = papers.filter(
    ({ item }) =>
      (item.use ?? 'submit') === 'submit' && item.originals === undefined && item.copies === undefined,
  );
  const [first] = uncounted;
  if (first)
    add('no-quantity', first.at, `${uncounted.length} trên ${papers.length} giấy tờ không có số lượng`);
  return [...found, ...checkTexts(p, path, at)];
};

/** What a template must contain to lead to one procedure. */
const TEMPLATES: readonly (readonly [keyof Links, RegExp])[] = [
  ['sheet', /\{(?:id|code)\}/u],
  ['search', /\{code\}/u],
  ['interconnected', /\{code\}/u],
];

const checkProfile = (profile: Profile, file: string): Finding[] => {
  const found: Finding[] = checkTexts(profile, '', { file });
  const phones: [string, string | undefined][] = [
    ['hotline', profile.hotline],
    ['homeService.phone', profile.homeService?.phone],
    ...(profile.leaders ?? []).map((l, i): [string, string | undefined] => [`leaders[${i}].phone`, l.phone]),
  ];
  if (profile.hotline === undefined)
    found.push({ code: 'no-hotline', file, field: 'hotline', what: 'chưa ghi hotline' });
  for (const [field, phone] of phones)
    if (phone !== undefined && !canCall(phone))
      found.push({ code: 'bad-phone', file, field, what: `“${phone}”` });
  for (const [name, needed] of TEMPLATES) {
    const link = profile.links?.[name];
    if (link !== undefined && !needed.test(link))
      found.push({
        code: 'dead-link',
        file,
        field: `links.${name}`,
        what: `mẫu “${link}” thiếu chỗ điền mã ({code})`,
      });
  }
  return found;
};

/** A photo's URL → the name of its file: `?v=2` is for browsers, %20 is a space. */
const withoutQuery = (path: string): string => {
  const name = path.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** Fields (lĩnh vực) that something is paid for; empty when neither procedures nor fees lie beside. */
const fieldsOf = ({ sheets, entries, fees }: CheckData): string[] => [
  ...fees.flatMap(({ value }) => value.items.flatMap(({ field }) => field ?? [])),
  ...[...sheets, ...entries].flatMap(({ value }) => value.fields ?? []),
];

/** Runs every rule. `now` is the time to measure ages from. */
export const checkAll = (data: CheckData, now: Date): Finding[] => {
  const today = now.getTime();
  const board = data.fees.flatMap(({ value }) => linesOn(value.items, todayInVietnam(now)));
  const beside = { address: data.profile?.value.address !== undefined, today, board };
  const found: Finding[] = [
    ...data.unreadable.map(({ file, reason }): Finding => ({
      code: 'unreadable-file',
      file,
      field: '',
      what: reason,
    })),
    ...data.issues.map(({ file, issue }): Finding => ({
      code: 'data-issue',
      file,
      field: issue.path,
      what: `${ISSUES[issue.code]} (${issue.message})`,
    })),
    ...(data.profile ? checkProfile(data.profile.value, data.profile.file) : []),
    ...data.sheets.flatMap(({ file, path, value }) => checkSheet(value, path, file, beside)),
  ];
  const sheets = new Set(data.sheets.map(({ value }) => value.code));
  for (const { file, path, value } of data.entries) {
    if (sheets.has(value.code)) continue;
    const at = { file, record: { code: value.code, name: value.everydayName ?? value.name } };
    const named = nameProblem(value.name, value.everydayName);
    if (named) found.push({ code: named.code, ...at, field: `${path}.everydayName`, what: named.what });
    if (value.sheet !== false && data.folder)
      found.push({
        code: 'missing-sheet',
        ...at,
        field: path,
        what: `không có procedures/${value.code}.json`,
      });
  }
  if (data.folder && !data.profile && !data.unreadable.some(({ file }) => file === 'commune.json'))
    found.push({ code: 'no-profile', file: 'commune.json', field: '', what: 'không tìm thấy tệp' });
  const known = new Set([...sheets, ...data.entries.map(({ value }) => value.code)]);
  if (data.folder)
    for (const { file, path, value } of data.local)
      if (!known.has(value.code) && value.hidden !== true)
        found.push({ code: 'local-unknown-code', file, field: `${path}.code`, what: `mã ${value.code}` });
  const aroundStaff: Beside = { ...(data.profile && { profile: data.profile }), codes: known };
  return [
    ...found,
    ...checkLeaders(
      data.staff.map(({ source }) => source),
      aroundStaff,
    ),
    ...data.staff.flatMap(({ source, folder }) => {
      const exists = (path: string): boolean => existsSync(join(folder, withoutQuery(path)));
      return checkStaff(source, data.folder ? { ...aroundStaff, exists } : aroundStaff, now);
    }),
    ...data.fees.flatMap((source) => checkFees(source, data.sheets, known, todayInVietnam(now))),
    ...data.fees.flatMap((source) => checkListPrices(source, data, todayInVietnam(now))),
    ...data.results.flatMap((source) => checkResults(source, todayInVietnam(now))),
    ...(data.profile ? checkPayees(data.profile, fieldsOf(data)) : []),
  ];
};
