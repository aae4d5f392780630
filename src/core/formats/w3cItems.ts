import { bodiesOf, madeOf, type Bodies } from './w3cBodies';
import { articleNames } from './articleNames';
import type { ImportProblem } from './incoming';
import { linesOf, readJsonValues } from './jsonFile';
import { targetsOf, type Target } from './w3cTarget';
import { asList, hasType, isObject, property, Refused, type Json } from './w3cValues';

/** An annotation of a file, read but not yet understood. */
export interface W3cItem {
  readonly iri: string | undefined;
  readonly line: number | undefined;
  readonly motivations: readonly string[];
  readonly bodies: Bodies;
  readonly targets: readonly Target[];
  readonly by: string;
  readonly on: string;
}

/** What a file holds. `problems` is empty if all of it could be read. */
export interface W3cItems {
  readonly items: readonly W3cItem[];
  readonly problems: readonly ImportProblem[];
}

/** Problems after which the others are no longer told. */
const mostProblems = 20;

/**
 * The annotations of a file: one, an array, an AnnotationPage, an AnnotationCollection with its pages, a JSON-LD `@graph`, or
 * any of them on each line.
 */
export function readW3cItems(content: string): W3cItems {
  const values = readJsonValues(content);
  if ('code' in values) return { items: [], problems: [values] };
  const lineOf = linesOf(content, 'id');
  const items: W3cItem[] = [];
  const problems: ImportProblem[] = [];
  for (const { value, line } of values) {
    const isOnItsLine = values.length > 1;
    for (const found of annotationsOf(value)) {
      const own = isObject(found) ? property(found, 'id') : undefined;
      const place = isOnItsLine ? line : typeof own === 'string' ? lineOf(own) : undefined;
      try {
        items.push(readItem(found, place));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { code, detail } = error;
        problems.push({
          code,
          line: place,
          detail: [typeof own === 'string' ? own : '', detail].filter(Boolean).join(' '),
        });
        if (problems.length === mostProblems) return { items, problems };
      }
    }
  }
  return { items, problems };
}

function annotationsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(annotationsOf);
  if (!isObject(value)) return [value];
  const { items, first, next } = value;
  const graph = value['@graph'] ?? value.annotations;
  if (hasType(value, 'AnnotationCollection') || hasType(value, 'AnnotationPage')) {
    const pages = isObject(first) ? annotationsOf(first) : [];
    const further = isObject(next) ? annotationsOf(next) : [];
    const own = asList(items);
    // A page that is only named is on the web, where nobody is to look.
    if (items === undefined && !isObject(first)) return [value];
    return [...own, ...pages, ...further];
  }
  if (graph !== undefined && value.target === undefined) return asList(graph).flatMap(annotationsOf);
  if (items !== undefined && value.target === undefined) return asList(items).flatMap(annotationsOf);
  return [value];
}

function readItem(value: unknown, line: number | undefined): W3cItem {
  if (!isObject(value)) throw new Refused('notAnnotation', JSON.stringify(value).slice(0, 40));
  if (hasType(value, 'AnnotationCollection') || hasType(value, 'AnnotationPage')) throw new Refused('noItems', '');
  const isTyped = property(value, 'type') !== undefined;
  if (isTyped && !hasType(value, 'Annotation')) throw new Refused('notAnnotation', String(property(value, 'type')));
  if (!isTyped && value.target === undefined) throw new Refused('notAnnotation', '');
  const iri = readId(value);
  const motivations = asList(value.motivation).filter((motivation) => typeof motivation === 'string');
  const targets = targetsOf(value.target);
  return { iri, line, motivations, bodies: bodiesOf(value), targets, ...madeOf(value) };
}

function readId(value: Json): string | undefined {
  const id = property(value, 'id');
  if (id === undefined || id === null) return undefined;
  if (typeof id === 'number') return String(id);
  if (typeof id !== 'string' || id === '') throw new Refused('wrongField', 'id');
  return id;
}

/** The file names that the places of an annotation may mean: all its targets are in one article. */
export function namesOf({ targets }: W3cItem): readonly string[] {
  const [first] = targets;
  const names = articleNames(first?.source ?? '');
  if (names.length === 0) throw new Refused('badSource', first?.source ?? '');
  const other = targets.find(({ source }) => articleNames(source)[0] !== names[0]);
  if (other) throw new Refused('badSource', other.source);
  return names;
}
