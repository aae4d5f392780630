import * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import { noDecisions } from '../../core/annotations/decisions';
import { attachSidecar, readSidecar, type SidecarContent } from '../../core/annotations/sidecar';
import type { AnnotatorSidecar } from '../document/annotatorFiles';
import type { ArticleSession } from '../document/session';

/** What one annotator decided about an article, as it stands in the text now. */
export interface Source extends AnnotatorSidecar {
  /** As the decisions are signed, if all are alike; else as the file is called. */
  readonly name: string;
  /** For the session's text at this moment. */
  decisions(session: ArticleSession): Decisions;
}

/** Reads an annotator's sidecar; one that cannot be read, or is of a newer version, says so by rejecting. */
export async function openSource({ annotator, uri }: AnnotatorSidecar): Promise<Source> {
  // The file of all is what the session itself works on.
  if (annotator === '')
    return { annotator, name: vscode.l10n.t('shared'), uri, decisions: (session) => session.decisions };
  const content = readSidecar(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  if (!('records' in content)) throw new Error(vscode.l10n.t('it was written by a newer version of Article Annotator'));
  let attached: { readonly text: string; readonly decisions: Decisions } | undefined;
  return {
    annotator,
    name: signedBy(content) ?? annotator,
    uri,
    decisions({ article }) {
      if (attached?.text !== article.text)
        attached = {
          text: article.text,
          decisions: article.text === '' ? noDecisions : attachSidecar(content, article),
        };
      return attached.decisions;
    },
  };
}

function signedBy({ records }: SidecarContent): string | undefined {
  const names = new Set(records.flatMap((record) => (record.kind === 'annotation' ? [record.value.by] : [])));
  const [only] = names;
  return names.size === 1 && only !== '' ? only : undefined;
}
