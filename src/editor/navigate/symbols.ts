import * as vscode from 'vscode';
import { schemaType, type Schema } from '../../core/annotations/schema';
import { defaultSchema } from '../../core/annotations/default-schema';
import type { ArticleDigest } from '../../core/report/digest';
import type { IndexedArticle, Library } from '../document/library';
import { typeLabel } from '../document/messages';
import { plain } from '../document/say';
import type { Sessions } from '../document/session';

/** *Go to Symbol in Workspace*: the entities of all articles and who speaks in them, each where it is introduced. */
export function registerWorkspaceSymbols(sessions: Sessions, library: Library): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      if (query.trim() === '') return [];
      const schema = sessions.active?.schema ?? defaultSchema;
      const articles = await library.soon(token);
      return token.isCancellationRequested ? [] : articles.flatMap((article) => symbolsOf(article, query, schema));
    },
  });
}

function symbolsOf(
  { uri, digest, rangeOf }: IndexedArticle,
  query: string,
  schema: Schema,
): vscode.SymbolInformation[] {
  return [
    ...digest.entities.flatMap(({ id, type, name, aliases, introduced }) => {
      const kind = schemaType(schema, type);
      // Days and years are no things that anybody looks for by name.
      const isDate = kind?.attributes.some(({ reads }) => reads === 'date') === true;
      if (isDate || !introduced || ![name, ...aliases].some((each) => fits(query, each))) return [];
      const quotes = quotesOf(digest, id);
      const about =
        quotes > 0 ? vscode.l10n.t('{0}, quoted: {1}', typeLabel(kind, type), quotes) : typeLabel(kind, type);
      const symbol = kind?.people === true ? vscode.SymbolKind.Class : vscode.SymbolKind.Object;
      return [new vscode.SymbolInformation(plain(name), symbol, about, new vscode.Location(uri, rangeOf(introduced)))];
    }),
    ...digest.voices.flatMap(({ wording, span }) =>
      fits(query, wording)
        ? [
            new vscode.SymbolInformation(
              plain(wording),
              vscode.SymbolKind.Event,
              vscode.l10n.t('Speaker'),
              new vscode.Location(uri, rangeOf(span)),
            ),
          ]
        : [],
    ),
  ];
}

const quotesOf = ({ quotes }: ArticleDigest, id: string): number =>
  quotes.filter(({ speakers }) => speakers.some(({ entity }) => entity === id)).length;

/** Whether the letters of a query stand in a name in their order, as VS Code itself sorts and shows them. */
function fits(query: string, name: string): boolean {
  const letters = query.replace(/\s+/gu, '').toLowerCase();
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters.charAt(at)) at++;
  return at >= letters.length;
}
