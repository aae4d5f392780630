import assert from 'node:assert/strict';
import { createDetector, toSuggestions } from '../../../src/core/annotate';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { applyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { linkChange } from '../../../src/core/annotations/link';
import { overlay } from '../../../src/core/annotations/overlay';
import { setSpeakerChange } from '../../../src/core/annotations/setSpeaker';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createProblemFinder } from '../../../src/core/problems/find';
import { findNotIntroduced } from '../../../src/core/problems/introduced';
import type { Problem, ProblemCode } from '../../../src/core/problems/problem';
import type { Span } from '../../../src/core/text/span';
import { repositoryModels } from '../../../tools/models';
import { item, layer } from '../../editor/items';
import { spanOf, stampAt } from '../annotations/samples';

const title = 'Der Damm am Fluss bricht\n\n';

function read(text: string, language: Language, decisions: Decisions = noDecisions) {
  const detection = createDetector(repositoryModels()).detect(text, { language });
  const layer = overlay(toSuggestions(detection), decisions, text);
  const find = (...codes: ProblemCode[]): readonly Problem[] =>
    createProblemFinder()(detection.article, layer, defaultSchema, (code) => codes.includes(code));
  return { article: detection.article, layer, find };
}

const wordsOf = (text: string, problems: readonly Problem[]) =>
  problems.map(({ span }) => text.slice(span.start, span.end));

type Row = readonly [text: string, words: readonly string[], language?: Language];

const silent: readonly Row[] = [
  ['Der Damm brach am Morgen. „Es war laut und es ging sehr schnell.“', ['„Es']],
  ['Es gebe keine Verletzten, hieß es am Abend.', ['hieß es']],
  ['In the morning came word of it: “It was loud and very fast.”', ['“It'], 'en'],
];
const told: readonly Row[] = [
  ['„Es war laut“, sagte Anna Berg.', []],
  ['Anna Berg sagte, der Damm sei alt. „Es war laut und es ging sehr schnell.“', []],
  ['Der „Damm“ brach am Morgen.', []],
  ['“It was loud,” said Jane Doe.', [], 'en'],
];

describe('quotations without a speaker', () => {
  for (const [text, words, language = 'de'] of silent)
    it(`are found: ${text}`, () => {
      assert.deepEqual(wordsOf(title + text, read(title + text, language).find('quoteWithoutSpeaker')), words);
    });
  for (const [text, words, language = 'de'] of told)
    it(`are not found: ${text}`, () => {
      assert.deepEqual(wordsOf(title + text, read(title + text, language).find('quoteWithoutSpeaker')), words);
    });

  it('may stand in a headline', () => {
    const text = '„Es war laut und es ging sehr schnell“\n\nDer Damm am Fluss brach am Morgen.\n';
    assert.deepEqual(read(text, 'de').find('quoteWithoutSpeaker'), []);
  });

  it('are not told of once a person has said that nobody is named', () => {
    const text = `${title}Der Damm brach am Morgen. „Es war laut und es ging sehr schnell.“`;
    const { layer, article, find } = read(text, 'de');
    const [problem] = find('quoteWithoutSpeaker');
    assert.ok(problem?.code === 'quoteWithoutSpeaker');
    const change = setSpeakerChange(layer, noDecisions, article, [problem.item], [], stampAt());
    const decisions = applyChange(noDecisions, change);
    assert.deepEqual([...decisions.annotations.values()][0]?.attributes.attribution, 'unknown');
    assert.deepEqual(read(text, 'de', decisions).find('quoteWithoutSpeaker'), []);
  });
});

const unknown: readonly Row[] = [
  ['„Es war laut“, sagte Krüger. Krüger ging nach Hause.', ['Krüger']],
  ['Der Damm ist alt. „Es war laut“, sagte Frau Krüger am Montag.', ['Frau Krüger']],
  ['„Es war laut“, sagte der Bürgermeister. Der Damm brach am Morgen.', ['der Bürgermeister']],
  ['“It was loud,” said the mayor. The dam broke in the morning.', ['the mayor'], 'en'],
];
const known: readonly Row[] = [
  ['Anna Krüger kam. „Es war laut“, sagte Krüger.', []],
  ['„Es war laut“, sagte Krüger. Anna Krüger ging nach Hause.', []],
  ['„Es war laut“, sagte Bürgermeister Paul Krüger. „Es war kalt“, sagte der Bürgermeister.', []],
  ['„Es war laut“, sagte ein Sprecher. „Es war kalt“, teilte die Polizei mit.', []],
  ['“It was loud,” said Jane Doe. “It was cold,” she said.', [], 'en'],
];

describe('speakers who are never called by a full name', () => {
  for (const [text, words, language = 'de'] of [...unknown, ...known])
    it(`are ${words.length > 0 ? 'found' : 'not found'}: ${text}`, () => {
      assert.deepEqual(wordsOf(title + text, read(title + text, language).find('speakerNotIntroduced')), words);
    });

  it('are told of once, at their first quotation', () => {
    const text = `${title}„Es war laut“, sagte Krüger. „Es war kalt“, sagte Krüger. Krüger ging.`;
    assert.equal(read(text, 'de').find('speakerNotIntroduced').length, 1);
  });

  it('are known where they are linked to Wikidata', () => {
    const text = `${title}„Es war laut“, sagte Krüger. Krüger ging nach Hause.`;
    const { layer, article, find } = read(text, 'de');
    const [problem] = find('speakerNotIntroduced');
    assert.ok(problem?.code === 'speakerNotIntroduced');
    const change = linkChange(layer, noDecisions, article, problem.entity ?? '', 'Q42', stampAt());
    assert.deepEqual(read(text, 'de', applyChange(noDecisions, change)).find('speakerNotIntroduced'), []);
  });

  it('may be one of the article whom nobody joined with them', () => {
    const text = `${title}Anna Krüger kam. „Es war laut“, sagte Krüger.`;
    const article = parseArticle(text, { language: 'de' });
    const at = (words: string, nth = 0) => spanOf(text, words, nth);
    const mention = (span: Span, entity: string) => item('person', `${span.start}-${span.end}`, { entity });
    const speaker = { span: at('Krüger', 1), quote: 'Krüger', entity: 'short' };
    const quote = item('quote', `${at('„Es').start}-${at('laut“').end}`, { roles: { speaker: [speaker] } });
    const items = [mention(at('Anna Krüger'), 'full'), quote, mention(speaker.span, 'short')];
    const [problem] = findNotIntroduced(article, layer(items, { full: 'Anna Krüger', short: 'Krüger' }), defaultSchema);
    assert.deepEqual(problem, {
      code: 'speakerNotIntroduced',
      span: speaker.span,
      item: quote.id,
      wording: 'Krüger',
      entity: 'short',
      candidates: ['full'],
    });
  });

  it('are none where nobody asks for that', () => {
    assert.deepEqual(read(`${title}„Es war laut“, sagte Krüger. “No”, »ja«. „Offen`, 'de').find(), []);
  });
});
