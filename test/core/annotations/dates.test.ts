import assert from 'node:assert/strict';
import { createDetector, toSuggestions } from '../../../src/core/annotate';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { acceptChange, retypeChange, tagChange } from '../../../src/core/annotations/decide';
import { applyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { tagAllChange } from '../../../src/core/annotations/occurrences';
import { overlay } from '../../../src/core/annotations/overlay';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { formats } from '../../../src/core/formats/list';
import { createHandout } from '../../../src/core/formats/handout';
import { lexicon } from '../mentions/marked';
import { spanOf, stampAt } from './samples';

const text =
  '---\ndate: 2025-11-24\n---\n\nKiel wächst\n\nDas sagte sie am Donnerstag in Kiel. Gestern kam Juli Berg, vorgestern Ben.\n';
const detection = createDetector(lexicon).detect(text);
const { article } = detection;
const suggestions = toSuggestions(detection);
const layer = overlay(suggestions, noDecisions, text);
const stamp = stampAt();

const idOf = (type: string, words: string): string =>
  layer.items.find((item) => item.type === type && item.spans[0]?.start === text.indexOf(words))?.id ??
  assert.fail(words);
const attributesOf = ({ annotations }: Decisions) =>
  [...annotations.values()].filter(({ status }) => status === 'accepted').map(({ attributes }) => attributes);

describe('what a date means', () => {
  it('is an attribute of the suggestion, of what is accepted, and of its line in the sidecar', () => {
    const accepted = applyChange(
      noDecisions,
      acceptChange(layer, noDecisions, article, [idOf('date', 'Donnerstag')], stamp),
    );
    assert.deepEqual(attributesOf(accepted), [{ form: 'name', date: '2025-11-20' }]);
    const content = writeSidecar(accepted, article);
    assert.match(content, /"type":"date","date":"2025-11-20","form":"name"/u);
    const read = readSidecar(content);
    assert.ok('records' in read);
    assert.deepEqual(attributesOf(attachSidecar(read, article)), attributesOf(accepted));
  });

  it('is read when a person tags words as a date', () => {
    const spans = [spanOf(text, 'vorgestern')];
    const tagged = tagChange(layer, noDecisions, article, spans, 'date', defaultSchema, stamp);
    assert.deepEqual(attributesOf(applyChange(noDecisions, tagged)), [{ form: 'name', date: '2025-11-22' }]);
    const all = { type: 'date', wordings: ['Gestern'] };
    const occurrences = tagAllChange({ layer, decisions: noDecisions, article }, all, defaultSchema, stamp);
    assert.deepEqual(attributesOf(applyChange(noDecisions, occurrences)), [{ form: 'name', date: '2025-11-23' }]);
  });

  it('comes and goes with the type', () => {
    const retype = (id: string, type: string) =>
      attributesOf(
        applyChange(noDecisions, retypeChange(layer, noDecisions, article, [id], type, defaultSchema, stamp)),
      );
    assert.deepEqual(retype(idOf('date', 'Donnerstag'), 'person'), [{ form: 'name' }]);
    assert.deepEqual(retype(idOf('place', 'Kiel'), 'date'), [{ form: 'name' }]);
  });

  it('is absent where the words are no date', () => {
    const spans = [spanOf(text, 'sagte')];
    const tagged = tagChange(layer, noDecisions, article, spans, 'date', defaultSchema, stamp);
    assert.deepEqual(attributesOf(applyChange(noDecisions, tagged)), [{ form: 'name' }]);
  });

  for (const format of formats)
    it(`is in what ${format.id} hands on, or counted as lost`, () => {
      const source = { name: 'kiel.article', text, language: 'de' as const, layer, decisions: noDecisions };
      const { files, lost } = format.write(
        createHandout({ ...source, schema: defaultSchema }, { withSuggestions: true }),
      );
      const isThere = files.some(({ content }) => content.includes('2025-11-20'));
      assert.ok(isThere || lost.some(({ code }) => code === 'attributes' || code === 'types'));
    });
});

describe('forms', () => {
  const forms = (wanted?: readonly ('name' | 'derived' | 'part')[]) => {
    const words = 'Der russische Minister sprach in Kiel über den Russlandbesuch.';
    const found = createDetector(lexicon).detect(words, { language: 'de' });
    return toSuggestions(found, wanted && new Set(wanted)).items.map(({ attributes }) => attributes.form);
  };
  it('that nobody wants are not suggested', () => {
    assert.deepEqual(forms(), ['derived', 'name', 'part']);
    assert.deepEqual(forms(['name']), ['name']);
    assert.deepEqual(forms(['derived', 'part']), ['derived', 'part']);
    assert.deepEqual(forms([]), []);
  });
});
