import type * as vscode from 'vscode';
import { createDetector, toSuggestions } from '../../core/annotate';
import { noDecisions } from '../../core/annotations/decisions';
import type { Item, Layer, LayerEntity } from '../../core/annotations/layer';
import { overlay } from '../../core/annotations/overlay';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { OpenArticles } from './sessions';

/** What is on a text: plain data, offsets in UTF-16 code units. */
export interface Annotations {
  readonly items: readonly Item[];
  readonly entities: readonly LayerEntity[];
}

/**
 * What `activate` returns to other extensions. Within a version things are only added.
 * @example const { annotate } = await vscode.extensions.getExtension('article-annotator.article-annotator').activate();
 */
export interface ExtensionApi {
  readonly version: 1;
  /** What detection suggests in any text, without opening it. */
  readonly annotate: (text: string) => Promise<Annotations>;
  /** Suggestions and decisions of a document that is open as an article; undefined if it is not. */
  readonly annotations: (uri: vscode.Uri) => Promise<Annotations | undefined>;
  /** Settles when everything decided about a document so far is in its sidecar, or put aside because it cannot be written. */
  readonly saved: (uri: vscode.Uri) => Promise<void>;
}

export function createApi(sessions: OpenArticles, loadLexicon: () => Promise<Lexicon>): ExtensionApi {
  const find = (uri: vscode.Uri) => sessions.all.find(({ document }) => document.uri.toString() === uri.toString());
  return {
    version: 1,
    annotate: async (text) => {
      const detection = createDetector(await loadLexicon()).detect(text);
      return plain(overlay(toSuggestions(detection), noDecisions, text));
    },
    annotations: async (uri) => {
      const session = find(uri);
      await session?.ready;
      return session && plain(session.layer);
    },
    saved: async (uri) => {
      await find(uri)?.flush();
    },
  };
}

const plain = ({ items, entities }: Layer): Annotations => ({ items, entities: [...entities.values()] });
