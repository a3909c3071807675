import { phoneNumbers } from '../format/phone.js';
import { hasConsent, type Person } from '../model/person.js';
import { hasMobile } from '../model/staff-cells.js';
import { todayInVietnam } from '../format/today.js';
import type { Profile } from '../model/profile.js';
import type { StaffField } from '../model/staff-fields.js';
import type { Repair } from '../model/staff-table.js';
import { checkTexts } from './check-texts.js';
import type { Finding, RuleCode } from './finding.js';
import type { StaffSource } from './staff-source.js';
import { repairPlace, repairWords } from './staff-words.js';

const CONFIRMED_DAYS = 180;
const FREE_MAIL =
  /@(?:[\w-]+\.)*(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|icloud|zoho|proton(?:mail)?)\.[a-z.]+$/i;

/** What lies beside the staff file, where that is known. */
export interface Beside {
  profile?: { file: string; value: Profile };
  /** Codes of all procedures; empty when none lie beside. */
  codes: ReadonlySet<string>;
  /** Whether a path relative to the staff file is there; absent when a single file is checked. */
  exists?: (path: string) => boolean;
}

/** Whether pressing one of the numbers calls somebody. */
export const canCall = (written: string): boolean =>
  phoneNumbers(written).some(({ href }) => href !== undefined);

const same = (a: string, b: string): boolean => a.localeCompare(b, 'vi', { sensitivity: 'accent' }) === 0;

/** The last year of "2021–2026" or "đến 6/2026"; the term lasts until that year ends. */
const lastYear = (term: string): number => Math.max(0, ...(term.match(/(?:19|20)\d\d/g) ?? []).map(Number));

const daysSince = (iso: string, now: Date): number =>
  (now.getTime() - Date.parse(`${iso}T00:00:00Z`)) / 86_400_000;

/** What is wrong with one person: where, which rule, in which words. */
const checkPerson = (
  p: Person,
  people: readonly Person[],
  beside: Beside,
  now: Date,
): [RuleCode, StaffField, string][] => {
  const found: [RuleCode, StaffField, string][] = [];
  const consent = hasConsent(p, todayInVietnam(now));
  const phones = [...p.officePhones, ...(consent && p.mobile !== undefined ? [p.mobile] : [])];
  if (phones.length === 0)
    found.push([
      'staff-no-phone',
      'officePhones',
      p.mobile === undefined ? 'không có số nào' : 'chỉ có số di động, chưa được hiện',
    ]);
  for (const phone of p.officePhones) {
    if (!canCall(phone)) found.push(['bad-phone', 'officePhones', `“${phone}”`]);
    if (!consent && hasMobile(phone)) found.push(['staff-mobile-in-office', 'officePhones', `“${phone}”`]);
  }
  if (p.mobile !== undefined && !canCall(p.mobile)) found.push(['bad-phone', 'mobile', `“${p.mobile}”`]);
  if (p.position === undefined) found.push(['staff-no-position', 'position', 'chưa ghi']);
  if (!consent && p.mobile !== undefined)
    found.push(['staff-no-consent', 'mobile', 'số di động không được hiện']);
  if (!consent && p.photo !== undefined) found.push(['staff-no-consent', 'photo', 'ảnh không được hiện']);
  const { substitute } = p.absence ?? {};
  if (substitute !== undefined && !people.some(({ id, name }) => id === substitute || same(name, substitute)))
    found.push(['staff-substitute', 'substitute', `“${substitute}”`]);
  if (p.confirmedOn === undefined) found.push(['staff-unconfirmed', 'confirmedOn', 'chưa xác nhận lần nào']);
  else if (daysSince(p.confirmedOn, now) > CONFIRMED_DAYS)
    found.push(['staff-unconfirmed', 'confirmedOn', `xác nhận lần cuối ngày ${p.confirmedOn}`]);
  const until = lastYear(p.term ?? '');
  if (until > 0 && until < now.getUTCFullYear()) found.push(['staff-term', 'term', `“${p.term ?? ''}”`]);
  if (p.email !== undefined && FREE_MAIL.test(p.email)) found.push(['staff-free-mail', 'email', p.email]);
  if (p.photo !== undefined && !/^(?:[a-z]+:|\/)/i.test(p.photo) && beside.exists?.(p.photo) === false)
    found.push(['staff-no-photo-file', 'photo', `không có ${p.photo}`]);
  for (const code of beside.codes.size > 0 ? p.procedures : [])
    if (!beside.codes.has(code)) found.push(['staff-unknown-procedure', 'procedures', `mã ${code}`]);
  return found;
};

/** The same name in the same unit, or the same name with a number in common. */
const isTwice = (a: Person, b: Person): boolean => {
  const numbers = (p: Person) =>
    [...p.officePhones, p.mobile ?? ''].flatMap((written) => phoneNumbers(written)).map(({ href }) => href);
  const shared = numbers(a).some((href) => href !== undefined && numbers(b).includes(href));
  return same(a.name, b.name) && ((a.unit[0] ?? '') === (b.unit[0] ?? '') || shared);
};

/** A refused consent is an answer: there is nothing to mend. A number that must go is told by itself. */
const toMend = ({ code }: Repair): boolean => code !== 'consent-refused';

/** Every rule for one staff file. */
export const checkStaff = (source: StaffSource, beside: Beside, now: Date): Finding[] => {
  const { file, value, repairs, unknownColumns, placeOf } = source;
  const people = value.items;
  const first = new Map<string, Person>();
  return [
    ...unknownColumns.map((name): Finding => ({
      code: 'staff-unknown-column',
      file,
      field: `cột ${name}`,
      what: 'không nhận ra',
    })),
    ...repairs.filter(toMend).map((repair): Finding => ({
      code: 'staff-repair',
      file,
      field: repairPlace(repair),
      what: repairWords(repair),
    })),
    ...people.flatMap((p) => {
      const record = { code: p.id, name: p.name };
      const found = checkPerson(p, people, beside, now).map(([code, field, what]): Finding => ({
        code,
        file,
        record,
        field: placeOf(p, field),
        what,
      }));
      const known = first.get(p.name);
      if (!known) first.set(p.name, p);
      else if (isTwice(known, p))
        found.push({
          code: 'staff-duplicate',
          file,
          record,
          field: placeOf(p, 'name'),
          what: `giống ${placeOf(known, 'name')}`,
        });
      const { extra: _extra, ...shown } = p;
      return [...found, ...checkTexts(shown, `${placeOf(p, 'name')} › `, { file, record })];
    }),
  ];
};

/** Leaders of commune.json who are in no staff file. */
export const checkLeaders = (sources: readonly StaffSource[], { profile }: Beside): Finding[] => {
  const ids = new Set(sources.flatMap(({ value }) => value.items.map(({ id }) => id)));
  if (!profile || sources.length === 0) return [];
  return (profile.value.leaders ?? []).flatMap(({ id }, i): Finding[] =>
    id === undefined || ids.has(id)
      ? []
      : [{ code: 'staff-leader', file: profile.file, field: `leaders[${i}].id`, what: `mã “${id}”` }],
  );
};
