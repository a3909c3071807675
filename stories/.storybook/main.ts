import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The demo commune's data, at the addresses `npm start` serves it too.
  staticDirs: [
    { from: '../../demo/data', to: '/data' },
    { from: '../../demo/hosts', to: '/hosts' },
    { from: '../../dist/demo-data/procedures', to: '/data/procedures' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
export default config;
