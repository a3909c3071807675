/** Numbers, consent and e-mail: what keeps a citizen from reaching the person. */
import { isDay, replaced, type Draft } from './draft.js';
import type { Entry } from './document.js';
import { canBeCalled, phoneRepair } from './phone-repairs.js';
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

/** The page hides what nobody agreed to; the file on the website still holds it, for everybody who downloads it. */
export const consent = ({ key, draft }: Entry, { today }: Context): Found[] => {
  if (isDay(draft.consentOn.trim())) return [];
  const agreed = changing(key, 'Đã đồng ý hôm nay', { consentOn: today });
  const found: Found[] = [];
  if (draft.mobile.trim() !== '')
    found.push(
      {
        field: 'mobile',
        level: 'mend',
        text: 'Số di động chưa hiện với dân vì chưa ghi ngày đồng ý.',
        ...agreed,
      },
      {
        field: 'mobile',
        level: 'note',
        text: 'Số này vẫn nằm trong tệp đưa lên mạng. Nếu người này không đồng ý, hãy bỏ số.',
        ...changing(key, 'Bỏ số di động', { mobile: '', zalo: '' }),
      },
    );
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
