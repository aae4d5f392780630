import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import type { Gathered } from '../../../src/core/entities/entity';
import { createQuoteFinder } from '../../../src/core/quotes/find';
import { gather, namesOfSpeakers, type Known } from './speaking';

const find = createQuoteFinder();

const people: Known = {
  'Anna Vogt': ['person', 'female', 'Vogt'],
  'Paul Behrens': ['person', 'male', 'Behrens'],
  'Max Lang': ['person', 'male', 'Lang'],
  'Lee Sang-Sook': ['person'],
  KCNA: ['organization'],
  Nordkorea: ['place'],
  Japan: ['place'],
  Südkorea: ['place'],
};

describe('whom a speaker means', () => {
  const rows: readonly (readonly [text: string, ...speakers: string[]])[] = [
    ['„Wir kommen“, sagte Anna Vogt.', 'Anna Vogt'],
    ['„Wir kommen“, sagte KCNA am Freitag.', 'KCNA'],
    ['Nordkorea sagte: „Wir kommen.“', 'Nordkorea'],
    ['Japan und Südkorea haben erklärt, dass sie kommen.', 'Japan+Südkorea'],
    ['„Wir kommen“, sagte der Sprecher der KCNA, Paul Behrens.', 'Paul Behrens'],
    ['„Ja“, sagte Anna Vogt. „Wir kommen“, sagte sie.', 'Anna Vogt', 'Anna Vogt'],
    [
      '„Ja“, sagte Lee Sang-Sook, Professor für Forschung.\n\n„Wir kommen“, sagte sie.',
      'Lee Sang-Sook',
      'Lee Sang-Sook',
    ],
    ['„Ja“, sagte Anna Vogt. „Wir kommen“, sagte er.', 'Anna Vogt', 'nobody'],
    ['Paul Behrens schwieg. „Ja“, sagte Anna Vogt. „Nein“, sagte er.', 'Anna Vogt', 'Paul Behrens'],
    ['„Ja“, sagte KCNA. „Wir kommen“, sagte sie.', 'KCNA', 'nobody'],
    ['„Wir kommen“, sagte Anna Vogt. „Alle.“', 'Anna Vogt', 'Anna Vogt'],
    ['„Ja“, sagte Paul Behrens.\r\n\r\nMax Lang ist dagegen. „Nein“, sagte er.', 'Paul Behrens', 'Max Lang'],
    ['„Ja“, sagte Paul Behrens.\n\nMax Lang ist dagegen. „Nein“, sagte er.', 'Paul Behrens', 'Max Lang'],
    ['„Ja“, sagte Paul Behrens. Max Lang ist dagegen. „Nein“, sagte er.', 'Paul Behrens', 'Paul Behrens'],
    [
      '„Ja“, sagte Paul Behrens. Anna Vogt, Mutter dreier Kinder, nickt. „Ich weiß es nicht.“',
      'Paul Behrens',
      'Anna Vogt',
    ],
    ['„Ja“, sagte Paul Behrens. Ihr Nachbar nickt. „Nein“, sagt er.', 'Paul Behrens', 'nobody'],
    ['„Ja“, sagte Paul Behrens. Ihre Nachbarin nickt. „Nein“, sagt er.', 'Paul Behrens', 'Paul Behrens'],
    ['Anna Vogt winkt. „Ja“, klagt die 67-Jährige aus Kiel.', 'Anna Vogt'],
    ['Anna Vogt winkt. „Ja“, klagt der 67-Jährige aus Kiel.', 'nobody'],
    ['„Wir kommen“, sagten sie.', 'nobody'],
    ['Anna Vogt schwieg. „Nein“, sagte eine Sprecherin der Stadt. „Wir kommen“, sagte sie.', 'nobody', 'nobody'],
    ['Anna Vogt schwieg. „Nein“, sagte ein Sprecher der Stadt. „Wir kommen“, sagte sie.', 'nobody', 'Anna Vogt'],
    ['„Wir kommen“, sagte ein Mann.', 'nobody'],
    ['Der Bürgermeister Paul Behrens kam. „Wir kommen“, sagte der Bürgermeister.', 'Paul Behrens'],
    [
      '„Wir kommen“, sagte Behrens auf einer Konferenz und fügte hinzu, dass Vogt bleibe.',
      'Paul Behrens',
      'Paul Behrens',
    ],
  ];
  for (const [text, ...expected] of rows) {
    it(`${text.replace(/[\r\n]+/gu, (ends) => (ends.includes('\r') ? ' ⏎ CR ⏎ ' : ' ⏎ '))} → ${expected.join(', ')}`, () => {
      assert.deepEqual(namesOfSpeakers(text, people), expected);
    });
  }

  it('says which name a pronoun stands for', () => {
    const text = '„Ja“, sagte Anna Vogt. „Wir kommen“, sagte sie.';
    const [, second] = find(parseArticle(text, { language: 'de' }), gather(text, people));
    assert.ok(second);
    assert.deepEqual(
      second.evidence.filter(({ code }) => code === 'pronoun'),
      [{ code: 'pronoun', value: 'Anna Vogt' }],
    );
    assert.equal(text.slice(second.speaker[0]?.start, second.speaker[0]?.end), 'sie');
  });

  it('says so where nobody is named', () => {
    const [quote] = find(parseArticle('„Wir kommen alle.“', { language: 'de' }), { mentions: [], entities: [] });
    assert.ok(quote?.evidence.some(({ code }) => code === 'noSpeaker'));
  });

  it('keeps an unchanged paragraph’s quotations when another one changes', () => {
    const before = parseArticle('„Ja“, sagte Ida.\n\n„Nein“, sagte Uwe.');
    const after = parseArticle('„Ja doch“, sagte Ida.\n\n„Nein“, sagte Uwe.', { previous: before });
    const none: Gathered = { mentions: [], entities: [] };
    const [, second] = find(before, none);
    const [, moved] = find(after, none);
    assert.equal((moved?.spans[0]?.start ?? 0) - (second?.spans[0]?.start ?? 0), 5);
  });
});
