'use strict';
/**
 * Who may import whom: the rules of the house (ARCHITECTURE.md). `tsPreCompilationDeps` makes imports of types count too.
 * Each rule is broken on purpose, and seen to bite, in test/house/layering.test.ts.
 */

/** The layers of the core, lowest first; those in one row don't know each other. */
const layers = [
  ['text'],
  ['article'],
  ['dates', 'wikidata'],
  ['mentions'],
  ['entities'],
  ['quotes'],
  ['annotations'],
  ['formats', 'problems', 'report', 'structure', 'agreement', 'evaluation'],
];

/** Contracts that all layers share; they stand on `text` alone. */
const contracts = '^src/core/(evidence|ports|suggestion)\\.ts$';

// `vscode` resolves to the package of its types: a rule on ^vscode would pass silently.
const vscode = '(^|/)(@types/)?vscode(/|$)';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const noLookingUp = layers
  .flatMap((row, height) =>
    row.map((layer) => {
      const others = [...row.filter((sibling) => sibling !== layer), ...layers.slice(height + 1).flat()];
      return rule(
        `core-${layer}-looks-down`,
        `Inside the core nothing runs back up: ${layer} must not know ${others.join(', ')}.`,
        { path: `^src/core/${layer}/` },
        { path: `^src/core/(${others.join('|')})/` },
      );
    }),
  )
  .filter(({ to }) => to.path !== '^src/core/()/');

module.exports = {
  forbidden: [
    rule('no-cycles', 'Modules that need each other are one module, or lack a third.', {}, { circular: true }),
    rule('no-unresolved', 'An import leads somewhere.', {}, { couldNotResolve: true }),
    ...noLookingUp,
    rule(
      'core-alone',
      'The core imports nothing of the other folders, not even types.',
      { path: '^src/core/' },
      { path: '^(src|test|tools)/', pathNot: '^src/core/' },
    ),
    rule(
      'core-contracts-stand-on-text',
      'What all layers share knows none of them but text.',
      { path: contracts },
      { path: '^src/core/', pathNot: [contracts, '^src/core/text/'] },
    ),
    rule(
      'core-layers-below-wiring',
      'annotate.ts wires the layers of detection; no layer knows it.',
      { path: '^src/core/[^/]+/' },
      { path: '^src/core/[^/]+\\.ts$', pathNot: contracts },
    ),
    rule(
      'core-wiring-ends-at-quotes',
      'Detection knows neither what people decided nor where it goes.',
      { path: '^src/core/[^/]+\\.ts$' },
      { path: '^src/core/(annotations|formats|problems|report|agreement|evaluation)/' },
    ),
    rule(
      'vscode-in-editor-only',
      'Only the editor and the entry know VS Code.',
      { pathNot: '^(src/editor/|src/extension\\.ts$|test/vscode/)' },
      { path: vscode },
    ),
    rule(
      'node-in-platform-and-cli-only',
      'The rest runs in the browser too.',
      { path: '^src/', pathNot: '^src/(platform/node|cli)/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'node-types-in-platform-and-cli-only',
      'The rest runs in the browser too.',
      { path: '^src/', pathNot: '^src/(platform/node|cli)/' },
      { path: '(^|/)@types/node(/|$)' },
    ),
    rule(
      'features-apart',
      'Features of the editor meet in the session of a document; they know nothing else of the editor.',
      { path: '^src/editor/([^/]+)/', pathNot: '^src/editor/document/' },
      { path: '^src/editor/', pathNot: '^src/editor/($1|document)/' },
    ),
    rule(
      'document-below-features',
      'What the features share knows none of them.',
      { path: '^src/editor/document/' },
      { path: '^src/editor/', pathNot: '^src/editor/document/' },
    ),
    rule(
      'editor-apart',
      'The editor stands on the core and the platform.',
      { path: '^src/editor/' },
      { path: '^src/(cli|webview|worker)/' },
    ),
    rule(
      'cli-apart',
      'The command line does the same without VS Code.',
      { path: '^src/cli/' },
      { path: '^src/', pathNot: ['^src/(cli|core|platform/node)/', '^src/platform/[^/]+\\.ts$'] },
    ),
    rule(
      'platform-serves-core',
      'A platform fills the ports of the core and knows nobody else.',
      { path: '^src/platform/([^/]+)/' },
      { path: '^src/', pathNot: ['^src/(platform/$1|core)/', '^src/platform/[^/]+\\.ts$'] },
    ),
    rule(
      'platforms-share-downwards',
      'What the platforms share stands below both.',
      { path: '^src/platform/[^/]+\\.ts$' },
      { path: '^src/', pathNot: ['^src/core/', '^src/platform/[^/]+\\.ts$'] },
    ),
    rule(
      'worker-apart',
      'The worker does what the core can, in the background.',
      { path: '^src/worker/' },
      { path: '^src/', pathNot: '^src/(worker|core|platform)/' },
    ),
    rule(
      'webview-apart',
      'The page of the report knows the DOM and what the core says.',
      { path: '^src/webview/' },
      { path: '^src/', pathNot: '^src/(webview|core)/' },
    ),
    rule(
      'entries-are-not-imported',
      'Entries are where hosts begin: nothing imports them.',
      {},
      { path: '^src/(extension\\.ts|worker/main\\.ts|webview/main\\.ts|cli/main\\.ts)$' },
    ),
    rule(
      'product-apart',
      'The product knows neither its tests nor its tools.',
      { path: '^src/' },
      { path: '^(test|tools)/' },
    ),
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { extensions: ['.ts', '.d.ts', '.mjs', '.cjs', '.js', '.json'] },
  },
};
