/** What is not in order in a directory, in the words of a clerk, with the repair where there is one. */
import { formatDay } from '../format/date.js';
import { isOld } from '../elements/shared/person-status.js';
import { fold } from '../search/fold.js';
import { isDay, isOrder, replaced, type Draft, type DraftField } from './draft.js';
import type { Command, Entry, People } from './document.js';
import { canBeCalled, phoneRepair } from './phone-repairs.js';
import { nameOf } from './words.js';

export interface Repair {
  /** On the button. */
  label: string;
  command: Command;
}

export interface Problem {
  key: string;
  field: DraftField;
  /** Which of several values of the field, from 0. */
  index?: number | undefined;
  /**
   * `stop`: saving would lose something, so it waits. `mend`: citizens see less or something wrong.
   * `note`: good to know.
   */
  level: 'stop' | 'mend' | 'note';
  text: string;
  repair?: Repair;
}

interface Context {
  today: string;
  ids: ReadonlyMap<string, Entry>;
  /** By folded name. */
  named: ReadonlyMap<string, Entry[]>;
  idFor: (entry: Entry) => string;
}

type Found = Omit<Problem, 'key'>;

const changing = (key: string, label: string, changes: Partial<Draft>): { repair: Repair } => ({
  repair: { label, command: { do: 'change', key, changes } },
});

const identity = (entry: Entry, { ids, idFor }: Context): Found[] => {
  const { key, draft } = entry;
  const found: Found[] = [];
  if (draft.name.trim() === '')
    found.push({ field: 'name', level: 'stop', text: 'Chưa ghi họ và tên. Hãy ghi tên, hoặc bỏ người này.' });
  const first = ids.get(draft.id.trim());
  if (draft.id.trim() !== '' && first && first.key !== key)
    found.push({
      field: 'id',
      level: 'stop',
      text: `Trùng mã với ${nameOf(first.draft)}: dân chỉ thấy được một người.`,
      ...changing(key, 'Đặt mã mới', { id: idFor(entry) }),
    });
  if (draft.order.trim() !== '' && !isOrder(draft.order.trim()))
    found.push({
      field: 'order',
      level: 'stop',
      text: `“${draft.order}” không phải số thứ tự.`,
      ...changing(key, 'Bỏ số thứ tự', { order: '' }),
    });
  return found;
};

interface WrittenPhone {
  field: 'mobile' | 'officePhones';
  index?: number;
  written: string;
  changed: (written: string) => Partial<Draft>;
}

const phonesOf = (draft: Draft): WrittenPhone[] => [
  ...draft.officePhones.map((written, index): WrittenPhone => ({
    field: 'officePhones',
    index,
    written,
    changed: (next) => ({ officePhones: replaced(draft.officePhones, index, next) }),
  })),
  { field: 'mobile', written: draft.mobile, changed: (mobile) => ({ mobile }) },
];

const phones = ({ key, draft }: Entry): Found[] =>
  phonesOf(draft).flatMap(({ field, index, written, changed }): Found[] => {
    const at = { field, index };
    if (written.trim() === '') return [];
    const repair = phoneRepair(written);
    if (repair?.code === 'zero')
      return [
        {
          ...at,
          level: 'mend',
          text: 'Số này thiếu số 0 ở đầu.',
          ...changing(key, `Sửa thành ${repair.to}`, changed(repair.to)),
        },
      ];
    if (repair)
      return [
        {
          ...at,
          level: 'mend',
          text: 'Số di động 11 số không còn dùng từ năm 2018.',
          ...changing(key, `Đổi thành ${repair.to}`, changed(repair.to)),
        },
      ];
    return canBeCalled(written)
      ? []
      : [{ ...at, level: 'mend', text: 'Số này bấm vào không gọi được. Hãy xem lại.' }];
  });

const consent = ({ key, draft }: Entry, { today }: Context): Found[] => {
  if (isDay(draft.consentOn.trim())) return [];
  const agreed = changing(key, 'Đã đồng ý hôm nay', { consentOn: today });
  const found: Found[] = [];
  if (draft.mobile.trim() !== '')
    found.push({
      field: 'mobile',
      level: 'mend',
      text: 'Số di động chưa hiện với dân vì chưa ghi ngày đồng ý.',
      ...agreed,
    });
  if (draft.photo.trim() !== '')
    found.push({
      field: 'photo',
      level: 'mend',
      text: 'Ảnh chưa hiện với dân vì chưa ghi ngày đồng ý.',
      ...agreed,
    });
  return found;
};

/** Blanks, commas for dots, a missing end: what can be mended without guessing a name. */
const mendedEmail = (email: string): string | undefined => {
  const mended = email
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replaceAll(',', '.')
    .replace(/[.;]+$/, '');
  return mended !== email && EMAIL.test(mended) ? mended : undefined;
};
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/;

const email = ({ key, draft }: Entry): Found[] => {
  if (draft.email.trim() === '' || EMAIL.test(draft.email.trim())) return [];
  const mended = mendedEmail(draft.email);
  return [
    {
      field: 'email',
      level: 'mend',
      text: 'Địa chỉ thư viết chưa đúng, dân không gửi được. Ví dụ đúng: motcua@example.gov.vn.',
      ...(mended !== undefined && changing(key, `Sửa thành ${mended}`, { email: mended })),
    },
  ];
};

const DAYS = ['absentFrom', 'absentTo', 'consentOn', 'confirmedOn'] as const;

const dates = ({ key, draft }: Entry, { today }: Context): Found[] => {
  const found = DAYS.flatMap((field): Found[] => {
    const day = draft[field].trim();
    if (day === '') return [];
    if (!isDay(day))
      return [
        {
          field,
          level: 'mend',
          text:
            field === 'consentOn' && !/\d/.test(day)
              ? `Ghi “${day}” nhưng thiếu ngày đồng ý. Hãy chọn ngày.`
              : `Không có ngày “${day}”. Hãy chọn lại ngày.`,
          ...changing(key, 'Bỏ ngày này', { [field]: '' }),
        },
      ];
    return (field === 'consentOn' || field === 'confirmedOn') && day > today
      ? [
          {
            field,
            level: 'mend',
            text: `Ngày ${formatDay(day)} chưa tới.`,
            ...changing(key, 'Đổi thành hôm nay', { [field]: today }),
          },
        ]
      : [];
  });
  const { absentFrom: from, absentTo: to } = draft;
  if (isDay(from) && isDay(to) && from > to)
    found.push({
      field: 'absentTo',
      level: 'mend',
      text: 'Ngày hết vắng đứng trước ngày bắt đầu vắng.',
      ...changing(key, 'Đổi chỗ hai ngày', { absentFrom: to, absentTo: from }),
    });
  else if (isDay(to) && to < today)
    found.push({
      field: 'absentTo',
      level: 'note',
      text: 'Đã hết thời gian vắng mặt.',
      ...changing(key, 'Bỏ phần vắng mặt', { absentFrom: '', absentTo: '', substitute: '' }),
    });
  const confirmed = draft.confirmedOn;
  if (confirmed === '' || (isDay(confirmed) && isOld(confirmed, today)))
    found.push({
      field: 'confirmedOn',
      level: 'note',
      text:
        confirmed === ''
          ? 'Chưa ai xác nhận thông tin này là đúng.'
          : `Xác nhận lần cuối ngày ${formatDay(confirmed)}, đã hơn nửa năm.`,
      repair: { label: 'Xác nhận đúng hôm nay', command: { do: 'confirm', key, day: today } },
    });
  return found;
};

/** Of a name as it is spoken ("chị Mai"): the only person whose name ends so. */
const meant = (written: string, key: string, { named }: Context): Entry | undefined => {
  const last = fold(written).split(/\s+/).at(-1) ?? '';
  const ends = [...named]
    .filter(([name]) => name === last || name.endsWith(` ${last}`))
    .flatMap(([, who]) => who);
  return ends.length === 1 && ends[0]?.key !== key ? ends[0] : undefined;
};

/** As the public page looks for the substitute: by id, else by a name that only one person has. */
const substitute = ({ key, draft }: Entry, context: Context): Found[] => {
  const written = draft.substitute.trim();
  if (written === '') return [];
  const byId = context.ids.get(written);
  const found = byId ? [byId] : (context.named.get(fold(written)) ?? []);
  const problem = (text: string, repair?: { repair: Repair }): Found[] => [
    { field: 'substitute', level: 'mend', text, ...repair },
  ];
  if (found[0]?.key === key)
    return problem(
      'Người thay không thể là chính người này.',
      changing(key, 'Bỏ người thay', { substitute: '' }),
    );
  if (found.length > 1)
    return problem(`Có ${found.length} người tên “${written}”. Hãy ghi mã của người thay.`);
  if (found.length === 1) return [];
  const person = meant(written, key, context);
  return problem(
    `Trong danh bạ không có “${written}”: dân thấy tên nhưng không có số để gọi.`,
    person && changing(key, `Chọn ${nameOf(person.draft)}`, { substitute: person.draft.name.trim() }),
  );
};

const CHECKS = [identity, phones, consent, email, dates, substitute];
const RANK = { stop: 0, mend: 1, note: 2 } as const;

/**
 * Everything that is not in order, the worst of each person first.
 * @param today ISO day
 * @param idFor a free id for a person
 */
export const problemsOf = (people: People, today: string, idFor: (entry: Entry) => string): Problem[] => {
  const ids = new Map<string, Entry>();
  const named = new Map<string, Entry[]>();
  for (const entry of people) {
    const id = entry.draft.id.trim();
    const name = fold(entry.draft.name).trim();
    if (id !== '' && !ids.has(id)) ids.set(id, entry);
    if (name !== '') named.set(name, [...(named.get(name) ?? []), entry]);
  }
  const context: Context = { today, ids, named, idFor };
  return people.flatMap((entry) =>
    CHECKS.flatMap((check) => check(entry, context))
      .map((found): Problem => ({ key: entry.key, ...found }))
      .sort((a, b) => RANK[a.level] - RANK[b.level]),
  );
};
