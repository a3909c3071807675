import { elsewhere } from './elsewhere.js';
import { fold, words } from './fold.js';
import { readings, type Reading } from './query.js';
import { Vocabulary, type Match } from './vocabulary.js';

/** What the search looks in. A line of `procedures/index.json` is one. */
export interface SearchDoc {
  code: string;
  name: string;
  everydayName?: string;
  aliases?: readonly string[];
  fields?: readonly string[];
  keywords?: readonly string[];
  lifeEvents?: readonly string[];
  /** Code of the plain procedure this is a form of: it stands behind the plain one. */
  variantOf?: string;
}

/** A document found; the higher the score, the better it answers. */
export interface Hit<D> {
  doc: D;
  score: number;
}

/** How much a phrase says about a procedure, by where it stands. */
const WEIGHT = { name: 1, everyday: 1, keyword: 0.7, field: 0.5 };
/** The share of the query (rare words count more) that must be found for anything to be found at all. */
const ENOUGH = 0.5;
/** Of the best share found, how much a document needs to be listed beside it. */
const BESIDE_BEST = 0.75;
/** From this share on, the spelling is taken as meant. */
const WELL_SPELT = 0.6;
const FILLER = 0.2;
/** What all words of the query are worth when no two of them stand together. */
const APART = 0.55;

/** Build in the middle of a page: stop after this many milliseconds and let the page breathe. */
const SLICE = 6;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A reading with its matches looked up, ready to be run over the catalogue. */
interface Plan {
  /** Word of the query (from 1) and how well, by term; 0 = does not answer. */
  wordOf: Uint8Array;
  quality: Float32Array;
  /** How much each word of the query counts, and each pair of neighbours (with the word before). */
  weights: number[];
  pairs: number[];
  total: number;
  pairTotal: number;
  /** Digits typed that may be part of a code, by word. */
  numbers: { word: number; digits: string }[];
  /** Room to work in, by word. */
  inDoc: Float64Array;
  inPhrase: Float64Array;
  paired: Uint8Array;
  together: Uint8Array;
}

/**
 * Finds procedures as people ask for them: without accents, with the keyboard off, one letter wrong, by the thing in
 * hand or by the code. No word is looked up document by document: the query is matched with the vocabulary once, then
 * the whole catalogue, kept as one array of numbers, is read through. 6,000 names take well under a millisecond.
 */
export class SearchIndex<D extends SearchDoc> {
  #docs: D[] = [];
  #vocabulary = new Vocabulary();
  /** Per phrase: its weight ×100, its length, where it ends, then its terms. */
  #phrases: number[] | Int32Array = [];
  #starts: number[] = [];
  #codes: string[] = [];
  #priors: number[] = [];

  private constructor() {}

  /** Builds in slices, so that no task of the page takes long. `slice` gives the page its turn. */
  static async build<D extends SearchDoc>(
    docs: readonly D[],
    { slice = nextTask }: { slice?: () => Promise<void> } = {},
  ): Promise<SearchIndex<D>> {
    const index = new SearchIndex<D>();
    let started = performance.now();
    for (const doc of docs) {
      index.#add(doc);
      if (index.#docs.length % 16 === 0 && performance.now() - started > SLICE) {
        await slice();
        started = performance.now();
      }
    }
    return index.#seal();
  }

  /** Builds in one go: for Node and for small lists. */
  static buildNow<D extends SearchDoc>(docs: readonly D[]): SearchIndex<D> {
    const index = new SearchIndex<D>();
    for (const doc of docs) index.#add(doc);
    return index.#seal();
  }

  /** Everything that answers, best first. Nothing typed, or nothing that makes sense here: nothing found. */
  search(query: string): Hit<D>[] {
    const { scores, shares, best } = this.#run(query, ENOUGH);
    if (best < ENOUGH) return [];
    const hits: Hit<D>[] = [];
    const outside = elsewhere(query) !== undefined;
    this.#docs.forEach((doc, i) => {
      if (shares[i]! < ENOUGH || shares[i]! < best * BESIDE_BEST) return;
      if (outside && !saysItself(doc, query)) return;
      hits.push({ doc, score: scores[i]! });
    });
    return hits.sort((a, b) => b.score - a.score);
  }

  /** For "nothing found": up to five procedures that share something with the query. */
  suggest(query: string): D[] {
    const { scores } = this.#run(query, 0.1);
    return this.#docs
      .map((doc, i) => ({ doc, score: scores[i]! }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ doc }) => doc);
  }

  #add(doc: D): void {
    const id = this.#docs.push(doc) - 1;
    this.#starts.push(this.#phrases.length);
    this.#phrase(id, doc.name, WEIGHT.name);
    if (doc.everydayName !== undefined) this.#phrase(id, doc.everydayName, WEIGHT.everyday);
    for (const alias of doc.aliases ?? []) this.#phrase(id, alias, WEIGHT.everyday);
    for (const keyword of doc.keywords ?? []) this.#phrase(id, keyword, WEIGHT.keyword);
    for (const field of [...(doc.fields ?? []), ...(doc.lifeEvents ?? [])])
      this.#phrase(id, field, WEIGHT.field);
    this.#codes.push(doc.code.replace(/\D/g, ''));
    // Asked for often enough to have an everyday name; plain before its variants; short before long.
    this.#priors.push(
      (doc.everydayName === undefined ? 0 : 0.04) -
        (doc.variantOf === undefined ? 0 : 0.05) -
        Math.min(doc.name.length, 400) / 8000,
    );
  }

  #phrase(id: number, text: string, weight: number): void {
    const list = words(text);
    const phrases = this.#phrases as number[];
    const dull = list[0] === 'thủ' && list[1] === 'tục' ? 2 : 0;
    phrases.push(weight * 100, list.length - dull, phrases.length + 3 + list.length);
    for (const word of list) phrases.push(this.#vocabulary.add(word, id));
  }

  #seal(): this {
    this.#starts.push(this.#phrases.length);
    this.#phrases = Int32Array.from(this.#phrases);
    return this;
  }

  /** Runs every reading of the query; corrects the spelling when that finds too little. */
  #run(query: string, floor: number): { scores: Float64Array; shares: Float64Array; best: number } {
    const scores = new Float64Array(this.#docs.length);
    const shares = new Float64Array(this.#docs.length);
    let best = 0;
    const meant = readings(query, (typed) => this.#vocabulary.retype(typed));
    for (const lenient of [false, true]) {
      if (best >= WELL_SPELT) break;
      for (const reading of meant)
        best = Math.max(best, this.#scan(this.#plan(reading, lenient), floor, scores, shares));
    }
    return { scores, shares, best };
  }

  #plan(reading: Reading, lenient: boolean): Plan {
    const wordOf = new Uint8Array(this.#vocabulary.size);
    const quality = new Float32Array(this.#vocabulary.size);
    const numbers: Plan['numbers'] = [];
    const last = reading.words.length - 1;
    const found: (Match & { rarity: number })[] = reading.words.map((word, i) => {
      const match = this.#vocabulary.match(word, reading.accented, i === last, lenient);
      for (const [term, q] of match.terms)
        if (q > quality[term]!) {
          quality[term] = q;
          wordOf[term] = i + 1;
        }
      if (/^\d{4,}$/.test(word.key)) {
        numbers.push({ word: i, digits: word.key });
        match.documents ||= 1;
      }
      return { ...match, rarity: Math.log(1 + this.#docs.length / (match.documents || Infinity)) };
    });
    // A word nobody here has ever written counts like the average of the others: it is missed, not decisive.
    const known = found.filter(({ rarity }, i) => rarity > 0 && !reading.words[i]!.filler);
    const average = known.reduce((sum, { rarity }) => sum + rarity, 0) / (known.length || 1);
    const heard = new Set<string>();
    const weights = found.map(({ rarity }, i) => {
      const { filler, key, sound } = reading.words[i]!;
      // Said twice is not meant twice.
      if (heard.has(sound)) return 0;
      heard.add(sound);
      return (rarity || average || 1) * (filler || (rarity === 0 && /\d/.test(key)) ? FILLER : 1);
    });
    const pairs = weights.map((weight, i) => (i === 0 ? 0 : Math.min(weight, weights[i - 1]!)));
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    return {
      wordOf,
      quality,
      weights,
      pairs,
      total: sum(weights),
      pairTotal: sum(pairs),
      numbers,
      inDoc: new Float64Array(weights.length),
      inPhrase: new Float64Array(weights.length),
      paired: new Uint8Array(weights.length),
      together: new Uint8Array(weights.length),
    };
  }

  /**
   * Reads the catalogue through and keeps the better score per document. `floor`: share of the query below which a
   * document is not worth a closer look. Returns the best share found.
   */
  #scan(plan: Plan, floor: number, scores: Float64Array, shares: Float64Array): number {
    const { wordOf, weights, total } = plan;
    const phrases = this.#phrases;
    const seen = new Uint32Array(weights.length);
    let best = 0;
    for (let doc = 0; doc < this.#docs.length; doc++) {
      const end = this.#starts[doc + 1]!;
      let possible = plan.numbers.length > 0 ? total : 0;
      for (let at = this.#starts[doc]!; at < end;) {
        const stop = phrases[at + 2]!;
        for (at += 3; at < stop; at++) {
          const word = wordOf[phrases[at]!]!;
          if (word === 0 || seen[word - 1] === doc + 1) continue;
          seen[word - 1] = doc + 1;
          possible += weights[word - 1]!;
        }
      }
      if (possible === 0 || possible < total * Math.max(floor, best * BESIDE_BEST)) continue;
      const { score, share } = this.#judge(doc, plan);
      if (share > best) best = share;
      if (share > shares[doc]!) shares[doc] = share;
      if (score > scores[doc]!) scores[doc] = score;
    }
    return best;
  }

  /** How much of the query a document answers, and how well its best phrase does. */
  #judge(doc: number, plan: Plan): { score: number; share: number } {
    const { wordOf, quality, weights, pairs, total, pairTotal, inDoc, inPhrase, paired, together } = plan;
    const phrases = this.#phrases;
    const end = this.#starts[doc + 1]!;
    inDoc.fill(0);
    together.fill(0);
    let best = 0;
    let whole = 0;
    for (let at = this.#starts[doc]!; at < end;) {
      const weight = phrases[at]! / 100;
      const length = phrases[at + 1]!;
      const stop = phrases[at + 2]!;
      let hits = 0;
      let before = 0;
      let surest = 1;
      for (at += 3; at < stop; at++) {
        const term = phrases[at]!;
        const word = wordOf[term]!;
        if (word > 0) {
          if (hits++ === 0) {
            inPhrase.fill(0);
            paired.fill(0);
          }
          inPhrase[word - 1] = Math.max(inPhrase[word - 1]!, quality[term]!);
          surest = Math.min(surest, quality[term]!);
          if (before > 0 && before === word - 1) paired[word - 1] = 1;
        }
        before = word;
      }
      if (hits === 0) continue;
      let share = 0;
      let order = 0;
      for (let i = 0; i < weights.length; i++) {
        share += weights[i]! * inPhrase[i]!;
        order += pairs[i]! * paired[i]!;
        inDoc[i] = Math.max(inDoc[i]!, inPhrase[i]!);
        together[i] ||= paired[i]!;
      }
      const inOrder = pairTotal > 0 ? order / pairTotal : 1;
      const nothingElse = Math.min(1, hits / Math.max(1, length));
      if (nothingElse === 1 && length > 1 && weight === 1 && surest > 0.8)
        whole = Math.max(whole, share / total);
      // All of the query, in its order, and nothing else in the phrase: the weight of the phrase.
      best = Math.max(best, (weight * share * (0.6 + 0.25 * inOrder + 0.15 * nothingElse)) / total);
    }
    for (const { word, digits } of plan.numbers)
      if (this.#codes[doc]!.includes(digits)) {
        inDoc[word] = 1;
        best = Math.max(best, weights[word]! / total);
      }
    let found = 0;
    let order = 0;
    for (let i = 0; i < weights.length; i++) {
      found += weights[i]! * inDoc[i]!;
      order += pairs[i]! * together[i]!;
    }
    found /= total;
    // Most words of Vietnamese are two syllables: what is meant stands together somewhere, what is not lies scattered.
    let share = found * (pairTotal > 0 ? APART + ((1 - APART) * order) / pairTotal : 1);
    // A whole everyday phrase ("bố mất") inside a longer question is an answer, whatever else was said.
    if (whole > 0) share = Math.max(share, 0.4 + 0.6 * whole);
    return { share, score: found > 0 ? best + 0.5 * found + this.#priors[doc]! : 0 };
  }
}

/** Does the commune itself call the procedure what was asked ("ly hôn" as an alias)? Then it is no matter of others. */
const saysItself = (doc: SearchDoc, query: string): boolean =>
  [doc.everydayName ?? '', ...(doc.aliases ?? [])].some((said) => fold(said) === fold(query.trim()));
