import type { Article } from '../article/article';
import type { Mention, MentionsByBlock } from './mention';

/** The mentions of all blocks with offsets of the article, sorted. */
export function placeMentions({ blocks }: Article, byBlock: MentionsByBlock): readonly Mention[] {
  return blocks.flatMap(({ start }, index) =>
    (byBlock[index] ?? []).map((mention) => ({ ...mention, start: start + mention.start, end: start + mention.end })),
  );
}
