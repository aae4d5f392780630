import type { IncomingEntity } from './incoming';
import type { MadeBy, TeiThing } from './teiFile';
import { lastPart, localId, wikidataOf } from './teiPointers';
import { Refused } from './w3cValues';
import { idOfNcName } from './xml';

/** The entities that pointers of a document lead to, by the key under which annotations know them. */
export class TeiEntities {
  readonly found: Map<string, IncomingEntity>;

  constructor(
    private readonly things: ReadonlyMap<string, TeiThing>,
    made: MadeBy,
  ) {
    this.found = new Map([...things].map(([id, thing]) => [id, { ...described(id, thing), ...made.get(id) }]));
  }

  /** The key of what a pointer leads to; refused if it is in the document and is not there. */
  keyOf(pointer: string, words: string, line: number): string {
    const id = localId(pointer);
    if (id !== undefined) {
      if (!this.things.has(id)) throw new Refused('dangling', pointer, line);
      return id;
    }
    const wikidata = wikidataOf(pointer);
    if (!this.found.has(pointer)) {
      const name = words === '' ? lastPart(pointer) : words;
      this.found.set(pointer, { name, aliases: [], ...(wikidata !== undefined && { wikidata }), by: '', on: '' });
    }
    return pointer;
  }
}

function described(id: string, { type, names, wikidata }: TeiThing): IncomingEntity {
  const own = ownId(id, 'e.');
  const [name = id, ...aliases] = names;
  return {
    ...(own !== undefined && { id: own }),
    type,
    name,
    aliases,
    ...(wikidata !== undefined && { wikidata }),
    by: '',
    on: '',
  };
}

/** Whether this program made an `xml:id` of a suggestion's id. */
export function isSuggestedId(id: string): boolean {
  return id.startsWith('a.') && idOfNcName(id.slice(2)).startsWith('?');
}

/** The id that this program made an `xml:id` of; undefined for that of a suggestion, and for one of anybody else. */
export function ownId(id: string, letter: 'a.' | 'e.' | 'n.' | 'l.'): string | undefined {
  if (!id.startsWith(letter)) return undefined;
  const own = idOfNcName(id.slice(letter.length));
  return own === '' || own.startsWith('?') ? undefined : own;
}
