import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import { openSample } from './sample';

/** What each step of the walkthrough tries, once an article is in front. */
const trials = {
  read: 'article.nextAnnotation',
  decide: 'article.startReview',
  report: 'article.showReport',
  export: 'article.export',
} as const;

const walkthrough = 'article-annotator.article-annotator#article.start';

/** The walkthrough, and the sample article on which it tries things. */
export function registerWelcome(sessions: Sessions): vscode.Disposable {
  const { executeCommand, registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('article.getStarted', () => executeCommand('workbench.action.openWalkthrough', walkthrough)),
    registerCommand('article.openSample', async () => {
      await openSample(sessions, isText() ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
    }),
    registerCommand('article.tryStep', async (step: unknown) => {
      if (!isStep(step)) return;
      await bringArticle(sessions);
      // VS Code only sees commands that people run: it is told that this one was tried.
      await executeCommand('setContext', `article.tried.${step}`, true);
      await executeCommand(trials[step]);
    }),
  );
}

const isStep = (step: unknown): step is keyof typeof trials => typeof step === 'string' && Object.hasOwn(trials, step);

/** Whether a text is in front: then the sample takes its place, else it stands beside the walkthrough. */
const isText = (): boolean => vscode.window.activeTextEditor !== undefined;

/** The article that is visible comes to the front; if there is none, the sample. */
async function bringArticle(sessions: Sessions): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find((editor) => sessions.get(editor.document));
  if (!visible) await openSample(sessions, isText() ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
  else
    await vscode.window.showTextDocument(visible.document, {
      viewColumn: visible.viewColumn ?? vscode.ViewColumn.Active,
    });
}
