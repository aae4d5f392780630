import type { CorpusEntity } from '../../core/report/corpus';
import { mentionsOf, type DigestItem } from '../../core/report/digest';
import { plain } from '../document/say';
import type { Model } from './model';
import type { Node, NodeOf } from './nodes';
import { Paging } from './paging';
import { openText } from './texts';

/** Type → entity → mentions; in the workspace with the articles between. What has no name stands under its type. */
export class EntityTree {
  readonly paging = new Paging('entities');

  constructor(private readonly model: Model) {}

  async children(node?: Node): Promise<readonly Node[]> {
    switch (node?.kind) {
      case undefined:
        return this.types();
      case 'type':
        return this.paging.take<CorpusEntity | NodeOf<'other'>>(
          node,
          [...this.#entitiesOf(node.type), ...this.#othersOf(node)],
          (entry) => ('kind' in entry ? entry : this.#entity(entry.key, node)),
        );
      case 'entity':
        return this.#under(node);
      case 'article':
        return this.mentions(node, node.key ?? '', node.address);
      default:
        return [];
    }
  }

  /** In the order of the schema; types that it does not know come last. */
  types(): readonly NodeOf<'type'>[] {
    const counts = new Map<string, number>(this.model.schema.types.map(({ name }) => [name, 0]));
    for (const entity of this.model.corpus.entities.values())
      if (this.#isMeant(entity)) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
    for (const { others } of this.model.corpus.articles.values())
      for (const other of others)
        if (this.#isOtherMeant(other)) counts.set(other.type, (counts.get(other.type) ?? 0) + 1);
    return [...counts].flatMap(([type, count]) =>
      count > 0 ? [{ kind: 'type', view: 'entities', id: `type ${type}`, type, count }] : [],
    );
  }

  /** The line of an entity; undefined if it is not shown. */
  find(key: string): NodeOf<'entity'> | undefined {
    const entity = this.model.corpus.entities.get(key);
    const type = entity && this.#isMeant(entity) ? this.types().find((each) => each.type === entity.type) : undefined;
    return type && this.#entity(key, type);
  }

  /** The mentions of an entity in one article, under its line or that of the article. */
  async mentions(parent: Node, key: string, address: string): Promise<readonly NodeOf<'mention'>[]> {
    const entity = this.model.corpus.entities.get(key)?.articles.get(address);
    const write = entity && (await openText(this.model, address));
    if (!entity || !write) return [];
    return entity.places.map(({ start, end, item, by, score }, index) => ({
      ...{ kind: 'mention', id: `${parent.id} ${String(index)}`, parent, key, address, by, item },
      span: { start, end },
      words: write({ start, end }),
      ...(score !== undefined && { score }),
    }));
  }

  #under(node: NodeOf<'entity'>): readonly Node[] | Promise<readonly Node[]> {
    const { key } = node;
    const articles = this.model.corpus.entities.get(key)?.articles ?? new Map<string, never>();
    const [first] = articles.keys();
    if (this.model.scope === 'article') return first === undefined ? [] : this.mentions(node, key, first);
    const counted = [...articles].map(([address, entity]) => ({ address, count: mentionsOf(entity).length }));
    const sorted = counted.sort((a, b) => b.count - a.count);
    return this.paging.take(node, sorted, ({ address, count }) => ({
      ...{ kind: 'article', id: `${node.id} ${address}`, parent: node, key, address, count },
    }));
  }

  #entity(key: string, parent: NodeOf<'type'>): NodeOf<'entity'> {
    return { kind: 'entity', id: `entity ${key}`, key, parent };
  }

  #entitiesOf(type: string): readonly CorpusEntity[] {
    return [...this.model.corpus.entities.values()]
      .filter((entity) => entity.type === type && this.#isMeant(entity))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  #othersOf(parent: NodeOf<'type'>): readonly NodeOf<'other'>[] {
    const { corpus } = this.model;
    return [...corpus.articles].flatMap(([address, { others }]) => {
      const meant = others.filter((other) => other.type === parent.type && this.#isOtherMeant(other));
      const article = meant.length > 0 ? this.model.article(address) : undefined;
      return meant.flatMap((other, index): readonly NodeOf<'other'>[] => {
        const [span] = other.spans;
        if (!span || !article) return [];
        const words = { line: plain(other.excerpt), number: article.rangeOf(span).start.line + 1 };
        const id = `other ${other.type} ${address} ${String(index)}`;
        const { type, score } = other;
        return [
          {
            kind: 'other',
            id,
            parent,
            address,
            span,
            type,
            item: other.id,
            words,
            ...(score !== undefined && { score }),
          },
        ];
      });
    });
  }

  #isOtherMeant({ excerpt }: DigestItem): boolean {
    return excerpt.toLowerCase().includes(this.model.search);
  }

  #isMeant({ name, articles }: CorpusEntity): boolean {
    const { search } = this.model;
    if (search === '' || name.toLowerCase().includes(search)) return true;
    for (const { aliases } of articles.values())
      if (aliases.some((alias) => alias.toLowerCase().includes(search))) return true;
    return false;
  }
}
