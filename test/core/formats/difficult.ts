import type { Annotation, Decisions, StoredEntity, StoredRole } from '../../../src/core/annotations/annotation';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { overlay } from '../../../src/core/annotations/overlay';
import { parseArticle } from '../../../src/core/article/parse';
import type { Handout } from '../../../src/core/formats/format';
import { createHandout } from '../../../src/core/formats/handout';
import { annotate, decisionsOf, spanOf, suggest } from '../annotations/samples';

/** Byte order mark, CRLF, emoji, combining marks, NBSP, soft hyphen, U+2028, right to left, markup and formulas. */
const difficult = [
  '\uFEFFFest 👩🏽‍🚀 in Ko\u0308ln',
  '„Das =SUM(A1) & <script>alert(1)</script> 😀 gefällt\u00A0mir“, sagte Do\u00ADra\u00A0Ahorn.',
  '=HYPERLINK("x") & "y"\u2028-Ute kam aus שלום 😀 und ging.\r\n',
].join('\r\n\r\n');

const by = 'ks';
const on = '2026-11-24T10:00:00Z';
const dora = 'Do\u00ADra\u00A0Ahorn';

function role(words: string, facts: Partial<StoredRole> = {}): StoredRole {
  return { span: spanOf(difficult, words), quote: words, ...facts };
}

function entity(id: string, type: string, name: string, facts: Partial<StoredEntity> = {}): [string, StoredEntity] {
  return [id, { id, type, name, aliases: [], by, on, extra: {}, ...facts }];
}

const said = '„Das =SUM(A1) & <script>alert(1)</script> 😀 gefällt\u00A0mir“';

function annotations(): readonly Annotation[] {
  const article = parseArticle(difficult);
  const at = (id: string, words: readonly string[], facts: Partial<Annotation>): Annotation =>
    annotate(
      article,
      id,
      words.map((word) => spanOf(difficult, word)),
      { by, on, ...facts },
    );
  return [
    at('koeln', ['Ko\u0308ln'], { type: 'place', attributes: { form: 'name' }, entity: 'e1' }),
    at('said', [said], {
      type: 'quote',
      attributes: { kind: 'direct', medium: 'speech' },
      roles: { speaker: [role(dora, { entity: 'e2' })], cue: [role('sagte')], addressee: [{ quote: 'alle <b>' }] },
    }),
    at('dora', [dora], { entity: 'e2', attributes: { form: 'name', mood: 'calm' } }),
    at('crossing', ['mir“, sagte'], { type: 'other' }),
    at('link', ['=HYPERLINK("x") & "y"'], { type: 'other' }),
    at('ute', ['-Ute'], { placement: { state: 'edited', score: 0.8, spans: [spanOf(difficult, '-Ute')] } }),
    at('shalom', ['שלום'], { type: 'place' }),
    at('parts', ['kam aus', '😀 und ging'], { type: 'quote', attributes: { kind: 'indirect', medium: 'thought' } }),
    at('odd', ['Fest'], { type: 'mood "odd"', attributes: { '<x>': '@y' } }),
    at('no', ['Fest 👩🏽‍🚀'], { status: 'rejected' }),
    at('lost', [], { placement: { state: 'orphan', score: 0, spans: [] } }),
  ];
}

const decisions: Decisions = {
  ...decisionsOf(...annotations()),
  entities: new Map([
    entity('e1', 'place', 'Köln', { wikidata: 'Q365', aliases: ['Cologne'] }),
    entity('e2', 'person', 'Dora <Ahorn>', { wikidata: 'Q1" onload="x' }),
  ]),
  notes: new Map([
    ['n1', { id: 'n1', about: 'said', text: '=1+1 <i>sure?</i>\nreally', by, at: on, extra: {} }],
    ['n2', { id: 'n2', about: 'koeln', text: 'the city', by: '', at: 'yesterday', extra: {} }],
    ['n3', { id: 'n3', about: 'no', text: 'about nothing', by, at: on, extra: {} }],
  ]),
  relations: new Map([
    ['r1', { id: 'r1', type: 'answers', from: 'said', to: 'parts', by, on, extra: {} }],
    ['r2', { id: 'r2', type: 'knows', from: 'e2', to: 'e1', by, on, extra: {} }],
    ['r3', { id: 'r3', type: 'answers', from: 'said', to: 'no', by, on, extra: {} }],
  ]),
};

/** The difficult article with decisions of every kind and one suggestion, `A1`. */
export function difficultHandout({ withSuggestions = true } = {}): Handout {
  const suggestions = { items: [suggest(difficult, 'other', 'A1')], entities: [] };
  const layer = overlay(suggestions, decisions, difficult);
  const name = 'Fest & <b> 50%.article';
  return createHandout(
    { name, text: difficult, language: 'de', layer, decisions, schema: defaultSchema },
    { withSuggestions },
  );
}

/** The words of an item, as they stand in the text. */
export function wordsOf(handout: Handout, id: string): readonly string[] {
  const item = handout.items.find((candidate) => candidate.id === id);
  return (item?.spans ?? []).map(({ start, end }) => handout.text.slice(start, end));
}
