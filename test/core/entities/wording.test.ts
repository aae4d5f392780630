import assert from 'node:assert/strict';
import { inflectionKey, initialsOf, nominative, withoutGenitive } from '../../../src/core/entities/wording';
import { lexicon } from '../mentions/marked';

describe('the wording of names', () => {
  const none = new Set<string>();
  for (const [name, bare] of [
    ['Nordkoreas', 'Nordkorea'],
    ['Kim Jong Uns', 'Kim Jong Un'],
    ['Putin’s', 'Putin'],
    ["Hans'", 'Hans'],
    ['Paris', 'Paris'],
    ['Texas', 'Texas'],
    ['Hans', 'Hans'],
  ] as const)
    it(`${name} without genitive is ${bare}`, () => {
      assert.equal(withoutGenitive(name, 'de', lexicon, none), bare);
    });

  for (const [name, bare] of [
    ['National Association of Cider Makers', 'National Association of Cider Makers'],
    ['Paul Hennings', 'Paul Hennings'],
    ["Harrop's", 'Harrop'],
    ['Davies’', 'Davies'],
  ] as const)
    it(`${name} without an English genitive is ${bare}`, () => {
      assert.equal(withoutGenitive(name, 'en', lexicon, none), bare);
    });

  it('believes the article in what is a genitive', () => {
    assert.equal(withoutGenitive('Ostkais', 'de', lexicon, none), 'Ostkais');
    assert.equal(withoutGenitive('Ostkais', 'de', lexicon, new Set(['Ostkai'])), 'Ostkai');
  });

  for (const [name, expected] of [
    ['Nationalen Sicherheitsrates', 'Nationaler Sicherheitsrat'],
    ['Koreanischen Nationalen Diplomatenakademie', 'Koreanische Nationale Diplomatenakademie'],
    ['Vereinten Nationen', 'Vereinte Nationen'],
    ['Auswärtigen Amts', 'Auswärtiges Amt'],
    ['Weißen Haus', 'Weißes Haus'],
    ['Kiel', 'Kiel'],
    ['Kieler Zeitung', 'Kieler Zeitung'],
    ['Neuen Zürcher Zeitung', 'Neue Zürcher Zeitung'],
    ['Leipziger Volkszeitung', 'Leipziger Volkszeitung'],
    ['Heiligen Stuhls', 'Heiliger Stuhl'],
    ['Frankfurter Allgemeinen Zeitung', 'Frankfurter Allgemeine Zeitung'],
    ['Deutscher Presseagentur', 'Deutsche Presseagentur'],
    ['Blauen Montags', 'Blauer Montag'],
  ] as const)
    it(`${name} in the nominative is ${expected}`, () => {
      assert.equal(nominative(name), expected);
    });

  it('has one key for all inflected forms', () => {
    assert.equal(inflectionKey('Vereinte Nationen'), inflectionKey('Vereinten Nationen'));
    assert.equal(inflectionKey('Nationaler Sicherheitsrat'), inflectionKey('Nationalen Sicherheitsrates'));
    assert.notEqual(inflectionKey('Nordische Bank'), inflectionKey('Südliche Bank'));
  });

  it('spells initials, small words left out', () => {
    assert.equal(initialsOf('Korean Central News Agency'), 'KCNA');
    assert.equal(initialsOf('Bank of England'), 'BE');
    assert.equal(initialsOf('Kiel'), '');
  });
});
