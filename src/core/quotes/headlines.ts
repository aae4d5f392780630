import type { Article } from '../article/article';
import type { Evidence } from '../evidence';
import { isAgent } from './agency';
import type { Draft } from './draft';
import type { Meant } from './resolve';

/** Words that a headline's quotation has at least, to be known again in the text. */
const fewestWords = 3;

/**
 * Quotations of a headline are taken up in the text: they have the speaker that the text names.
 * @param headline where it starts
 */
export function nameHeadlineSpeakers(article: Article, headline: number, drafts: readonly Draft[]): void {
  const nameless = drafts.filter(({ speaker, place }) => speaker.length === 0 && place.start === headline);
  if (nameless.length === 0) return;
  const said = drafts.filter(({ speaker, place }) => speaker.length > 0 && place.start !== headline);
  const wordings = said.map((draft) => wordsOf(article, draft));
  for (const draft of nameless) {
    const words = wordsOf(article, draft);
    if (words.split(' ').length < fewestWords + 2) continue;
    const again = said[wordings.findIndex((wording) => wording.includes(words))];
    if (again === undefined) continue;
    draft.speaker = again.speaker;
    draft.medium = again.medium;
    draft.evidence = takenUp(draft);
  }
}

/**
 * *Streit um die Brücke: „…“*: what stands before the colon of a headline is its topic, unless it is somebody.
 * @param headline where it starts
 */
export function isTopic(article: Article, headline: number, draft: Draft, { entities }: Meant): boolean {
  const { speaker, cue, place } = draft;
  const [words] = speaker;
  if (words === undefined || cue.length > 0 || entities.length > 0 || place.start !== headline) return false;
  if (words.start >= (draft.spans[0]?.start ?? 0)) return false;
  const phrase = article.text.slice(words.start, words.end).toLowerCase();
  return !phrase.split(/\s+/u).some(isAgent);
}

/** Where the headline of an article starts; -1 without one. */
export function headlineOf({ blocks }: Article): number {
  // It stands before the first paragraph.
  for (const { kind, start } of blocks) {
    if (kind === 'headline') return start;
    if (kind === 'paragraph') return -1;
  }
  return -1;
}

/** The words of a quotation in small letters, a space around each. */
function wordsOf({ text }: Article, { spans }: Draft): string {
  const words = spans.flatMap(
    ({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  return ` ${words.join(' ')} `;
}

/** The same list as long as the block of the headline does not change. */
function takenUp({ place, evidence }: Draft): readonly Evidence[] {
  return (place.reasons[3] ??= [...evidence.filter(({ code }) => code !== 'noSpeaker'), { code: 'takenUp' }]);
}
