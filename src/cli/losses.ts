import type { Loss } from '../core/formats/format';
import type { LeftOut } from '../core/formats/incoming';
import { nameOf, type Io } from './io';

/** Tells what is lost on the way, file by file, and of several at the end altogether. */
export class LossReport {
  readonly #total = new Map<string, number>();
  #files = 0;

  constructor(private readonly io: Pick<Io, 'err'>) {}

  /** Whether anything was lost so far. */
  get isEmpty(): boolean {
    return this.#total.size === 0;
  }

  /** What a format could not hold of an article. */
  add(file: string, format: string, lost: readonly Loss[]): void {
    this.#files++;
    for (const { code, count } of lost) {
      this.io.err(`${nameOf(file)}: ${sentence(losses[code], count)} dropped for ${format}\n`);
      this.#count(`lost ${code}`, count);
    }
  }

  /** What was left out of a file on purpose. */
  addLeftOut(file: string, left: readonly LeftOut[]): void {
    for (const { code, count } of left) {
      this.io.err(`${nameOf(file)}: left out: ${sentence(leftOut[code], count)}\n`);
      this.#count(`left ${code}`, count);
    }
  }

  /** The sum, where there was more than one article. */
  finish(): void {
    if (this.#files < 2 || this.isEmpty) return;
    const parts = [...this.#total].map(([key, count]) => {
      const [kind, code] = key.split(' ');
      return kind === 'lost'
        ? sentence(losses[code as Loss['code']], count)
        : sentence(leftOut[code as LeftOut['code']], count);
    });
    this.io.err(`Lost altogether, of ${this.#files} articles: ${parts.join(', ')}\n`);
  }

  #count(key: string, count: number): void {
    this.#total.set(key, (this.#total.get(key) ?? 0) + count);
  }
}

function sentence([one, several]: readonly [string, string], count: number): string {
  return `${count} ${count === 1 ? one : several}`;
}

const losses: Readonly<Record<Loss['code'], readonly [string, string]>> = {
  types: ['annotation of a type that it lacks', 'annotations of types that it lacks'],
  links: ['link to Wikidata', 'links to Wikidata'],
  notes: ['note', 'notes'],
  relations: ['relation', 'relations'],
  roles: ['role', 'roles'],
  discontinuous: ['discontinuous span', 'discontinuous spans'],
  overlap: ['overlapping annotation', 'overlapping annotations'],
  attributes: ['attribute', 'attributes'],
  unplaced: ['annotation without a place', 'annotations without a place'],
  surrogates: ['half of a surrogate pair', 'halves of surrogate pairs'],
};

const leftOut: Readonly<Record<LeftOut['code'], readonly [string, string]>> = {
  suggestions: ['suggestion that nobody has decided about', 'suggestions that nobody has decided about'],
  wholeArticle: ['annotation about an article as a whole', 'annotations about an article as a whole'],
  notUnderstood: ['thing that means nothing to this program', 'things that mean nothing to this program'],
  otherAnnotators: [
    'annotation of a whole text by another annotator',
    'annotations of whole texts by other annotators',
  ],
  surrogates: [
    'half of a surrogate pair, which no file can hold: it reads \uFFFD',
    'halves of surrogate pairs, which no file can hold: they read \uFFFD',
  ],
};
