import type { Item } from '../annotations/layer';
import type { Handout, Loss } from './format';
import { isNamed } from './labels';
import { nest, whole } from './layers';
import { lossesOfLabels } from './lost';
import { cutAt, sentencesOf, type Token } from './tokenTable';

/** A token with its tags in IOB2 (Tjong Kim Sang and Veenstra 1999): `B-PER`, `I-PER`, `O`. */
export interface TaggedToken extends Token {
  readonly outer: string;
  readonly inner: string;
}

export interface Tagged {
  readonly sentences: readonly (readonly TaggedToken[])[];
  readonly lost: Partial<Record<Loss['code'], number>>;
}

interface Choice {
  readonly labelOf: (item: Item) => string | undefined;
  /** Whether there is a second column for what stands inside a mention. */
  readonly hasInner: boolean;
  /** Cut tokens where a mention begins or ends; else it is widened to whole tokens, as GermEval does with parts. */
  readonly cuts: boolean;
}

/** The mentions of an article as tags of its tokens. An item without a label, of several spans, or over a sentence's end is lost. */
export function tag(handout: Handout, { labelOf, hasInner, cuts }: Choice): Tagged {
  const named = handout.items.filter((item) => isNamed(item, handout.schema));
  const labelled = named.filter((item) => labelOf(item) !== undefined);
  const single = labelled.filter(({ spans }) => spans.length === 1);
  const { outer, inner, rest } = nest(single);
  const kept = hasInner ? [...outer, ...inner] : outer;
  const plain = sentencesOf(handout);
  const sentences = cuts
    ? cutAt(
        plain,
        kept.flatMap(({ spans }) => spans),
      )
    : plain;
  const first = tags(sentences, outer, labelOf);
  const second = tags(sentences, hasInner ? inner : [], labelOf);
  return {
    sentences: sentences.map((tokens, at) =>
      tokens.map((token, index) => ({
        ...token,
        outer: first.columns[at]?.[index] ?? 'O',
        inner: second.columns[at]?.[index] ?? 'O',
      })),
    ),
    lost: {
      types: handout.items.length - labelled.length,
      discontinuous: labelled.length - single.length + first.lost + second.lost,
      overlap: rest.length + (hasInner ? 0 : inner.length),
      ...lossesOfLabels({ ...handout, items: labelled }),
    },
  };
}

/** A column of tags for items that are disjoint and sorted, and how many of them lie in no one sentence. */
function tags(
  sentences: readonly (readonly Token[])[],
  items: readonly Item[],
  labelOf: (item: Item) => string | undefined,
): { readonly columns: readonly (readonly string[])[]; readonly lost: number } {
  const columns = sentences.map((tokens) => tokens.map(() => 'O'));
  let lost = 0;
  let sentence = 0;
  let from = 0;
  for (const item of items) {
    const { start, end } = whole(item);
    for (; sentence < sentences.length && (sentences[sentence]?.at(-1)?.end ?? 0) <= start; sentence++) from = 0;
    const tokens = sentences[sentence] ?? [];
    const column = columns[sentence] ?? [];
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) from++;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    const isWhole = to > from && end <= (tokens.at(-1)?.end ?? 0);
    if (!isWhole || column.slice(from, to).some((tagged) => tagged !== 'O')) {
      lost++;
      continue;
    }
    for (let at = from; at < to; at++) column[at] = `${at === from ? 'B' : 'I'}-${labelOf(item) ?? ''}`;
  }
  return { columns, lost };
}
