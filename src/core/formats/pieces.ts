import type { Item, LayerRole } from '../annotations/layer';
import type { Span } from '../text/span';
import type { Handout } from './format';

/** A stretch of text under one label: a part of an item, or the words of whoever plays a role in it. */
export interface Piece {
  /** Unlike all others of the article. */
  readonly id: string;
  readonly item: Item;
  /** The name of the role; absent for a part of the item itself. */
  readonly role?: string;
  /** In the article's own text. */
  readonly span: Span;
}

/** A labelled arrow between two pieces: a role, a relation, or `continues` from a further part to the first. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
  /** Roles whose player stands nowhere in the text, and relations that do not join two items. */
  readonly lost: { readonly roles: number; readonly relations: number };
}

/** Name of the arrow between the parts of an item. */
export const CONTINUES = 'continues';

/** What a format of labelled spans and arrows can hold of an article. */
export function piecesOf({ items, relations }: Pick<Handout, 'items' | 'relations'>): Pieces {
  const pieces: Piece[] = [];
  const links: Link[] = [];
  const link = (from: string, to: string, label: string): void =>
    void links.push({ id: `l${links.length + 1}`, from, to, label });
  let unplaced = 0;
  for (const item of items) {
    item.spans.forEach((span, at) => {
      const id = at === 0 ? item.id : `${item.id}+${at}`;
      pieces.push({ id, item, span });
      if (at > 0) link(id, item.id, CONTINUES);
    });
    placedRoles(item).forEach(({ role, span }, at) => {
      const id = `${item.id}/${role}/${at + 1}`;
      pieces.push({ id, item, role, span });
      link(item.id, id, role);
    });
    unplaced += unplacedRoles(item).length;
  }
  const known = new Set(items.map(({ id }) => id));
  const joined = relations.filter(({ from, to }) => known.has(from) && known.has(to));
  for (const { from, to, type } of joined) link(from, to, type);
  return { pieces, links, lost: { roles: unplaced, relations: relations.length - joined.length } };
}

/** What people decided, or what is only suggested, where a format keeps the two apart. */
export interface Side extends Pieces {
  readonly items: readonly Item[];
}

/** The items of one origin, with their pieces. */
export function sideOf(handout: Pick<Handout, 'items' | 'relations'>, origin: Item['origin']): Side {
  const items = handout.items.filter((item) => item.origin === origin);
  return { items, ...piecesOf({ ...handout, items }) };
}

/** The players of an item's roles that stand somewhere, each wording once, with the name of the role. */
export function placedRoles({ roles }: Item): readonly { readonly role: string; readonly span: Span }[] {
  return Object.entries(roles).flatMap(([role, players]) => {
    const spans = new Map<string, Span>();
    for (const { span } of players) if (span) spans.set(`${span.start}-${span.end}`, span);
    return [...spans.values()].map((span) => ({ role, span }));
  });
}

/** The players that stand nowhere in the text: who is only known by name. */
export function unplacedRoles({ roles }: Item): readonly LayerRole[] {
  return Object.values(roles)
    .flat()
    .filter(({ span }) => span === undefined);
}
