import type { Finding, RuleCode } from './finding.js';

/** An authority of the abolished district level ("UBND cấp huyện", "Công an quận …"). */
const DISTRICT =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Công an|Phòng|Chủ tịch|Tòa án|Trung tâm|Bộ phận|Chi cục|cơ quan|cấp)(?:\s[\p{L}-]+){0,6}?\s(?:huyện|quận)(?!\p{L})/iu;
const TOWN = /thị trấn/iu;
/** The whole text is a placeholder, or a short text says that it will be filled in. */
const PLACEHOLDER =
  /^(?:[\s.…_?xX-]{2,}|không có thông tin\.?|.{0,40}đang (?:được )?cập nhật.{0,20}|chưa có|n\/a|tbd)$|lorem ipsum|\bTODO\b/iu;
const DEAD = /dvc-chi-tiet-thu-tuc-hanh-chinh/iu;

const RULES: readonly (readonly [RuleCode, RegExp, (hit: string) => string])[] = [
  ['abolished-district', DISTRICT, (hit) => `còn chữ “${hit}”`],
  ['abolished-town', TOWN, (hit) => `còn chữ “${hit}”`],
  ['placeholder', PLACEHOLDER, (hit) => `chỉ ghi “${hit.trim()}”`],
  ['dead-link', DEAD, () => 'dùng đường dẫn cũ của Cổng (dvc-chi-tiet-thu-tuc-hanh-chinh)'],
];

/** Fields that quote the names of laws and old units, or say nothing to a reader. */
const QUOTED = new Set(['legal', 'formerNames', 'format', 'code', 'portalId']);

/** Every text of a value with its path. Names of laws are left out: they are quoted, not said. */
export const textsOf = (value: unknown, path: string): { path: string; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return (value as unknown[]).flatMap((v, i) => textsOf(v, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, v]) =>
    QUOTED.has(key) ? [] : textsOf(v, path === '' || path.endsWith('.') ? path + key : `${path}.${key}`),
  );
};

/** What the words of one record show: old units, placeholders, dead links. One finding per rule and record. */
export const checkTexts = (value: unknown, path: string, at: Pick<Finding, 'file' | 'record'>): Finding[] => {
  const texts = textsOf(value, path);
  return RULES.flatMap(([code, pattern, say]) => {
    const hits = texts.filter(({ text }) => pattern.test(text));
    const [first] = hits;
    if (!first) return [];
    const hit = (pattern.exec(first.text)?.[0] ?? '').slice(0, 80);
    const more = hits.length > 1 ? ` (và ${hits.length - 1} chỗ khác)` : '';
    return [{ code, ...at, field: first.path, what: say(hit) + more }];
  });
};
