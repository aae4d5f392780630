import type { Item, LayerRole } from '../../core/annotations/layer';
import type { Schema } from '../../core/annotations/schema';
import { schemaType } from '../../core/annotations/schema';
import { spanContains, spansOverlap, type Span } from '../../core/text/span';

/** Spans by the key of the style that they are drawn in. */
export type Layout = ReadonlyMap<string, readonly Span[]>;

const markOf = ({ origin, state }: Item): string =>
  origin === 'suggestion' ? 'suggested' : state === 'edited' ? 'edited' : 'decided';

/** The key of an item's style: its type and how it stands. */
const itemKey = (item: Item): string => `${item.type} ${markOf(item)}`;

/** The key of the n-th role's style. */
const roleKey = (index: number): string => `role ${index}`;

/** Sorts what is to be drawn by style; parents come before what they hold, as the items do. Only what touches `within`, if given. */
export function layOut(items: readonly Item[], schema: Schema, within?: Span): Layout {
  const layout = new Map<string, Span[]>();
  const add = (key: string, span: Span) => {
    if (within && !spansOverlap(span, within)) return;
    const spans = layout.get(key);
    if (spans) spans.push(span);
    else layout.set(key, [span]);
  };
  const mentions = mentionSpans(items);
  for (const item of items) {
    for (const span of item.spans) add(itemKey(item), span);
    schemaType(schema, item.type)?.roles.forEach((role, index) => {
      for (const filler of item.roles[role] ?? []) for (const span of core(filler, mentions)) add(roleKey(index), span);
    });
  }
  return layout;
}

const mentionSpans = (items: readonly Item[]): ReadonlyMap<string, readonly Span[]> => {
  const spans = new Map<string, Span[]>();
  for (const { entity, spans: own } of items) {
    if (entity === undefined) continue;
    const known = spans.get(entity);
    if (known) known.push(...own);
    else spans.set(entity, [...own]);
  }
  return spans;
};

/** Of a long wording (*Ingeborg Thomsen, Professorin für …*) only the name that it holds; all of it if it holds none (*sie*). */
function core({ span, entity }: LayerRole, mentions: ReadonlyMap<string, readonly Span[]>): readonly Span[] {
  if (!span) return [];
  const names = (entity === undefined ? [] : (mentions.get(entity) ?? [])).filter((name) => spanContains(span, name));
  return names.length > 0 ? names : [span];
}
