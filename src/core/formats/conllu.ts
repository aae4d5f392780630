import { word } from './conll2002';
import { readConllu } from './conlluRead';
import type { Format, Handout, Written } from './format';
import { tag, type TaggedToken } from './iob';
import { codeOf } from './labels';
import { lossesOf } from './lost';

/**
 * CoNLL-U (Universal Dependencies 2): names as `NE=B-PER` in MISC. Nothing is parsed, so the part of speech is `X` or `PUNCT` and
 * every token hangs on the first: valid at level 2 of the UD validator. `# text` holds the tokens with the spaces of the article.
 */
export const conllu: Format = { id: 'conll-u', name: 'CoNLL-U', write, read: readConllu, suffix: '.conllu' };

function write(handout: Handout): Written {
  const { schema } = handout;
  const { sentences, lost } = tag(handout, { labelOf: (item) => codeOf(item, schema), hasInner: false, cuts: true });
  const head = `# newdoc id = ${word(handout.name)}\n`;
  const blocks = sentences.map((tokens, index) => sentence(tokens, handout, index + 1));
  const content = blocks.length === 0 ? '' : head + blocks.join('');
  return { files: [{ suffix: '.conllu', content }], lost: lossesOf(handout, lost) };
}

function sentence(tokens: readonly TaggedToken[], { text, name }: Handout, number: number): string {
  const words = tokens.map(({ start, end }) => word(text.slice(start, end)));
  const isJoined = (at: number): boolean => at + 1 < tokens.length && tokens[at]?.end === tokens[at + 1]?.start;
  const plain = words.map((each, at) => (at + 1 === words.length || isJoined(at) ? each : `${each} `)).join('');
  const lines = tokens.map(({ outer, isPunctuation }, at) => {
    const misc = [...(outer === 'O' ? [] : [`NE=${outer}`]), ...(isJoined(at) ? ['SpaceAfter=No'] : [])];
    const relation = at === 0 ? 'root' : isPunctuation ? 'punct' : 'dep';
    const columns = [words[at], '_', isPunctuation ? 'PUNCT' : 'X', '_', '_', at === 0 ? 0 : 1, relation, '_'];
    return [at + 1, ...columns, misc.join('|') || '_'].join('\t');
  });
  return [`# sent_id = ${word(name)}-${number}`, `# text = ${plain}`, ...lines, '', ''].join('\n');
}
