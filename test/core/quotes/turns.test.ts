import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createQuoteFinder } from '../../../src/core/quotes/find';
import { gather, type Known } from './speaking';

const people: Known = {
  'Ina Voss': ['person', 'female', 'Voss'],
  'Karl Ott': ['person', 'male'],
  Kurier: ['organization'],
  Stadtblatt: ['organization'],
  'Der Bote': ['organization'],
  Kiel: ['place'],
};

const find = createQuoteFinder();

/** The quotations of a text, as `speaker: words`; those in marks or with a cue inside a turn begin with two blanks. */
function spoken(text: string, language: Language = 'de'): readonly string[] {
  return find(parseArticle(text, { language }), gather(text, people)).map(({ spans, speaker }) => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${speaker.map(({ start, end }) => text.slice(start, end)).join(' & ') || '-'}: ${words}`;
  });
}

describe('the turns of an interview', () => {
  const head = 'Im Gespräch\n\nDie Brücke kommt.\n\n';

  it('are quotations of whoever stands before the colon', () => {
    const text = `${head}Warum erst jetzt?\n\nIna Voss: Wir waren zu langsam. Das ist schade.\n\nUnd was kostet das?\n\nVoss: Rund 40 Millionen Euro.`;
    assert.deepEqual(spoken(text), [
      'Ina Voss: Wir waren zu langsam. Das ist schade.',
      'Voss: Rund 40 Millionen Euro.',
    ]);
  });

  it('are those of who asks, too, also who does so once', () => {
    const text = `${head}Kurier: Warum erst jetzt?\n\nVoss: Wir waren zu langsam.\n\nDer Bote: Das ist neu!\n\nStadtblatt: Alle spotten darüber.\n\nVoss: Das ist Unsinn.\n\nKurier: Bleibt es dabei?\n\nVoss: Ja, es bleibt dabei.`;
    assert.deepEqual(
      spoken(text).filter((line) => !line.startsWith('Voss')),
      [
        'Kurier: Warum erst jetzt?',
        'Der Bote: Das ist neu!',
        'Stadtblatt: Alle spotten darüber.',
        'Kurier: Bleibt es dabei?',
      ],
    );
  });

  it('may have one word, of who says more elsewhere', () => {
    const text = `${head}Kurier: Warum erst jetzt?\n\nVoss: Wir waren zu langsam.\n\nKurier: Und?\n\nVoss: Nein.\n\nFazit: Nichts.\n\nKurier: Bleibt es dabei?\n\nVoss: Ja, es bleibt dabei.`;
    assert.deepEqual(spoken(text).slice(2, -2), ['Kurier: Und?', 'Voss: Nein.']);
  });

  it('may have one word, of who says more but once', () => {
    const text = `${head}Warum erst jetzt?\n\nVoss: Wir waren zu langsam.\n\nUnd sonst?\n\nVoss: Nein.`;
    assert.deepEqual(spoken(text), ['Voss: Wir waren zu langsam.', 'Voss: Nein.']);
  });

  it('are no interview where all are of one word', () => {
    assert.deepEqual(spoken(`${head}Sieger: Voss.\n\nZweiter: Ott.\n\nSieger: Kern.\n\nSieger: Lang?\n\nUnd nun?`), []);
  });

  it('have no speaker where the label says question or answer', () => {
    const text = `${head}Frage: Warum erst jetzt?\n\nAntwort: Wir waren zu langsam.\n\nFrage: Und nun?\n\nAntwort: Nun geht es los.`;
    assert.deepEqual(spoken(text)[1], '-: Wir waren zu langsam.');
  });

  it('may quote others', () => {
    const text = `${head}Warum erst jetzt?\n\nVoss: Karl Ott sagte, es sei zu teuer.\n\nUnd nun?\n\nVoss: Er rief: „Niemals!“`;
    assert.deepEqual(spoken(text), [
      'Voss: Karl Ott sagte, es sei zu teuer.',
      'Karl Ott: es sei zu teuer',
      'Voss: Er rief: „Niemals!“',
      'Er: „Niemals!“',
    ]);
  });

  it('stand in English interviews', () => {
    const text =
      'The bridge\n\nKiel will build.\n\nWhy so late?\n\nVoss: We reacted too late.\n\nWhat will it cost?\n\nVoss: Forty million.';
    assert.deepEqual(spoken(text, 'en'), ['Voss: We reacted too late.', 'Voss: Forty million.']);
  });

  const others: Readonly<Record<string, string>> = {
    'lines of service that come again': `${head}Warum?\n\nTermin: Montag um acht Uhr im Rathaus.\n\nUnd nun?\n\nTermin: Dienstag um neun Uhr im Hafen.`,
    'a list that asks nothing': `${head}Kiel: Regen am Abend.\n\nBonn: Sonne am Abend.\n\nKiel: Regen in der Nacht.`,
    'labels that never come again': `${head}Warum erst jetzt?\n\nHinweis: Wir waren zu langsam.\n\nUnd nun?\n\nAdresse: Am Hafen gleich links.`,
    'one question beside two lines': `${head}Warum erst jetzt?\n\nKiel: Regen am Abend.\n\nKiel: Regen in der Nacht.`,
    'captions of photos': `${head}Warum erst jetzt?\n\nFoto: Ina Voss und Karl Ott.\n\nUnd nun?\n\nFoto: Die Brücke von Norden.\n\nSo ist es.`,
    'labels without a sentence': `${head}Warum?\n\nUnd nun?\n\nTore: 1:0, 2:0\n\nTore: 3:0, 4:0`,
  };
  for (const [name, text] of Object.entries(others))
    it(`are not ${name}`, () => {
      assert.deepEqual(spoken(text), []);
    });
});
