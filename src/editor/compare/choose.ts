import * as vscode from 'vscode';
import { sidecarsBeside } from '../document/annotatorFiles';
import { plain } from '../document/say';
import type { ArticleSession } from '../document/session';
import { openSource, type Source } from './source';

/**
 * The two annotators to compare: those with files of their own, or the only one of them with the file of all. Where there are
 * more the person chooses; undefined, and the person told why, if there are fewer, one cannot be read, or nobody was chosen.
 */
export async function chooseAnnotators(session: ArticleSession): Promise<readonly [Source, Source] | undefined> {
  const { uri } = session.document;
  await session.flush();
  const files = await sidecarsBeside(uri);
  if (files.length < 2) {
    await explain();
    return undefined;
  }
  try {
    const sources = await Promise.all(files.map(openSource));
    const own = sources.filter((_, index) => files[index]?.annotator !== '');
    const [left, right, ...more] = own.length < 2 ? sources : own;
    if (!left || !right || more.length > 0) return await ask(sources);
    return [left, right];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The annotators cannot be compared: {0}', reason));
    return undefined;
  }
}

async function explain(): Promise<void> {
  const settings = vscode.l10n.t('Open Settings');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is only one annotator to this article. Each who sets “{0}” to “own” has a file NAME.article.<annotator>.ann.jsonl beside it; two of them can be compared.',
      'article.annotatorFile',
    ),
    settings,
  );
  if (choice === settings)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'article.annotatorFile');
}

async function ask(sources: readonly Source[]): Promise<readonly [Source, Source] | undefined> {
  const pick = async (title: string, from: readonly Source[]): Promise<Source | undefined> => {
    const picks = from.map((source) => ({
      label: plain(source.name),
      description: vscode.workspace.asRelativePath(source.uri),
      source,
    }));
    return (await vscode.window.showQuickPick(picks, { title, matchOnDescription: true }))?.source;
  };
  const left = await pick(vscode.l10n.t('Compare Annotators: Left'), sources);
  if (!left) return undefined;
  const others = sources.filter((source) => source !== left);
  const right = await pick(vscode.l10n.t('Compare Annotators: Right'), others);
  return right && [left, right];
}
