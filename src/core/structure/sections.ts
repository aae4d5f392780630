import type { Article, Block } from '../article/article';

/** A crosshead with what stands under it; without a heading what stands before the first one. */
export interface Section {
  readonly heading?: Block;
  readonly blocks: readonly Block[];
}

/** An article as a reader sees it. */
export interface Sections {
  readonly frontMatter?: Block;
  readonly headline?: Block;
  /** In the order of the text; none is empty, but for one of a heading with nothing under it. */
  readonly sections: readonly Section[];
}

/** The sections of an article. A later line that looks like a headline begins a section. Linear. */
export function sectionsOf({ blocks }: Article): Sections {
  let frontMatter: Block | undefined;
  let headline: Block | undefined;
  const sections: { heading?: Block; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'frontMatter') frontMatter = block;
    else if (block.kind === 'headline' && !headline) headline = block;
    else if (block.kind === 'heading' || block.kind === 'headline') sections.push({ heading: block, blocks: [] });
    else {
      const last = sections.at(-1);
      if (last) last.blocks.push(block);
      else sections.push({ blocks: [block] });
    }
  }
  return { ...(frontMatter && { frontMatter }), ...(headline && { headline }), sections };
}
