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
    private readonly made: MadeBy,
  ) {
    this.found = new Map();
    for (const id of things.keys()) if (!isSuggestedId(id, 'e.')) this.take(id);
  }

  /** Takes a thing of the file, also one that only suggestions spoke of so far; false if there is none of this id. */
  take(id: string): boolean {
    const thing = this.things.get(id);
    if (thing && !this.found.has(id)) this.found.set(id, { ...described(id, thing), ...this.made.get(id) });
    return thing !== undefined;
  }

  /** The key of what a pointer leads to; refused if it is in the document and is not there. */
  keyOf(pointer: string, words: string, line: number): string {
    const id = localId(pointer);
    if (id !== undefined) {
      if (!this.take(id)) throw new Refused('dangling', pointer, line);
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
export function isSuggestedId(id: string, letter: 'a.' | 'e.' = 'a.'): boolean {
  return id.startsWith(letter) && idOfNcName(id.slice(letter.length)).startsWith('?');
}

/** The id that this program made an `xml:id` of; undefined for that of a suggestion, and for one of anybody else. */
export function ownId(id: string, letter: 'a.' | 'e.' | 'n.' | 'l.'): string | undefined {
  if (!id.startsWith(letter)) return undefined;
  const own = idOfNcName(id.slice(letter.length));
  return own === '' || own.startsWith('?') ? undefined : own;
}
