import { strict as assert } from 'node:assert';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Bundle = Readonly<Record<string, string>>;

interface L10n {
  checkManifest(manifest: string, translations: Readonly<Record<string, Bundle>>): readonly string[];
  checkBundle(exported: Bundle, bundle: Bundle, file: string): readonly string[];
}

const file = pathToFileURL(path.resolve(__dirname, '../../tools/dev/l10n.mjs')).href;

describe('the check of translations', () => {
  let l10n: L10n;
  before(async () => {
    l10n = (await import(file)) as L10n;
  });

  const manifests: readonly (readonly [title: string, manifest: string, bundle: Bundle, faults: readonly string[]])[] =
    [
      ['a complete manifest', '{ "title": "%a%", "share": "100%" }', { a: 'A' }, []],
      ['a missing key', '{ "title": "%a%" }', {}, ['nls lacks "a"']],
      ['a key that is left over', '{}', { a: 'A' }, ['nls has "a", which nothing uses']],
      ['a blank', '{ "title": "%a.b%" }', { 'a.b': ' ' }, ['nls leaves "a.b" blank']],
    ];
  for (const [title, manifest, bundle, faults] of manifests)
    it(`sees ${title}`, () => {
      assert.deepEqual(l10n.checkManifest(manifest, { nls: bundle }), faults);
    });

  const bundles: readonly (readonly [title: string, exported: Bundle, bundle: Bundle, faults: readonly string[]])[] = [
    ['a complete bundle', { 'Tag {0}': 'Tag {0}' }, { 'Tag {0}': '{0} auszeichnen' }, []],
    ['a missing message', { Undo: 'Undo' }, {}, ['de lacks "Undo"']],
    ['a message that is left over', {}, { Undo: 'Zurück' }, ['de has "Undo", which nothing uses']],
    [
      'a place that is lost',
      { '{0} of {1}': '{0} of {1}' },
      { '{0} of {1}': '{0}' },
      ['de fills other places than "{0} of {1}"'],
    ],
  ];
  for (const [title, exported, bundle, faults] of bundles)
    it(`sees ${title}`, () => {
      assert.deepEqual(l10n.checkBundle(exported, bundle, 'de'), faults);
    });
});
