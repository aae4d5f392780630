import { isWikidataItem } from '../wikidata/item';
import { oneLine } from './oneLine';
import { pushTo } from './pushTo';
import type { TeiAround, TeiRemark, TeiThing } from './teiFile';
import { wikidataOf } from './teiPointers';
import type { XmlTag } from './xmlRead';

/** What tagged corpora call the things that TEI has elements for; empty: the element says its type. */
const types: Readonly<Record<string, string>> = {
  person: 'PER',
  personGrp: 'PER',
  place: 'LOC',
  org: 'ORG',
  object: '',
};
const names = new Set('persName placeName geogName orgName objectName name label'.split(' '));
const remarkable = new Set('change interp note relation span annotation'.split(' '));

interface Thing extends TeiThing {
  readonly names: string[];
  wikidata?: string;
}

/** An element that wants its words, and those read of it. */
interface Gathering {
  readonly tag: XmlTag;
  readonly parent: XmlTag | undefined;
  words: string;
}

/** Reads what stands around the text of a TEI document, element by element. */
export class AroundText implements TeiAround {
  readonly things = new Map<string, Thing>();
  readonly remarks = new Map<string, TeiRemark[]>();
  readonly people = new Map<string, string>();
  source = '';
  /** Things and responsibilities that have begun, each with its element. */
  private readonly open: { readonly tag: XmlTag; readonly thing: Thing | undefined }[] = [];
  private readonly gathered: Gathering[] = [];

  begin(tag: XmlTag, parent: XmlTag | undefined): void {
    const { name, attributes } = tag;
    if (Object.hasOwn(types, name)) {
      const thing: Thing = {
        type: types[name] === '' ? (attributes.get('type') ?? name) : (types[name] ?? name),
        names: [],
      };
      const id = attributes.get('xml:id');
      if (id !== undefined) this.things.set(id, thing);
      this.open.push({ tag, thing });
    } else if (name === 'respStmt') this.open.push({ tag, thing: undefined });
    const isName = this.open.length > 0 && (names.has(name) || name === 'idno');
    const isInName = this.gathered.some((gathering) => names.has(gathering.tag.name));
    if ((isName && !isInName) || remarkable.has(name) || name === 'sourceDesc')
      this.gathered.push({ tag, parent, words: '' });
  }

  add(words: string): void {
    for (const gathering of this.gathered) gathering.words += words;
  }

  end(tag: XmlTag): void {
    if (this.gathered.at(-1)?.tag === tag) this.keep(this.gathered.pop());
    if (this.open.at(-1)?.tag === tag) this.open.pop();
  }

  private keep(gathering: Gathering | undefined): void {
    if (!gathering) return;
    const { tag, parent, words } = gathering;
    const around = this.open.at(-1);
    if (tag.name === 'sourceDesc') this.source = words.trim();
    else if (remarkable.has(tag.name)) pushTo(this.remarks, tag.name, { tag, parent, words });
    else if (around?.thing) addFact(around.thing, tag, words);
    else {
      const id = around?.tag.attributes.get('xml:id');
      if (id !== undefined && !this.people.has(id)) this.people.set(id, oneLine(words));
    }
  }
}

function addFact(thing: Thing, { name, attributes }: XmlTag, words: string): void {
  const text = words.trim();
  if (name === 'idno') {
    const item = wikidataOf(text) ?? (/^wikidata$/i.test(attributes.get('type') ?? '') ? text : undefined);
    if (isWikidataItem(item)) thing.wikidata = item;
  } else if (text !== '') thing.names.push(text);
}
