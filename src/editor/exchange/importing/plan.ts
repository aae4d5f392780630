import type * as vscode from 'vscode';
import type { Annotation, Decisions } from '../../../core/annotations/annotation';
import { noDecisions } from '../../../core/annotations/decisions';
import { defaultSchema } from '../../../core/annotations/default-schema';
import { sameDecision } from '../../../core/annotations/equal';
import type { Schema } from '../../../core/annotations/schema';
import type { Article } from '../../../core/article/article';
import { parseArticle } from '../../../core/article/parse';
import type { Incoming } from '../../../core/formats/incoming';
import { takeFound, type Taken } from '../../../core/formats/takeIn';
import { newId } from '../../../platform/ids';
import type { Sessions } from '../../document/session';

/** What a file says of one article, laid on its text; nothing is stored yet. */
export interface Plan {
  readonly uri: vscode.Uri;
  /** The article is not there: it will be made of the text in the file. */
  readonly isNew: boolean;
  readonly article: Article;
  readonly schema: Schema;
  readonly existing: Decisions;
  readonly taken: Taken;
  /** What is not there already, in the order of the text. */
  readonly fresh: readonly Annotation[];
}

/** Lays what a file says on an article that is there. Rejects if that cannot be read. */
export async function planFor(
  { everywhere }: Sessions,
  uri: vscode.Uri,
  incoming: Incoming,
  on: string,
): Promise<Plan> {
  const { article, schema, decisions } = await everywhere.read(uri);
  return plan({ uri, isNew: false, article, schema, existing: decisions }, incoming, on);
}

/** Lays it on the text that the file has itself, of which an article is to be made. */
export function planNew(uri: vscode.Uri, incoming: Incoming, on: string): Plan {
  const article = parseArticle(incoming.text ?? '');
  return plan({ uri, isNew: true, article, schema: defaultSchema, existing: noDecisions }, incoming, on);
}

function plan(place: Omit<Plan, 'taken' | 'fresh'>, incoming: Incoming, on: string): Plan {
  const { article, schema, existing } = place;
  const taken = takeFound(incoming, { article, schema, existing, newId, on });
  const isFresh = (annotation: Annotation): boolean => {
    const before = existing.annotations.get(annotation.id);
    return before === undefined || !sameDecision(before, annotation);
  };
  const fresh = [...taken.decisions.annotations.values()].filter(isFresh);
  return { ...place, taken, fresh: fresh.sort((a, b) => startOf(a) - startOf(b)) };
}

/** True if everything that a file says stands in the article where the file says; of places without words nobody can tell. */
export function fits({ taken: { problems, moved } }: Plan, { text, annotations }: Incoming): boolean {
  const isWorded = text !== undefined || annotations.every(({ parts }) => parts.every(({ quote }) => quote));
  return isWorded && annotations.length > 0 && problems.length === 0 && moved.size === 0;
}

const startOf = ({ placement }: Annotation): number => placement.spans[0]?.start ?? 0;
