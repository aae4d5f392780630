import type { TextEdit } from '../../core/annotations/follow';
import { spansEqual, type Span } from '../../core/text/span';
import type { Layout } from './layout';

/**
 * What an editor shows of a layout. VS Code moves what is drawn with each edit by itself, so after a key most styles are
 * right already: only those that an edit touched, or that are meant to look otherwise now, must be drawn again.
 */
export interface Drawn {
  /** The text was edited: what is drawn has moved. */
  edited(edits: readonly TextEdit[]): void;
  /** The keys of the styles whose spans are not drawn as `layout` wants them; from now on they are. */
  update(layout: Layout): readonly string[];
}

export function createDrawn(): Drawn {
  let spans = new Map<string, readonly Span[]>();
  const touched = new Set<string>();
  return {
    edited(edits) {
      // From the end of the text, so that each edit leaves the places of the next alone.
      for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
        const by = edit.text.length - (edit.end - edit.start);
        for (const [key, before] of spans) {
          if (before.some((span) => isTouched(span, edit))) touched.add(key);
          else if (by !== 0 && before.some(({ start }) => start > edit.end))
            spans.set(key, shifted(before, edit.end, by));
        }
      }
    },
    update(layout) {
      const keys = new Set([...spans.keys(), ...layout.keys()]);
      const wrong = [...keys].filter((key) => touched.has(key) || !areSame(spans.get(key), layout.get(key)));
      spans = new Map(layout);
      touched.clear();
      return wrong;
    },
  };
}

/** An edit at an edge counts too: whether a span grows by it is for those to say who know what it is. */
function isTouched({ start, end }: Span, edit: TextEdit): boolean {
  return edit.start <= end && start <= edit.end;
}

function shifted(spans: readonly Span[], from: number, by: number): readonly Span[] {
  return spans.map((span) => (span.start > from ? { start: span.start + by, end: span.end + by } : span));
}

function areSame(a: readonly Span[] = [], b: readonly Span[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((span, index) => {
      const other = b[index];
      return other !== undefined && spansEqual(span, other);
    })
  );
}
