import * as vscode from 'vscode';
import { surroundingsOf } from '../../core/structure/surroundings';
import type { Span } from '../../core/text/span';
import { plain } from '../document/say';
import type { Model } from './model';
import type { Words } from './nodes';

/** Writes lines from the text of an article. */
export type WriteWords = (span: Span) => Words;

/** The text of an article, read if it is closed; undefined if it cannot be read any more. */
export async function openText(model: Model, address: string): Promise<WriteWords | undefined> {
  const article = model.article(address);
  const text = article && (await textOf(model, article.uri));
  if (!article || text === undefined) return undefined;
  return (span) => {
    const { line, place } = surroundingsOf(text, span);
    // What looks like an icon is taken apart, which makes what follows longer.
    const shift = plain(line.slice(0, place.start)).length - place.start;
    const length = plain(line.slice(place.start, place.end)).length;
    return {
      line: plain(line),
      place: { start: place.start + shift, end: place.start + shift + length },
      number: article.rangeOf(span).start.line + 1,
    };
  };
}

async function textOf({ sessions }: Model, uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await sessions.everywhere.text(uri);
  } catch {
    // Gone, or not to be read: the view is told when the index knows.
    return undefined;
  }
}

/** The name of an article's file, and of its folder where that helps. */
export function nameOf(address: string): { readonly name: string; readonly folder: string } {
  const uri = vscode.Uri.parse(address, true);
  const path = vscode.workspace.asRelativePath(uri, (vscode.workspace.workspaceFolders?.length ?? 0) > 1);
  const at = path.lastIndexOf('/');
  return { name: path.slice(at + 1), folder: at < 0 ? '' : path.slice(0, at) };
}
