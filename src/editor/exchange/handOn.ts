import * as vscode from 'vscode';
import { overlay } from '../../core/annotations/overlay';
import type { Format, Handout, Written } from '../../core/formats/format';
import { createHandout } from '../../core/formats/handout';
import type { Sight } from '../document/sight';
import { withByteOrderMark } from './byteOrderMark';
import { fileNameOf } from './fileNames';

/** An article in a format, as its file has it. Suggestions are only looked for where they go along. */
export async function handOn(
  uri: vscode.Uri,
  sight: Sight,
  format: Format,
  withSuggestions: boolean,
): Promise<Written> {
  const hasMark = await hasByteOrderMark(uri);
  return format.write(handoutOf(uri, sight, withSuggestions, hasMark));
}

function handoutOf(uri: vscode.Uri, sight: Sight, withSuggestions: boolean, hasMark: boolean): Handout {
  const { article, decisions, schema } = sight;
  const layer = withSuggestions ? sight.layer : overlay({ items: [], entities: [] }, decisions, article.text);
  const plain = { text: article.text, layer, decisions };
  const content = hasMark ? withByteOrderMark(plain) : plain;
  const source = { name: fileNameOf(uri.path), language: article.language, schema, ...content };
  return createHandout(source, { withSuggestions });
}

/** Whether an article's file begins with the mark: what is open knows, else the file's first bytes tell. */
async function hasByteOrderMark(uri: vscode.Uri): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.encoding === 'utf8bom';
  const [first, second, third] = await vscode.workspace.fs.readFile(uri);
  return first === 0xef && second === 0xbb && third === 0xbf;
}
