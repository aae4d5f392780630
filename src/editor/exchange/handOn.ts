import type * as vscode from 'vscode';
import { overlay } from '../../core/annotations/overlay';
import type { Handout, Written } from '../../core/formats/format';
import { createHandout } from '../../core/formats/handout';
import type { ExportFormat } from '../document/offeredFormats';
import type { Sight } from '../document/sight';
import { withByteOrderMark } from './byteOrderMark';
import { fileNameOf } from './fileNames';

/** An article in a format, as its file has it. Suggestions are only looked for where they go along. */
export async function handOn(
  uri: vscode.Uri,
  sight: Sight,
  format: ExportFormat,
  withSuggestions: boolean,
): Promise<Written> {
  return format.write(handoutOf(uri, sight, withSuggestions));
}

function handoutOf(uri: vscode.Uri, sight: Sight, withSuggestions: boolean): Handout {
  const { article, decisions, schema, hasByteOrderMark } = sight;
  const layer = withSuggestions ? sight.layer : overlay({ items: [], entities: [] }, decisions, article.text);
  const plain = { text: article.text, layer, decisions };
  const content = hasByteOrderMark ? withByteOrderMark(plain) : plain;
  const source = { name: fileNameOf(uri.path), language: article.language, schema, ...content };
  return createHandout(source, { withSuggestions });
}
