import * as vscode from 'vscode';
import { annotationsForChat, quotesForChat, type ToolArticle } from '../../core/assist/tools';
import type { Sessions } from '../document/session';
import { onDidChangeSettings, readSettings } from '../document/settings';
import { shownLayer } from '../document/shownLayer';

/** The tools by their names in the manifest. */
const tools: readonly (readonly [name: string, read: (article: ToolArticle, input: unknown) => string])[] = [
  ['article_annotations', annotationsForChat],
  ['article_quotes', quotesForChat],
];

/** Gives a chat the annotations of the article in front, as long as the setting says so. */
export function registerTools(sessions: Sessions): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const follow = () => {
    const isWanted = readSettings().languageModel && 'lm' in vscode && typeof vscode.lm.registerTool === 'function';
    if (isWanted === (registered !== undefined)) return;
    registered?.dispose();
    registered = isWanted
      ? vscode.Disposable.from(...tools.map(([name, read]) => register(sessions, name, read)))
      : undefined;
  };
  follow();
  const last = new vscode.Disposable(() => {
    registered?.dispose();
  });
  return vscode.Disposable.from(onDidChangeSettings(follow), last);
}

function register(
  sessions: Sessions,
  name: string,
  read: (article: ToolArticle, input: unknown) => string,
): vscode.Disposable {
  return vscode.lm.registerTool<unknown>(name, {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Reading the annotations of the article') }),
    async invoke({ input }) {
      const text = await answer(sessions, (article) => read(article, input));
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  });
}

/** About the article in front, else the only one that is visible. */
async function answer(sessions: Sessions, read: (article: ToolArticle) => string): Promise<string> {
  const visible = vscode.window.visibleTextEditors.flatMap(({ document }) => sessions.get(document) ?? []);
  const session = sessions.active ?? visible[0];
  if (!session) return 'No article is open in an editor. Ask the person to open one.';
  await session.ready;
  const { article, schema, document } = session;
  const { path } = document.uri;
  return read({ name: path.slice(path.lastIndexOf('/') + 1), article, layer: shownLayer(session), schema });
}
