/** What is not in order in a directory, in the words of a clerk, with the repair where there is one. */
import { formatDay } from '../format/date.js';
import { consentWord } from '../model/staff-cells.js';
import { isOld } from '../elements/shared/person-status.js';
import { fold } from '../search/fold.js';
import { consent, email, phones } from './contact-problems.js';
import { isDay, isOrder } from './draft.js';
import type { Entry, People } from './document.js';
import { changing, type Context, type Found, type Problem, type Repair } from './problem.js';
import { nameOf } from './words.js';

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

const DAYS = ['absentFrom', 'absentTo', 'consentOn', 'withdrawnOn', 'confirmedOn'] as const;

/** What is said of words in place of a day. */
const noDay = (field: (typeof DAYS)[number], words: string): string => {
  if (field === 'withdrawnOn')
    return /\d/.test(words)
      ? `Không có ngày “${words}”: tính là đã rút đồng ý. Hãy ghi ngày rút.`
      : `Ghi “${words}” nhưng thiếu ngày: tính là đã rút đồng ý. Hãy ghi ngày rút.`;
  if (field !== 'consentOn' || /\d/.test(words)) return `Không có ngày “${words}”. Hãy chọn lại ngày.`;
  return consentWord(words) === true
    ? `Ghi “${words}” nhưng thiếu ngày đồng ý, nên chưa tính. Hãy ghi ngày đồng ý.`
    : `“${words}” không phải ngày đồng ý, nên chưa tính là đồng ý.`;
};

const dates = ({ key, draft }: Entry, { today }: Context): Found[] => {
  const found = DAYS.flatMap((field): Found[] => {
    const day = draft[field].trim();
    if (day === '') return [];
    if (field === 'consentOn' && consentWord(day) === false)
      return [{ field, level: 'note', text: `Ghi “${day}”: người này chưa đồng ý công khai.` }];
    if (!isDay(day))
      return [
        {
          field,
          level: 'mend',
          text: noDay(field, day),
          ...changing(key, field === 'withdrawnOn' ? 'Đã rút hôm nay' : 'Bỏ ngày này', {
            [field]: field === 'withdrawnOn' ? today : '',
          }),
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
 * @param only whom to look at; the others only count as namesakes and substitutes. Default: everybody
 */
export const problemsOf = (
  people: People,
  today: string,
  idFor: (entry: Entry) => string,
  only: People = people,
): Problem[] => {
  const ids = new Map<string, Entry>();
  const named = new Map<string, Entry[]>();
  for (const entry of people) {
    const id = entry.draft.id.trim();
    const name = fold(entry.draft.name).trim();
    if (id !== '' && !ids.has(id)) ids.set(id, entry);
    if (name !== '') named.set(name, [...(named.get(name) ?? []), entry]);
  }
  const context: Context = { today, ids, named, idFor };
  return only.flatMap((entry) =>
    CHECKS.flatMap((check) => check(entry, context))
      .map((found): Problem => ({ key: entry.key, ...found }))
      .sort((a, b) => RANK[a.level] - RANK[b.level]),
  );
};
