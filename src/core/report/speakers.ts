import type { Span } from '../text/span';
import type { ArticleDigest, DigestQuote } from './digest';
import type { ReportSource, SpeakerCount } from './report';
import { byNumber, createTally } from './tally';

/** Words inside quotations, those of a quotation in another one once. */
export function quotedWords({ quotes }: ArticleDigest): number {
  let end = 0;
  let words = 0;
  for (const quote of quotes) {
    const last = endOf(quote);
    if (last <= end) continue;
    words += quote.words;
    end = last;
  }
  return words;
}

const endOf = ({ spans }: DigestQuote): number => spans.at(-1)?.end ?? 0;

interface Voice {
  readonly kind: SpeakerCount['kind'];
  quotes: number;
  words: number;
}

/** Who speaks, and how much of what is quoted. */
export function countSpeakers(
  sources: readonly ReportSource[],
  keyOf: (source: ReportSource, entity: string) => { readonly key: string; readonly name: string } | undefined,
): readonly SpeakerCount[] {
  const tally = createTally<Voice>();
  sources.forEach((source, article) => {
    for (const quote of source.digest.quotes)
      for (const { key, name, kind } of speakersOf(source, quote, keyOf)) {
        const place = { article, ...placeOf(quote) };
        const voice = tally.add(key, () => ({ name, kind, quotes: 0, words: 0 }), place, article);
        voice.quotes++;
        voice.words += quote.words;
      }
  });
  const all = sources.reduce((sum, { digest }) => sum + quotedWords(digest), 0);
  return tally
    .all()
    .map((voice) => ({ ...voice, share: all > 0 ? Math.min(1, voice.words / all) : 0 }))
    .sort(byNumber(({ words }) => words));
}

const placeOf = ({ spans }: DigestQuote): Span => ({ start: spans[0]?.start ?? 0, end: spans[0]?.end ?? 0 });

interface Speaker {
  readonly key: string;
  readonly name: string;
  readonly kind: SpeakerCount['kind'];
}

/** Each speaker of a quotation once, under a key that is the same in other articles only if the name is. */
function speakersOf(
  source: ReportSource,
  { speakers }: DigestQuote,
  keyOf: (source: ReportSource, entity: string) => { readonly key: string; readonly name: string } | undefined,
): readonly Speaker[] {
  if (speakers.length === 0) return [{ key: 'nobody', name: '', kind: 'nobody' }];
  const known = new Map<string, Speaker>();
  for (const { wording, entity } of speakers) {
    const named = entity === undefined ? undefined : keyOf(source, entity);
    const key = named ? `named ${named.key}` : `voice ${source.uri} ${wording.toLowerCase()}`;
    const name = named?.name ?? wording.replace(/\s+/g, ' ');
    known.set(key, { key, name, kind: named ? 'named' : 'voice' });
  }
  return [...known.values()];
}
