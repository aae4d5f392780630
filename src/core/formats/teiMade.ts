import type { Note, Relation } from '../annotations/annotation';
import type { Handout } from './format';
import { oneLine } from './oneLine';
import { pushTo } from './pushTo';
import type { TeiIds } from './teiIds';
import { element, xmlText } from './xml';

/** Who made something of a document, and when. */
interface Made {
  /** Its `xml:id`. */
  readonly id: string;
  readonly by: string;
  readonly on: string;
}

/** `when` must be an xsd:dateTime; what stands in a sidecar may be anything. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Everything in a document that somebody made. */
export function madeIn(
  { items, annotations, entities, storedEntities }: Handout,
  ids: TeiIds,
  notes: readonly Note[],
  relations: readonly Relation[],
): readonly Made[] {
  const decided = items.flatMap(({ id }) => annotations.get(id) ?? []);
  const named = [...entities.keys()].flatMap((id) => (ids.has(id) ? (storedEntities.get(id) ?? []) : []));
  return [
    ...[...decided, ...named].map(({ id, by, on }) => ({ id: ids.of(id), by, on })),
    ...notes.map(({ id, by, at }) => ({ id: ids.note(id), by, on: at })),
    ...relations.map(({ id, by, on }) => ({ id: ids.relation(id), by, on })),
  ];
}

/** Who made something, each once. */
export function responsible(made: readonly Made[], ids: TeiIds): readonly string[] {
  const people = new Set(made.map(({ by }) => by).filter((by) => by !== ''));
  return [...people].map((by) =>
    element(
      'respStmt',
      { 'xml:id': ids.annotator(by) },
      element('resp', {}, 'annotation') + element('name', {}, xmlText(oneLine(by))),
    ),
  );
}

/** What was made by whom at which moment, as the history of the document; empty if nobody knows. */
export function revisionsOf(made: readonly Made[], ids: TeiIds): string {
  const changes = new Map<string, Made[]>();
  for (const one of made) if (dateTime.test(one.on)) pushTo(changes, `${one.on} ${one.by}`, one);
  const entries = [...changes.values()].map((same) => {
    const [{ by, on } = { by: '', on: '' }] = same;
    const target = same.map(({ id }) => `#${id}`).join(' ');
    return element('change', { when: on, who: by === '' ? undefined : `#${ids.annotator(by)}`, target });
  });
  return entries.length === 0 ? '' : `${element('revisionDesc', {}, `\n${entries.join('\n')}\n`)}\n`;
}
