import type { DocumentGroup, DocumentItem, DocumentUse } from '../model/procedure.js';
import { isEmpty, stripBullet, tidy } from './clean.js';
import type { RawDocument, RawGroup } from './page-tables.js';

/** A heading names what kind of papers follow, not whom they concern. */
const HEADING =
  /^(?:\d+[.)]\s*|[a-zđ][.)]\s*)?(?:(?:các )?(?:giấy tờ|chứng từ|hồ sơ|tài liệu)(?: cần)?(?: phải)? (?:nộp|xuất trình|gồm|bao gồm)|thành phần(?: và số lượng)? hồ sơ|số lượng hồ sơ|hồ sơ$|(?:giấy tờ|hồ sơ|tài liệu)(?: gồm| bao gồm| cần có)?(?: có)?$|(?:một số )?lưu ý|ghi chú|chú ý|mặc định|phải (?:nộp|xuất trình))/iu;
const PRESENT = /xuất trình/iu;
const REMARK = /^(?:\*?\s*)(?:lưu ý|ghi chú|chú ý)/iu;
/** A line without any quantity that begins so is a remark about papers, not a paper. */
const REMARK_ITEM =
  /^(?:lưu ý|ghi chú|chú ý|trường hợp|trong trường hợp|đối với|nếu|khi |người |cơ quan|việc |số lượng hồ sơ|ngoài |các giấy tờ)/iu;
const CASE = /trường hợp|đối với|dành cho|\bnếu |khi |(?:^|\s)là\s/iu;

/** "* Giấy tờ phải nộp:" → "Giấy tờ phải nộp". */
const nameOf = (raw: string): string => stripBullet(tidy(raw)).replace(/\s*:$/u, '').trim();

const isHeading = (name: string): boolean => HEADING.test(name) && !/trường hợp|đối với/iu.test(name);

/** How the papers under a heading are used; undefined = handed over, the default. */
const useUnder = (heading: string): DocumentUse | undefined => {
  if (REMARK.test(heading)) return 'note';
  return PRESENT.test(heading) && !/nộp/iu.test(heading) ? 'present' : undefined;
};

const counted = (n: number | undefined): number | undefined =>
  n !== undefined && Number.isInteger(n) && n > 0 && n <= 1000 ? n : undefined;

const toItem = (raw: RawDocument, use: DocumentUse | undefined): DocumentItem => {
  const originals = counted(raw.originals);
  const copies = counted(raw.copies);
  const name = stripBullet(tidy(raw.name));
  const forms = (raw.forms ?? []).map(tidy).filter((form) => form !== '');
  const none = originals === undefined && copies === undefined && forms.length === 0;
  const own: DocumentUse | undefined =
    none && REMARK_ITEM.test(name)
      ? 'note'
      : /^xuất trình(?! hoặc (?:gửi|nộp))/iu.test(name)
        ? 'present'
        : use;
  return {
    name,
    ...(originals !== undefined && { originals }),
    ...(copies !== undefined && { copies }),
    ...(forms.length > 0 && { forms: forms.map((form) => ({ name: form })) }),
    ...(own && { use: own }),
  };
};

/** A line inside a table that is itself a heading: no quantity, ends with a colon or names a kind of papers. */
const asHeading = (raw: RawDocument): string | undefined => {
  if ((raw.originals ?? 0) > 0 || (raw.copies ?? 0) > 0 || (raw.forms?.length ?? 0) > 0) return undefined;
  const name = nameOf(raw.name);
  return name.length <= 80 && isHeading(name) && /:$/u.test(tidy(raw.name)) ? name : undefined;
};

/**
 * Papers by case. A group's name becomes `case` when it says whom or which situation it concerns,
 * `heading` when it only says what kind of papers follow; headings inside a table open a group of their own.
 */
export const toGroups = (raw: readonly RawGroup[]): DocumentGroup[] => {
  const many = raw.length > 1;
  return raw.flatMap((group) => {
    const name = nameOf(group.name);
    const plain = isEmpty(name) || /^(?:mặc định|thành phần hồ sơ)$/iu.test(name);
    const heading = isHeading(name) || (!many && !CASE.test(name));
    const title: Pick<DocumentGroup, 'case' | 'heading'> =
      name === '' ? {} : plain || heading ? { heading: name } : { case: name };
    let use = title.heading === undefined ? undefined : useUnder(title.heading);
    let current: DocumentGroup = { ...title, items: [] };
    const groups = [current];
    for (const item of group.items) {
      const inner = asHeading(item);
      if (inner !== undefined) {
        use = useUnder(inner);
        current = { ...(title.case !== undefined && { case: title.case }), heading: inner, items: [] };
        groups.push(current);
      } else if (!isEmpty(tidy(item.name)) || (item.forms?.length ?? 0) > 0) {
        const paper = toItem(item, use);
        if (paper.name === '') paper.name = paper.forms?.[0]?.name ?? '';
        if (paper.name !== '') current.items.push(paper);
      }
    }
    // A heading that only introduces the next one stays, an empty group without a name does not.
    return groups.filter((g) => g.items.length > 0 || g.case !== undefined || g.heading !== undefined);
  });
};
