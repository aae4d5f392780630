import { createCodePoints, type CodePoints } from '../text/codepoints';
import { splitsSurrogatePair } from '../text/surrogates';
import type { CasFile, CasStructure } from './casFile';
import type {
  Incoming,
  IncomingAnnotation,
  IncomingEntity,
  IncomingPart,
  IncomingRelation,
  IncomingRole,
  LeftOut,
} from './incoming';
import { pushTo } from './pushTo';
import { nameOfFeature, own, PLAYER, RELATION } from './uimaNames';
import { Refused } from './w3cValues';
import { wikidataOf } from './teiPointers';

const NER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.';
const CUSTOM = 'webanno.custom.';
/** What says how the text is cut and what the document is, and so nothing of its own. */
const structural =
  /^(?:uima\.|de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?:segmentation|metadata)\.type\.|de\.tudarmstadt\.ukp\.clarin\.webanno\.|org\.dkpro\.core\.api\.xml\.)/;

/** What a CAS says of an article. */
export interface CasRead {
  readonly incoming: Omit<Incoming, 'names'>;
  readonly leftOut: readonly LeftOut[];
  /** What the document calls itself; undefined if it does not say. */
  readonly title: string | undefined;
}

/**
 * Named entities, spans of custom layers with links to who plays a role in them, and relations between them; refused where a place is
 * outside the text.
 */
export function readCas(file: CasFile): CasRead {
  const reading = new CasReading(file);
  for (const structure of file.structures.values()) reading.take(structure);
  const title = [...file.structures.values()].find(({ type }) => type.endsWith('.DocumentMetaData'));
  return { ...reading.done(), title: title?.values.get('documentTitle') };
}

class CasReading {
  private readonly points: CodePoints;
  private readonly entities = new Map<string, IncomingEntity>();
  private readonly annotations = new Map<string, IncomingAnnotation & { readonly parts: IncomingPart[] }>();
  /** The first span of those that are one annotation, by layer and what they have in common. */
  private readonly firsts = new Map<string, string>();
  /** Of a further span the first. */
  private readonly parts = new Map<string, string>();
  private readonly relations: CasStructure[] = [];
  private readonly leftOut = { suggestions: 0, notUnderstood: 0 };
  private readonly suggested = new Set<string>();

  constructor(private readonly file: CasFile) {
    this.points = createCodePoints(file.text);
  }

  take(structure: CasStructure): void {
    const { id, type, span, values, references } = structure;
    if (!span || structural.test(type)) return;
    if (references.has('Governor') && references.has('Dependent')) this.relations.push(structure);
    else if (type.startsWith(NER) || (type.startsWith(CUSTOM) && !this.isPlayer(structure))) {
      if (values.get(own.status) === 'suggested') {
        this.leftOut.suggestions++;
        this.suggested.add(id);
      } else if (span.start === span.end) this.leftOut.notUnderstood++;
      else this.add(structure);
    } else if (!type.startsWith(CUSTOM)) this.leftOut.notUnderstood++;
  }

  done(): Pick<CasRead, 'incoming' | 'leftOut'> {
    const relations = this.relations.flatMap((structure) => this.relationOf(structure) ?? []);
    const { suggestions, notUnderstood } = this.leftOut;
    const leftOut: readonly LeftOut[] = [
      { code: 'suggestions', count: suggestions },
      { code: 'notUnderstood', count: notUnderstood },
    ];
    const annotations = [...this.annotations.values()];
    return {
      incoming: { text: this.file.text, annotations, entities: this.entities, relations, isPartial: true },
      leftOut: leftOut.filter(({ count }) => count > 0),
    };
  }

  private add(structure: CasStructure): void {
    const { id, type, values } = structure;
    const part = values.get(own.part);
    const group = `${type} ${part ?? ''}`;
    const first = part === undefined ? undefined : this.annotations.get(this.firsts.get(group) ?? '');
    if (first) {
      first.parts.push(this.partOf(structure));
      this.parts.set(id, this.firsts.get(group) ?? id);
      return;
    }
    if (part !== undefined) this.firsts.set(group, id);
    this.annotations.set(id, this.annotationOf(structure));
  }

  /** Words of this program that only play a role: in any other layer, what is linked to is an annotation too. */
  private isPlayer({ type, values }: CasStructure): boolean {
    return type.endsWith(PLAYER) && values.has(own.role);
  }

  private annotationOf(structure: CasStructure): IncomingAnnotation & { readonly parts: IncomingPart[] } {
    const { id, type, values, line } = structure;
    const isNamed = type.startsWith(NER);
    const short = type.slice(type.lastIndexOf('.') + 1);
    const special: readonly string[] = [own.value, own.identifier, own.entity, own.notes, own.status, own.part];
    const attributes = [...values].filter(([name]) => !special.includes(name) || (!isNamed && name === own.value));
    const notes = values.get(own.notes);
    const entity = this.entityOf(structure);
    return {
      key: id,
      ...(line !== undefined && { line }),
      type: isNamed ? (values.get(own.value) ?? short) : short,
      attributes: Object.fromEntries(attributes.map(([name, value]) => [nameOfFeature(name), value])),
      parts: [this.partOf(structure)],
      roles: this.rolesOf(structure),
      ...(entity !== undefined && { entity }),
      notes: notes === undefined ? [] : [{ text: notes, by: '', on: '' }],
      by: '',
      on: '',
    };
  }

  /** Who plays a role, by links: the role is what the link says, else the feature that holds it. */
  private rolesOf({ references }: CasStructure): IncomingAnnotation['roles'] {
    const roles = new Map<string, IncomingRole[]>();
    for (const [feature, ids] of references)
      for (const id of ids) {
        const link = this.file.structures.get(id);
        const target = this.file.structures.get(link?.references.get(own.target)?.[0] ?? '');
        if (!link || !target?.span) continue;
        const entity = this.entityOf(target);
        const name = link.values.get(own.role) ?? '';
        const role = { part: this.partOf(target), ...(entity !== undefined && { entity }) };
        pushTo(roles, name === '' ? nameOfFeature(feature) : name, role);
      }
    return Object.fromEntries(roles);
  }

  /** The entity that a structure names, by its name and item in Wikidata. */
  private entityOf({ values, span }: CasStructure): string | undefined {
    const name = values.get(own.entity);
    const wikidata = wikidataOf(values.get(own.identifier) ?? '');
    if (name === undefined && wikidata === undefined) return undefined;
    const key = `entity ${name ?? ''} ${wikidata ?? ''}`;
    const words = span ? this.file.text.slice(span.start, span.end) : '';
    if (!this.entities.has(key))
      this.entities.set(key, {
        name: name ?? words,
        aliases: [],
        ...(wikidata !== undefined && { wikidata }),
        by: '',
        on: '',
      });
    return key;
  }

  private relationOf({ type, references }: CasStructure): IncomingRelation | undefined {
    const [from = '', to = ''] = ['Governor', 'Dependent'].map((end) => {
      const [id = ''] = references.get(end) ?? [];
      return this.parts.get(id) ?? id;
    });
    if (this.suggested.has(from) || this.suggested.has(to)) return undefined;
    if (this.annotations.has(from) && this.annotations.has(to)) {
      const name = type.slice(type.lastIndexOf('.') + 1).replace(new RegExp(`(?<=.)${RELATION}$`), '');
      return { type: name.charAt(0).toLowerCase() + name.slice(1), from, to, by: '', on: '' };
    }
    this.leftOut.notUnderstood++;
    return undefined;
  }

  private partOf({ id, span, line }: CasStructure): IncomingPart {
    const { text } = this.file;
    const { start, end } = span ?? { start: NaN, end: NaN };
    const isInside = start <= end && end <= text.length;
    if (!isInside || splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end))
      throw new Refused('outside', `${id} ${start}-${end}`, line);
    return { prefix: '', suffix: '', at: [this.points.toCodePoint(start), this.points.toCodePoint(end)] };
  }
}
