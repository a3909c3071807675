import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { arrows } from './.ci/arrows.mjs';

/** Parts that must run in Node and know no page: no DOM names there (architecture.md). */
const WITHOUT_PAGE = ['model', 'search', 'format', 'qr', 'import', 'pages', 'collector', 'cli'];
const PAGE_NAMES = [
  'document',
  'window',
  'customElements',
  'HTMLElement',
  'localStorage',
  'location',
  'navigator',
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'storybook-static/', 'test-results/', 'src/i18n/generated/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages are what template literals are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return report(…)` in a parser reads better than two lines.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An arrow function in a table of callbacks may be empty or return nothing.
      '@typescript-eslint/no-empty-function': 'off',
      // Types promise what an older browser, a service worker or a host page does not always keep.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Vietnamese text is spread into code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: ['error', 'smart'],
      'no-control-regex': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y, house: { rules: { arrows } } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'house/arrows': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@lit/localize',
              importNames: ['configureLocalization'],
              message: 'Only src/i18n configures localization.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/i18n/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: WITHOUT_PAGE.map((part) => `src/${part}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...PAGE_NAMES.map((name) => ({ name, message: 'This part runs without a page (no DOM).' })),
      ],
    },
  },
  {
    // Loops over typed arrays, the hottest code there is: the index is in bounds, and a check would cost.
    files: ['src/search/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The command line speaks on the console.
    files: ['src/cli/**/*.ts', 'src/collector/**/*.ts', 'bench/**/*.ts', '.ci/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // describe() and it() of node:test return promises nobody awaits; chai's assertions are expressions.
    files: ['tests/**/*.ts', 'stories/**/*.ts', 'bench/*.browser.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
