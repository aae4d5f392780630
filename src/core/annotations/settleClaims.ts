import type { Annotation } from './annotation';

/**
 * No two annotations end on one target that did not stand together before: of those of one type on the same spans, the ones
 * that stand where they were stored win, then the same words, then the likelier; the others are orphans. Claims that are
 * equal in all of that are ambiguous.
 */
export function settleClaims(annotations: ReadonlyMap<string, Annotation>): ReadonlyMap<string, Annotation> {
  const claims = new Map<string, Annotation[]>();
  for (const annotation of annotations.values()) {
    const { spans } = annotation.placement;
    if (spans.length === 0) continue;
    const target = `${spans.map(({ start, end }) => `${start}-${end}`).join()} ${annotation.type}`;
    const others = claims.get(target);
    if (others) others.push(annotation);
    else claims.set(target, [annotation]);
  }
  const settled = new Map(annotations);
  for (const rivals of claims.values()) for (const lost of losers(rivals)) settled.set(lost.id, lost);
  return settled;
}

function losers(rivals: readonly Annotation[]): readonly Annotation[] {
  if (rivals.length < 2) return [];
  const best = Math.max(...rivals.map(rank));
  const winners = rivals.filter((rival) => rank(rival) === best);
  const others = rivals.filter((rival) => rank(rival) < best).map((rival) => unplaced(rival, 'orphan'));
  const areTogether = best >= exactRank || winners.every((winner) => sameWords(winner, winners[0]));
  return areTogether ? others : [...others, ...winners.map((winner) => unplaced(winner, 'ambiguous'))];
}

const exactRank = 3;

function rank({ placement: { state, score } }: Annotation): number {
  if (state === 'exact') return exactRank;
  return state === 'moved' ? 2 : score;
}

/** Two that were stored with the same words and neighbours did stand together. */
function sameWords(a: Annotation, b: Annotation | undefined): boolean {
  return b !== undefined && JSON.stringify(a.selector) === JSON.stringify(b.selector);
}

function unplaced(annotation: Annotation, state: 'ambiguous' | 'orphan'): Annotation {
  const roles = Object.fromEntries(
    Object.entries(annotation.roles).map(([name, list]) => [name, list.map(({ span: _, ...role }) => role)]),
  );
  return { ...annotation, roles, placement: { state, score: 0, spans: [] } };
}
