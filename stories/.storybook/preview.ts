import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import '../../src/all.js';
import manifest from '../../dist/custom-elements.json';
import { getLocale, setLocale, type Locale } from '../../src/i18n/localization.js';

setCustomElementsManifest(manifest);
// A story waits for data, chunks and fonts; a busy machine needs more than the usual second.
configure({
  asyncUtilTimeout: 6000,
  // The usual error prints the whole page; the sentence alone says what was not found.
  getElementError: (message) => new Error(message?.split('\n', 1)[0] ?? 'not found'),
});

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: ['Dán vào trang', 'Thủ tục', 'Cán bộ', 'Phí, lệ phí', 'Cập nhật danh bạ', 'Mã QR'],
      },
    },
  },
  globalTypes: {
    locale: {
      toolbar: {
        title: 'Ngôn ngữ',
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'vi' },
  loaders: [
    async ({ globals }) => {
      const locale = globals['locale'] as Locale;
      // Storybook's own page says lang="en", and our elements start in the page's language.
      document.documentElement.lang = locale;
      if (getLocale() !== locale) await setLocale(locale);
      return {};
    },
  ],
};
export default preview;
