import { createCodePoints, type CodePoints } from '../text/codepoints';
import type { Span } from '../text/span';
import { namesAfter } from './articleNames';
import { bratEntities, type BratEntities } from './bratEntities';
import { readBratLines, type BratArguments, type BratBound, type BratLines, type BratRemark } from './bratLines';
import { ATTRIBUTE, ENTITY, NOTES, SUGGESTED } from './bratNames';
import { isOnlyLineEnds } from './bratText';
import type { ReadFile } from './format';
import type { IncomingAnnotation, IncomingPart, IncomingRelation, IncomingRole, LeftOut, Read } from './incoming';
import { pushTo } from './pushTo';
import { Refused } from './w3cValues';

/** An annotation of the file: a text-bound one, or an event on its trigger. */
interface Draft {
  readonly key: string;
  readonly bound: BratBound;
  readonly trigger: string;
  readonly event: BratArguments | undefined;
}

interface Reading extends BratEntities {
  readonly lines: BratLines;
  readonly text: string;
  readonly points: CodePoints;
  readonly attributes: ReadonlyMap<string, readonly BratRemark[]>;
  readonly comments: ReadonlyMap<string, readonly BratRemark[]>;
}

/**
 * Reads brat standoff, with the text that stands beside it: text-bound annotations, events with their arguments as roles, attributes, links
 * to Wikidata, equivalences, relations and comments. Total.
 */
export function readBrat(content: string, { name, beside }: ReadFile): Read {
  const text = beside.get('.txt');
  if (text === undefined) return { problems: [{ code: 'missingFile', line: undefined, detail: '.txt' }] };
  try {
    return readWith(readBratLines(content), text, namesAfter(name, '.ann'));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { problems: [{ code: error.code, line: error.line, detail: error.detail }] };
  }
}

function readWith(lines: BratLines, text: string, names: readonly string[]): Read {
  const reading: Reading = {
    ...bratEntities(lines),
    lines,
    text,
    points: createCodePoints(text),
    attributes: byAbout(lines.attributes),
    comments: byAbout(lines.comments),
  };
  for (const bound of lines.bound.values()) check(bound, reading);
  const drafts = draftsOf(lines);
  const taken = drafts.filter(({ key }) => !isSuggested(key, reading));
  const relations = relationsOf(taken, new Set(drafts.map(({ key }) => key)), reading);
  const leftOut: readonly LeftOut[] = [
    { code: 'suggestions', count: drafts.length - taken.length },
    { code: 'notUnderstood', count: lines.comments.filter(({ type }) => !ownComments.has(type)).length },
  ];
  const annotations = taken.map((draft) => annotationOf(draft, reading));
  const spoken = new Set([...annotations.flatMap(entitiesOf), ...relations.flatMap(({ from, to }) => [from, to])]);
  const article = {
    names,
    text: text.slice(markOf(text)),
    annotations,
    entities: new Map([...reading.entities].filter(([key]) => spoken.has(key))),
    relations,
    isPartial: true,
  } as const;
  return { articles: [article], leftOut: leftOut.filter(({ count }) => count > 0) };
}

/** What an annotation and its roles mean; what only suggestions mean is left out with them. */
const entitiesOf = ({ entity, roles }: IncomingAnnotation) => [
  entity,
  ...Object.values(roles).flatMap((players) => players.map((player) => player.entity)),
];

const ownComments: ReadonlySet<string> = new Set([NOTES, ATTRIBUTE, ENTITY]);

/** brat counts a byte order mark as a character. */
function markOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function byAbout(remarks: readonly BratRemark[]): ReadonlyMap<string, readonly BratRemark[]> {
  const found = new Map<string, BratRemark[]>();
  for (const remark of remarks) pushTo(found, remark.about, remark);
  return found;
}

/** Refuses what brat refuses: fragments outside the text or one over the other, and words that are not those of the text. */
function check({ fragments, words, line }: BratBound, { text, points }: Reading): void {
  let before = 0;
  for (const { start, end } of fragments) {
    if (start < before || end <= start || end > points.length) throw new Refused('outside', `${start} ${end}`, line);
    before = end;
  }
  const slices = fragments.map(({ start, end }) => text.slice(points.toUtf16(start), points.toUtf16(end)));
  if (slices.join(' ') !== words) throw new Refused('otherText', words.slice(0, 60), line);
}

/** Every event, and every text-bound annotation that is neither trigger nor an argument of its own name. */
function draftsOf({ bound, events }: BratLines): readonly Draft[] {
  const used = new Set<string>();
  const drafts: Draft[] = [];
  for (const [key, event] of events) {
    const [trigger, ...players] = event.args;
    const own = trigger && bound.get(trigger.id);
    if (!trigger || !own) throw new Refused('dangling', trigger?.id ?? key, event.line);
    used.add(trigger.id);
    for (const { name, id } of rolesIn(players)) if (bound.get(id)?.type === name) used.add(id);
    drafts.push({ key, bound: own, trigger: trigger.id, event });
  }
  const others = [...bound].filter(([id]) => !used.has(id));
  return [...others.map(([key, own]) => ({ key, bound: own, trigger: key, event: undefined })), ...drafts];
}

/** Arguments without the numbers by which brat tells several of one role. */
function rolesIn(args: BratArguments['args']): BratArguments['args'] {
  const names = new Set<string>();
  return args.map(({ name, id }) => {
    const bare = name.replace(/(?<!\d)\d+$/, '');
    names.add(name);
    return { name: names.has(bare) ? bare : name, id };
  });
}

function isSuggested(key: string, { attributes }: Reading): boolean {
  return attributes.get(key)?.some(({ type }) => type === SUGGESTED) === true;
}

function annotationOf({ key, bound, trigger, event }: Draft, reading: Reading): IncomingAnnotation {
  const { type, line } = bound;
  const said = event?.type ?? type;
  const remarks = [
    ...(reading.comments.get(key) ?? []),
    ...(key === trigger ? [] : (reading.comments.get(trigger) ?? [])),
  ];
  const attributes = (reading.attributes.get(key) ?? []).map(({ type: name, value }): [string, string] => [
    name.startsWith(`${said}_`) ? name.slice(said.length + 1) : name,
    value === '' ? 'true' : value,
  ]);
  const entity = reading.named.get(trigger);
  return {
    key,
    line,
    type: said,
    attributes: { ...Object.fromEntries(attributes), ...Object.fromEntries(remarks.flatMap(freeAttribute)) },
    parts: partsOf(bound, reading),
    roles: event ? rolesOf(event, reading) : {},
    ...(entity !== undefined && { entity }),
    notes: remarks.filter((remark) => remark.type === NOTES).map(({ words }) => ({ text: words, by: '', on: '' })),
    by: '',
    on: '',
  };
}

function freeAttribute({ type, words }: BratRemark): readonly (readonly [string, string])[] {
  const at = words.indexOf('=');
  return type === ATTRIBUTE && at > 0 ? [[words.slice(0, at), words.slice(at + 1)]] : [];
}

/** Fragments with nothing but line ends between them are one: brat cuts there. */
function partsOf({ fragments }: BratBound, { text, points }: Reading): readonly IncomingPart[] {
  const spans: Span[] = [];
  for (const { start, end } of fragments) {
    const last = spans.at(-1);
    if (last && isOnlyLineEnds(text.slice(points.toUtf16(last.end), points.toUtf16(start))))
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  const mark = markOf(text);
  return spans.map(({ start, end }) => ({ prefix: '', suffix: '', at: [Math.max(0, start - mark), end - mark] }));
}

function rolesOf({ args, line }: BratArguments, reading: Reading): IncomingAnnotation['roles'] {
  const { bound, events } = reading.lines;
  const roles = new Map<string, IncomingRole[]>();
  for (const { name, id } of rolesIn(args.slice(1))) {
    const target = events.get(id)?.args[0]?.id ?? id;
    const player = bound.get(target);
    if (!player) throw new Refused('dangling', id, line);
    const entity = reading.named.get(target);
    const [first, last] = [player.fragments[0], player.fragments.at(-1)];
    const whole = { ...player, fragments: first && last ? [{ start: first.start, end: last.end }] : [] };
    for (const part of partsOf(whole, reading)) pushTo(roles, name, { part, ...(entity !== undefined && { entity }) });
  }
  return Object.fromEntries(roles);
}

function relationsOf(
  taken: readonly Draft[],
  all: ReadonlySet<string>,
  { lines }: Reading,
): readonly IncomingRelation[] {
  const keys = new Map(taken.flatMap(({ key, trigger }) => [[trigger, key] as const, [key, key] as const]));
  return lines.relations.flatMap(({ type, args, line }): IncomingRelation[] => {
    const [from = '', to = ''] = args.map(({ id }) => keys.get(id) ?? '');
    const lost = args.find(({ id }) => !all.has(id) && !lines.bound.has(id));
    if (lost) throw new Refused('dangling', lost.id, line);
    return from === '' || to === '' ? [] : [{ type, from, to, by: '', on: '' }];
  });
}
