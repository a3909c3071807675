import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../../src/all.js';
import manifest from '../../dist/custom-elements.json';
import { getLocale, setLocale, type Locale } from '../../src/i18n/localization.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: { a11y: { test: 'error' } },
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
      if (getLocale() !== locale) await setLocale(locale);
      return {};
    },
  ],
};
export default preview;
