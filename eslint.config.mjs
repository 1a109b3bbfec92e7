import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['.output/', '.wxt/', '.cache/', 'node_modules/', 'tests/fixtures/**/*.js'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "JSXOpeningElement[name.name='a']", message: 'Links are made by SafeLink alone, which looks at where they go.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text enters the page as text.' },
      ],
      'no-restricted-imports': ['error', { name: '#i18n', message: 'Texts come from @/platform/texts, in the language that the reader chose.' }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Text enters the page as text: use textContent or Preact.',
        })),
      ],
    },
  },
  { files: ['components/safe-link.tsx'], rules: { 'no-restricted-syntax': 'off' } },
  // These tests read what a page can see.
  { files: ['tests/browser/safety/**', 'tests/browser/conversion/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['tests/**', 'scripts/**'], rules: { 'no-console': 'off' } },
)
