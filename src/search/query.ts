import { ABBREVIATIONS } from './abbreviations.js';
import { keyOf, soundOf, words } from './syllables.js';

/** One syllable the reader typed. */
export interface QueryWord {
  key: string;
  sound: string;
  /** Said around the matter ("làm", "ở đâu", "3 tháng"): it helps when it matches and hardly counts when it does not. */
  filler: boolean;
}

/** One way to read what was typed: as it stands, or with abbreviations written out. */
export interface Reading {
  words: QueryWord[];
  /** Were accents typed at all? If so, a word without any was probably meant without. */
  accented: boolean;
}

/** Longer questions are cut: a procedure's full name is shorter, and a pasted page must not cost time. */
const LONGEST = 250;

const wordOf = (word: string): QueryWord => ({
  key: keyOf(word),
  sound: soundOf(word),
  filler: /^\d{1,3}$/.test(word),
});

/**
 * Said around the matter. Before the bar: with these accents or typed bare; behind it: only with these accents, for
 * bare they may be another word ("đẻ", "bí", "tội").
 */
const [FILLERS, ACCENTED_FILLERS] = (
  'bao nhiêu,bao lâu,như thế nào,thế nào,ra sao,làm sao,ở đâu,chỗ nào,cần gì,những gì,cái gì,thủ tục,hồ sơ,hướng dẫn,' +
  'được không,có phải,giấy tờ,làm,xin,muốn,giấy,cho,mình,không,nào,cách,được|' +
  'tiền,tôi,cần,gì,đi,thì,là,khi,để,ở,bị,của,về,và,các,với,nộp,đơn,việc,có,hỏi,phải,này,hết,mã,ạ,nhé'
)
  .split('|')
  .map((list) => list.split(',').map((phrase) => words(phrase).map(wordOf))) as [
  QueryWord[][],
  QueryWord[][],
];

const markFillers = (list: QueryWord[]): void => {
  const mark = (phrases: QueryWord[][], bareToo: boolean): void =>
    phrases.forEach((phrase) =>
      list.forEach((_, i) => {
        const meant = phrase.every(({ key, sound }, k) => {
          const said = list[i + k]?.sound;
          return said === sound || (bareToo && said === key);
        });
        if (meant) phrase.forEach((_, k) => (list[i + k]!.filler = true));
      }),
    );
  mark(FILLERS, true);
  mark(ACCENTED_FILLERS, false);
};

const readingOf = (typed: readonly string[]): Reading => {
  const list = typed.map(wordOf);
  markFillers(list);
  return { words: list, accented: list.some(({ key, sound }) => key !== sound) };
};

/**
 * What a query may mean. Empty when nothing was typed that could be searched.
 * @param retype writes the syllables as the catalogue does
 */
export const readings = (query: string, retype = (typed: string[]) => typed): Reading[] => {
  const typed = retype(words(query).slice(0, LONGEST));
  if (typed.length === 0) return [];
  const full = typed.flatMap((word) => {
    const meaning = ABBREVIATIONS.get(keyOf(word));
    return meaning === undefined ? [word] : words(meaning);
  });
  const asTyped = readingOf(typed);
  return full.length === typed.length ? [asTyped] : [asTyped, readingOf(full)];
};
