/**
 * Finding people: by name, position, unit, field, village or the digits of a number, with or without accents.
 * Directories are short (2,000 people at most), so every line is looked at for every key.
 */
import { fold } from './fold.js';
import { BETWEEN, keyOf, words } from './syllables.js';

/** What the search looks in; a person of the staff file is one. */
export interface Findable {
  name: string;
  position?: string;
  unit?: readonly string[];
  fields?: readonly string[];
  village?: string;
  officePhones?: readonly string[];
  mobile?: string;
}

interface Line<P> {
  person: P;
  /** Folded words with a space before each: " dang thi ngoc anh". */
  name: string;
  text: string;
  /** The name with its accents, to rank "Mai" before "Mãi". */
  written: string;
  /** Digits of the numbers, a space between two. */
  digits: string;
}

/** Names, positions and units say the same few hundred words again and again. */
const keys = new Map<string, string>();
const REMEMBERED = 5000;
const cachedKey = (word: string): string => {
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size >= REMEMBERED) keys.clear();
    keys.set(word, (key = keyOf(word)));
  }
  return key;
};

const line = (text: string): string =>
  words(text)
    .map((word) => ` ${cachedKey(word)}`)
    .join('');

/** "H'Ly" is found as `h'ly`, `h ly` and `hly`. */
const withoutApostrophes = (name: string): string => (/['’ʼ]/.test(name) ? name.replace(/['’ʼ]/g, '') : '');

const digitsOf = (phones: readonly string[]): string =>
  phones
    .map((phone) =>
      phone
        .replace(/[\s.()–-]/g, '')
        .replace(/\+84/g, '0')
        .replace(/\D+/g, ' '),
    )
    .join(' ');

/** Milliseconds of reading after which the page gets its turn. */
const SLICE = 6;
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** One word asked for: the beginning of a word, or digits inside a number. */
interface Asked {
  word: string;
  key: string;
  digits: string | undefined;
}

const askedIn = (query: string): Asked[] =>
  words(query).map((word) => ({
    word,
    key: cachedKey(word),
    digits: /^\d{2,}$/.test(word) ? word.replace(/^84(?=\d{4})/, '0') : undefined,
  }));

/** "0269 38 24" is one number, whatever stands between its digits. */
const joinedDigits = (query: string): string => query.replace(/(\d)[\s.()–-]+(?=\d)/g, '$1');

export class PeopleSearch<P extends Findable> {
  private constructor(private readonly lines: readonly Line<P>[]) {}

  /** Reads the people in slices, so that the page stays quick meanwhile. */
  static async of<P extends Findable>(people: readonly P[]): Promise<PeopleSearch<P>> {
    const lines: Line<P>[] = [];
    let started = performance.now();
    for (const person of people) {
      const { name, position = '', unit = [], fields = [], village = '', officePhones = [], mobile } = person;
      const own = line(name) + line(withoutApostrophes(name));
      lines.push({
        person,
        name: own,
        text: own + line([position, ...unit, ...fields, village].join(' ')),
        written: ` ${words(name).join(' ')}`,
        digits: digitsOf(mobile === undefined ? officePhones : [...officePhones, mobile]),
      });
      if (performance.now() - started < SLICE) continue;
      await turn();
      started = performance.now();
    }
    return new PeopleSearch(lines);
  }

  /**
   * Everybody in whose line every word is found: names first, of these the accents as typed first; then where the
   * words stand together; else as in the file.
   */
  find(query: string): P[] {
    const found = this.run(askedIn(joinedDigits(query)));
    return found.length > 0 ? found : this.run(askedIn(query));
  }

  private run(asked: readonly Asked[]): P[] {
    if (asked.length === 0) return [];
    const byRank: P[][] = [[], [], [], []];
    const phrase = asked.map(({ key }) => ` ${key}`).join('');
    const isIn = (text: string) => asked.every(({ key }) => text.includes(` ${key}`));
    for (const { person, name, text, written, digits } of this.lines) {
      const all = asked.every(
        ({ key, digits: number }) =>
          text.includes(` ${key}`) || (number !== undefined && digits.includes(number)),
      );
      if (!all) continue;
      const rank = !isIn(name)
        ? text.includes(phrase)
          ? 2
          : 3
        : asked.every(({ word }) => written.includes(` ${word}`))
          ? 0
          : 1;
      byRank[rank]?.push(person);
    }
    return byRank.flat();
  }
}

/** A stretch of the text; the stretches joined give the text (in NFC). */
export interface Piece {
  text: string;
  hit: boolean;
}

const TOKEN = new RegExp(`([^${BETWEEN}]+)`);

/** Marks the words of `text` that begin with a word of the query. */
export const markWords = (text: string, query: string): Piece[] => {
  const asked = words(query).map(cachedKey);
  return text
    .normalize('NFC')
    .split(TOKEN)
    .flatMap((token, i) => {
      if (token === '') return [];
      const hit =
        i % 2 === 1 && asked.some((key) => fold(token).startsWith(key) || cachedKey(token).startsWith(key));
      return [{ text: token, hit }];
    });
};
