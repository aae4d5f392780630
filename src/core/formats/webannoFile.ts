import type { CasFile, CasStructure } from './casFile';
import { own } from './uimaNames';
import { Refused } from './w3cValues';
import { splitEscaped, unescapeText, unescapeValue } from './webannoEscapes';
import { columnsIn, type TsvColumn } from './webannoHeader';

interface Structure extends CasStructure {
  readonly values: Map<string, string>;
  readonly references: Map<string, readonly string[]>;
}

/** A reference that is followed when all annotations are known: where, as what, and to what. */
interface Pending {
  readonly from: Structure;
  readonly feature: string;
  readonly unit: string;
  readonly number: string | undefined;
  readonly type: string;
  readonly line: number;
}

/** Most white space between the sentences of a file: a few numbers must not make a text without an end. */
const mostGaps = 1_000_000;

/** Reads a file of WebAnno TSV 3.x line by line. */
export class WebannoFile {
  private readonly text: string[] = [];
  private length = 0;
  /** White space put between sentences, in all. */
  private gaps = 0;
  /** The sentence at hand, and where it begins. */
  private current = { start: 0, text: '' };
  private readonly structures = new Map<string, Structure>();
  private readonly columns: TsvColumn[] = [];
  private readonly pending: Pending[] = [];
  /** Annotations by unit and type, in the order in which they are stacked. */
  private readonly stacks = new Map<string, Structure[]>();
  /** Lines of the sentence that begins. */
  private sentence: string[] = [];
  private isFormat = false;
  private links = 0;

  take(text: string, line: number): void {
    if (!this.isFormat) {
      if (text === '') return;
      if (!/^#FORMAT=WebAnno TSV 3\.\d+$/.test(text.trimEnd()))
        throw new Refused('otherFormat', text.slice(0, 40), line);
      this.isFormat = true;
      return;
    }
    const declared = this.stacks.size === 0 && this.sentence.length === 0 ? columnsIn(text) : undefined;
    if (declared) for (const column of declared) this.columns.push(column);
    else if (text.startsWith('#Text=')) this.sentence.push(unescapeText(text.slice('#Text='.length)));
    else if (/^\d+-\d+(?:\.\d+)?\t/.test(text)) this.takeUnit(text.split('\t'), line);
    else if (text.trim() !== '' && !text.startsWith('#')) throw new Refused('wrongLine', text.slice(0, 60), line);
  }

  done(): CasFile {
    if (!this.isFormat) throw new Refused('otherFormat', '', 1);
    for (const reference of this.pending) this.follow(reference);
    return { text: this.text.join(''), structures: this.structures };
  }

  private takeUnit(fields: readonly string[], line: number): void {
    const [unit = '', place = '', words = '', ...cells] = fields;
    const [, begin, behind] = /^(\d{1,15})-(\d{1,15})$/.exec(place) ?? [];
    if (begin === undefined || cells.length < this.columns.length)
      throw new Refused('wrongLine', fields.join(' ').slice(0, 60), line);
    const span = { start: Number(begin), end: Number(behind) };
    if (this.sentence.length > 0) this.beginSentence(span.start, line);
    const { start, text } = this.current;
    if (span.end < span.start || span.start < start || span.end > this.length)
      throw new Refused('outside', place, line);
    const own = text.slice(span.start - start, span.end - start);
    if (own !== words && own !== unescapeText(words)) throw new Refused('otherText', words.slice(0, 60), line);
    for (const [at, column] of this.columns.entries()) {
      const cell = cells[at] ?? '_';
      if (cell === '_') continue;
      for (const [index, value] of splitEscaped(cell, '|').entries())
        this.takeValue({ unit, span, line, column, index, value });
    }
  }

  /** What stands between two sentences is not in the file: as much white space. */
  private beginSentence(start: number, line: number): void {
    const missing = start - this.length;
    this.gaps += missing;
    if (missing < 0 || this.gaps > mostGaps) throw new Refused('outside', String(start), line);
    const text = this.sentence.join('\n');
    this.text.push(missing > 1 ? '\n'.repeat(missing) : ' '.repeat(missing), text);
    this.length = start + text.length;
    this.current = { start, text };
    this.sentence = [];
  }

  private takeValue(cell: Cell): void {
    const { column, line, unit, value } = cell;
    const { kind, feature, other } = column;
    const isNumbered = kind !== 'target' && value.endsWith(']') && !value.endsWith('\\]');
    const [, bare = value, number] = isNumbered ? (/^(.*)\[([\d_]+)\]$/su.exec(value) ?? []) : [];
    const structure = this.annotationAt(cell, kind === 'relation' ? undefined : number);
    if (kind === 'text' && bare !== '*') structure.values.set(feature, unescapeValue(bare));
    if (kind === 'role' && bare !== '_' && structure.references.get(feature) === undefined)
      structure.references.set(
        feature,
        splitEscaped(bare, ';').map((role) => this.addLink(other, role, line)),
      );
    if (kind === 'target' && value !== '*') {
      const links = structure.references.get(feature) ?? [];
      for (const [at, target] of splitEscaped(value, ';').entries()) {
        const [, to = '', id] = /^([\d.-]+)(?:\[(\d+)\])?$/.exec(target) ?? [];
        const link = this.structures.get(links[at] ?? '');
        if (link) this.pending.push({ from: link, feature: own.target, unit: to, number: id, type: other, line });
      }
    }
    if (kind === 'relation') {
      const [from, to] = number === undefined ? [] : number.split('_').map((id) => (id === '0' ? undefined : id));
      this.pending.push({ from: structure, feature: 'Governor', unit: bare, number: from, type: other, line });
      this.pending.push({ from: structure, feature: 'Dependent', unit, number: to, type: other, line });
    }
  }

  /** The annotation of a cell: known by its number, or by unit, type and place in the stack; grown to this unit. */
  private annotationAt({ unit, span, line, column, index }: Cell, number: string | undefined): Structure {
    const key = `${unit} ${column.type}`;
    const stack = this.stacks.get(key) ?? [];
    this.stacks.set(key, stack);
    const before = stack[index];
    if (before) return before;
    const id = number === undefined ? `${key} ${index}` : `[${number}]`;
    const known = this.structures.get(id);
    const structure: Structure = {
      id,
      type: column.kind === 'chain' ? `chain.${column.type}` : column.type,
      span: { start: known?.span?.start ?? span.start, end: span.end },
      values: known?.values ?? new Map<string, string>(),
      references: known?.references ?? new Map<string, readonly string[]>(),
      line: known?.line ?? line,
    };
    this.structures.set(id, structure);
    stack[index] = structure;
    return structure;
  }

  private addLink(type: string, role: string, line: number): string {
    const id = `link ${(this.links += 1)}`;
    const values = new Map(role === '*' ? [] : [[own.role, unescapeValue(role)] as const]);
    this.structures.set(id, { id, type, values, references: new Map(), line });
    return id;
  }

  private follow({ from, feature, unit, number, type, line }: Pending): void {
    const id = number === undefined ? this.stacks.get(`${unit} ${type}`)?.[0]?.id : `[${number}]`;
    if (id === undefined || !this.structures.has(id)) throw new Refused('dangling', number ?? unit, line);
    from.references.set(feature, [id]);
  }
}

interface Cell {
  readonly unit: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly line: number;
  readonly column: TsvColumn;
  /** In the stack. */
  readonly index: number;
  readonly value: string;
}
