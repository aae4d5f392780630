import type { Decisions } from '../../core/annotations/annotation';
import { followEdits } from '../../core/annotations/follow';
import type { Item, Layer } from '../../core/annotations/layer';
import type { Span } from '../../core/text/span';

/** What is handed on of an article, in offsets of its text. */
export interface Content {
  readonly text: string;
  readonly layer: Layer;
  readonly decisions: Decisions;
}

const mark = '\uFEFF';

/**
 * The content as it stands in a file that begins with a byte order mark. VS Code keeps the mark out of a document's text, but
 * whoever reads the file counts it: every offset is one higher there.
 */
export function withByteOrderMark({ text, layer, decisions }: Content): Content {
  return {
    text: mark + text,
    layer: { ...layer, items: layer.items.map(shiftItem) },
    decisions: followEdits(decisions, [{ start: 0, end: 0, text: mark }]),
  };
}

function shiftItem(item: Item): Item {
  const roles = Object.entries(item.roles).map(([name, players]) => [
    name,
    players.map((player) => (player.span ? { ...player, span: shift(player.span) } : player)),
  ]);
  return { ...item, spans: item.spans.map(shift), roles: Object.fromEntries(roles) as Item['roles'] };
}

const shift = ({ start, end }: Span): Span => ({ start: start + mark.length, end: end + mark.length });
