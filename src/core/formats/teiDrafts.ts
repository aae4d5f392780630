import type { Span } from '../text/span';
import { oneLine } from './oneLine';
import { pushTo } from './pushTo';
import { isSuggestedId, ownId } from './teiEntities';
import type { TeiRemark } from './teiFile';
import type { TeiWhole } from './teiMarks';
import { localId, pointersOf } from './teiPointers';
import { madeOf, type TeiDraft, type TeiReading } from './teiReading';
import { factsOf, type TeiFacts } from './teiSaid';
import { Refused } from './w3cValues';
import type { XmlTag } from './xmlRead';

/** The annotation that an element of the text is; undefined for one that says nothing, and for a suggestion. */
export function draftOf({ tag, spans }: TeiWhole, reading: TeiReading): TeiDraft | undefined {
  const id = tag.attributes.get('xml:id');
  if (id !== undefined && isSuggestedId(id)) {
    reading.suggested.add(id);
    return undefined;
  }
  const facts = factsOf(tag, reading.meanings);
  return facts && addDraft({ tag, spans }, facts, reading);
}

function addDraft({ tag, spans }: TeiWhole, { type, attributes }: TeiFacts, reading: TeiReading): TeiDraft {
  const { file, entities, partOf, drafts } = reading;
  const key = tag.attributes.get('xml:id');
  const id = key === undefined ? undefined : ownId(key, 'a.');
  const [first] = spans;
  const words = first ? oneLine(file.text.slice(first.start, first.end)) : '';
  const [ref] = pointersOf(tag, 'ref');
  const draft: TeiDraft = {
    tag,
    ...(id !== undefined && { id }),
    ...(key !== undefined && { key }),
    line: tag.line,
    type,
    attributes,
    parts: spans.map(partOf),
    ...(ref !== undefined && { entity: entities.keyOf(ref, words, tag.line) }),
    roles: new Map(),
    notes: [],
    ...madeOf(tag, reading),
  };
  if (key !== undefined) drafts.set(key, draft);
  return draft;
}

/** What `span` and `annotation` elements in `standOff` say of elements of the text. */
export function standOffDrafts(reading: TeiReading): readonly TeiDraft[] {
  const { remarks } = reading.file;
  return [...(remarks.get('span') ?? []), ...(remarks.get('annotation') ?? [])].flatMap(({ tag, words, parent }) => {
    const spans = spansOf(tag, reading);
    if (spans.length === 0) {
      reading.notUnderstood++;
      return [];
    }
    const { ana, ...attributes } = factsOf(tag, reading.meanings)?.attributes ?? {};
    const said = oneLine(words);
    const type = tag.attributes.get('type') ?? parent?.attributes.get('type') ?? ana ?? (said === '' ? tag.name : said);
    const draft = addDraft({ tag, spans }, { type, attributes }, reading);
    if (said !== '' && said !== type) draft.notes.push({ text: said, by: '', on: '' });
    return [draft];
  });
}

/** From one element to another, or each of several. */
function spansOf(tag: XmlTag, { file: { places } }: TeiReading): readonly Span[] {
  const placeOf = (pointer: string): Span | undefined => places.get(localId(pointer) ?? '');
  const [from] = pointersOf(tag, 'from').map(placeOf);
  const [to] = pointersOf(tag, 'to').map(placeOf);
  if (from) return [{ start: from.start, end: (to ?? from).end }];
  return pointersOf(tag, 'target').flatMap((pointer) => placeOf(pointer) ?? []);
}

/** Whether an element holds the words of whoever plays a role in something. */
export function isPlayer({ tag: { name, attributes } }: TeiWhole): boolean {
  return name === 'seg' && attributes.has('type') && attributes.get('corresp')?.startsWith('#') === true;
}

/** Words that play a role: the first pointer leads to what they play it in, the next to whom they mean. */
export function addPlayer({ tag, spans }: TeiWhole, reading: TeiReading): void {
  const [owner = '', means] = pointersOf(tag, 'corresp');
  const id = localId(owner) ?? '';
  if (reading.suggested.has(id)) return;
  const draft = reading.drafts.get(id);
  if (!draft) throw new Refused('dangling', owner, tag.line);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return;
  const part = reading.partOf({ start: first.start, end: last.end });
  const entity = means === undefined ? undefined : reading.entities.keyOf(means, '', tag.line);
  pushTo(draft.roles, tag.attributes.get('type') ?? '', { part, ...(entity !== undefined && { entity }) });
}

/** A note about annotations, or who plays a role in one without standing in the text. */
export function addNote({ tag, words }: TeiRemark, reading: TeiReading): void {
  const targets = pointersOf(tag, 'target').map((pointer) => localId(pointer) ?? '');
  const [means] = pointersOf(tag, 'corresp');
  const id = ownId(tag.attributes.get('xml:id') ?? '', 'n.');
  const role = tag.attributes.get('type') === 'role' ? tag.attributes.get('subtype') : undefined;
  if (targets.length === 0) reading.notUnderstood++;
  for (const target of targets) {
    const draft = reading.drafts.get(target);
    if (!draft && !reading.suggested.has(target)) reading.notUnderstood++;
    if (role === undefined)
      draft?.notes.push({ ...(id !== undefined && { id }), text: words, ...madeOf(tag, reading) });
    else if (draft) {
      const entity = means === undefined ? undefined : reading.entities.keyOf(means, words, tag.line);
      pushTo(draft.roles, role, { quote: words, ...(entity !== undefined && { entity }) });
    }
  }
}
