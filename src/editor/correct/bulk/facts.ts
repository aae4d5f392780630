import * as vscode from 'vscode';
import type { Item } from '../../../core/annotations/layer';
import { schemaType } from '../../../core/annotations/schema';
import type { Sight } from '../../document/sight';
import { typeLabel } from '../../document/messages';
import type { Candidate } from './operation';

/** An item as a row of a preview: what it is, and how sure or decided. */
export function candidateOf({ schema, layer, article }: Sight, item: Item, isTicked: boolean): Candidate {
  const { id, type, origin, score, entity } = item;
  const name = entity === undefined ? undefined : layer.entities.get(entity)?.name;
  const state = origin === 'suggestion' ? `${Math.round(score * 100)} %` : vscode.l10n.t('decided');
  const span = item.spans[0] ?? { start: 0, end: 0 };
  const isElse = name !== undefined && name !== article.text.slice(span.start, span.end);
  const facts = [typeLabel(schemaType(schema, type), type), state, ...(isElse ? [name] : [])];
  return { key: id, span, facts, isTicked };
}

/** Tells of a text whether one of these folded wordings may stand in it: what folding changes in it is passed over, and read. */
export function mayHold(names: Iterable<string>): (text: string) => boolean {
  // A word without what folding changes: other quotation marks, dashes, spaces, accents put together otherwise.
  const words = [...names].map((name) => name.match(/[A-Za-z0-9]{2,}/gu)?.toSorted((a, b) => b.length - a.length)[0]);
  if (words.includes(undefined)) return () => true;
  return (text) => words.some((word) => word !== undefined && text.includes(word));
}
