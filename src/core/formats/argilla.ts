import type { Item } from '../annotations/layer';
import type { Span } from '../text/span';
import type { Format, Handout, Written } from './format';
import { countAttributes, countLinks, lossesOf } from './lost';
import { sideOf, type Piece, type Side } from './pieces';
import { createPlainText, type PlainText } from './plainText';

/**
 * Argilla 2 records, as `Dataset.records.from_json` reads them: a field `text`, and span questions `mentions` (types) and `roles`
 * with overlapping allowed. What people decided is a response, what is only suggested a suggestion; offsets in code points.
 */
export const argilla: Format = { id: 'argilla', name: 'Argilla (JSON)', write };

function write(handout: Handout): Written {
  const plain = createPlainText(handout.text);
  const decided = sideOf(handout, 'decision');
  const suggested = sideOf(handout, 'suggestion');
  const record = {
    id: handout.name,
    fields: { text: plain.text },
    metadata: { article: handout.name, language: handout.language },
    suggestions: answers(suggested, plain, (value) => ({ value, score: null, agent: 'article-annotator' })),
    responses: answers(decided, plain, (value) => [{ value, user_id: user(decided.items, handout) }]),
    vectors: {},
  };
  const parts = handout.items.filter(({ spans }) => spans.length > 1).length;
  return {
    files: [{ suffix: '.argilla.json', content: JSON.stringify([record], undefined, 2) + '\n' }],
    lost: lossesOf(handout, {
      roles: decided.lost.roles + suggested.lost.roles,
      discontinuous: parts,
      relations: handout.relations.length,
      notes: handout.notes.length,
      attributes: countAttributes(handout),
      links: countLinks(handout),
    }),
  };
}

/** The answer to each of the two questions, if there is one. */
function answers<T>(
  { pieces }: Side,
  plain: PlainText,
  wrap: (value: readonly unknown[]) => T,
): Readonly<Record<string, T>> {
  const value = (piece: Piece): Span & { readonly label: string } => ({
    ...plain.points(piece.span),
    label: piece.role ?? piece.item.type,
  });
  const mentions = pieces.filter(({ role }) => role === undefined).map(value);
  const roles = pieces.filter(({ role }) => role !== undefined).map(value);
  return {
    ...(mentions.length > 0 && { mentions: wrap(mentions) }),
    ...(roles.length > 0 && { roles: wrap(roles) }),
  };
}

/** Argilla wants the UUID of one of its users; the first annotator's name stands in until it is mapped. */
function user(items: readonly Item[], { annotations }: Handout): string {
  return items.map(({ id }) => annotations.get(id)?.by ?? '').find((by) => by !== '') ?? '';
}
