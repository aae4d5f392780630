import type { Article } from '../article/article';
import type { Span } from '../text/span';
import type { Annotation, Decisions, StoredRole } from './annotation';
import { hasLostWords } from './blank';
import { nameParagraphs, type Move, type ParagraphIds } from './paragraphIds';
import { measure, readParagraphs, withLf, type Measured, type Paragraphs } from './paragraphs';
import {
  header,
  type AnnotationRecord,
  type ParagraphRecord,
  type Place,
  type RoleRecord,
  type SidecarContent,
  type SidecarRecord,
} from './records';
import { cutToParagraphs, standingOf, type Part, type Standing } from './standing';
import {
  annotationLine,
  compareTexts,
  entityLine,
  noteLine,
  paragraphLine,
  relationLine,
  removalLine,
} from './writeRecord';

interface Writing {
  readonly article: Article;
  readonly paragraphs: Paragraphs;
  readonly ids: ParagraphIds;
  /** What was read last, by kind and id. */
  readonly before: ReadonlyMap<string, SidecarRecord>;
  readonly paragraphsBefore: ReadonlyMap<string, { readonly line: string; readonly value: ParagraphRecord }>;
  /** The article's text as a whole, for what stands outside every paragraph. */
  readonly whole: () => Measured;
}

/** See `writeSidecar`. */
export function writeLines(decisions: Decisions, article: Article, previous: SidecarContent | undefined): string {
  const paragraphs = readParagraphs(article);
  const before = new Map((previous?.records ?? []).map((record) => [`${record.kind} ${record.value.id}`, record]));
  const standings = standingsOf(decisions, before, article, paragraphs);
  const ids = nameParagraphs(paragraphs, previous?.paragraphs ?? [], movesOf(standings, before));
  let whole: Measured | undefined;
  const writing: Writing = {
    article,
    paragraphs,
    ids,
    before,
    paragraphsBefore: new Map((previous?.paragraphs ?? []).map((paragraph) => [paragraph.value.id, paragraph])),
    whole: () => (whole ??= measure(article.text)),
  };
  const annotations = [...decisions.annotations.values()].map((annotation) =>
    recordOf(annotation, standings.get(annotation.id), writing),
  );
  const lines = [
    previous?.header ?? header,
    ...paragraphLines(annotations, writing),
    ...recordLines('entity', decisions.entities.values(), entityLine, before),
    ...annotationLines(annotations, writing),
    ...recordLines('note', decisions.notes.values(), noteLine, before),
    ...recordLines('relation', decisions.relations.values(), relationLine, before),
    ...removalLines(decisions, previous),
    ...decisions.keptLines,
  ];
  return `${lines.join('\n')}\n`;
}

type Before = Writing['before'];

function annotationBefore(before: Before, id: string): AnnotationRecord | undefined {
  const record = before.get(`annotation ${id}`);
  return record?.kind === 'annotation' ? record.value : undefined;
}

/**
 * Where each annotation stands. One that was not found with certainty has no entry if the file knows it: its place and its
 * words stay as they are stored until somebody confirms them; so do those of which only white space is left.
 */
function standingsOf(
  decisions: Decisions,
  before: Before,
  article: Article,
  paragraphs: Paragraphs,
): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const annotation of decisions.annotations.values()) {
    const { state } = annotation.placement;
    const isCertain = state === 'exact' || state === 'moved' || annotationBefore(before, annotation.id) === undefined;
    if (isCertain && !hasLostWords(article.text, annotation))
      standings.set(annotation.id, standingOf(annotation, article, paragraphs));
  }
  return standings;
}

function movesOf(standings: ReadonlyMap<string, Standing>, before: Before): readonly Move[] {
  return [...standings].flatMap(([id, { parts }]) =>
    (annotationBefore(before, id)?.at ?? []).flatMap(([paragraphId], index) => {
      const paragraph = parts[index]?.paragraph ?? -1;
      return paragraphId === null || paragraph < 0 ? [] : [{ id: paragraphId, paragraph }];
    }),
  );
}

function recordOf(annotation: Annotation, standing: Standing | undefined, writing: Writing): AnnotationRecord {
  const { id, type, attributes, entity, status, by, on, extra, selector } = annotation;
  const before = annotationBefore(writing.before, id);
  const { quote, prefix, suffix } = standing?.selector ?? selector;
  const at = standing
    ? standing.parts.map((part, index) => placeOf(part, before?.at[index]?.[0], writing))
    : (before?.at ?? []).every(([paragraph]) => isCurrent(paragraph, writing))
      ? (before?.at ?? [])
      : [];
  const roles = Object.entries(annotation.roles).map(([name, list]) => {
    return [name, list.map((role, index) => roleOf(role, before?.roles[name]?.[index], standing, writing))] as const;
  });
  const owned = { id, type, attributes, at, quote, prefix, suffix, ...(entity !== undefined && { entity }) };
  return { ...owned, roles: Object.fromEntries(roles), status, by, on, extra };
}

/** False for a paragraph whose text was edited: what is counted in it is out of date. */
function isCurrent(id: string | null, { ids, paragraphs, paragraphsBefore }: Writing): boolean {
  if (id === null) return true;
  const index = ids.paragraphOf(id);
  return index === undefined || paragraphs.list[index]?.hash === paragraphsBefore.get(id)?.value.hash;
}

function placeOf(part: Part, wanted: string | null | undefined, { paragraphs, ids, whole }: Writing): Place {
  const paragraph = paragraphs.list[part.paragraph];
  if (!paragraph) return [null, whole().toStored(part.start), whole().toStored(part.end)];
  const toStored = (offset: number): number => paragraph.toStored(offset - paragraph.start);
  return [ids.idOf(part.paragraph, wanted ?? undefined), toStored(part.start), toStored(part.end)];
}

/** A role that has no span because its annotation has none keeps the place it had. */
function roleOf(
  role: StoredRole,
  before: RoleRecord | undefined,
  standing: Standing | undefined,
  writing: Writing,
): RoleRecord {
  const { span, quote, entity, extra } = role;
  const part = span && cutToParagraphs(span, writing.paragraphs)[0];
  const isSame = before?.quote === quote && before.entity === entity;
  const at = standing && part ? placeOf(part, before?.at?.[0], writing) : undefined;
  const kept = !standing && isSame ? before.at : undefined;
  const words = standing && part ? wordsOf(part, role, writing) : quote;
  const place = at ?? kept;
  return {
    ...(place && { at: place }),
    quote: words,
    ...(entity !== undefined && { entity }),
    ...(extra && { extra }),
  };
}

function wordsOf({ start, end }: Span, { quote }: StoredRole, { article }: Writing): string {
  const words = withLf(article.text.slice(start, end));
  return words === '' ? quote : words;
}

function paragraphLines(annotations: readonly AnnotationRecord[], writing: Writing): readonly string[] {
  const used = new Set<string>();
  for (const { at, roles } of annotations) {
    const places = [
      ...at,
      ...Object.values(roles).flatMap((list) => list.flatMap((role) => (role.at ? [role.at] : []))),
    ];
    for (const [id] of places) if (id !== null) used.add(id);
  }
  const ids = [...used].sort((a, b) => rankOf(a, writing) - rankOf(b, writing) || compareTexts(a, b));
  return ids.flatMap((id) => {
    const before = writing.paragraphsBefore.get(id);
    const record = paragraphOf(id, before?.value, writing);
    if (!record) return [];
    const line = paragraphLine(record);
    return [before && paragraphLine(before.value) === line ? before.line : line];
  });
}

function paragraphOf(
  id: string,
  before: ParagraphRecord | undefined,
  { ids, paragraphs }: Writing,
): ParagraphRecord | undefined {
  const paragraph = paragraphs.list[ids.paragraphOf(id) ?? -1];
  if (!paragraph) return before;
  const { hash, length, copy } = paragraph;
  return { id, hash, length, ...(copy[1] > 1 && { copy }), extra: before?.extra ?? {} };
}

/** Paragraphs in the order of the text; those that are not in the text behind them. */
function rankOf(id: string | null, { ids }: Writing): number {
  return id === null ? -1 : (ids.paragraphOf(id) ?? Number.MAX_SAFE_INTEGER);
}

function annotationLines(records: readonly AnnotationRecord[], writing: Writing): readonly string[] {
  const last: Place = ['', Number.MAX_SAFE_INTEGER, 0];
  const sorted = records
    .map((record) => {
      const [paragraph, start, end] = record.at[0] ?? last;
      return { record, rank: rankOf(paragraph, writing), start, end };
    })
    .sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end || compareTexts(a.record.id, b.record.id));
  return sorted.map(({ record }) => lineOf('annotation', record, annotationLine, writing.before));
}

function recordLines<T extends { readonly id: string }>(
  kind: SidecarRecord['kind'],
  values: Iterable<T>,
  toLine: (value: T) => string,
  before: Before,
): readonly string[] {
  return [...values].sort((a, b) => compareTexts(a.id, b.id)).map((value) => lineOf(kind, value, toLine, before));
}

/** The line as it was read while it says the same: then it keeps its order of keys and the digits of its numbers. */
function lineOf<T extends { readonly id: string }>(
  kind: SidecarRecord['kind'],
  value: T,
  toLine: (value: T) => string,
  before: Before,
): string {
  const line = toLine(value);
  const record = before.get(`${kind} ${value.id}`);
  return record && toLine(record.value as unknown as T) === line ? record.line : line;
}

/** Marks for the records that are gone since the file was read, and those that it already had. */
function removalLines(decisions: Decisions, previous: SidecarContent | undefined): readonly string[] {
  const { annotations, entities, notes, relations } = decisions;
  const isThere = (id: string): boolean => [annotations, entities, notes, relations].some((records) => records.has(id));
  const marks = (previous?.records ?? []).filter(({ value }) => !isThere(value.id));
  const lines = marks.map((record) => {
    if (record.kind === 'removed') return { id: record.value.id, line: record.line };
    const { id } = record.value;
    const on = record.kind === 'note' ? record.value.at : record.value.on;
    return { id, line: removalLine({ id, on, extra: {} }) };
  });
  return lines.sort((a, b) => compareTexts(a.id, b.id)).map(({ line }) => line);
}
