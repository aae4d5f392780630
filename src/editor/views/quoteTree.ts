import type { CorpusSpeaker } from '../../core/report/corpus';
import type { DigestQuote } from '../../core/report/digest';
import { plain } from '../document/say';
import type { Model } from './model';
import type { Node, NodeOf } from './nodes';
import { Paging } from './paging';

/** Speaker → quotes; in the workspace with the articles between. Who has no name is under one line, and so are quotes of nobody. */
export class QuoteTree {
  readonly paging = new Paging('quotes');

  constructor(private readonly model: Model) {}

  children(node?: Node): readonly Node[] {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'voices':
        return this.paging.take(node, this.#speakers(isVoice), ({ key }) => speakerNode(key, node));
      case 'speaker':
        return this.#under(node);
      case 'article':
        return this.quotes(node, node.key ?? '', node.address);
      default:
        return [];
    }
  }

  /** The line of a speaker; undefined if it is not shown. */
  find(key: string): NodeOf<'speaker'> | undefined {
    const speaker = this.model.corpus.speakers.get(key);
    if (!speaker || this.#quotesMeant(speaker).length === 0) return undefined;
    return speakerNode(key, isVoice(speaker) ? this.#voices() : undefined);
  }

  /** What somebody says in one article, under their line or that of the article. */
  quotes(parent: Node, key: string, address: string): readonly NodeOf<'quote'>[] {
    const article = this.model.article(address);
    const speaker = this.model.corpus.speakers.get(key);
    const quotes = speaker?.articles.get(address) ?? [];
    if (!article || !speaker) return [];
    return quotes.flatMap((quote, index) => {
      const [first] = quote.spans;
      if (!first || !this.#isMeant(speaker, quote)) return [];
      const span = { start: first.start, end: quote.spans.at(-1)?.end ?? first.end };
      const words = { line: plain(quote.excerpt), number: article.rangeOf(first).start.line + 1 };
      return {
        ...{ kind: 'quote', id: `${parent.id} ${String(index)}`, parent, key, address, span, words, item: quote.id },
        ...(quote.score !== undefined && { score: quote.score }),
      };
    });
  }

  /** The quotation behind a line. */
  quoteOf({ key, address, item }: NodeOf<'quote'>): DigestQuote | undefined {
    return this.model.corpus.speakers
      .get(key)
      ?.articles.get(address)
      ?.find(({ id }) => id === item);
  }

  #roots(): readonly Node[] {
    const named = this.paging.take(undefined, this.#speakers(isNamed), ({ key }) => speakerNode(key));
    const voices = this.#voices();
    const nobody = this.find('');
    return [...named, ...(voices.count > 0 ? [voices] : []), ...(nobody ? [nobody] : [])];
  }

  #voices(): NodeOf<'voices'> {
    const count = this.#speakers(isVoice).reduce((sum, speaker) => sum + this.#quotesMeant(speaker).length, 0);
    return { kind: 'voices', id: 'voices', count };
  }

  #under(node: NodeOf<'speaker'>): readonly Node[] {
    const { key } = node;
    const speaker = this.model.corpus.speakers.get(key);
    const [first] = speaker?.articles.keys() ?? [];
    if (!speaker || first === undefined) return [];
    if (this.model.scope === 'article') return this.quotes(node, key, first);
    const counts = [...speaker.articles].map(
      ([address, quotes]) => [address, quotes.filter((quote) => this.#isMeant(speaker, quote)).length] as const,
    );
    const sorted = counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
    return this.paging.take(node, sorted, ([address, count]) => ({
      ...{ kind: 'article', id: `${node.id} ${address}`, parent: node, key, address, count },
    }));
  }

  #speakers(isWanted: (speaker: CorpusSpeaker) => boolean): readonly CorpusSpeaker[] {
    return [...this.model.corpus.speakers.values()]
      .filter((speaker) => isWanted(speaker) && this.#isSomeMeant(speaker))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  #isSomeMeant(speaker: CorpusSpeaker): boolean {
    return this.model.search === '' || this.#quotesMeant(speaker).length > 0;
  }

  #quotesMeant(speaker: CorpusSpeaker): readonly DigestQuote[] {
    return [...speaker.articles.values()].flat().filter((quote) => this.#isMeant(speaker, quote));
  }

  #isMeant({ name }: CorpusSpeaker, { excerpt }: DigestQuote): boolean {
    const { search } = this.model;
    return search === '' || name.toLowerCase().includes(search) || excerpt.toLowerCase().includes(search);
  }
}

const isNamed = ({ type }: CorpusSpeaker): boolean => type !== undefined;
const isVoice = ({ type, name }: CorpusSpeaker): boolean => type === undefined && name !== '';

const speakerNode = (key: string, parent?: Node): NodeOf<'speaker'> => ({
  ...{ kind: 'speaker', id: `speaker ${key}`, key },
  ...(parent && { parent }),
});
