import * as vscode from 'vscode';
import type { Model } from './suggest';

/** Characters of an answer that are waited for. */
const longest = 100_000;

/** False in programs that are built like VS Code, or are older, and know no language models. */
export const hasModels = (): boolean => 'lm' in vscode && typeof vscode.lm.selectChatModels === 'function';

/** The models that there are; none if VS Code has none to give. */
export async function findModels(): Promise<readonly vscode.LanguageModelChat[]> {
  try {
    return await vscode.lm.selectChatModels();
  } catch {
    // What brings the models failed: there are none.
    return [];
  }
}

/** A model of VS Code's; whoever asks it first is asked by VS Code whether they want to. */
export function modelOf(chat: vscode.LanguageModelChat, token: vscode.CancellationToken): Model {
  return {
    name: chat.name,
    async ask({ instructions, data }) {
      const { LanguageModelChatMessage } = vscode;
      const justification = vscode.l10n.t('Article Annotator asks who says the quotations of this article.');
      const response = await chat.sendRequest(
        [LanguageModelChatMessage.User(instructions), LanguageModelChatMessage.User(data)],
        { justification },
        token,
      );
      let answer = '';
      for await (const part of response.text) {
        answer += part;
        if (answer.length > longest) break;
      }
      return answer;
    },
  };
}

/** Why a model did not answer, as a sentence. */
export function modelFailure(error: unknown): string {
  if (error instanceof vscode.LanguageModelError) {
    if (error.code === vscode.LanguageModelError.NoPermissions().code)
      return vscode.l10n.t('The language model may not be used. Nothing was changed.');
    if (error.code === vscode.LanguageModelError.Blocked().code)
      return vscode.l10n.t('The language model refused, or its quota is used up. Nothing was changed.');
    if (error.code === vscode.LanguageModelError.NotFound().code)
      return vscode.l10n.t('The language model is not there any more. Nothing was changed.');
  }
  const reason = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t(
    'The language model did not answer: {0} Nothing was changed.',
    `${reason.replace(/\.*$/u, '')}.`,
  );
}
