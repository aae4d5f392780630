import { readConll2002 } from './conll2002Read';
import type { Format, Handout, Written } from './format';
import { tag } from './iob';
import { codeOf } from './labels';
import { lossesOf } from './lost';

/**
 * CoNLL-2002 shared task (Tjong Kim Sang 2002) in IOB2: a token, TAB, its tag; an empty line behind each sentence. Tokens are cut
 * where a name begins or ends, so that the tags say exactly what is named; *other* is `MISC` there.
 */
export const conll2002: Format = {
  id: 'conll-2002',
  name: 'CoNLL-2002 (IOB2)',
  write,
  read: readConll2002,
  suffix: '.conll',
};

function write(handout: Handout): Written {
  const labelOf = (item: Handout['items'][number]): string => {
    const code = codeOf(item, handout.schema);
    return code.replace(/^OTH/, 'MISC');
  };
  const { sentences, lost } = tag(handout, { labelOf, hasInner: false, cuts: true });
  const lines = sentences.map((tokens) =>
    tokens.map(({ start, end, outer }) => `${word(handout.text.slice(start, end))}\t${outer}\n`).join(''),
  );
  return { files: [{ suffix: '.conll', content: lines.join('\n') }], lost: lossesOf(handout, lost) };
}

/** A token has no white space by its nature; what a reader would take for some becomes an underscore. */
export function word(token: string): string {
  return token.replace(/[\s\u0085\u200b\u2060\ufeff]/g, '_');
}
