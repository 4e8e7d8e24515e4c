import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import a11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';

export default tseslint.config(
  { ignores: ['test/e2e/**/*.mjs', 'test/heldout/**/*.mjs', 'dist', 'node_modules', '.cache', 'scripts', 'webpack.config.js', 'jest.config.js', 'eslint.config.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'max-params': ['error', 5],
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-globals': ['error', 'Date', 'performance', 'window', 'document', 'process', 'setTimeout'], 'no-restricted-properties': ['error', { object: 'Math', property: 'random' }] } },
  { files: ['src/taskpane/**/*.tsx', 'src/workbench/**/*.tsx'], plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y }, rules: { ...hooks.configs.recommended.rules, ...a11y.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' /* the virtual list is not memoised by the compiler, which is not used */ } },
  { files: ['src/adapters/officejs-*/**/*.ts'], plugins: { 'office-addins': officeAddins }, rules: officeAddins.configs.recommended?.rules ?? {} },
  { files: ['test/**/*.ts', 'test/**/*.tsx'], rules: { 'max-lines': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off' } },
);
