import * as vscode from 'vscode';
import { createLines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';

/** The document's ranges of offsets; one beyond the text ends at its end. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function spanOf(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function offsetOf(document: vscode.TextDocument, position: vscode.Position): number {
  return document.offsetAt(position);
}

/** Ranges of a text that no editor has open. */
export function createRanges(text: string): (span: Span) => vscode.Range {
  const lines = createLines(text);
  return ({ start, end }) => {
    const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
    return new vscode.Range(from.line, from.character, to.line, to.character);
  };
}
