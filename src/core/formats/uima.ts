import type { Note } from '../annotations/annotation';
import type { Item } from '../annotations/layer';
import { isWikidataItem } from '../wikidata/item';
import type { Handout, Loss } from './format';
import { codeOf, isNamed } from './labels';
import { notesByItem, strayNotes } from './notes';
import { unplacedRoles } from './pieces';
import { createPlainText, type PlainText } from './plainText';
import { pushTo } from './pushTo';
import { sentencesOf } from './tokenTable';
import {
  DOCUMENT,
  featureName,
  layerOf,
  linkType,
  NAMED_ENTITY,
  own,
  PLAYER,
  relationType,
  SEGMENTATION,
} from './uimaNames';
import { typesOf, type UimaType } from './uimaTypes';

/** A feature: a value, a reference, or a list of references. */
export type Feature =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'reference'; readonly target: number }
  | { readonly kind: 'list'; readonly targets: readonly number[] };

/** A feature structure of a CAS; an annotation has a span in UTF-16 code units of the sofa. */
export interface Structure {
  readonly id: number;
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly features: Readonly<Record<string, Feature>>;
}

/** What an article is as a CAS (Common Analysis System), before it is written in one of its forms. */
export interface Cas {
  readonly text: string;
  /** Ids count from 2: 1 is the sofa. */
  readonly structures: readonly Structure[];
  readonly types: readonly UimaType[];
  readonly lost: Partial<Record<Loss['code'], number>>;
}

interface Writing {
  readonly handout: Handout;
  readonly plain: PlainText;
  readonly structures: Structure[];
  /** The structure of each item: of its first part. */
  readonly ids: Map<string, number>;
}

/**
 * DKPro's `Sentence`, `Token` and `NamedEntity`, and for each type with roles a span layer as INCEpTION makes them: its attributes as
 * strings, each role as links with a role to spans of the layer `…Role`. Of an annotation that has several spans each is one, with the same `part`.
 */
export function casOf(handout: Handout): Cas {
  const plain = createPlainText(handout.text);
  const writing: Writing = { handout, plain, structures: [], ids: new Map() };
  add(writing, DOCUMENT, { start: 0, end: plain.text.length }, { language: text(handout.language) });
  for (const tokens of sentencesOf(handout)) {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first && last) add(writing, `${SEGMENTATION}.Sentence`, plain.place({ start: first.start, end: last.end }));
    for (const token of tokens) add(writing, `${SEGMENTATION}.Token`, plain.place(token));
  }
  const notes = notesByItem(handout);
  for (const item of handout.items) addItem(writing, item, notes.get(item.id) ?? []);
  const relations = addRelations(writing);
  return {
    text: plain.text,
    structures: writing.structures,
    types: typesOf(handout.schema, handout.items, relations),
    lost: {
      roles: handout.items.reduce((sum, item) => sum + unplacedRoles(item).length, 0),
      relations: handout.relations.length - relations.length,
      notes: strayNotes(handout),
    },
  };
}

function add(
  { structures }: Writing,
  type: string,
  span: Structure['span'],
  features: Structure['features'] = {},
): number {
  const id = structures.length + 2;
  structures.push({ id, type, features, ...(span && { span }) });
  return id;
}

function text(value: string): Feature {
  return { kind: 'string', value };
}

function addItem(writing: Writing, item: Item, noted: readonly Note[]): void {
  const { handout, plain } = writing;
  const named = isNamed(item, handout.schema);
  const attributes = Object.entries(item.attributes).filter(([name]) => !named || name !== 'form');
  const common = {
    ...(named && { [own.value]: text(codeOf(item, handout.schema)) }),
    ...meant(item.entity, handout),
    ...Object.fromEntries(attributes.map(([name, value]) => [featureName(name), text(value)])),
    ...(item.origin === 'suggestion' && { [own.status]: text('suggested') }),
  };
  const first = {
    ...common,
    ...(named ? {} : linksOf(writing, item)),
    ...(noted.length > 0 && { [own.notes]: text(noted.map((note) => note.text).join('\n')) }),
  };
  const layer = named ? NAMED_ENTITY : layerOf(item.type);
  const part = item.spans.length > 1 ? { [own.part]: text(String(writing.structures.length + 2)) } : {};
  item.spans.forEach((span, at) => {
    const id = add(writing, layer, plain.place(span), { ...(at === 0 ? first : common), ...part });
    if (at === 0) writing.ids.set(item.id, id);
  });
}

/** The entity that is meant: its name, and its item in Wikidata, which INCEpTION shows. */
function meant(id: string | undefined, { entities }: Handout): Structure['features'] {
  const entity = id === undefined ? undefined : entities.get(id);
  if (!entity) return {};
  const { name, wikidata } = entity;
  return {
    [own.entity]: text(name),
    ...(isWikidataItem(wikidata) && { [own.identifier]: text(`http://www.wikidata.org/entity/${wikidata}`) }),
  };
}

/** Who plays a role, as links to spans. */
function linksOf(writing: Writing, { type, roles }: Item): Structure['features'] {
  const layer = layerOf(type);
  const links = new Map<string, number[]>();
  for (const [role, players] of Object.entries(roles))
    for (const { span, entity } of players) {
      if (!span) continue;
      const features = { [own.role]: text(role), ...meant(entity, writing.handout) };
      const target = add(writing, `${layer}${PLAYER}`, writing.plain.place(span), features);
      const linked = { [own.role]: text(role), [own.target]: { kind: 'reference', target } } as const;
      pushTo(links, featureName(role), add(writing, linkType(layer, featureName(role)), undefined, linked));
    }
  return Object.fromEntries([...links].map(([feature, targets]) => [feature, { kind: 'list', targets }]));
}

/** Relations between annotations, on the span to which they lead; the types of those that there are. */
function addRelations(writing: Writing): readonly string[] {
  const { handout, ids, structures } = writing;
  return handout.relations.flatMap(({ type, from, to }) => {
    const [source, target] = [ids.get(from), ids.get(to)];
    if (source === undefined || target === undefined) return [];
    add(writing, relationType(type), structures[target - 2]?.span, {
      Governor: { kind: 'reference', target: source },
      Dependent: { kind: 'reference', target },
    });
    return [type];
  });
}
