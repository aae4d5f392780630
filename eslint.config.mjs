import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const sources = 'src/**/*.ts';

/** Things that only ever creep in by accident, everywhere. */
const everywhere = [
  {
    selector: 'MemberExpression[object.name=/^(it|describe|context|specify)$/][property.name=/^(only|skip)$/]',
    message: 'A test runs or does not exist. Where its texts are absent, call this.skip() and say so in the title.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and disappears in the bundle.' },
];

const noBarrels = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the module that defines it.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the module that defines it.' },
];

/** The core returns the same for the same text, on any host, at any time. */
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'No clock in the core: take a Clock (ports.ts).',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'No clock in the core: take a Clock (ports.ts).' },
];
const impureProperties = [
  { object: 'Date', property: 'now', message: 'No clock in the core: take a Clock (ports.ts).' },
  { object: 'Math', property: 'random', message: 'No randomness in the core: take a NewId (ports.ts).' },
  ...['Date', 'Math', 'console', 'performance', 'process', 'crypto'].map((property) => ({
    object: 'globalThis',
    property,
    message: 'The core reaches for no host: see ports.ts.',
  })),
];
const hostGlobals = [
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: 'The core reaches for no host: see ports.ts.' }));

const nodeGlobals = ['Buffer', 'process', 'require', '__dirname', '__filename', 'setImmediate', 'global'].map(
  (name) => ({
    name,
    message: 'Also runs in the browser: ask a port of platform/.',
  }),
);

/** One place reads settings, one converts offsets to positions: everything else asks it. */
const onePlace = [
  { property: 'getConfiguration', message: 'Settings are read in editor/document/settings.ts alone.' },
  { property: 'positionAt', message: 'Offsets become positions in editor/document/positions.ts alone.' },
  { property: 'offsetAt', message: 'Positions become offsets in editor/document/positions.ts alone.' },
];

const scriptGlobals = Object.fromEntries(
  [
    ...['AbortController', 'AbortSignal', 'Buffer', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams'],
    ...['clearInterval', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setImmediate'],
    ...['setInterval', 'setTimeout', 'structuredClone'],
  ].map((name) => [name, 'readonly']),
);

const testGlobals = Object.fromEntries(
  ['after', 'afterEach', 'before', 'beforeEach', 'describe', 'it'].map((name) => [name, 'readonly']),
);

export default defineConfig(
  {
    ignores: ['dist/', 'artifacts/', 'node_modules/', 'coverage/', '.vscode-test/', 'tools/vscode-host/node_modules/'],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    extends: [js.configs.recommended],
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: scriptGlobals },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.cjs', 'test/vscode/consumer/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } },
  },
  {
    files: ['test/**/*.mjs'],
    languageOptions: { globals: testGlobals },
  },
  {
    files: [sources],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere, ...noBarrels],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-syntax': ['error', ...everywhere, ...noBarrels, ...noClock],
    },
  },
  {
    files: ['src/extension.ts', 'src/editor/**/*.ts', 'src/platform/web/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals] },
  },
  {
    files: ['src/extension.ts', 'src/editor/**/*.ts'],
    ignores: ['src/editor/document/settings.ts', 'src/editor/document/positions.ts'],
    rules: { 'no-restricted-properties': ['error', ...onePlace] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test asserts that a value is there by using it; a table's row may leave a function empty.
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': ['error', { max: 400 }],
    },
  },
);
