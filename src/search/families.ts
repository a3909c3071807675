import { keyOf, words } from './syllables.js';

/** What the grouping looks at. */
export interface FamilyMember {
  code: string;
  name: string;
  fields?: readonly string[];
}

/** A head shorter than this ("cấp giấy phép") says too little to collect everything that begins with it. */
const SHORTEST_HEAD = 3;

/** One name in one field, ready to be sorted: a plain name then stands right before its variants. */
interface Line {
  code: string;
  key: string;
  length: number;
  /** Of two names that differ in "thủ tục" alone, the shorter one is the plain one. */
  written: number;
  /** "Cấp lại …", "đăng ký lại …": a form of the plain procedure, never the plain one itself. */
  again: boolean;
}

/** Lines without what does not tell two procedures apart: "thủ tục" in front, "lại" in "đăng ký lại", "cấp lại". */
const linesOf = (entries: readonly FamilyMember[]): Line[] => {
  const known = new Map<string, string>();
  const key = (word: string): string => {
    const folded = known.get(word) ?? keyOf(word);
    known.set(word, folded);
    return folded;
  };
  return entries.flatMap(({ code, name, fields }) => {
    const all = words(name).map(key);
    const named = all[0] === 'thu' && all[1] === 'tuc' ? all.slice(2) : all;
    const plain = named.filter((word, i) => !(word === 'lai' && /^(ki|cap)$/.test(named[i - 1] ?? '')));
    const again = plain.length < named.length;
    return (fields?.length ? fields : ['']).map((field) => ({
      code,
      key: `${field}|${plain.join(' ')} `,
      length: plain.length,
      written: name.length,
      again,
    }));
  });
};

/**
 * Near-identical procedures: code of the variant → code of the plain one.
 * A variant's name begins with the plain name and adds a qualifier ("đăng ký khai sinh" → "… có yếu tố nước ngoài"),
 * or does it again ("đăng ký lại khai sinh"), in the same field. The plain one is the shortest, so no variant points
 * at another variant.
 */
export const groupFamilies = (entries: readonly FamilyMember[]): Map<string, string> => {
  const lines = linesOf(entries);
  lines.sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : Number(a.again) - Number(b.again) || a.written - b.written,
  );
  const variants = new Map<string, string>();
  const heads = new Set<string>();
  let head: Line | undefined;
  for (const line of lines) {
    if (head && line.key.startsWith(head.key)) {
      // An entry of several fields is one procedure: what is a head in one field stays one.
      if (line.code !== head.code && !variants.has(head.code) && !heads.has(line.code)) {
        variants.set(line.code, head.code);
        heads.add(head.code);
      }
    } else head = line.again || line.length < SHORTEST_HEAD ? undefined : line;
  }
  return variants;
};
