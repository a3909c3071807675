/** Whether a screen reader gets each text in its own language: our words in the page's, the data's in Vietnamese. */
import { expect } from '@open-wc/testing';
import { all, one, root, spaced } from './on-page.js';

export const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
/** Currency is written the same in every language. */
const withoutMoney = (text: string) => text.replace(/[\d.]+\s*đ(?:ồng)?(?!\p{L})/gu, '');

/** Vietnamese words on the page that a screen reader would read in another language's voice. */
export const misread = (el: Element): string[] => {
  const found: string[] = [];
  const walker = document.createTreeWalker(root(el), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = withoutMoney(node.textContent ?? '');
    const parent = node.parentElement;
    if (
      VIETNAMESE.test(text) &&
      parent?.closest('[lang]')?.getAttribute('lang') !== 'vi' &&
      !parent?.closest('style, [aria-hidden="true"]')
    )
      found.push(spaced(text));
  }
  return found;
};
/** The other way round: English words where the page says Vietnamese. */
const english = (el: Element): string[] =>
  all(el, '[lang="vi"]')
    .map((part) => spaced(part.textContent))
    .filter((text) => /\b(the|procedures?|fee|cost|call|other|submit|desk|day\(s\))\b/i.test(text));

/** On an English page: no word of ours is Vietnamese, and no word of the data is taken for English. */
export const inEnglish = (el: Element): void => {
  expect(one(el, '.root').getAttribute('lang')).to.equal('en');
  expect(misread(el)).to.deep.equal([]);
  expect(english(el)).to.deep.equal([]);
};
