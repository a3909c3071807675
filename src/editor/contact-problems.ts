/** Numbers, consent and e-mail: what keeps a citizen from reaching the person. */
import { hasConsent } from '../model/person.js';
import { consentWord, hasMobile, isMobile } from '../model/staff-cells.js';
import { isDay, personOf, replaced, type Draft } from './draft.js';
import type { Entry } from './document.js';
import { canBeCalled, phoneRepair, splitNumbers } from './phone-repairs.js';
import { changing, type Context, type Found } from './problem.js';

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

export const phones = ({ key, draft }: Entry): Found[] =>
  phonesOf(draft).flatMap(({ field, index, written, changed }): Found[] => {
    const at = { field, index };
    if (written.trim() === '') return [];
    const numbers = splitNumbers(written);
    if (field === 'officePhones' && index !== undefined && numbers.length > 1)
      return [
        {
          ...at,
          level: 'mend',
          text: `Một ô có ${numbers.length} số. Hãy ghi mỗi số một ô.`,
          ...changing(key, `Tách thành ${numbers.length} ô`, {
            officePhones: draft.officePhones.flatMap((old, i) => (i === index ? numbers : [old])),
          }),
        },
      ];
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

/** A consent given now; what was taken back before is past. */
export const agreedToday = (today: string): Partial<Draft> => ({ consentOn: today, withdrawnOn: '' });

/** Why the page shows neither mobile number nor photo; undefined when it does. */
const whyHidden = (draft: Draft, today: string): string | undefined => {
  if (hasConsent(personOf(draft), today)) return undefined;
  if (isDay(draft.consentOn.trim()))
    // A day that is yet to come is told beside the day.
    return draft.withdrawnOn.trim() === '' ? undefined : 'người này đã rút đồng ý';
  return consentWord(draft.consentOn.trim()) === false ? 'người này chưa đồng ý' : 'chưa ghi ngày đồng ý';
};

/** The page hides what nobody agreed to; the file on the website still holds it, for everybody who downloads it. */
export const consent = ({ key, draft }: Entry, { today }: Context): Found[] => {
  const why = whyHidden(draft, today);
  if (why === undefined) return [];
  // Who has said no is not asked again by a button.
  const agreed = why.startsWith('chưa') ? changing(key, 'Đã đồng ý hôm nay', agreedToday(today)) : {};
  const found: Found[] = [];
  if (draft.mobile.trim() !== '')
    found.push(
      { field: 'mobile', level: 'mend', text: `Số di động chưa hiện với dân vì ${why}.`, ...agreed },
      {
        field: 'mobile',
        level: 'note',
        text: 'Số này vẫn nằm trong tệp đưa lên mạng. Nếu người này không đồng ý, hãy bỏ số, hoặc chỉ đưa lên bản để đăng.',
        ...changing(key, 'Bỏ số di động', { mobile: '', zalo: '' }),
      },
    );
  draft.officePhones.forEach((written, index) => {
    if (!hasMobile(written)) return;
    found.push({
      field: 'officePhones',
      index,
      level: 'mend',
      text: 'Đây là số di động, ở ô này thì hiện cho mọi người. Nếu là số riêng, hãy chuyển sang Di động và hỏi người đó; nếu là số cơ quan cấp, hãy ghi ngày đồng ý.',
      ...(draft.mobile.trim() === '' &&
        isMobile(written) &&
        changing(key, 'Chuyển sang Di động', {
          mobile: written,
          officePhones: draft.officePhones.filter((_, i) => i !== index),
        })),
    });
  });
  if (draft.photo.trim() !== '')
    found.push({ field: 'photo', level: 'mend', text: `Ảnh chưa hiện với dân vì ${why}.`, ...agreed });
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

export const email = ({ key, draft }: Entry): Found[] => {
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
