import * as vscode from 'vscode';
import { isSpoken, speakerRole } from '../../core/annotations/spoken';
import type { Item } from '../../core/annotations/layer';
import { outlineOf, type OutlineNode } from '../../core/structure/outline';
import { becomesCurrent } from '../document/current';
import { nameOfRole } from '../document/entityOf';
import { labelOf } from '../document/messages';
import { plain } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { registerForDecisions } from './selector';

/** Headline, sections, paragraphs and quotations by speaker: for the outline, the breadcrumbs and *Go to Symbol in Editor*. */
export function registerOutline(sessions: Sessions): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const session = sessions.get(document);
      if (!session || !(await becomesCurrent(session, token))) return [];
      const nodes = outlineOf(session.article, quotesOf(session));
      return nodes.map((node) => symbolOf(session, node));
    },
  };
  return registerForDecisions(sessions, (selector) =>
    vscode.languages.registerDocumentSymbolProvider(selector, provider, { label: vscode.l10n.t('Article') }),
  );
}

/** The visible quotations, in the order of the text. */
export function quotesOf(session: ArticleSession): readonly Item[] {
  return shownLayer(session).items.filter((item) => isSpoken(session.schema, item));
}

/** Kinds that VS Code has icons for, and that the outline's own settings can hide one by one. */
const kinds: Readonly<Record<OutlineNode['kind'], vscode.SymbolKind>> = {
  frontMatter: vscode.SymbolKind.Key,
  headline: vscode.SymbolKind.File,
  heading: vscode.SymbolKind.Module,
  slug: vscode.SymbolKind.Key,
  caption: vscode.SymbolKind.Property,
  byline: vscode.SymbolKind.Key,
  paragraph: vscode.SymbolKind.String,
  quote: vscode.SymbolKind.Event,
};

function symbolOf(session: ArticleSession, node: OutlineNode): vscode.DocumentSymbol {
  const { kind, span, own, children } = node;
  const [name, detail] = wordsOf(session, node);
  const symbol = new vscode.DocumentSymbol(
    // VS Code refuses a symbol without a name.
    plain(name) || '…',
    plain(detail),
    kinds[kind],
    session.rangeOf(span),
    session.rangeOf(own),
  );
  symbol.children = children.map((child) => symbolOf(session, child));
  return symbol;
}

function wordsOf(session: ArticleSession, { kind, words, item }: OutlineNode): readonly [name: string, detail: string] {
  if (item) return [speakersOf(session, item), words];
  switch (kind) {
    case 'frontMatter':
      return [vscode.l10n.t('Front Matter'), ''];
    case 'caption':
      return [words, vscode.l10n.t('Caption')];
    default:
      return [words, ''];
  }
}

/** Who says it; where nobody is named, that, as the kind of quotation. */
export function speakersOf({ layer }: ArticleSession, { roles, attributes }: Item): string {
  const names = new Set((roles[speakerRole] ?? []).map((role) => nameOfRole(layer, role)));
  names.delete('');
  if (names.size > 0) return [...names].join(', ');
  const { kind } = attributes;
  return kind === undefined ? vscode.l10n.t('Quote') : vscode.l10n.t('Quote ({0})', labelOf(kind));
}
