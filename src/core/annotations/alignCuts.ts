import { joinsWords } from './wordEdges';

/** The offset between two, both included, where a text is best cut: between paragraphs, sentences, words; of equal ones the first or last. */
export function cutAt(text: string, from: number, to: number, prefer: 'first' | 'last'): number {
  let best = from;
  for (let at = from; at <= to; at++) {
    const difference = strengthAt(text, at) - strengthAt(text, best);
    if (difference > 0 || (difference === 0 && prefer === 'last')) best = at;
  }
  return best;
}

const sentenceEnd = /[.!?…][)\]"'“”«»‘’]?\s$/u;

function strengthAt(text: string, at: number): number {
  if (text[at - 1] === '\n' || text[at] === '\n') return 3;
  if (joinsWords(text, at)) return 0;
  return sentenceEnd.test(text.slice(Math.max(0, at - 3), at)) ? 2 : 1;
}
