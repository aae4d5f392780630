import { readDoccano } from './doccanoRead';
import type { Format, Handout, Written } from './format';
import { countAttributes, countLinks, lossesOf } from './lost';
import { lightGround } from './palette';
import { CONTINUES, piecesOf } from './pieces';
import { createPlainText } from './plainText';
import { arrowLabels, spanLabels } from './schemaNames';

/**
 * doccano (github.com/doccano/doccano), JSONL of a project *sequence labeling* with *allow overlapping spans* and *use relation
 * labeling*: `entities` and `relations` under whole numbers, offsets in code points. Labels that the project lacks vanish without a
 * word when it imports, so they stand beside, in the form that doccano imports.
 */
export const doccano: Format = {
  id: 'doccano',
  name: 'doccano (JSONL)',
  write,
  read: readDoccano,
  suffix: '.doccano.jsonl',
};

function write(handout: Handout): Written {
  const plain = createPlainText(handout.text);
  const { pieces, links, lost } = piecesOf(handout);
  const numbers = new Map(pieces.map(({ id }, index) => [id, index + 1]));
  const task = {
    text: plain.text,
    entities: pieces.map(({ id, item, role, span }) => {
      const { start, end } = plain.points(span);
      return { id: numbers.get(id), label: role ?? item.type, start_offset: start, end_offset: end };
    }),
    relations: links.map(({ from, to, label }, index) => ({
      id: index + 1,
      from_id: numbers.get(from),
      to_id: numbers.get(to),
      type: label,
    })),
    Comments: handout.notes.map(({ text }) => text),
    article: handout.name,
  };
  return {
    files: [
      { suffix: '.doccano.jsonl', content: JSON.stringify(task) + '\n' },
      { suffix: '.doccano.txt', content: hint, aside: true },
      { suffix: '.doccano-span-labels.json', content: labels(spanLabels(handout.schema)), aside: true },
      {
        suffix: '.doccano-relation-labels.json',
        content: labels([...new Set([...arrowLabels(handout.schema), CONTINUES])]),
        aside: true,
      },
    ],
    lost: lossesOf(handout, {
      ...lost,
      attributes: countAttributes(handout),
      links: countLinks(handout),
    }),
  };
}

/** Which project the task is for. */
const hint = [
  'doccano: a project for Sequence Labeling, with "Allow overlapping spans" and "Use relation labeling".',
  'Labels, Span:     import what ends in .doccano-span-labels.json',
  'Labels, Relation: import what ends in .doccano-relation-labels.json',
  'Dataset:          import what ends in .doccano.jsonl, as JSONL(Relation)',
  '',
].join('\n');

/** The labels of a project, as doccano's page *Labels* imports them. */
function labels(names: readonly string[]): string {
  const list = names.map((text, index) => ({
    text,
    suffix_key: null,
    background_color: lightGround(index),
    text_color: '#000000',
  }));
  return JSON.stringify(list, undefined, 2) + '\n';
}
