import type { Format, Handout, Written } from './format';
import { jsonTokens } from './jsonTokens';
import { codeOf } from './labels';
import { countAttributes, countLinks, lossesOf } from './lost';
import { piecesOf, type Link } from './pieces';
import { createPlainText } from './plainText';
import { arrowLabels } from './schemaNames';

/**
 * Prodigy's task for `spans.manual` and, with its arrows, `rel.manual` (prodi.gy/docs/api-interfaces#relations): spans by code points
 * and tokens, both ends of `token_start` and `token_end` inside.
 */
export const prodigy: Format = { id: 'prodigy', name: 'Prodigy (JSONL)', write };

function write(handout: Handout): Written {
  const { lost } = piecesOf(handout);
  return {
    files: [
      { suffix: '.prodigy.jsonl', content: JSON.stringify(taskOf(handout)) + '\n' },
      { suffix: '.prodigy.txt', content: hint(handout), aside: true },
    ],
    lost: lossesOf(handout, {
      ...lost,
      notes: handout.notes.length,
      attributes: countAttributes(handout),
      links: countLinks(handout),
    }),
  };
}

function taskOf(handout: Handout): unknown {
  const plain = createPlainText(handout.text);
  const { pieces, links } = piecesOf(handout);
  const { tokens } = jsonTokens(
    handout,
    plain,
    pieces.map(({ span }) => span),
  );
  const starts = new Map(tokens.map(({ start, id }) => [start, id]));
  const ends = new Map(tokens.map(({ end, id }) => [end, id]));
  const spans = new Map(
    pieces.map(({ id, item, role, span }) => {
      const { start, end } = plain.points(span);
      const label = role?.toUpperCase() ?? codeOf(item, handout.schema);
      return [id, { start, end, token_start: starts.get(start), token_end: ends.get(end), label }] as const;
    }),
  );
  const arrow = ({ from, to, label }: Link) => {
    const [head, child] = [spans.get(from), spans.get(to)];
    return { head: head?.token_end, child: child?.token_end, label, head_span: head, child_span: child };
  };
  return {
    text: plain.text,
    tokens: tokens.map(({ id, text, start, end, ws }) => ({ text, start, end, id, ws })),
    spans: [...spans.values()],
    relations: links.map(arrow),
    answer: 'accept',
    meta: { article: handout.name },
  };
}

/** Which recipes open the task, with the labels of the schema. */
function hint({ schema }: Handout): string {
  const labels = schema.types.flatMap((type) => [
    codeOf({ type: type.name, attributes: {} }, schema),
    ...type.roles.map((role) => role.toUpperCase()),
  ]);
  const list = [...new Set(labels)].join(',');
  return [
    'Prodigy: import with',
    '  prodigy db-in DATASET FILE.prodigy.jsonl',
    'or go on annotating with',
    `  prodigy spans.manual DATASET blank:de FILE.prodigy.jsonl --label ${list}`,
    `  prodigy rel.manual DATASET blank:de FILE.prodigy.jsonl --label ${arrowLabels(schema).join(',')} --span-label ${list} --add-ents`,
    '',
  ].join('\n');
}
