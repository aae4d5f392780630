import type { CorpusEntity } from '../../core/report/corpus';
import type { Model } from './model';
import type { Node, NodeOf } from './nodes';
import { Paging } from './paging';
import { openText } from './texts';

/** Type → entity → mentions; in the workspace with the articles between. */
export class EntityTree {
  readonly paging = new Paging('entities');

  constructor(private readonly model: Model) {}

  async children(node?: Node): Promise<readonly Node[]> {
    switch (node?.kind) {
      case undefined:
        return this.types();
      case 'type':
        return this.paging.take(node, this.#entitiesOf(node.type), ({ key }) => this.#entity(key, node));
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
    return [...counts].flatMap(([type, count]) =>
      count > 0 ? [{ kind: 'type', id: `type ${type}`, type, count }] : [],
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
    const sorted = [...articles].sort(([, a], [, b]) => b.places.length - a.places.length);
    return this.paging.take(node, sorted, ([address, { places }]) => ({
      ...{ kind: 'article', id: `${node.id} ${address}`, parent: node, key, address, count: places.length },
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

  #isMeant({ name, articles }: CorpusEntity): boolean {
    const { search } = this.model;
    if (search === '' || name.toLowerCase().includes(search)) return true;
    for (const { aliases } of articles.values())
      if (aliases.some((alias) => alias.toLowerCase().includes(search))) return true;
    return false;
  }
}
