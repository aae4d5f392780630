import { articleNames, namesAfter } from './articleNames';
import type { ReadFile } from './format';
import type { IncomingAnnotation, IncomingRelation, IncomingRole, LeftOut, Read } from './incoming';
import { oneLine } from './oneLine';
import { addNote, addPlayer, draftOf, isPlayer, standOffDrafts } from './teiDrafts';
import { ownId } from './teiEntities';
import { wholesOf } from './teiMarks';
import { localId, pointersOf } from './teiPointers';
import { createTeiReading, madeOf, type TeiDraft, type TeiReading } from './teiReading';
import { walkTei } from './teiWalk';
import { Refused } from './w3cValues';
import type { XmlTag } from './xmlRead';

/** Most pairs that one relation may mean. */
const mostPairs = 1000;

/**
 * Reads TEI P5 (docs/formats.md): names, dates and quotations in the text, spans in `standOff`, and of this program's own documents all
 * that it writes. Total: what is wrong is told with its line.
 */
export function readTei(content: string, { name }: ReadFile): Read {
  try {
    return readReading(createTeiReading(walkTei(content)), name);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { problems: [{ code: error.code, line: error.line, detail: error.detail }] };
  }
}

function readReading(reading: TeiReading, name: string): Read {
  const { file, entities } = reading;
  const wholes = wholesOf(file);
  const own = wholes.filter((whole) => !isPlayer(whole)).flatMap((whole) => draftOf(whole, reading) ?? []);
  const drafts = [...own, ...standOffDrafts(reading)];
  for (const player of wholes.filter(isPlayer)) addPlayer(player, reading);
  for (const note of file.remarks.get('note') ?? []) addNote(note, reading);
  const annotations = drafts.map((draft) => annotationOf(draft, reading));
  const relations = (file.remarks.get('relation') ?? []).flatMap(({ tag }) => relationsOf(tag, reading));
  const names = [...articleNames(oneLine(file.source)), ...namesAfter(name, '.tei.xml')];
  const leftOut: readonly LeftOut[] = [
    { code: 'suggestions', count: reading.suggested.size },
    { code: 'notUnderstood', count: reading.notUnderstood },
  ];
  return {
    articles: [{ names, text: file.text, annotations, entities: entities.found, relations }],
    leftOut: leftOut.filter(({ count }) => count > 0),
  };
}

function annotationOf({ tag, roles, ...draft }: TeiDraft, { entities }: TeiReading): IncomingAnnotation {
  const players = new Set([...roles.values()].flat().map(({ entity }) => entity));
  const speakers = pointersOf(tag, 'who').flatMap((pointer): IncomingRole[] => {
    const entity = entities.keyOf(pointer, '', tag.line);
    return players.has(entity) ? [] : [{ entity, quote: entities.found.get(entity)?.name ?? '' }];
  });
  if (speakers.length > 0) roles.set('speaker', [...(roles.get('speaker') ?? []), ...speakers]);
  return { ...draft, roles: Object.fromEntries(roles) };
}

/** Relations between annotations and things; each of several active ones is in it with each passive one. */
function relationsOf(tag: XmlTag, reading: TeiReading): readonly IncomingRelation[] {
  const type = tag.attributes.get('name') ?? tag.attributes.get('type') ?? tag.name;
  const [mutual, ...others] = pointersOf(tag, 'mutual');
  const active = mutual === undefined ? pointersOf(tag, 'active') : [mutual];
  const passive = mutual === undefined ? pointersOf(tag, 'passive') : others;
  if (active.length * passive.length > mostPairs) throw new Refused('wrongField', tag.name, tag.line);
  const id = active.length * passive.length === 1 ? ownId(tag.attributes.get('xml:id') ?? '', 'l.') : undefined;
  const pairs = active.flatMap((from) => passive.map((to) => [localId(from) ?? '', localId(to) ?? ''] as const));
  return pairs.flatMap(([from, to]): IncomingRelation[] => {
    if (isKnown(from, reading) && isKnown(to, reading))
      return [{ ...(id !== undefined && { id }), type, from, to, ...madeOf(tag, reading) }];
    if (!reading.suggested.has(from) && !reading.suggested.has(to)) reading.notUnderstood++;
    return [];
  });
}

function isKnown(id: string, { drafts, entities }: TeiReading): boolean {
  return drafts.has(id) || entities.take(id);
}
