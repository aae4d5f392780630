import type { Mention, MentionType } from '../mentions/mention';
import type { Gender } from './entity';

/** A mention with the wording and place that gathering looks at. */
export interface Item {
  readonly mention: Mention;
  /** Position among the article's mentions. */
  readonly index: number;
  readonly surface: string;
  /** Without the ending of a genitive. */
  readonly base: string;
  readonly block: number;
  readonly byline: boolean;
  readonly gender: Gender | undefined;
  /** Stands in a bracket right behind the thing before it. */
  readonly bracketed: boolean;
}

/** Mentions that are one thing; grows while the article is read. */
export interface Cluster {
  readonly items: Item[];
  gender?: Gender;
}

export function newCluster(item: Item): Cluster {
  const cluster: Cluster = { items: [] };
  join(cluster, item);
  return cluster;
}

export function join(cluster: Cluster, item: Item): void {
  cluster.items.push(item);
  if (item.gender !== undefined) cluster.gender ??= item.gender;
}

/** Moves everything of `from` into `into`; `from` is empty afterwards. */
export function unite(into: Cluster, from: Cluster): void {
  if (into === from) return;
  for (const item of from.items.splice(0)) join(into, item);
}

/** The type that the mentions agree on, weighed by their scores; names count, derived forms and parts break ties. */
export function typeOfCluster({ items }: Cluster): MentionType {
  const sums = new Map<MentionType, number>();
  for (const { mention } of items) {
    const weight = mention.form === 'name' ? mention.score : mention.score / 100;
    sums.set(mention.type, (sums.get(mention.type) ?? 0) + weight);
  }
  let best: MentionType = items[0]?.mention.type ?? 'other';
  for (const [type, sum] of sums) if (sum > (sums.get(best) ?? 0)) best = type;
  return best;
}
