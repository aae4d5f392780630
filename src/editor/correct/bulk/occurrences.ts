import * as vscode from 'vscode';
import { foldWording } from '../../../core/annotations/finder';
import {
  findOccurrences,
  occurrencesIn,
  occurrencesOf,
  tagAllChange,
  type Occurrences,
} from '../../../core/annotations/occurrences';
import { schemaType } from '../../../core/annotations/schema';
import type { Span } from '../../../core/text/span';
import { shownLayer } from '../../document/shownLayer';
import type { Sight } from '../../document/sight';
import { typeLabel } from '../../document/messages';
import { sayDone } from '../../document/say';
import type { ArticleSession } from '../../document/session';
import type { CorrectionArgument } from '../argument';
import { pickType } from '../pickType';
import { labelOfType, wordsOf } from '../say';
import { stretchesOf } from '../stretches';
import { selectionsOf } from '../subject';
import { mayHold } from './facts';
import type { Candidate, Operation } from './operation';

/** Decides the same for every place where some words stand. */
export function tagOccurrences(session: ArticleSession, wanted: Occurrences): Operation {
  const label = labelOfType(session, wanted.type);
  const what = `${label} · ${wanted.wordings[0] ?? ''}`;
  const meantIn = ({ layer }: Sight, isHere: boolean) => (isHere ? wanted : occurrencesIn(layer, wanted));
  return {
    title: vscode.l10n.t('Tag All as {0}: “{1}”', label, wanted.wordings[0] ?? ''),
    mayConcern: mayHold(wanted.wordings.map(foldWording)),
    plan: (sight, isHere) => planOf(sight, meantIn(sight, isHere)),
    build: (sight, keys, stamp, isHere) => {
      const ticked = new Set(keys);
      const occurrences = meantIn(sight, isHere);
      const only = findOccurrences(sight, occurrences, sight.schema).filter((span) => ticked.has(keyOf(span)));
      return tagAllChange(sight, occurrences, sight.schema, stamp, only);
    },
    done: (count) => vscode.l10n.t('Passages tagged as {0}: {1}', what, count),
    nothing: () => vscode.l10n.t('“{0}” stands nowhere else undecided', wanted.wordings[0] ?? ''),
  };
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

/** What is suggested as something else is listed, and left to the person, unless nothing else is. */
function planOf(sight: Sight, occurrences: Occurrences): readonly Candidate[] {
  const places = findOccurrences(sight, occurrences, sight.schema).map((span) => ({ span, type: typeAt(sight, span) }));
  const isAlike = (type: string | undefined) => type === undefined || type === occurrences.type;
  const isAnyAlike = places.some(({ type }) => isAlike(type));
  return places.map(({ span, type }) => ({
    key: keyOf(span),
    span,
    facts: [
      type === undefined
        ? vscode.l10n.t('not suggested')
        : vscode.l10n.t('suggested as {0}', typeLabel(schemaType(sight.schema, type), type)),
    ],
    isTicked: !isAnyAlike || isAlike(type),
  }));
}

/** As what a place is suggested already. */
function typeAt({ layer }: Sight, { start, end }: Span): string | undefined {
  return layer.items.find(({ spans }) => spans[0]?.start === start && spans[0].end === end)?.type;
}

/** What is looked for: the names of the mention that is meant, else the selected words, for which a type is asked. */
export async function wantedOccurrences(
  session: ArticleSession,
  argument: CorrectionArgument,
): Promise<Occurrences | undefined> {
  const { article, layer, schema } = session;
  if (argument.id !== undefined) {
    const found = occurrencesOf(layer, article, argument.id);
    if (!found) sayDone(vscode.l10n.t('That annotation is not there any more'));
    return found;
  }
  const isNamed = (type: string) => schemaType(schema, type)?.named === true;
  const [stretch] = stretchesOf({ article, items: shownLayer(session).items, isNamed }, selectionsOf(session));
  if (!stretch) {
    sayDone(vscode.l10n.t('Select some words first, or put the cursor on a word'));
    return undefined;
  }
  if (stretch.item) return occurrencesOf(layer, article, stretch.item.id);
  const title = vscode.l10n.t('Tag All “{0}”', wordsOf(session, stretch.spans));
  const told = argument.type === undefined ? undefined : schemaType(schema, argument.type);
  const type = told ?? (await pickType(session, title));
  const wordings = stretch.spans.map(({ start, end }) => article.text.slice(start, end));
  return type && { type: type.name, wordings };
}
