import * as vscode from 'vscode';
import { articleFor } from '../document/articleFor';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings, writeLanguageModel } from '../document/settings';
import { readItemArgument } from '../document/target';
import { findModels, hasModels, modelFailure, modelOf } from './models';
import { suggestSpeakers, type Outcome } from './suggest';
import { registerTools } from './tools';

/** What language models are asked, and what they may ask: nothing, unless somebody switched it on. */
export function registerAssist(sessions: Sessions): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.suggestSpeakers', async (value: unknown) => {
      if (!(await isWanted())) return;
      const session = await articleFor(sessions, readItemArgument(value).uri);
      const chat = session && (await chooseModel());
      if (session && chat) await ask(session, chat);
    }),
    registerTools(sessions),
  );
}

/** Explains itself where there are no language models, or nobody switched them on; then that can be done at once. */
async function isWanted(): Promise<boolean> {
  if (!hasModels()) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This program offers no language models to extensions. Everything else works without.'),
    );
    return false;
  }
  if (readSettings().languageModel) return true;
  const on = vscode.l10n.t('Switch On');
  const message = vscode.l10n.t(
    'Language models are switched off. If you switch them on, this command sends the article’s text to the model that you choose, and the chat may ask for annotations. Nothing is sent otherwise.',
  );
  if ((await vscode.window.showInformationMessage(message, on)) !== on) return false;
  await writeLanguageModel(true);
  return true;
}

/** The only one there is, or the one that is chosen; undefined, and the person told, if there is none. */
async function chooseModel(): Promise<vscode.LanguageModelChat | undefined> {
  const models = await findModels();
  const [only] = models;
  if (!only) {
    void explainNone();
    return undefined;
  }
  if (models.length === 1) return only;
  const picks = models.map((model) => ({ label: model.name, description: `${model.vendor} · ${model.family}`, model }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Suggest Speakers'),
    placeHolder: vscode.l10n.t('Which language model? The article’s text is sent to it.'),
    matchOnDescription: true,
  });
  return chosen?.model;
}

async function explainNone(): Promise<void> {
  const find = vscode.l10n.t('Find Extensions');
  const message = vscode.l10n.t('There is no language model. Other extensions bring them, such as GitHub Copilot.');
  if ((await vscode.window.showInformationMessage(message, find)) === find)
    await vscode.commands.executeCommand('workbench.extensions.search', '@tag:chat');
}

async function ask(session: ArticleSession, chat: vscode.LanguageModelChat): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Asking {0} who speaks', chat.name),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (_, token) => {
    try {
      const outcome = await suggestSpeakers(session, modelOf(chat, token));
      if (!token.isCancellationRequested) tell(outcome);
    } catch (error) {
      if (!token.isCancellationRequested) void vscode.window.showErrorMessage(modelFailure(error));
    }
  });
}

function tell(outcome: Outcome): void {
  switch (outcome.code) {
    case 'nothingToAsk':
      sayDone(vscode.l10n.t('Every suggested quotation has a speaker already'));
      return;
    case 'noAnswer':
      void vscode.window.showWarningMessage(vscode.l10n.t('The answer could not be understood. Nothing was changed.'));
      return;
    case 'changed':
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The text was changed meanwhile, so the answer does not count.'),
      );
      return;
    case 'suggested':
      void vscode.window.showInformationMessage(
        [
          vscode.l10n.t('Speakers suggested: {0}.', outcome.count),
          ...(outcome.refused > 0
            ? [vscode.l10n.t('Left out, since the article does not say so: {0}.', outcome.refused)]
            : []),
          ...(outcome.left > 0
            ? [vscode.l10n.t('Not asked about, since the article is long: {0}.', outcome.left)]
            : []),
        ].join(' '),
      );
  }
}
