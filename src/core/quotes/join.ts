import type { LocalQuote } from './localQuote';
import { createDraft, type Draft, type ReadBlock, type State } from './draft';
import type { Pair } from './pairing';
import { spanOf } from './spans';

/** Sentences between a quotation and one that goes on from it. */
const reach = 1;

/** Joins what the blocks say: quotations over paragraphs, speakers that go on, announcements. Linear. */
export function joinBlocks(blocks: readonly ReadBlock[]): Draft[] {
  const state: State = {
    blocks,
    drafts: [],
    last: undefined,
    lastSentence: -10,
    carried: undefined,
    voice: [],
    voiceSentence: -10,
    subject: [],
    subjectSentence: -10,
    spoken: new Set(),
    announced: undefined,
    announcer: undefined,
  };
  let sentence = 0;
  for (const block of blocks) {
    if (block.block.kind !== 'paragraph') state.lastSentence = -10;
    const continued = carryOver(state, block);
    let voice = 0;
    for (const quote of block.quotes) {
      voice = hear(state, block, voice, quote.sentence, sentence);
      if (quote.pair !== undefined && quote.pair === continued?.pair) {
        adopt(state, block, continued.draft, quote, sentence + quote.sentence);
        continue;
      }
      joinQuote(state, block, quote, sentence + quote.sentence);
    }
    hear(state, block, voice, Infinity, sentence);
    state.announced = block.announces;
    state.announcer = block;
    sentence += block.sentences.length;
  }
  return state.drafts;
}

/** Takes note of who is said to speak in the sentences before the given one. */
function hear(
  state: State,
  { voices, reading, block }: ReadBlock,
  from: number,
  before: number,
  offset: number,
): number {
  let i = from;
  for (; i < voices.length; i++) {
    const voice = voices[i];
    if (voice === undefined || voice.sentence >= before) break;
    if (voice.strength !== 'told') {
      const known =
        voice.strength === 'agent' ||
        voice.speaker.some(({ to }) => state.spoken.has(reading.words.lower[to - 1] ?? ''));
      if (!known) continue;
      state.subject = voice.speaker.map((range) => spanOf(reading, range, block.start));
      state.subjectSentence = offset + voice.sentence;
      continue;
    }
    state.voice = voice.speaker.map((range) => spanOf(reading, range, block.start));
    state.voiceSentence = offset + voice.sentence;
  }
  return i;
}

interface Continued {
  readonly pair: Pair;
  readonly draft: Draft;
}

/** The frame stands in a later paragraph of the quotation than its first. */
function adopt(state: State, read: ReadBlock, draft: Draft, quote: LocalQuote, sentence: number): void {
  if (quote.roles !== undefined && quote.roles.speaker.length > 0) {
    const later = createDraft(state, read, quote, sentence);
    const kept = draft.evidence.filter(({ code }) => code === 'marks' || code === 'continued');
    const added = later.evidence.filter(({ code }) => code !== 'marks');
    const { speaker, cue, frame, addressee, medium, score } = later;
    Object.assign(draft, { speaker, cue, frame, addressee, medium, score, sameSpeaker: false });
    draft.evidence = [...kept, ...added];
    state.voice = speaker;
    state.voiceSentence = sentence;
  }
  state.last = draft;
  state.lastSentence = sentence;
}

/** A quotation that was left open goes on if this paragraph opens with a mark, or closes one that it did not open. */
function carryOver(state: State, read: ReadBlock): Continued | undefined {
  const { carried } = state;
  state.carried = undefined;
  if (carried === undefined) return undefined;
  const { pairing, outer, reading } = read;
  const first = outer[0] ?? undefined;
  if (first?.open === 0) {
    carried.spans = [...carried.spans, spanOf(reading, { from: 0, to: first.close + 1 }, read.block.start)];
    if (pairing.openAtEnd === first) state.carried = carried;
    else finish(carried, 'continued');
    return { pair: first, draft: carried };
  }
  if (pairing.strayClose !== undefined) {
    carried.spans = [...carried.spans, spanOf(reading, { from: 0, to: pairing.strayClose + 1 }, read.block.start)];
    finish(carried, 'continued');
  } else finish(carried, 'repaired');
  return undefined;
}

function finish(draft: Draft, code: 'continued' | 'repaired'): void {
  draft.evidence = [...draft.evidence, { code }];
}

function joinQuote(state: State, read: ReadBlock, quote: LocalQuote, sentence: number): void {
  for (const { to } of quote.roles?.speaker ?? []) state.spoken.add(read.reading.words.lower[to - 1] ?? '');
  const adjacent = state.last !== undefined && sentence - state.lastSentence <= reach;
  if (quote.doubtful && (!adjacent || (quote.shifted === true && state.last?.kind === 'direct'))) return;
  if (quote.kind !== 'direct' && quote.alone && adjacent && extendFree(state, read, quote, sentence)) return;
  const before = state.last;
  const draft = createDraft(state, read, quote, sentence);
  state.drafts.push(draft);
  if (draft.nested) return;
  if (quote.lastPair !== undefined && quote.lastPair === read.pairing.openAtEnd) state.carried = draft;
  state.last = draft;
  state.lastSentence = sentence;
  const inner = before !== undefined && before !== draft && isWithin(draft, before);
  if (draft.speaker.length > 0 && !draft.sameSpeaker && !inner && !isPronominal(read, quote)) {
    state.voice = draft.speaker;
    state.voiceSentence = sentence;
  } else if (draft.sameSpeaker) state.voiceSentence = sentence;
}

/** A report inside another one: who speaks on is the outer one's speaker. */
function isWithin(draft: Draft, outer: Draft): boolean {
  const start = draft.spans[0]?.start ?? 0;
  const last = outer.spans[outer.spans.length - 1];
  return last !== undefined && start < last.end && start >= (outer.spans[0]?.start ?? 0);
}

/** *seiner Meinung nach*, *nach eigenen Angaben*. */
const possessive = /^(?:sein|ihr|eigen|mein|unser|his|their|her|its|own)(?:e[nrsm]?)?$/;

/** *der*, *wonach*, *demnach* point back to whoever it was. */
function isPronominal({ reading }: ReadBlock, { roles }: LocalQuote): boolean {
  const from = roles?.speaker[0]?.from ?? -1;
  if (possessive.test(reading.words.lower[from] ?? '')) return true;
  if (roles?.speaker[0]?.to !== from + 1) return false;
  return /^(?:der|die|das|dem|wonach|demnach|demzufolge|dieser|diese|who|that|which)$/.test(
    reading.words.lower[from] ?? '',
  );
}

/** Sentences in the subjunctive in a row are one quotation, one span a paragraph. */
function extendFree(state: State, read: ReadBlock, quote: LocalQuote, sentence: number): boolean {
  const { last } = state;
  const range = quote.ranges[0];
  if (last?.kind !== quote.kind || range === undefined) return false;
  const span = spanOf(read.reading, range, read.block.start);
  const end = last.spans[last.spans.length - 1];
  if (end !== undefined && end.start >= read.block.start)
    last.spans = [...last.spans.slice(0, -1), { start: end.start, end: span.end }];
  else last.spans = [...last.spans, span];
  state.lastSentence = sentence;
  return true;
}
