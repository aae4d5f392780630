import type * as vscode from 'vscode';
import type { Layer } from '../../core/annotations/layer';
import type { Schema } from '../../core/annotations/schema';
import type { Article } from '../../core/article/article';
import { entitiesInText } from '../../core/structure/knownEntities';
import type { Span } from '../../core/text/span';

/** What an article says of one entity. */
export interface KnownEntity {
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  /** Where it is spoken of, in the order of the text. */
  readonly places: readonly vscode.Range[];
  /** The place that introduces it; absent if it is nowhere in the text. */
  readonly introduced?: vscode.Range;
  /** How many quotations it speaks. */
  readonly quotes: number;
}

/** Somebody who speaks and whom the article does not name: *der Bürgermeister*. */
export interface KnownVoice {
  readonly wording: string;
  readonly place: vscode.Range;
}

/** What is known of one article. All its words are untrusted. */
export interface KnownArticle {
  readonly uri: vscode.Uri;
  readonly entities: readonly KnownEntity[];
  readonly voices: readonly KnownVoice[];
}

/** The articles of the folder beside those that are open: what an index of the workspace answers. */
export interface Library {
  /** Those that are known, as far as they could be read before the token was cancelled; never rejects. */
  articles(token: vscode.CancellationToken): Promise<readonly KnownArticle[]>;
  dispose(): void;
}

/** What is on an article, as other articles are asked about it. */
export interface ReadArticle {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly layer: Layer;
  readonly schema: Schema;
  readonly rangeOf: (span: Span) => vscode.Range;
}

/** What is known of an article that has been read. */
export function knownArticle({ uri, article, layer, schema, rangeOf }: ReadArticle): KnownArticle {
  const { entities, voices } = entitiesInText(article, layer, schema);
  return {
    uri,
    entities: entities.map(({ entity, places, introduced, quotes }) => ({
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      ...(entity.wikidata !== undefined && { wikidata: entity.wikidata }),
      places: places.map(rangeOf),
      ...(introduced && { introduced: rangeOf(introduced) }),
      quotes,
    })),
    voices: voices.map(({ wording, span }) => ({ wording, place: rangeOf(span) })),
  };
}
