import type { Note } from '../annotations/annotation';
import type { Item } from '../annotations/layer';
import { schemaType } from '../annotations/schema';
import type { Span } from '../text/span';
import { isWikidataItem } from '../wikidata/item';
import { pushTo } from './pushTo';
import { annotationConf, attributeName, visualConf } from './bratConf';
import { ATTRIBUTE, ENTITY, NOTES, REFERENCE, SUGGESTED, WIKIDATA } from './bratNames';
import { readBrat } from './bratRead';
import { isPrintable, textBound } from './bratText';
import type { Format, Handout, Written } from './format';
import { identifier } from './labels';
import { lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';
import { oneLine } from './oneLine';
import { unplacedRoles } from './pieces';
import { createPlainText, type PlainText } from './plainText';

/**
 * brat standoff (brat.nlplab.org/standoff.html): the text, and beside it T text-bound annotations, E events (what has roles), R
 * relations, A attributes, N links to Wikidata, `*` mentions of one entity, `#` notes; code points. With the configuration that
 * brat needs to show them.
 */
export const brat: Format = {
  id: 'brat',
  name: 'brat standoff',
  write,
  read: readBrat,
  suffix: '.ann',
  beside: ['.txt'],
};

/** Numbers of lines by their letter: `T1`, `T2`, `E1`. */
interface Lines {
  readonly lines: string[];
  /** What is said of lines by comments, behind all else. */
  readonly comments: string[];
  readonly numbers: Record<string, number>;
  /** The T of a stretch of text that plays a role. */
  readonly players: Map<string, string>;
  /** What others point to: the T or E of an item. */
  readonly ids: Map<string, string>;
  /** The T of an item. */
  readonly triggers: Map<string, string>;
}

function write(handout: Handout): Written {
  const plain = createPlainText(handout.text);
  const out: Lines = { lines: [], comments: [], numbers: {}, players: new Map(), ids: new Map(), triggers: new Map() };
  const notes = notesByItem(handout);
  const fitting = handout.items.filter((item) => item.spans.every((span) => isPrintable(plain, span)));
  for (const item of fitting) writeItem(out, item, handout, plain);
  writeEntities(out, handout, fitting);
  const relations = handout.relations.filter(({ from, to }) => out.ids.has(from) && out.ids.has(to));
  for (const { type, from, to } of relations) {
    add(out, 'R', `${identifier(type)} Arg1:${out.ids.get(from) ?? ''} Arg2:${out.ids.get(to) ?? ''}`);
  }
  for (const comment of out.comments) add(out, '#', comment);
  for (const item of fitting) writeNote(out, item, handout, notes.get(item.id) ?? []);
  return {
    files: [
      { suffix: '.txt', content: plain.text },
      { suffix: '.ann', content: out.lines.join('') },
      { suffix: 'annotation.conf', content: annotationConf(handout.schema), shared: true },
      { suffix: 'visual.conf', content: visualConf(handout.schema), shared: true },
    ],
    lost: lossesOf(handout, {
      roles: fitting.reduce((sum, item) => sum + unplacedRoles(item).length, 0),
      overlap: handout.items.length - fitting.length,
      relations: handout.relations.length - relations.length,
      notes: strayNotes({ ...handout, items: fitting }),
    }),
  };
}

/** A line of its own with the next number of its letter; gives back its id. */
function add({ lines, numbers }: Lines, letter: string, rest: string): string {
  const number = (numbers[letter] = (numbers[letter] ?? 0) + 1);
  const id = `${letter}${number}`;
  lines.push(`${id}\t${rest}\n`);
  return id;
}

function writeItem(out: Lines, item: Item, handout: Handout, plain: PlainText): void {
  const { id, type, spans, origin, entity } = item;
  const trigger = add(out, 'T', `${identifier(type)} ${textBound(spans, plain)}`);
  const players = playersOf(item).filter(({ span }) => isPrintable(plain, span));
  const isEvent = players.length > 0 || (schemaType(handout.schema, type)?.roles.length ?? 0) > 0;
  const own = isEvent ? event(out, type, trigger, players, { handout, plain }) : trigger;
  out.triggers.set(id, trigger);
  out.ids.set(id, own);
  for (const [name, value] of Object.entries(item.attributes)) {
    if (isListed(handout, type, name, value)) add(out, 'A', `${attributeName(type, name)} ${own} ${identifier(value)}`);
  }
  if (origin === 'suggestion') add(out, 'A', `${SUGGESTED} ${own}`);
  writeMeant(out, trigger, entity, handout);
}

/** The entity that words mean: as a link if it is in Wikidata, else by its name. */
function writeMeant(out: Lines, id: string, entity: string | undefined, { entities }: Handout): void {
  const meant = entity === undefined ? undefined : entities.get(entity);
  if (meant === undefined) return;
  const name = oneLine(meant.name);
  if (isWikidataItem(meant.wikidata)) add(out, 'N', `${REFERENCE} ${id} ${WIKIDATA}${meant.wikidata}\t${name}`);
  else out.comments.push(`${ENTITY} ${id}\t${name}`);
}

/** brat shows no attribute but those whose values it knows. */
function isListed({ schema }: Handout, type: string, name: string, value: string): boolean {
  const attribute = schemaType(schema, type)?.attributes.find((each) => each.name === name);
  return attribute?.values.includes(value) === true && identifier(value) === value;
}

/** What people noted, and attributes that brat could not show. */
function writeNote(out: Lines, { id, type, attributes }: Item, handout: Handout, notes: readonly Note[]): void {
  const own = out.ids.get(id) ?? '';
  for (const [name, value] of Object.entries(attributes))
    if (!isListed(handout, type, name, value)) add(out, '#', `${ATTRIBUTE} ${own}\t${oneLine(`${name}=${value}`)}`);
  // brat shows one note an annotation.
  const noted = notes.map(({ text }) => oneLine(text)).filter((text) => text !== '');
  if (noted.length > 0) add(out, '#', `${NOTES} ${own}\t${noted.join(' · ')}`);
}

function event(
  out: Lines,
  type: string,
  trigger: string,
  players: readonly Player[],
  { handout, plain }: { readonly handout: Handout; readonly plain: PlainText },
): string {
  const counts = new Map<string, number>();
  const roles = players.map(({ role, span, entity }) => {
    const key = `${role}:${span.start}-${span.end}:${entity ?? ''}`;
    const known = out.players.get(key);
    const player = known ?? add(out, 'T', `${identifier(role)} ${textBound([span], plain)}`);
    out.players.set(key, player);
    if (known === undefined) writeMeant(out, player, entity, handout);
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return `${identifier(role)}${count === 1 ? '' : count}:${player}`;
  });
  return add(out, 'E', `${identifier(type)}:${trigger} ${roles.join(' ')}`.trimEnd());
}

interface Player {
  readonly role: string;
  readonly span: Span;
  readonly entity: string | undefined;
}

/** Who plays a role and stands somewhere. */
function playersOf({ roles }: Item): readonly Player[] {
  return Object.entries(roles).flatMap(([role, list]) =>
    list.flatMap(({ span, entity }) => (span ? [{ role, span, entity }] : [])),
  );
}

/** Mentions of one entity, as brat's equivalence. */
function writeEntities(out: Lines, handout: Handout, items: readonly Item[]): void {
  const byEntity = new Map<string, string[]>();
  for (const { id, entity } of items) {
    const own = out.triggers.get(id);
    if (entity === undefined || own === undefined || !handout.entities.has(entity)) continue;
    pushTo(byEntity, entity, own);
  }
  for (const ids of byEntity.values()) if (ids.length > 1) out.lines.push(`*\tEquiv ${ids.join(' ')}\n`);
}
