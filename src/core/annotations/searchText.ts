import { parseArticle } from '../article/parse';
import type { Annotation, Decisions, StoredRole } from './annotation';
import { attachSidecar, readSidecar, writeSidecar } from './sidecar';

/**
 * The decisions as a fresh reading of their sidecar would place them in another text. What stood on changed words, and nobody
 * has confirmed, goes on standing on changed words, whatever becomes of them.
 */
export function searchText(decisions: Decisions, before: string, after: string): Decisions {
  const base = parseArticle(before);
  const content = readSidecar(writeSidecar(decisions, base));
  if (!('records' in content)) return decisions;
  const found = attachSidecar(content, parseArticle(after), () => [base]);
  const settled = [...found.annotations].map(([id, annotation]) => {
    return [id, asDecided(annotation, decisions.annotations.get(id))] as const;
  });
  return { ...found, annotations: new Map(settled) };
}

function asDecided(annotation: Annotation, before: Annotation | undefined): Annotation {
  if (!before) return annotation;
  const known = { ...annotation, roles: withWords(annotation.roles, before.roles) };
  if (before.placement.state !== 'edited') return known;
  const { placement } = annotation;
  const { selector } = before;
  if (placement.spans.length === 0) return { ...known, selector };
  const score = Math.min(placement.score, before.placement.score);
  return { ...known, selector, placement: { ...placement, state: 'edited', score } };
}

/** Roles with the words that they were decided on, whatever stood there when they were searched for. */
function withWords(roles: Annotation['roles'], before: Annotation['roles']): Annotation['roles'] {
  const words = (role: StoredRole, known: StoredRole | undefined): StoredRole => ({
    ...role,
    ...(known && { quote: known.quote }),
  });
  return Object.fromEntries(
    Object.entries(roles).map(([name, list]) => [name, list.map((role, index) => words(role, before[name]?.[index]))]),
  );
}
