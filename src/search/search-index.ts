import { elsewhere } from './elsewhere.js';
import { syllables, words } from './syllables.js';
import { readings } from './query.js';
import { BESIDE_BEST, rank } from './rank.js';
import { Vocabulary } from './vocabulary.js';

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

/** How much a phrase says about a procedure, in percent: names and aliases 100. */
const NAME = 100;
const KEYWORD = 70;
const FIELD = 50;
/** The share of the query (rare words count more) that must be answered for anything to be found at all. */
const ENOUGH = 0.52;
/** From this share on, the spelling is taken as meant. */
const WELL_SPELT = 0.6;
/** A suggestion needs less. */
const SOMETHING = 0.1;

/** Milliseconds of building after which the page gets its turn. */
const SLICE = 6;

/** A message, because browsers hold back repeated timers by 4 ms each: longer than what is done in between. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * Finds procedures as people ask for them: without accents, with the keyboard off, one letter wrong, by the thing in
 * hand or by the code. The query is matched with the vocabulary once; only documents that share its words are judged.
 */
export class SearchIndex<D extends SearchDoc> {
  #docs: D[] = [];
  #vocabulary = new Vocabulary();
  #phrases: number[] | Int32Array = [];
  #starts = [0];
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
    docs.forEach((doc) => index.#add(doc));
    return index.#seal();
  }

  /** Everything that answers, best first. Nothing typed, or nothing that makes sense here: nothing found. */
  search(query: string): Hit<D>[] {
    const { hits, best } = this.#run(query, ENOUGH);
    const least = Math.max(ENOUGH, best * BESIDE_BEST);
    const asked = elsewhere(query) && syllables(query).join();
    return hits
      .filter(({ doc, share }) => share >= least && (!asked || saysItself(doc, asked)))
      .map(({ doc, score }) => ({ doc, score }));
  }

  /** For "nothing found": up to five procedures that share something with the query. */
  suggest(query: string): D[] {
    return this.#run(query, SOMETHING)
      .hits.slice(0, 5)
      .map(({ doc }) => doc);
  }

  #add(doc: D): void {
    this.#docs.push(doc);
    const { name, everydayName, aliases = [], keywords = [], fields = [], lifeEvents = [] } = doc;
    for (const text of [name, everydayName ?? '', ...aliases]) this.#phrase(text, NAME);
    for (const text of keywords) this.#phrase(text, KEYWORD);
    for (const text of [...fields, ...lifeEvents]) this.#phrase(text, FIELD);
    this.#starts.push(this.#phrases.length);
    this.#codes.push(doc.code.replace(/\D/g, ''));
    // What is asked for often has an everyday name; plain stands before its variants, short before long.
    const asked = everydayName === undefined ? 0 : 0.03;
    const variant = doc.variantOf === undefined ? 0 : 0.05;
    this.#priors.push(asked - variant - Math.min(name.length, 400) / 8000);
  }

  #phrase(text: string, weight: number): void {
    const list = words(text);
    const phrases = this.#phrases as number[];
    // "Thủ tục" in front of a name adds nothing to it.
    const length = list.length - (/^thủ tục /i.test(text) ? 2 : 0);
    phrases.push(weight, length, phrases.length + 3 + list.length);
    for (const word of list) phrases.push(this.#vocabulary.add(word, this.#docs.length - 1));
  }

  #seal(): this {
    this.#phrases = Int32Array.from(this.#phrases);
    return this;
  }

  /** Runs every reading of the query, best documents first; corrects the spelling when that finds too little. */
  #run(query: string, floor: number): { hits: (Hit<D> & { share: number })[]; best: number } {
    const text = {
      vocabulary: this.#vocabulary,
      phrases: this.#phrases,
      starts: this.#starts,
      codes: this.#codes,
    };
    const hits = new Map<number, Hit<D> & { share: number }>();
    const found = (document: number, answer: { share: number; score: number }): void => {
      const score = answer.score + this.#priors[document]!;
      const known = hits.get(document);
      if (known) {
        known.share = Math.max(known.share, answer.share);
        known.score = Math.max(known.score, score);
      } else hits.set(document, { doc: this.#docs[document]!, share: answer.share, score });
    };
    let best = 0;
    const meant = readings(query, (typed) => this.#vocabulary.retype(typed));
    for (const lenient of [false, true])
      if (best < WELL_SPELT)
        for (const reading of meant) best = Math.max(best, rank(text, reading, lenient, floor, found));
    return { hits: [...hits.values()].sort((a, b) => b.score - a.score), best };
  }
}

/** Does the commune itself call the procedure what was asked ("ly hôn" as an alias)? Then it is no matter of others. */
const saysItself = ({ everydayName = '', aliases = [] }: SearchDoc, asked: string): boolean =>
  [everydayName, ...aliases].some((said) => syllables(said).join() === asked);
