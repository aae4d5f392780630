import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tei } from '../../../src/core/formats/tei';
import type { Handout } from '../../../src/core/formats/format';
import { difficultHandout, wordsOf } from './difficult';
import { handoutOf } from './handouts';
import { readXml, type Tag } from './readXml';

const contentOf = (handout: Handout): string => tei.write(handout).files[0]?.content ?? '';

/** `who="Angela Merkel"` would be valid: two pointers to nothing. */
function assertPointers(tags: readonly Tag[]): void {
  const ids = tags.flatMap(({ attributes }) => attributes.get('xml:id') ?? []);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[A-Za-z_][A-Za-z0-9._-]*$/);
  const pointing = ['who', 'ref', 'corresp', 'next', 'prev', 'ana', 'resp', 'target', 'active', 'passive'];
  for (const { attributes } of tags)
    for (const name of pointing)
      for (const pointer of attributes.get(name)?.split(' ') ?? [])
        assert.ok(pointer.startsWith('#') && ids.includes(pointer.slice(1)), `${name}=${pointer}`);
}

const grammar = path.resolve('../shared/schemas/tei_all.rng');

describe('TEI P5', () => {
  const handout = difficultHandout();
  const xml = contentOf(handout);
  const tags = readXml(xml);

  it('points to nothing that is not there', () => {
    assertPointers(tags);
  });

  it('has every annotation on its own words, its parts joined', () => {
    for (const { id } of handout.items) {
      const first = tags.find(
        ({ attributes }) =>
          decodeURIComponent(attributes.get('xml:id') ?? '') ===
          `a.${id.replace(/[^A-Za-z0-9.-]/g, (c) => `_${c.charCodeAt(0).toString(16)}_`)}`,
      );
      assert.ok(first, id);
      let tag = first;
      let words = tag.words;
      while (tag.attributes.has('next')) {
        const next = tag.attributes.get('next')?.slice(1) ?? '';
        tag = tags.find(({ attributes }) => attributes.get('xml:id') === next) ?? assert.fail(next);
        assert.ok(tag.attributes.has('prev'));
        words += tag.words;
      }
      assert.equal(words, wordsOf(handout, id).join('').replace(/\r\n/g, '\n'), id);
    }
  });

  it('says who speaks, whether in their own words, and links to Wikidata', () => {
    const said = tags.find(({ name }) => name === 'said');
    assert.deepEqual([said?.attributes.get('who'), said?.attributes.get('direct')], ['#e.e2', 'true']);
    assert.deepEqual(
      tags.filter(({ name }) => name === 'idno').map(({ words }) => words),
      ['Q365'],
    );
  });

  it('gives days as W3C has them, and no others', () => {
    const dated = readXml(
      contentOf(
        handoutOf('Im Mai 2025 und im Sommer 2024.', [
          ['date', 'Mai 2025', { date: '2025-05' }],
          ['date', 'Sommer 2024', { date: '2024-22' }],
        ]),
      ),
    );
    assert.deepEqual(
      dated.filter(({ name }) => name === 'date').map(({ attributes }) => attributes.get('when')),
      ['2025-05', undefined],
    );
  });

  it('is a whole document for an article that is empty, only a headline, or has front matter', () => {
    for (const text of ['', 'Nur ein Titel', '---\ntitle: x\n---\n\nTitel\n\nText.'])
      assertPointers(readXml(contentOf(handoutOf(text, []))));
  });

  it('is valid by tei_all, where ../shared/schemas/tei_all.rng is there', async function () {
    if (!existsSync(grammar)) this.skip();
    const { validateXML } = await import('xmllint-wasm');
    const documents = [xml, contentOf(handoutOf('', [])), contentOf(handoutOf('---\ntitle: x\n---\n\nTitel', []))];
    // What the schema forbids is found, else the test would prove nothing.
    const invalid = xml.replace('<teiHeader>', '<teiHeader><bogus/>');
    const { errors } = await validateXML({
      xml: [...documents, invalid].map((contents, index) => ({ fileName: `${index}.xml`, contents })),
      schema: [{ fileName: 'tei_all.rng', contents: await readFile(grammar, 'utf8') }],
      extension: 'relaxng',
      maxMemoryPages: 16_384,
    });
    assert.deepEqual(
      errors.map(({ loc, message }) => `${loc?.fileName ?? ''}: ${message}`),
      ['3.xml: element bogus: Relax-NG validity error : Did not expect element bogus there'],
    );
  });
});
