import type { ImportProblem, Incoming, IncomingAnnotation, IncomingNote, IncomingPart, IncomingRole } from './incoming';
import { CONTINUES } from './pieces';

/** A stretch of text under one label, as formats of spans and arrows have it: the way back of {@link Piece}. */
export interface LabelledSpan {
  /** What arrows of the file call it. */
  readonly key: string;
  /** Kept as the annotation's own, where it is one that may be kept. */
  readonly id?: string;
  readonly label: string;
  /** In code points. */
  readonly at: readonly [start: number, end: number];
  readonly line?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly notes?: readonly IncomingNote[];
  /** Key in {@link Incoming.entities}. */
  readonly entity?: string;
  readonly by?: string;
  readonly on?: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly line?: number;
}

type Joined = Pick<Incoming, 'annotations' | 'relations'> & {
  readonly problems: readonly ImportProblem[];
  /** Parts, roles and relations of what is no annotation itself: they go round in a circle, or belong to a role. */
  readonly strange: number;
};

/**
 * Spans and arrows as annotations: a span whose label is that of an arrow to it plays that role, one with the arrow `continues` is a
 * further part, any other arrow is a relation. An arrow to nowhere is a problem, and so are two spans of one key.
 */
export function joinSpans(spans: readonly LabelledSpan[], arrows: readonly Arrow[]): Joined {
  const byKey = new Map(spans.map((span) => [span.key, span]));
  const problems = spans.filter((span) => byKey.get(span.key) !== span).map(repeated);
  const owners = new Map<string, string>();
  const roles: Arrow[] = [];
  const others: Arrow[] = [];
  for (const arrow of arrows) {
    const [from, to] = [byKey.get(arrow.from), byKey.get(arrow.to)];
    if (!from || !to) problems.push({ code: 'dangling', line: arrow.line, detail: from ? arrow.to : arrow.from });
    else if (arrow.label === CONTINUES && from.label === to.label) owners.set(arrow.from, arrow.to);
    else if (arrow.label === to.label && arrow.from !== arrow.to) roles.push(arrow);
    else others.push(arrow);
  }
  const players = new Set(roles.map(({ to }) => to));
  const own = spans.filter(({ key }) => !owners.has(key) && !players.has(key));
  const drafts = new Map(own.map((span) => [span.key, draftOf(span)]));
  const firstOf = (key: string): Draft | undefined => drafts.get(firstPart(key, owners));
  let strange = 0;
  for (const { key, at } of spans) {
    if (!owners.has(key)) continue;
    const first = firstOf(key);
    if (first) first.parts.push(partAt(at));
    else strange++;
  }
  for (const { from, to, label } of roles) {
    const [owner, at] = [firstOf(from), byKey.get(to)?.at];
    if (owner && at) addRole(owner, label, { part: partAt(at) });
    else strange++;
  }
  const relations = others.flatMap(({ from, to, label }) => {
    const [source, target] = [firstOf(from)?.key, firstOf(to)?.key];
    if (source !== undefined && target !== undefined)
      return [{ type: label, from: source, to: target, by: '', on: '' }];
    strange++;
    return [];
  });
  return { annotations: [...drafts.values()].map(annotationOf), relations, problems, strange };
}

const repeated = ({ key, line }: LabelledSpan): ImportProblem => ({ code: 'repeatedId', line, detail: key });

interface Draft {
  readonly span: LabelledSpan;
  readonly key: string;
  readonly parts: IncomingPart[];
  readonly roles: Map<string, IncomingRole[]>;
}

function draftOf(span: LabelledSpan): Draft {
  return { span, key: span.id ?? span.key, parts: [partAt(span.at)], roles: new Map() };
}

const partAt = (at: LabelledSpan['at']): IncomingPart => ({ prefix: '', suffix: '', at });

function addRole(draft: Draft, name: string, role: IncomingRole): void {
  const players = draft.roles.get(name);
  if (players) players.push(role);
  else draft.roles.set(name, [role]);
}

function annotationOf({ span, parts, roles }: Draft): IncomingAnnotation {
  const { id, key, line, label, attributes = {}, notes = [], entity, by = '', on = '' } = span;
  return {
    ...(id === undefined ? { key } : { id }),
    ...(line !== undefined && { line }),
    type: label,
    attributes,
    parts,
    roles: Object.fromEntries(roles),
    ...(entity !== undefined && { entity }),
    notes,
    by,
    on,
  };
}

/** The first part of what a part belongs to. Parts that go round in a circle have none that is its own. */
function firstPart(key: string, owners: Map<string, string>): string {
  const way = new Set<string>();
  let at = key;
  for (let next = owners.get(at); next !== undefined && !way.has(at); next = owners.get(at)) {
    way.add(at);
    at = next;
  }
  for (const passed of way) owners.set(passed, at);
  return at;
}
