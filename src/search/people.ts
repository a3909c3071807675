/**
 * Finding people: by name, position, unit, field, village or the digits of a number, with or without accents.
 * Directories are short (2,000 people at most), so every line is looked at for every key.
 */
import { oneEdit } from './one-edit.js';
import { BETWEEN, keyOf, words } from './syllables.js';
import { untyped } from './untyped.js';

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
  /** How it may stand in a line, a space before each. */
  spellings: readonly string[];
  digits: string | undefined;
}

const askedIn = (query: string, spellings = (key: string): string[] => [key]): Asked[] =>
  words(query).map((word) => ({
    word,
    spellings: spellings(cachedKey(word)).map((key) => ` ${key}`),
    digits: /^\d{2,}$/.test(word) ? word.replace(/^84(?=\d{4})/, '0') : undefined,
  }));

const stands = ({ spellings, digits }: Asked, text: string, numbers = ''): boolean =>
  spellings.some((spelling) => text.includes(spelling)) || (digits !== undefined && numbers.includes(digits));

/** As it stands, and as it was meant if the Vietnamese keyboard was off. */
const typed = (key: string): string[] => [...new Set([key, untyped(key)])];

/** Looking for slips takes its time for every word, and nobody says more about a person. */
const MOST_SLIPS = 5;
/** So long that another first letter does not make another name of it: "Linh" is not "Minh". */
const LONG = 5;

/**
 * Of the words of the directory those one slip away from what was typed. The first letter is taken as meant, unless
 * nothing begins with it. None for numbers (one digit further is another number) and for very short words.
 */
const slipsOf = (key: string, known: ReadonlySet<string>): string[] => {
  const meant = typed(key).filter((spelling) => spelling.length > 2 && !/\d/.test(spelling));
  const near = [...known].filter((word) => meant.some((spelling) => oneEdit(spelling, word)));
  const sameStart = near.filter((word) => word[0] === key[0]);
  return sameStart.length > 0 || key.length < LONG ? sameStart : near;
};

/** "0269 38 24" is one number, whatever stands between its digits. */
const joinedDigits = (query: string): string => query.replace(/(\d)[\s.()–-]+(?=\d)/g, '$1');

export class PeopleSearch<P extends Findable> {
  private constructor(
    private readonly lines: readonly Line<P>[],
    /** Every word once: of the names, and of everything. */
    private readonly known: { names: ReadonlySet<string>; all: ReadonlySet<string> },
  ) {}

  /** Reads the people in slices, so that the page stays quick meanwhile. */
  static async of<P extends Findable>(people: readonly P[]): Promise<PeopleSearch<P>> {
    const lines: Line<P>[] = [];
    const names = new Set<string>();
    const all = new Set<string>();
    const learn = (text: string, known: Set<string>): string => {
      for (const word of text.slice(1).split(' ')) known.add(word);
      return text;
    };
    let started = performance.now();
    for (const person of people) {
      const { name, position = '', unit = [], fields = [], village = '', officePhones = [], mobile } = person;
      const own = line(name) + line(withoutApostrophes(name));
      lines.push({
        person,
        name: learn(own, names),
        text: learn(own + line([position, ...unit, ...fields, village].join(' ')), all),
        written: ` ${words(name).join(' ')}`,
        digits: digitsOf(mobile === undefined ? officePhones : [...officePhones, mobile]),
      });
      if (performance.now() - started < SLICE) continue;
      await turn();
      started = performance.now();
    }
    return new PeopleSearch(lines, { names, all });
  }

  /**
   * Everybody in whose line every word is found: names first, of these the accents as typed first; then where the
   * words stand together; else as in the file. When nobody is, the keys of a switched off Vietnamese keyboard are
   * undone ("nguyeexn"), then one word may be one slip away; a word that stands alone is looked for in names only.
   */
  find(query: string): P[] {
    const joined = joinedDigits(query);
    const meant = askedIn(query, typed);
    const found = this.run(askedIn(joined));
    if (found.length === 0 && joined !== query) found.push(...this.run(askedIn(query)));
    if (found.length === 0 && meant.some(({ spellings }) => spellings.length > 1))
      found.push(...this.run(meant));
    return found.length > 0 || meant.length > MOST_SLIPS ? found : this.withSlip(meant);
  }

  private withSlip(asked: readonly Asked[]): P[] {
    const alone = asked.length === 1;
    const known = alone ? this.known.names : this.known.all;
    // A word that is nowhere is the slip; of two such nothing comes.
    const nowhere = asked.filter((one) => !this.lines.some((line) => stands(one, line.text, line.digits)));
    if (nowhere.length > 1) return [];
    return (nowhere.length > 0 ? nowhere : asked).flatMap((slipped) => {
      const spellings = slipsOf(cachedKey(slipped.word), known).map((key) => ` ${key}`);
      if (spellings.length === 0) return [];
      const meant = asked.map((one) => (one === slipped ? { ...one, spellings } : one));
      return this.run(meant, alone);
    });
  }

  private run(asked: readonly Asked[], onlyNames = false): P[] {
    if (asked.length === 0) return [];
    const byRank: P[][] = [[], [], [], []];
    const phrase = asked.map(({ spellings }) => spellings[0]).join('');
    for (const { person, name, text, written, digits } of this.lines) {
      if (!asked.every((one) => stands(one, onlyNames ? name : text, digits))) continue;
      const rank = !asked.every((one) => stands(one, name))
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

/** Marks the words of `text` that begin with a word of the query, or with what its keys were meant to write. */
export const markWords = (text: string, query: string): Piece[] => {
  const tokens = text.normalize('NFC').split(TOKEN);
  // Words stand at the odd places, what is between them at the even ones.
  const begins = (token: string, i: number, key: string): boolean =>
    i % 2 === 1 && cachedKey(token).startsWith(key);
  // As it stands goes first: "ksor" is no "ko" where a Ksor is.
  const asked = words(query).flatMap((word) =>
    typed(cachedKey(word))
      .filter((key) => tokens.some((token, i) => begins(token, i, key)))
      .slice(0, 1),
  );
  return tokens.flatMap((token, i) =>
    token === '' ? [] : [{ text: token, hit: asked.some((key) => begins(token, i, key)) }],
  );
};
