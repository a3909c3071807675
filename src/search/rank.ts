import type { Reading } from './query.js';
import type { Vocabulary } from './vocabulary.js';

/** The words of all documents as one row of numbers, so that reading them again and again is fast. */
export interface CatalogueText {
  vocabulary: Vocabulary;
  /** Per phrase: its weight in percent, its length, where it ends, then its terms. */
  phrases: ArrayLike<number>;
  /** Where the phrases of each document begin, and behind the last one where all end. */
  starts: readonly number[];
  /** Digits of the codes, by document. */
  codes: readonly string[];
}

/** What one document has to say to a query. */
export interface Answer {
  /** How much of the query it answers, 0…1; rare words count more. */
  share: number;
  /** How well it does: `share`, and how well its best phrase fits. */
  score: number;
}

/** What counts, in comparison with other words, a filler; and a word unknown here, in comparison with the average. */
const FILLER = 0.2;
const UNKNOWN = 0.6;
/** What all words of the query are worth when no two of them stand together. */
const APART = 0.55;
/** Of the best share found, how much a document needs to be listed beside it. */
export const BESIDE_BEST = 0.75;

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/**
 * Judges every document that shares enough words with one reading of the query, and hands over those that answer.
 * `floor` is the share of the query a document must be able to answer. Returns the best share found.
 */
export const rank = (
  { vocabulary, phrases, starts, codes }: CatalogueText,
  { words, accented }: Reading,
  lenient: boolean,
  floor: number,
  found: (document: number, answer: Answer) => void,
): number => {
  // Which word of the query a term answers (from 1; 0 = none), and how well.
  const wordOf = new Uint8Array(vocabulary.size);
  const quality = new Float64Array(vocabulary.size);
  const matches = words.map((word, i) => {
    const match = vocabulary.match(word, accented, i === words.length - 1, lenient);
    for (const [term, q] of match.terms)
      if (q > quality[term]!) {
        quality[term] = q;
        wordOf[term] = i + 1;
      }
    if (!isCode(word.key)) return match;
    const coded = codes.flatMap((code, document) => (code.includes(word.key) ? [document] : []));
    return { ...match, documents: [...match.documents, coded], common: match.common || 1 };
  });
  const rarities = matches.map(({ common }) => (common > 0 ? Math.log(1 + codes.length / common) : 0));
  const known = rarities.filter((rarity, i) => rarity > 0 && !words[i]!.filler);
  const average = sum(known) / known.length || 1;
  const weights = words.map(({ sound, filler }, i) => {
    // Said twice is not meant twice.
    if (words.findIndex((word) => word.sound === sound) < i) return 0;
    if (rarities[i]! > 0) return rarities[i]! * (filler ? FILLER : 1);
    // A word nobody here has ever written is missed, but not decisive: a name, a place, a story around the matter.
    return filler || /\d/.test(sound) ? 0 : UNKNOWN * average;
  });
  const total = sum(weights) || 1;
  /** What each word of the query counts, 1 in all. */
  const parts = weights.map((weight) => weight / total);
  // Neighbours in the query, each with the one before it, unless nobody here knows either of them.
  const pairs = weights.map((weight, i) =>
    rarities[i]! > 0 || rarities[i - 1]! > 0 ? Math.min(weight, weights[i - 1] ?? 0) : 0,
  );
  const allPairs = sum(pairs);
  const firmPairs = pairs.map((pair, i) => (words[i]!.filler || words[i - 1]?.filler ? 0 : pair));
  const allFirmPairs = sum(firmPairs);
  const numbers = words.map(({ key }, i) => ({ key, i })).filter(({ key }) => isCode(key));

  // The most each document could answer if every word fitted exactly: cheap, and most documents end here.
  const hopes = new Float64Array(codes.length);
  const counted = new Uint8Array(codes.length);
  matches.forEach(({ documents }, i) => {
    for (const list of documents)
      for (const document of list)
        if (counted[document] !== i + 1) {
          counted[document] = i + 1;
          hopes[document]! += parts[i]!;
        }
  });

  const inDocument = new Float64Array(weights.length);
  const inPhrase = new Float64Array(weights.length);
  const beside = new Uint8Array(weights.length);
  const besideInPhrase = new Uint8Array(weights.length);

  const judge = (document: number): Answer => {
    let best = 0;
    let whole = 0;
    for (let at = starts[document]!; at < starts[document + 1]!;) {
      const weight = phrases[at]! / 100;
      const length = phrases[at + 1]!;
      const end = phrases[at + 2]!;
      let hits = 0;
      let before = 0;
      let surest = 1;
      for (at += 3; at < end; at++) {
        const term = phrases[at]!;
        const word = wordOf[term]!;
        if (word > 0) {
          hits++;
          const i = word - 1;
          inPhrase[i] = Math.max(inPhrase[i]!, quality[term]!);
          surest = Math.min(surest, quality[term]!);
          if (before > 0 && before === i) besideInPhrase[i] = 1;
        }
        before = word;
      }
      if (hits === 0) continue;
      let share = 0;
      let order = 0;
      for (let i = 0; i < weights.length; i++) {
        share += parts[i]! * inPhrase[i]!;
        order += pairs[i]! * besideInPhrase[i]!;
        inDocument[i] = Math.max(inDocument[i]!, inPhrase[i]!);
        beside[i] ||= besideInPhrase[i]!;
        inPhrase[i] = besideInPhrase[i] = 0; // for the next phrase
      }
      const inOrder = allPairs > 0 ? order / allPairs : 1;
      const nothingElse = Math.min(1, hits / length);
      if (nothingElse === 1 && length > 1 && weight === 1 && surest > 0.8) whole = Math.max(whole, share);
      // All of the query, in its order, and nothing else in the phrase: the weight of the phrase.
      best = Math.max(best, weight * share * (0.55 + 0.25 * inOrder + 0.2 * nothingElse));
    }
    for (const { key, i } of numbers)
      if (codes[document]!.includes(key)) {
        inDocument[i] = 1;
        best = Math.max(best, parts[i]!);
        whole = 1;
      }
    let all = 0;
    let order = 0;
    for (let i = 0; i < weights.length; i++) {
      all += parts[i]! * inDocument[i]!;
      order += firmPairs[i]! * beside[i]!;
      inDocument[i] = beside[i] = 0; // for the next document
    }
    // Most words of Vietnamese are two syllables: what is meant stands together somewhere, what is not lies scattered.
    const together = allFirmPairs > 0 ? APART + ((1 - APART) * order) / allFirmPairs : 1;
    // A code, or a whole everyday phrase ("bố mất") inside a longer question, is an answer, whatever else was said.
    const share = Math.max(all * together, whole && 0.4 + 0.6 * whole);
    return { share, score: best + 0.5 * all + 0.2 * whole };
  };

  let bestShare = 0;
  for (let document = 0; document < codes.length; document++) {
    // A hair less, for sums of shares are not exact.
    if (hopes[document]! + 1e-6 < Math.max(floor, bestShare * BESIDE_BEST)) continue;
    const answer = judge(document);
    bestShare = Math.max(bestShare, answer.share);
    if (answer.share > 0) found(document, answer);
  }
  return bestShare;
};

const isCode = (word: string): boolean => /^\d{4,}$/.test(word);
