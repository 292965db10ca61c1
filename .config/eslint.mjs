/**
 * The lint rules. Run with `npm run lint`.
 * What import edges cannot show (globals, clocks, consoles) is checked here; the edges are in dependency-cruiser.cjs.
 */
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SOURCES = ['src/**/*.{ts,tsx}'];
const TESTS = ['test/**/*.{ts,tsx}'];
const PURE = ['src/{engine,workbook,app}/**/*.{ts,tsx}'];
const TOOLS = ['.config/**/*.ts'];
const SCRIPTS = ['.config/**/*.{mjs,cjs}', 'webpack.config.js', 'src/entry/*.mjs'];

const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel, src/host, src/functions and src/entry talk to Office. Pass what you need in as an argument.',
}));

const HABITS = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: the name at the import is the name at the export.' },
  {
    selector: 'ImportDeclaration[source.value=/^\\.{1,2}\\/.*\\.(js|ts|tsx)$/]',
    message: 'Relative imports carry no file extension.',
  },
];

const CLOCKS = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code does not read the clock: pass the moment in.',
  },
];

const MAX_LINES = 300;

/**
 * The configuration objects. `ignores` first: generated folders.
 */
export default tseslint.config(
  { ignores: ['dist/**', 'build/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: [...SOURCES, ...TESTS, ...TOOLS],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/incompatible-library': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: MAX_LINES }],
      'no-restricted-syntax': ['error', ...HABITS],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: SOURCES,
    ignores: ['src/{excel,host,functions,entry}/**'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE_GLOBALS] },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-syntax': ['error', ...HABITS, ...CLOCKS],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pure code does not read the clock: pass the moment in.' },
        { object: 'Math', property: 'random', message: 'Pure code gives the same answer every time.' },
      ],
    },
  },
  { files: ['src/entry/**'], rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: SCRIPTS,
    languageOptions: { globals: globals.node },
    rules: { 'max-lines': ['error', { max: MAX_LINES }], eqeqeq: 'error' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    files: ['test/host/recordings/*.js'],
    languageOptions: { globals: { ...globals.node, Excel: 'readonly', Office: 'readonly' } },
  },
  {
    files: ['src/entry/*.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: globals.browser },
  },
);
