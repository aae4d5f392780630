import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IGrammar, parseRawGrammar, Registry, type StateStack } from 'vscode-textmate';

const grammarFile = path.join(__dirname, '../../syntaxes/article.tmLanguage.json');

/** Stands for VS Code's YAML grammar: a key, and a block that never ends by itself. */
const yamlStub = JSON.stringify({
  scopeName: 'source.yaml',
  patterns: [
    { name: 'string.unquoted.block.yaml', begin: '[|>]$', end: '(?!)' },
    { name: 'entity.name.tag.yaml', match: '^\\w+(?=:)' },
  ],
});

let loaded: Promise<IGrammar> | undefined;

/** The grammar as VS Code's own library reads it. */
export function articleGrammar(): Promise<IGrammar> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(new Uint8Array(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => createOnigScanner(patterns),
      createOnigString: (text) => createOnigString(text),
    }),
    loadGrammar: (scopeName) => {
      if (scopeName === 'text.article') {
        return Promise.resolve(parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile));
      }
      return Promise.resolve(scopeName === 'source.yaml' ? parseRawGrammar(yamlStub, 'yaml.json') : null);
    },
  });
  const grammar = await registry.loadGrammar('text.article');
  if (!grammar) throw new Error('the grammar does not load');
  return grammar;
}

/** A token of a line with its scopes, outermost first. */
export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The tokens of each line of `text`; lines are cut as VS Code cuts them, at CRLF, LF or CR. */
export function tokenizeLines(grammar: IGrammar, text: string): readonly (readonly ScopedToken[])[] {
  let state: StateStack = INITIAL;
  return text.split(/\r\n|\n|\r/u).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      start: token.startIndex,
      end: Math.min(token.endIndex, line.length),
      scopes: token.scopes,
    }));
  });
}

const LETTERS: readonly (readonly [string, string])[] = [
  ['punctuation.definition.string', '^'],
  ['entity.name.tag.yaml', 'k'],
  ['meta.embedded.block.frontmatter', 'y'],
  ['punctuation.definition.frontmatter', '-'],
  ['comment.line.slug', 's'],
  ['entity.name.author', 'a'],
  ['meta.byline', 'b'],
  ['markup.bold.dateline', 'D'],
  ['entity.name.agency', 'A'],
  ['meta.dateline', 'd'],
];

/**
 * Draws the scopes under a line, a letter a code unit: `^` mark, `1` quoted, `2` quoted in a quotation …, `s` slug, `b` byline,
 * `a` author, `D` place, `A` agency and `d` rest of a dateline, `y` front matter, `k` its keys, `-` its fences, `c` caption, `h` headline.
 */
export function drawScopes(tokens: readonly ScopedToken[]): string {
  return tokens.map((token) => letterOf(token.scopes).repeat(Math.max(0, token.end - token.start))).join('');
}

function letterOf(scopes: readonly string[]): string {
  const has = (prefix: string): boolean => scopes.some((scope) => scope.startsWith(prefix));
  const found = LETTERS.find(([prefix]) => has(prefix));
  if (found) return found[1];
  const depth = scopes.filter((scope) => scope.startsWith('meta.quotation')).length;
  if (depth > 0) return String(depth);
  if (has('meta.caption')) return 'c';
  return has('markup.heading') ? 'h' : '.';
}
