import { keyOf, soundOf } from './syllables.js';
import { oneEdit } from './one-edit.js';
import type { QueryWord } from './query.js';
import { untyped } from './untyped.js';

/** How well a syllable of the catalogue answers a syllable of the query; 1 = exactly as typed. */
const BARE = 0.94;
const BARE_AMONG_ACCENTS = 0.85;
const HOI_NGA = 0.9;
const SOME_ACCENTS = 0.6;
const OTHER_ACCENTS = 0.5;
const ONE_EDIT = 0.6;
/** The beginning of a longer word, of which nothing is typed yet; and the same when it is a word by itself. */
const BEGUN = 0.6;
const LONGER = 0.4;

const HOI = '\u0309';
const NGA = '\u0303';

/** Exactly as typed 1; typed without accents a little less; with other accents ("má" for "mã") much less. */
const accentQuality = (word: QueryWord, sound: string, accented: boolean): number => {
  if (word.sound === sound) return 1;
  if (word.sound === word.key) return accented ? BARE_AMONG_ACCENTS : BARE;
  // Half of the country does not tell hỏi from ngã ("sữa nhà", "giãi quyết").
  if (word.sound.replace(NGA, HOI) === sound.replace(NGA, HOI)) return HOI_NGA;
  return hasMarks(word, sound) ? SOME_ACCENTS : OTHER_ACCENTS;
};

/** Does a syllable have every accent that was typed? `trọ` may become `trọng`, not `trong`. */
const hasMarks = (word: QueryWord, sound: string): boolean =>
  [...word.sound.replace(/[a-z\d]/g, '')].every((mark) => sound.includes(mark));

/** Syllables of the catalogue that answer one syllable of the query. */
export interface Match {
  /** Term → how well, 0…1. */
  terms: Map<number, number>;
  /** The documents that have one of them, in lists that may overlap. */
  documents: (readonly number[])[];
  /** About how many documents have the word itself; 0 when it is unknown and others are only guessed. */
  common: number;
}

/**
 * Every different syllable of a catalogue, once. A whole national catalogue has about 2,000 without accents, so
 * spelling is corrected against this list and never document by document.
 */
export class Vocabulary {
  /** Accented syllables ("terms") by number. */
  #sounds: string[] = [];
  #keyOfTerm: number[] = [];
  /** Folded syllables ("keys") by number, the terms of each, and the documents that have it, in order. */
  #keys: string[] = [];
  #termsOfKey: number[][] = [];
  #documents: number[][] = [];

  #byWord = new Map<string, number>();
  #bySound = new Map<string, number>();
  #byKey = new Map<string, number>();

  get size(): number {
    return this.#sounds.length;
  }

  /** Number of the term a word of a document stands for. Documents come one after the other, by number. */
  add(word: string, document: number): number {
    const term = this.#byWord.get(word) ?? this.#learn(word);
    const documents = this.#documents[this.#keyOfTerm[term]!]!;
    if (documents[documents.length - 1] !== document) documents.push(document);
    return term;
  }

  #learn(word: string): number {
    const sound = soundOf(word);
    let term = this.#bySound.get(sound);
    if (term === undefined) {
      const folded = keyOf(word);
      let key = this.#byKey.get(folded);
      if (key === undefined) {
        key = this.#keys.push(folded) - 1;
        this.#byKey.set(folded, key);
        this.#termsOfKey.push([]);
        this.#documents.push([]);
      }
      term = this.#sounds.push(sound) - 1;
      this.#bySound.set(sound, term);
      this.#keyOfTerm.push(key);
      this.#termsOfKey[key]!.push(term);
    }
    this.#byWord.set(word, term);
    return term;
  }

  /**
   * What was typed, as the catalogue would write it: spaces in their places (`khaisinh`, `CT 07`), keys of a switched
   * off Vietnamese keyboard undone (`ddawng kys`). Known syllables stay as they are.
   */
  retype(typed: readonly string[]): string[] {
    const meant: string[] = [];
    for (let i = 0; i < typed.length; i++) {
      const word = typed[i]!;
      const key = keyOf(word);
      const known = this.#byKey.has(key);
      const joined = word + (typed[i + 1] ?? ' ');
      if ((!known || /\d$/.test(joined)) && this.#byKey.has(keyOf(joined))) {
        meant.push(joined);
        i++;
      } else if (known) meant.push(word);
      else if (this.#byKey.has(untyped(key))) meant.push(untyped(key));
      else meant.push(...this.#split(word, key));
    }
    return meant;
  }

  /** Two known syllables written as one, unless it is the beginning of one or one letter away from it. */
  #split(word: string, key: string): string[] {
    const whole = this.#keys.some((known) => known.startsWith(key) || oneEdit(key, known));
    for (let at = 2; !whole && at <= key.length - 2; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => this.#byKey.has(keyOf(half)))) return halves;
    }
    return [word];
  }

  /**
   * @param last the word may be unfinished: words that begin with it count
   * @param lenient look one letter further even when the word is known (it may be a slip that made another word)
   */
  match(word: QueryWord, accented: boolean, last: boolean, lenient: boolean): Match {
    const { key: typed } = word;
    const terms = new Map<number, number>();
    const documents: number[][] = [];
    let common = 0;
    const take = (key: number, quality: (sound: string) => number): void => {
      let best = 0;
      for (const term of this.#termsOfKey[key]!) {
        const q = quality(this.#sounds[term]!);
        if (q > (terms.get(term) ?? 0)) terms.set(term, q);
        best = Math.max(best, q);
      }
      if (best === 0) return;
      documents.push(this.#documents[key]!);
      // A word that only looks alike without its accents does not tell how common the word is.
      if (best >= BARE_AMONG_ACCENTS || word.sound === typed) common += this.#documents[key]!.length;
    };
    const exact = this.#byKey.get(typed);
    if (exact !== undefined) take(exact, (sound) => accentQuality(word, sound, accented));
    // How rare the word is, is told by the word itself when it is one, not by those it might become.
    const itself = common;
    if (last) {
      const least = exact === undefined || typed.length < 3 ? BEGUN : LONGER;
      this.#keys.forEach((key, i) => {
        if (i !== exact && key.startsWith(typed))
          take(i, (sound) => (hasMarks(word, sound) ? least + (0.35 * typed.length) / key.length : 0));
      });
    }
    // A guess does not tell how common the word is. A number is a number: one digit further is another procedure.
    const certain = itself || common;
    const asTyped = accented && this.#bySound.has(word.sound);
    if ((terms.size === 0 || (lenient && !asTyped)) && typed.length > 2 && !/\d/.test(typed)) {
      const guess = untyped(typed);
      this.#keys.forEach((key, i) => {
        if (i !== exact && (oneEdit(typed, key) || oneEdit(guess, key))) take(i, () => ONE_EDIT);
      });
    }
    return { terms, documents, common: certain };
  }
}
