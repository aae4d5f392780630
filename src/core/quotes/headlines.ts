import type { Article } from '../article/article';
import type { Evidence } from '../evidence';
import { isAgent } from './agency';
import type { Draft } from './draft';
import type { Resolve } from './resolve';

/** Words that a headline's quotation has at least, to be known again in the text. */
const fewestWords = 3;

/**
 * The quotations of an article, those of its headline with the speakers that the text names where it takes them up. They come last
 * then: whom *sie* means is clear where the text says it.
 */
export function withHeadlineSpeakers(article: Article, drafts: readonly Draft[], resolve: Resolve): readonly Draft[] {
  const headline = headlineOf(article);
  const own = drafts.filter(({ place }) => place.start === headline);
  for (const draft of own) if (hasTopic(article, draft, resolve)) Object.assign(draft, withoutSpeaker(draft));
  const nameless = own.filter(({ speaker }) => speaker.length === 0);
  if (nameless.length === 0) return drafts;
  const said = drafts.filter(({ speaker, place }) => speaker.length > 0 && place.start !== headline);
  const takenUp = takeUp(article, nameless, said);
  return takenUp.size === 0 ? drafts : [...drafts.filter((draft) => !takenUp.has(draft)), ...takenUp];
}

/** Gives quotations the speakers of those that have their words. */
function takeUp(article: Article, nameless: readonly Draft[], said: readonly Draft[]): ReadonlySet<Draft> {
  const wordings = said.map((draft) => wordsOf(article, draft));
  const takenUp = new Set<Draft>();
  for (const draft of nameless) {
    const words = wordsOf(article, draft);
    if (words.split(' ').length < fewestWords + 2) continue;
    const again = said[wordings.findIndex((wording) => wording.includes(words))];
    if (again === undefined) continue;
    draft.speaker = again.speaker;
    draft.medium = again.medium;
    draft.evidence = takenUpEvidence(draft);
    takenUp.add(draft);
  }
  return takenUp;
}

/** *Streit um die Brücke: „…“*: what stands before the colon of a headline is its topic, unless it is somebody. */
function hasTopic({ text }: Article, draft: Draft, resolve: Resolve): boolean {
  const { speaker, cue, spans } = draft;
  const [words] = speaker;
  if (words === undefined || cue.length > 0 || words.start >= (spans[0]?.start ?? 0)) return false;
  if (resolve(draft).entities.length > 0) return false;
  return !text.slice(words.start, words.end).toLowerCase().split(/\s+/u).some(isAgent);
}

const nobody: Draft['speaker'] = [];

function withoutSpeaker({ place, evidence }: Draft): Pick<Draft, 'speaker' | 'frame' | 'evidence'> {
  const reasons = (place.reasons[0] ??= evidence.map((each) =>
    each.code === 'speakerBefore' ? { code: 'noSpeaker' } : each,
  ));
  return { speaker: nobody, frame: nobody, evidence: reasons };
}

/** Where the headline of an article starts; -1 without one. */
function headlineOf({ blocks }: Article): number {
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
function takenUpEvidence({ place, evidence }: Draft): readonly Evidence[] {
  return (place.reasons[3] ??= [...evidence.filter(({ code }) => code !== 'noSpeaker'), { code: 'takenUp' }]);
}
