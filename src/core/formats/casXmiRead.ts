import { refuseRepeated, SharedReferences, type CasFile, type CasStructure } from './casFile';
import { SEGMENTATION } from './uimaNames';
import { Refused } from './w3cValues';
import { walkXml, type XmlEvents, type XmlTag } from './xmlRead';

const XMI = 'http://www.omg.org/XMI';

/** What type system a file has beside it: the features of each type that hold values, not references. */
export type ValueFeatures = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a CAS in XMI (OASIS UIMA 1.0, 7.2): its first view that is a text. Refused if there is none. */
export function readXmi(content: string, valueFeatures: ValueFeatures): CasFile {
  const walk = new XmiWalk();
  walkXml(content, walk);
  const sofa = walk.elements.find(({ type, values }) => type === 'uima.cas.Sofa' && values.has('sofaString'));
  if (!sofa) throw new Refused('otherFormat', 'sofaString', 1);
  refuseRepeated(walk.elements);
  const known = new Map(walk.elements.map((element) => [element.id, element]));
  const own = walk.elements.filter(({ values }) => (values.get('sofa') ?? sofa.id) === sofa.id);
  const arrays = new SharedReferences();
  const structures = own.map((element): [string, CasStructure] => [
    element.id,
    structureOf(element, { known, cuts: walk.cuts, arrays, valueFeatures: valueFeatures.get(element.type) }),
  ]);
  return { text: sofa.values.get('sofaString') ?? '', structures: new Map(structures) };
}

interface Element {
  readonly id: string;
  readonly type: string;
  readonly values: Map<string, string>;
  readonly line: number;
}

class XmiWalk implements XmlEvents {
  readonly elements: Element[] = [];
  /** Tokens and sentences, most of a file: that they are there is enough. */
  readonly cuts = new Set<string>();
  private kept: Map<string, string> | undefined;
  private depth = 0;
  private feature: string | undefined;
  private words = '';

  open(tag: XmlTag): void {
    const { name, space, attributes, line } = tag;
    if (this.depth === 0 && (name !== 'XMI' || space !== XMI)) throw new Refused('otherFormat', name, line);
    if (this.depth === 1) this.begin(tag);
    // Values that are arrays stand in elements of their own.
    if (this.depth === 2) [this.feature, this.words] = [name, attributes.get('href') ?? ''];
    this.depth++;
  }

  private begin({ name, space, attributes, line }: XmlTag): void {
    const [id, type] = [attributes.get('xmi:id') ?? '', typeOf(name, space)];
    this.kept = undefined;
    if (type.startsWith(SEGMENTATION)) {
      this.cuts.add(id);
      return;
    }
    this.kept = new Map([...attributes].filter(([key]) => key !== 'xmi:id'));
    this.elements.push({ id, type, values: this.kept, line });
  }

  characters(words: string): void {
    if (this.feature !== undefined) this.words += words;
  }

  close(): void {
    this.depth--;
    if (this.depth !== 2 || this.feature === undefined) return;
    const before = this.kept?.get(this.feature);
    this.kept?.set(this.feature, before === undefined ? this.words : `${before} ${this.words}`);
    this.feature = undefined;
  }
}

/** `http:///de/example/type.ecore` is the package `de.example.type`. */
function typeOf(name: string, space: string): string {
  const [, path] = /^http:\/\/\/(.+)\.ecore$/.exec(space) ?? [];
  return path === undefined || path === 'uima/noNamespace' ? name : `${path.replaceAll('/', '.')}.${name}`;
}

interface Known {
  readonly known: ReadonlyMap<string, Element>;
  readonly cuts: ReadonlySet<string>;
  readonly arrays: SharedReferences;
  readonly valueFeatures: ReadonlySet<string> | undefined;
}

/** Without a type system, a reference is what leads to structures. */
function structureOf({ id, type, values, line }: Element, all: Known): CasStructure {
  const [begin, end] = [values.get('begin'), values.get('end')];
  const own = new Map<string, string>();
  const references = new Map<string, readonly string[]>();
  for (const [name, value] of values) {
    if (name === 'sofa' || name === 'begin' || name === 'end') continue;
    const ids = all.valueFeatures?.has(name) === true ? [] : idsIn(value, all);
    if (ids.length > 0) references.set(name, ids);
    else own.set(name, value);
  }
  const span = begin === undefined || end === undefined ? undefined : { start: numberOf(begin), end: numberOf(end) };
  return { id, type, ...(span && { span }), values: own, references, line };
}

/** The structures that a value leads to, those of an array in its place; empty if it is no list of ids. */
function idsIn(value: string, { known, cuts, arrays }: Known): readonly string[] {
  if (!/^\d+(?: \d+)*$/.test(value)) return [];
  const ids = value.split(' ');
  if (!ids.every((id) => known.has(id) || cuts.has(id))) return [];
  return ids.flatMap((id) => {
    const element = known.get(id);
    if (element?.type !== 'uima.cas.FSArray') return [id];
    return arrays.add((element.values.get('elements') ?? '').split(' ').filter((inner) => known.has(inner)));
  });
}

function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : NaN;
}
