import type { Item } from '../annotations/layer';
import { escapeHtml } from '../text/escape';
import { readLabelStudio } from './labelStudioRead';
import type { Format, Handout, Written } from './format';
import { countLinks, lossesOf } from './lost';
import { notesByItem, strayNotes } from './notes';
import { CONTINUES, sideOf, type Link, type Piece, type Side } from './pieces';
import { createPlainText, type PlainText } from './plainText';
import { arrowLabels, spanLabels } from './schemaNames';

/**
 * Label Studio (labelstud.io/guide/export#Label-Studio-JSON-format-of-annotated-tasks): one task an article with its labelling
 * configuration beside it. What people decided is an annotation, what is only suggested a prediction; offsets in code points.
 */
export const labelStudio: Format = {
  id: 'label-studio',
  name: 'Label Studio (JSON)',
  write,
  read: readLabelStudio,
  suffix: '.label-studio.json',
};

type Json = Readonly<Record<string, unknown>>;

function write(handout: Handout): Written {
  const plain = createPlainText(handout.text);
  const suggested = sideOf(handout, 'suggestion');
  const decided = sideOf(handout, 'decision');
  const task = {
    data: { text: plain.text, article: handout.name },
    annotations: decided.items.length === 0 ? [] : [{ result: results(decided, handout, plain), was_cancelled: false }],
    predictions:
      suggested.items.length === 0
        ? []
        : [
            {
              model_version: 'article-annotator',
              score: mean(suggested.items),
              result: results(suggested, handout, plain),
            },
          ],
  };
  const [one, other] = [decided.lost, suggested.lost];
  return {
    files: [
      { suffix: '.label-studio.json', content: JSON.stringify([task], undefined, 2) + '\n' },
      { suffix: '.label-studio.xml', content: configuration(handout), aside: true },
    ],
    lost: lossesOf(handout, {
      roles: one.roles + other.roles,
      // What joins the two sides is lost to both, and what one holds the other lacks.
      relations: one.relations + other.relations - handout.relations.length,
      notes: strayNotes(handout),
      links: countLinks(handout),
    }),
  };
}

function results({ items, pieces, links }: Side, handout: Handout, plain: PlainText): readonly Json[] {
  const notes = notesByItem(handout);
  return [
    ...pieces.map((piece) => region(piece, plain)),
    ...pieces.filter(({ id, item }) => id === item.id).flatMap((piece) => facts(piece, plain)),
    ...items.flatMap(({ id }) => {
      const texts = (notes.get(id) ?? []).map(({ text }) => text);
      return texts.length === 0 ? [] : [{ ...onRegion(id, 'note', 'textarea'), value: { text: texts } }];
    }),
    ...links.map(arrow),
  ];
}

function region({ id, item, role, span }: Piece, plain: PlainText): Json {
  const { start, end } = plain.points(span);
  const placed = plain.place(span);
  return {
    ...onRegion(id, 'label', 'labels'),
    ...(item.origin === 'suggestion' && { score: item.score }),
    value: { start, end, text: plain.text.slice(placed.start, placed.end), labels: [role ?? item.type] },
  };
}

/** The values of attributes belong to the region that has their id. */
function facts({ item, span }: Piece, plain: PlainText): readonly Json[] {
  const { start, end } = plain.points(span);
  return Object.entries(item.attributes).map(([name, value]) => ({
    ...onRegion(item.id, `${item.type}-${name}`, 'choices'),
    value: { start, end, choices: [value] },
  }));
}

function onRegion(id: string, name: string, type: string): Json {
  return { id, from_name: name, to_name: 'text', type };
}

function arrow({ from, to, label }: Link): Json {
  return { type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] };
}

function mean(items: readonly Item[]): number {
  return items.reduce((sum, { score }) => sum + score, 0) / items.length;
}

const grounds = [
  '#e8590c',
  '#2f9e44',
  '#1971c2',
  '#868e96',
  '#9c36b5',
  '#f08c00',
  '#e03131',
  '#0c8599',
  '#6741d9',
  '#c2255c',
  '#5c940d',
  '#495057',
];

/** The labelling configuration of a project for these types. */
function configuration({ schema }: Handout): string {
  const arrows = [...new Set([...arrowLabels(schema), CONTINUES])];
  const labels = spanLabels(schema).map(
    (name, index) => `    <Label value="${escapeHtml(name)}" background="${grounds[index % grounds.length] ?? ''}"/>`,
  );
  const choices = schema.types.flatMap(({ name, attributes }) =>
    attributes
      .filter(({ values }) => values.length > 0)
      .flatMap((attribute) => [
        `  <Choices name="${escapeHtml(`${name}-${attribute.name}`)}" toName="text" perRegion="true" whenTagName="label" whenLabelValue="${escapeHtml(name)}">`,
        ...attribute.values.map((value) => `    <Choice value="${escapeHtml(value)}"/>`),
        '  </Choices>',
      ]),
  );
  return [
    '<View>',
    '  <Relations>',
    ...arrows.map((name) => `    <Relation value="${escapeHtml(name)}"/>`),
    '  </Relations>',
    '  <Labels name="label" toName="text">',
    ...labels,
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol"/>',
    ...choices,
    '  <TextArea name="note" toName="text" perRegion="true" editable="true"/>',
    '</View>',
    '',
  ].join('\n');
}
