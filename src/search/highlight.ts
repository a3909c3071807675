import { BETWEEN, keyOf, words } from './syllables.js';
import { readings } from './query.js';
import { untyped } from './untyped.js';

/** A stretch of the text, drawn as `<mark>` when it is a hit. The stretches joined give the text (in NFC). */
export interface Piece {
  text: string;
  hit: boolean;
}

interface Sought {
  query: string;
  /** Folded syllables; true for those only said around the matter, which are marked beside another hit. */
  keys: Map<string, boolean>;
  /** The last syllable may be unfinished. */
  beginning: string;
}

let sought: Sought = { query: '', keys: new Map(), beginning: '' };

/** A list asks for the same query row after row: it is read once. */
const soughtBy = (query: string): Sought => {
  if (sought.query === query) return sought;
  const keys = new Map<string, boolean>();
  let beginning = '';
  for (const reading of readings(query)) {
    const onlyFillers = reading.words.every((word) => word.filler);
    for (const { key, filler } of reading.words)
      for (const spelling of [key, untyped(key)]) keys.set(spelling, filler && !onlyFillers);
    beginning ||= reading.words.at(-1)?.key ?? '';
  }
  return (sought = { query, keys, beginning });
};

const TOKEN = new RegExp(`(\\d+(?:\\.\\d+)+|[^${BETWEEN}]+)`);

/** Folding is most of the work, and a list says the same few hundred words again and again, key after key. */
const folded = new Map<string, string>();
const FOLDED = 5000;

const keyOfToken = (token: string): string => {
  let key = folded.get(token);
  if (key === undefined) {
    key = keyOf(words(token)[0] ?? '');
    if (folded.size >= FOLDED) folded.clear();
    folded.set(token, key);
  }
  return key;
};

/** Marks in `text`, accents and all, the syllables the query asks for; `kh` marks the whole of `khai`. */
export const highlight = (text: string, query: string): Piece[] => {
  const { keys, beginning } = soughtBy(query);
  // Words stand at the odd places, what is between them at the even ones.
  const tokens = text.normalize('NFC').split(TOKEN);
  const weak = tokens.map((token, i) => {
    if (i % 2 === 0) return undefined;
    const key = keyOfToken(token);
    return keys.get(key) ?? (beginning !== '' && key.startsWith(beginning) ? false : undefined);
  });
  const hits = weak.map((state) => state === false);
  // "Giấy" counts in "giấy khai sinh", not by itself: a filler takes the mark of the word beside it, either side.
  const spread = (i: number, beside: number): void => {
    if (weak[i] === true && hits[beside] && tokens[(i + beside) / 2] === ' ') hits[i] = true;
  };
  for (let i = 3; i < tokens.length; i += 2) spread(i, i - 2);
  for (let i = tokens.length - 4; i > 0; i -= 2) spread(i, i + 2);

  const pieces: Piece[] = [];
  tokens.forEach((token, i) => {
    if (token === '') return;
    const hit = i % 2 === 1 ? hits[i]! : token === ' ' && hits[i - 1] === true && hits[i + 1] === true;
    const before = pieces.at(-1);
    if (before?.hit === hit) before.text += token;
    else pieces.push({ text: token, hit });
  });
  return pieces;
};
