import type { Item } from '../annotations/layer';
import { schemaType } from '../annotations/schema';
import { word } from './conll2002';
import { readGermeval } from './germevalRead';
import type { Format, Handout, Written } from './format';
import { tag } from './iob';
import { codeOf } from './labels';
import { lossesOf } from './lost';

/** The classes of the task; it has none for dates. */
const classes = /^(?:PER|LOC|ORG|OTH)/;

/**
 * GermEval 2014 (Benikova et al. 2014; neat reads it too): number, token, outer tag, embedded tag, separated by TABs; before each
 * sentence a line `#` with its source. A part or a derived form takes its whole token, by the guideline.
 */
export const germeval: Format = {
  id: 'germeval',
  name: 'GermEval 2014 (TSV)',
  write,
  read: readGermeval,
  suffix: '.germeval.tsv',
};

function write(handout: Handout): Written {
  const { text, name, schema } = handout;
  const labelOf = (item: Item): string | undefined => {
    const isKnown = schemaType(schema, item.type)?.code !== undefined;
    const code = codeOf(item, schema);
    return isKnown && classes.test(code) ? code : undefined;
  };
  const { sentences, lost } = tag(handout, { labelOf, hasInner: true, cuts: false });
  const source = `#\t${word(name)}\n`;
  const lines = sentences.map(
    (tokens) =>
      source +
      tokens
        .map(({ start, end, outer, inner }, at) => `${at + 1}\t${word(text.slice(start, end))}\t${outer}\t${inner}\n`)
        .join(''),
  );
  return { files: [{ suffix: '.germeval.tsv', content: lines.join('\n') }], lost: lossesOf(handout, lost) };
}
