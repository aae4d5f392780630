import type { Edit } from './edits';
import type { Typed } from './trace';

/** Longer than any span that somebody retypes letter by letter. */
const longest = 2000;

/** The run of typing after an edit; undefined when it ended. Backspaces inside it, completions, and what is put right before it belong to it. */
export function followTyping(typed: Typed | undefined, edit: Edit): Typed | undefined {
  const { start, end, text } = edit;
  const typedEnd = typed ? typed.at + typed.text.length : 0;
  if (typed && end === typedEnd && start >= typed.at && (start > typed.at || text !== '')) {
    const next = typed.text.slice(0, start - typed.at) + text;
    return shorter({ at: typed.at, text: next });
  }
  if (typed && start === end && start === typed.at) return shorter({ at: start, text: text + typed.text });
  if (start === end) return { at: start, text };
  if (!typed || start >= typedEnd) return typed;
  return end <= typed.at ? { at: typed.at + text.length - (end - start), text: typed.text } : undefined;
}

function shorter(typed: Typed): Typed | undefined {
  return typed.text.length > longest ? undefined : typed;
}
