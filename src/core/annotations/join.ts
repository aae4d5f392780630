import type { Article } from '../article/article';
import { spansEqual, type Span } from '../text/span';
import { describe } from './anchor';
import type { Annotation, Decisions, StoredRole } from './annotation';
import type { Change } from './change';
import { annotationOf, createDraft, finishDraft, type DecisionStamp, type Draft } from './draft';
import { reject } from './drop';
import { itemsOf, type Item, type Layer } from './layer';
import { partsOf } from './parts';

/**
 * Makes one of several of a type: the first in the text, with the spans and roles of all, and the attributes of the first.
 * Notes and relations of the others are about the whole from then on. Empty if there are fewer than two.
 */
export function joinChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const [first, ...others] = itemsOf(layer, itemIds);
  const same = others.filter(({ type }) => type === first?.type);
  if (!first || same.length === 0) return finishDraft(draft);
  const parts = [first, ...same].map((item) => annotationOf(draft, item));
  const [whole, ...rest] = parts;
  if (!whole) return finishDraft(draft);
  const spans = joinSpans(
    article,
    partsOf(
      article,
      [first, ...same].flatMap((item) => item.spans),
    ),
  );
  draft.annotations.put({
    ...whole,
    roles: rolesOf(parts),
    selector: describe(article, spans),
    placement: { state: 'exact', score: 1, spans },
  });
  for (const part of rest) handOn(draft, part.id, whole.id);
  for (const item of [first, ...same]) settle(draft, item, item !== first);
  return finishDraft(draft);
}

const marks = /[“”‘’"«»‹›」』]/u;

/** What is only parted by space is one stretch, but marks keep their own. */
function joinSpans({ text }: Article, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const gap = last && text.slice(last.end, span.start);
    const isBeside = gap !== undefined && /^[ \t\u00a0]*$/u.test(gap);
    if (last && isBeside && !marks.test(text.charAt(last.end - 1)))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function rolesOf(annotations: readonly Annotation[]): Annotation['roles'] {
  const roles: Record<string, readonly StoredRole[]> = {};
  for (const annotation of annotations)
    for (const [name, players] of Object.entries(annotation.roles)) {
      const known = roles[name] ?? [];
      roles[name] = [...known, ...players.filter((player) => !known.some((other) => isSame(other, player)))];
    }
  return roles;
}

/** The same words, or the same entity again. */
function isSame(a: StoredRole, b: StoredRole): boolean {
  if (a.entity !== undefined || b.entity !== undefined) return a.entity === b.entity;
  return a.span && b.span ? spansEqual(a.span, b.span) : a.quote === b.quote;
}

function handOn({ scene, notes, relations }: Draft, from: string, to: string): void {
  const settled = (id: string) => (id === from ? to : id);
  for (const note of scene.decisions.notes.values()) if (note.about === from) notes.put({ ...note, about: to });
  for (const { id } of scene.decisions.relations.values()) {
    const relation = relations.get(id);
    if (relation?.from === from || relation?.to === from)
      relations.put({ ...relation, from: settled(relation.from), to: settled(relation.to) });
  }
}

/** A decision that is part of another now goes; a suggestion is rejected, so that it does not stay beside the whole. */
function settle(draft: Draft, item: Item, isPart: boolean): void {
  const stored = draft.scene.decisions.annotations.get(item.id);
  if (!stored) reject(draft, item);
  else if (isPart) draft.annotations.remove(stored);
}
