import { pendingOf, type Pending } from '../../core/report/corpus';
import type { ArticleDigest } from '../../core/report/digest';
import type { Model } from './model';
import type { Node, NodeOf } from './nodes';
import { Paging } from './paging';
import { openText } from './texts';

/** Type → suggestions in the order of the text; in the workspace article → suggestions. */
export class ReviewTree {
  readonly paging = new Paging('review');
  #counts = new WeakMap<ArticleDigest, number>();
  #countedFor: unknown;

  constructor(private readonly model: Model) {}

  async children(node?: Node): Promise<readonly Node[]> {
    if (!node) return this.model.scope === 'article' ? this.types() : this.#articles();
    if (node.kind === 'type') {
      const [address] = this.model.corpus.articles.keys();
      const lines = address === undefined ? [] : await this.suggestions(node, address);
      return this.paging.take(
        node,
        lines.filter(({ type }) => type === node.type),
        (line) => line,
      );
    }
    return node.kind === 'article'
      ? this.paging.take(node, await this.suggestions(node, node.address), (line) => line)
      : [];
  }

  /** In the order of the schema; types that it does not know come last. */
  types(): readonly NodeOf<'type'>[] {
    const counts = new Map<string, number>(this.model.schema.types.map(({ name }) => [name, 0]));
    for (const digest of this.model.corpus.articles.values())
      for (const { type } of this.meant(digest)) counts.set(type, (counts.get(type) ?? 0) + 1);
    return [...counts].flatMap(([type, count]) =>
      count > 0 ? [{ kind: 'type', view: 'review', id: `type ${type}`, type, count }] : [],
    );
  }

  /** The suggestions of an article. */
  async suggestions(parent: Node, address: string): Promise<readonly NodeOf<'suggestion'>[]> {
    const digest = this.model.corpus.articles.get(address);
    const write = digest && (await openText(this.model, address));
    if (!digest || !write) return [];
    return this.meant(digest).map(({ id, type, span, score, name }) => ({
      ...{ kind: 'suggestion', id: `suggestion ${address} ${id}`, parent, address, span, type, score, item: id },
      words: write(span),
      ...(name !== undefined && { name }),
    }));
  }

  #articles(): readonly Node[] {
    const counts = [...this.model.corpus.articles].map(([address, digest]) => [address, this.#count(digest)] as const);
    const sorted = counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
    return this.paging.take(undefined, sorted, ([address, count]) => ({
      ...{ kind: 'article', id: `article ${address}`, address, count },
    }));
  }

  #count(digest: ArticleDigest): number {
    const { search, filter } = this.model;
    const asked = `${search}\n${String(filter.from)} ${[...filter.withoutTypes].join(' ')}`;
    if (search === '' && filter.from === 0 && filter.withoutTypes.size === 0) return digest.pending;
    if (asked !== this.#countedFor) this.#counts = new WeakMap();
    this.#countedFor = asked;
    const count = this.#counts.get(digest) ?? this.meant(digest).length;
    this.#counts.set(digest, count);
    return count;
  }

  /** The suggestions of an article that are shown: those that fit filter and search. */
  meant(digest: ArticleDigest): readonly Pending[] {
    const { search, filter } = this.model;
    const excerpts = new Map([...digest.quotes, ...digest.others].map(({ id, excerpt }) => [id, excerpt]));
    return pendingOf(digest).filter(
      ({ id, type, score, name }) =>
        !filter.withoutTypes.has(type) &&
        Math.round(score * 100) >= filter.from &&
        (search === '' || (name ?? excerpts.get(id) ?? '').toLowerCase().includes(search)),
    );
  }
}
