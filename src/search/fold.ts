/** The one folding of all that compares words; of a file of its own, because most pages need no more (syllables.ts). */
const MARKS = /[\u0300-\u036f]/g;

/** Lower case without accents: `Đăng ký` → `dang ky`. Folding twice changes nothing. */
export const fold = (text: string): string =>
  // NFC at the end so that scripts whose letters NFD takes apart (Korean) come back whole.
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/đ/g, 'd')
    .normalize('NFC');
