import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const config = path.join(root, '.dependency-cruiser.cjs');
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A file that breaks rules: its path, its imports, the rules that must say so. */
type Case = readonly [file: string, source: string, rules: readonly string[]];

const takes = (module: string) => `import { x } from '${module}';\nexport const y = x;\n`;
const takesType = (module: string) => `import type { x } from '${module}';\nexport type Y = typeof x;\n`;

/** What is imported below, none of which breaks a rule. */
const clean: readonly (readonly [string, string])[] = [
  ['src/core/ports.ts', 'export const x = 1;\n'],
  ['src/core/evidence.ts', takesType('./text/x')],
  ['src/core/text/x.ts', 'export const x = 1;\n'],
  // Closes the cycle of cycleA, which is reported once.
  ['src/core/text/cycleB.ts', takesType('./cycleA')],
  ['src/core/article/x.ts', 'export const x = 1;\n'],
  [
    'src/core/mentions/x.ts',
    `import '../article/x';\nimport '../text/x';\nimport '../evidence';\nexport const x = 1;\n`,
  ],
  ['src/core/entities/x.ts', `import '../mentions/x';\nexport const x = 1;\n`],
  ['src/core/quotes/x.ts', `import '../entities/x';\nexport const x = 1;\n`],
  ['src/core/annotations/x.ts', `import '../quotes/x';\nimport '../ports';\nexport const x = 1;\n`],
  ['src/core/formats/x.ts', `import '../annotations/x';\nexport const x = 1;\n`],
  ['src/core/report/x.ts', `import '../annotations/x';\nexport const x = 1;\n`],
  ['src/core/annotate.ts', `import './quotes/x';\nimport './mentions/x';\nexport const x = 1;\n`],
  ['src/platform/host.ts', `import '../core/ports';\nexport const x = 1;\n`],
  ['src/platform/node/x.ts', `import 'node:fs';\nimport '../../core/ports';\nimport '../host';\nexport const x = 1;\n`],
  ['src/platform/web/x.ts', `import '../../core/ports';\nexport const x = 1;\n`],
  ['src/editor/document/x.ts', `import 'vscode';\nimport '../../core/annotate';\nexport const x = 1;\n`],
  ['src/editor/show/x.ts', `import 'vscode';\nimport '../document/x';\nimport './y';\nexport const x = 1;\n`],
  ['src/editor/show/y.ts', 'export const x = 1;\n'],
  ['src/editor/navigate/x.ts', `import '../document/x';\nexport const x = 1;\n`],
  ['src/editor/wiring.ts', `import './show/x';\nimport './navigate/x';\nexport const x = 1;\n`],
  [
    'src/extension.ts',
    `import 'vscode';\nimport './editor/wiring';\nimport './platform/node/x';\nexport const x = 1;\n`,
  ],
  ['src/cli/x.ts', `import 'node:path';\nimport '../platform/node/x';\nexport const x = 1;\n`],
  ['src/cli/main.ts', `import './x';\nexport const x = 1;\n`],
  ['src/worker/x.ts', `import '../core/annotate';\nexport const x = 1;\n`],
  ['src/webview/x.ts', `import '../core/report/x';\nexport const x = 1;\n`],
  ['test/vscode/x.ts', `import 'vscode';\nimport 'node:fs';\nexport const x = 1;\n`],
  ['test/core/x.ts', `import 'node:fs';\nimport '../../src/core/annotate';\nexport const x = 1;\n`],
];

const broken: readonly Case[] = [
  ['src/core/text/cycleA.ts', takes('./cycleB'), ['no-cycles']],
  ['src/core/text/nowhere.ts', takes('./missing'), ['no-unresolved']],

  ['src/core/text/up.ts', takes('../article/x'), ['core-text-looks-down']],
  ['src/core/article/up.ts', takesType('../mentions/x'), ['core-article-looks-down']],
  ['src/core/dates/up.ts', takes('../mentions/x'), ['core-dates-looks-down']],
  ['src/core/wikidata/up.ts', takes('../formats/x'), ['core-wikidata-looks-down']],
  ['src/core/mentions/up.ts', takes('../entities/x'), ['core-mentions-looks-down']],
  ['src/core/entities/up.ts', takes('../quotes/x'), ['core-entities-looks-down']],
  ['src/core/quotes/up.ts', takes('../annotations/x'), ['core-quotes-looks-down']],
  ['src/core/annotations/up.ts', takes('../formats/x'), ['core-annotations-looks-down']],
  ['src/core/annotations/upToReport.ts', takes('../report/x'), ['core-annotations-looks-down']],
  ['src/core/formats/aside.ts', takes('../report/x'), ['core-formats-looks-down']],
  ['src/core/report/aside.ts', takes('../formats/x'), ['core-report-looks-down']],
  ['src/core/problems/aside.ts', takes('../report/x'), ['core-problems-looks-down']],
  ['src/core/structure/aside.ts', takes('../report/x'), ['core-structure-looks-down']],
  ['src/core/agreement/aside.ts', takes('../formats/x'), ['core-agreement-looks-down']],
  ['src/core/evaluation/aside.ts', takes('../formats/x'), ['core-evaluation-looks-down']],

  ['src/core/text/editor.ts', takesType('../../editor/show/x'), ['core-alone']],
  ['src/core/text/platform.ts', takes('../../platform/web/x'), ['core-alone']],
  ['src/core/text/cli.ts', takes('../../cli/x'), ['core-alone']],
  ['src/core/text/wiring.ts', takes('../annotate'), ['core-layers-below-wiring']],
  ['src/core/anyOther.ts', takes('./annotations/x'), ['core-wiring-ends-at-quotes']],

  ['src/core/text/vscode.ts', takes('vscode'), ['vscode-in-editor-only']],
  ['src/core/text/vscodeType.ts', takesType('vscode'), ['vscode-in-editor-only']],
  ['src/core/text/vscodeLater.ts', `export const x = () => import('vscode');\n`, ['vscode-in-editor-only']],
  ['src/core/text/vscodeTypeInline.ts', `export type X = import('vscode').Uri;\n`, ['vscode-in-editor-only']],
  ['src/platform/node/vscode.ts', takes('vscode'), ['vscode-in-editor-only']],
  ['src/cli/vscode.ts', takesType('vscode'), ['vscode-in-editor-only']],
  ['src/webview/vscode.ts', takesType('vscode'), ['vscode-in-editor-only']],
  ['test/core/vscode.ts', takes('vscode'), ['vscode-in-editor-only']],

  ['src/core/text/node.ts', takes('node:fs'), ['node-in-platform-and-cli-only']],
  ['src/core/text/nodeOld.ts', takes('fs'), ['node-in-platform-and-cli-only']],
  ['src/core/text/nodeType.ts', takesType('node:fs'), ['node-in-platform-and-cli-only']],
  [
    'src/core/text/nodeTypes.ts',
    '/// <reference types="node" />\nexport {};\n',
    ['node-types-in-platform-and-cli-only'],
  ],
  ['src/platform/web/node.ts', takes('node:fs/promises'), ['node-in-platform-and-cli-only']],
  ['src/editor/show/node.ts', takes('node:path'), ['node-in-platform-and-cli-only']],
  ['src/worker/node.ts', takes('node:worker_threads'), ['node-in-platform-and-cli-only']],

  ['src/editor/show/aside.ts', takes('../navigate/x'), ['features-apart']],
  ['src/editor/correct/aside.ts', takesType('../show/x'), ['features-apart']],
  ['src/editor/views/aside.ts', takes('../navigate/x'), ['features-apart']],
  ['src/editor/exchange/aside.ts', takes('../show/x'), ['features-apart']],
  ['src/editor/show/up.ts', takes('../wiring'), ['features-apart']],
  ['src/editor/document/up.ts', takes('../show/x'), ['document-below-features']],
  ['src/editor/show/cli.ts', takes('../../cli/x'), ['editor-apart']],
  ['src/cli/editor.ts', takes('../editor/document/x'), ['cli-apart']],
  ['src/cli/web.ts', takes('../platform/web/x'), ['cli-apart']],
  ['src/platform/node/web.ts', takes('../web/x'), ['platform-serves-core']],
  ['src/platform/web/cli.ts', takes('../../cli/x'), ['platform-serves-core']],
  ['src/platform/shared.ts', takes('./web/x'), ['platforms-share-downwards']],
  ['src/worker/editor.ts', takes('../editor/document/x'), ['worker-apart']],
  ['src/webview/editor.ts', takes('../editor/document/x'), ['webview-apart']],
  ['src/editor/entry.ts', takes('../extension'), ['entries-are-not-imported']],
  ['test/core/entry.ts', takes('../../src/cli/main'), ['entries-are-not-imported']],
  ['src/cli/product.ts', takes('../../test/core/x'), ['product-apart']],
  ['src/core/suggestion.ts', takesType('./quotes/x'), ['core-contracts-stand-on-text']],
];

/** The types of VS Code and Node stand where they stand in the real tree: that is what a naive rule overlooks. */
const packages: readonly (readonly [string, string])[] = [
  ['package.json', '{ "name": "fixture" }'],
  ['node_modules/@types/vscode/package.json', '{ "name": "@types/vscode", "version": "1.0.0", "types": "index.d.ts" }'],
  ['node_modules/@types/vscode/index.d.ts', `declare module 'vscode' {\n  export const x: number;\n}\n`],
  ['node_modules/@types/node/package.json', '{ "name": "@types/node", "version": "1.0.0", "types": "index.d.ts" }'],
  ['node_modules/@types/node/index.d.ts', 'declare const process: object;\n'],
];

function lay(folder: string, files: readonly (readonly [string, string, ...unknown[]])[]): void {
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Cruises a folder by the rules of the house, as the check does; gives the rules that each file breaks. */
function cruise(folder: string): ReadonlyMap<string, readonly string[]> {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', 'src', 'test'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_V8_COVERAGE: '' } },
  );
  assert.equal(stderr, '');
  const { summary } = JSON.parse(stdout) as Cruise;
  const broken = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    const rules = broken.get(from) ?? [];
    if (!rules.includes(rule.name)) rules.push(rule.name);
    broken.set(from, rules);
  }
  return broken;
}

describe('the rules of the house', () => {
  let folder: string;
  let found: ReadonlyMap<string, readonly string[]>;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'layering-'));
    lay(folder, packages);
    lay(folder, clean);
    lay(folder, broken);
    found = cruise(folder);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [file, source, rules] of broken)
    it(`finds ${rules.join(', ')} broken in ${file}: ${source.split('\n')[0] ?? ''}`, () => {
      assert.deepEqual(found.get(file), rules);
    });

  it('finds nothing wrong in files that keep them', () => {
    const names = new Set(clean.map(([file]) => file));
    assert.deepEqual(
      [...found].filter(([file]) => names.has(file)),
      [],
    );
  });

  it('has each of its rules broken above', () => {
    const { forbidden } = createRequire(__filename)(config) as { forbidden: readonly { name: string }[] };
    const proven = new Set(broken.flatMap(([, , rules]) => rules));
    assert.deepEqual(
      forbidden.map(({ name }) => name).filter((name) => !proven.has(name)),
      [],
    );
  });
});
