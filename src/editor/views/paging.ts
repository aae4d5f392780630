import type { Node, ViewName } from './nodes';

/** Lines under one line that are shown at first, and that each *Show More* adds: VS Code is slow with thousands. */
const page = 300;

/** How many of the lines under each line are shown. */
export class Paging {
  readonly #shown = new Map<string, number>();

  constructor(private readonly view: ViewName) {}

  /** The first of the entries as lines, and one for the others, if there are more. */
  take<T>(parent: Node | undefined, entries: readonly T[], write: (entry: T) => Node): readonly Node[] {
    const of = parent?.id ?? '';
    const most = this.#shown.get(of) ?? page;
    const lines = entries.slice(0, most).map(write);
    if (entries.length <= most) return lines;
    const count = entries.length - most;
    return [...lines, { kind: 'more', id: `more ${of}`, view: this.view, of, count, ...(parent && { parent }) }];
  }

  /** Shows more of them. */
  more(of: string): void {
    this.#shown.set(of, (this.#shown.get(of) ?? page) + page);
  }
}
