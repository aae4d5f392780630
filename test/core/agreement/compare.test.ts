import assert from 'node:assert/strict';
import { compareDecisions, type Row } from '../../../src/core/agreement/compare';
import { takeChange, takenOf, type Taking } from '../../../src/core/agreement/take';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { setSpeakerChange } from '../../../src/core/annotations/setSpeaker';
import { tagChange } from '../../../src/core/annotations/decide';
import {
  applyChange,
  invertChange,
  emptyChange,
  isEmptyChange,
  noDecisions,
} from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { overlay } from '../../../src/core/annotations/overlay';
import { relateChange } from '../../../src/core/annotations/relate';
import { setAttributeChange } from '../../../src/core/annotations/setAttribute';
import { parseArticle } from '../../../src/core/article/parse';

const text = 'Petra Kranz besuchte Kiel. „Das Wetter ist gut“, sagte Kranz.\n';
const article = parseArticle(text);
const layerOf = (decisions: Decisions) => overlay({ items: [], entities: [] }, decisions, text);

let ids = 0;
const stampOf = (by: string) => ({ by, on: '2026-11-24T10:00:00Z', newId: () => `${by}${String(++ids)}` });

type Mark = readonly [type: string, wording: string];

/** What somebody decided who tagged these wordings, each where it stands first. */
function decided(by: string, ...marks: readonly Mark[]): Decisions {
  return marks.reduce((decisions, [type, wording]) => {
    const start = text.indexOf(wording);
    const spans = [{ start, end: start + wording.length }];
    const stamp = stampOf(by);
    return applyChange(decisions, tagChange(layerOf(decisions), decisions, article, spans, type, defaultSchema, stamp));
  }, noDecisions);
}

const rejecting = (decisions: Decisions): Decisions => ({
  ...decisions,
  annotations: new Map([...decisions.annotations].map(([id, each]) => [id, { ...each, status: 'rejected' as const }])),
});

const wordsOf = (decisions: Decisions, status = 'accepted') =>
  [...decisions.annotations.values()]
    .filter((annotation) => annotation.status === status)
    .map(({ type, selector }) => `${type} ${selector.quote.join(' … ')}`)
    .sort();
const shown = ({ kind, left, right, differences }: Row) =>
  [kind, left?.selector.quote.join(), right?.selector.quote.join(), ...differences].filter(Boolean).join(' | ');

const left = decided('l', ['person', 'Petra Kranz'], ['place', 'Kiel'], ['quote', '„Das Wetter ist gut“']);
const right = decided(
  'r',
  ['person', 'Petra Kranz'],
  ['organization', 'Kiel'],
  ['quote', '„Das Wetter'],
  ['other', 'gut'],
);
const rows = compareDecisions(left, right, defaultSchema);
const sides = { left, right };

const take = (result: Decisions, taking: Taking, of: readonly Row[]): Decisions => {
  const change = takeChange(of, taking, sides, { layer: layerOf(result), decisions: result, article }, stampOf('c'));
  const after = applyChange(result, change);
  assert.deepEqual(wordsOf(applyChange(after, invertChange(change))), wordsOf(result));
  return after;
};
const row = (kind: Row['kind']): readonly Row[] => [rows.find((each) => each.kind === kind) ?? assert.fail(kind)];

describe('comparing two annotators', () => {
  it('pairs what they marked, in the order of the text, and says where they differ', () => {
    assert.deepEqual(rows.map(shown), [
      'same | Petra Kranz | Petra Kranz',
      'type | Kiel | Kiel | type | entity',
      'place | „Das Wetter ist gut“ | „Das Wetter | place',
      'right | gut',
    ]);
  });

  it('sees other attributes, roles and entities', () => {
    const plain = decided('p', ['quote', '„Das Wetter ist gut“'], ['person', 'Kranz']);
    const [quote = assert.fail()] = layerOf(plain).items.filter(({ type }) => type === 'quote');
    const kind = setAttributeChange(layerOf(plain), plain, article, [quote.id], 'kind', 'reported', stampOf('q'));
    const other = applyChange(plain, kind);
    assert.deepEqual(compareDecisions(plain, other, defaultSchema).map(shown), [
      'same | Kranz | Kranz',
      'details | „Das Wetter ist gut“ | „Das Wetter ist gut“ | kind',
    ]);
    const speaker = { span: { start: 0, end: 11 }, quote: 'Petra Kranz' };
    const spoken = applyChange(
      plain,
      setSpeakerChange(layerOf(plain), plain, article, [quote.id], [speaker], stampOf('q')),
    );
    assert.match(compareDecisions(plain, spoken, defaultSchema).map(shown).join('\n'), /details .* \| speaker$/mu);
  });

  it('does not pair a name with the quotation that it stands in', () => {
    const quote = decided('l', ['quote', '„Das Wetter ist gut“']);
    const name = decided('r', ['other', 'Wetter']);
    assert.deepEqual(
      compareDecisions(quote, name, defaultSchema).map(({ kind }) => kind),
      ['left', 'right'],
    );
  });

  it('says where one accepted what the other rejected, and nothing of what both did', () => {
    const accepted = decided('l', ['place', 'Kiel'], ['other', 'Wetter'], ['other', 'gut']);
    const refused = rejecting(decided('r', ['place', 'Kiel'], ['person', 'Wetter'], ['other', 'Kranz']));
    const [first, ...more] = compareDecisions(accepted, refused, defaultSchema);
    assert.equal(first?.rejected?.by, 'r');
    assert.deepEqual([first, ...more].map(shown), ['left | Kiel', 'left | Wetter', 'left | gut']);
    assert.deepEqual(
      more.map(({ rejected }) => rejected),
      [undefined, undefined],
    );
    const [mirrored] = compareDecisions(refused, accepted, defaultSchema);
    assert.deepEqual([mirrored?.kind, mirrored?.rejected?.by], ['right', 'r']);
    assert.deepEqual(compareDecisions(refused, refused, defaultSchema), []);
  });

  it('finds nothing to compare in nothing', () => {
    assert.deepEqual(compareDecisions(noDecisions, noDecisions, defaultSchema), []);
  });
});

describe('taking over', () => {
  it('takes the left or the right, with its entity', () => {
    const some = take(noDecisions, 'left', row('type'));
    assert.deepEqual(wordsOf(some), ['place Kiel']);
    assert.deepEqual(
      [...some.entities.values()].map(({ type, name, by }) => [type, name, by]),
      [['place', 'Kiel', 'c']],
    );
    const other = take(some, 'right', row('type'));
    assert.deepEqual(wordsOf(other), ['organization Kiel']);
    assert.deepEqual(
      [...other.annotations.values()].map(({ by }) => by),
      ['c'],
    );
  });

  it('takes both, or neither, which is kept as a rejection', () => {
    const both = take(noDecisions, 'both', row('place'));
    assert.deepEqual(wordsOf(both), ['quote „Das Wetter', 'quote „Das Wetter ist gut“']);
    const neither = take(both, 'neither', row('place'));
    assert.deepEqual(wordsOf(neither), []);
    assert.equal(wordsOf(neither, 'rejected').length, 2);
    assert.deepEqual(wordsOf(take(neither, 'left', row('place'))), ['quote „Das Wetter ist gut“']);
  });

  it('takes nothing where the side that is taken has nothing', () => {
    const none = take(noDecisions, 'left', row('right'));
    assert.deepEqual([wordsOf(none), wordsOf(none, 'rejected')], [[], ['other gut']]);
  });

  it('takes all rows as one step, and nothing twice', () => {
    const all = take(noDecisions, 'right', rows);
    assert.deepEqual(wordsOf(all), ['organization Kiel', 'other gut', 'person Petra Kranz', 'quote „Das Wetter']);
    const again = takeChange(rows, 'right', sides, { layer: layerOf(all), decisions: all, article }, stampOf('c'));
    assert.deepEqual(again, emptyChange);
  });

  it('brings notes along, each once', () => {
    const [annotation = assert.fail()] = [...left.annotations.values()].filter(({ type }) => type === 'place');
    const note = { id: 'n1', about: annotation.id, text: 'sure?', by: 'l', at: '2026-11-24T10:00:00Z', extra: {} };
    const noted = { left: { ...left, notes: new Map([['n1', note]]) }, right };
    const of = (result: Decisions) =>
      takeChange(row('type'), 'left', noted, { layer: layerOf(result), decisions: result, article }, stampOf('c'));
    const once = applyChange(noDecisions, of(noDecisions));
    const [kept, ...more] = once.notes.values();
    assert.deepEqual([kept?.text, kept?.by, more.length], ['sure?', 'l', 0]);
    assert.ok(once.annotations.has(kept?.about ?? ''));
    assert.ok(isEmptyChange(of(once)));
  });

  it('knows what of a row is taken', () => {
    const known = (result: Decisions) => rows.map((each) => takenOf(each, sides, result));
    assert.deepEqual(known(noDecisions), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(known(take(noDecisions, 'left', rows)), ['left', 'left', 'left', 'neither']);
    assert.deepEqual(known(take(noDecisions, 'both', rows)), ['left', 'both', 'both', 'right']);
    assert.deepEqual(known(take(noDecisions, 'neither', rows)), ['neither', 'neither', 'neither', 'neither']);
  });

  describe('whose annotations are related', () => {
    const marks = [
      ['person', 'Petra Kranz'],
      ['place', 'Kiel'],
      ['other', 'gut'],
    ] as const;
    const idOf = (decisions: Decisions, words: string) =>
      [...decisions.annotations.values()].find(({ selector }) => selector.quote[0] === words)?.id ?? assert.fail(words);
    const related = (by: string, ...ends: readonly (readonly [from: string, to: string])[]) =>
      ends.reduce(
        (decisions, [from, to]) => {
          const between = [idOf(decisions, from), idOf(decisions, to)] as const;
          const stamp = stampOf(by);
          return applyChange(decisions, relateChange(layerOf(decisions), decisions, article, between, 'visits', stamp));
        },
        decided(by, ...marks),
      );
    const linksOf = (decisions: Decisions) =>
      [...decisions.relations.values()].map((relation) =>
        [relation.from, relation.type, relation.to]
          .map((end) => decisions.annotations.get(end)?.selector.quote[0] ?? end)
          .join(' '),
      );
    const one = related('x', ['Petra Kranz', 'Kiel']);
    const two = related('y', ['Petra Kranz', 'gut']);
    const pairs = compareDecisions(one, two, defaultSchema);
    const takeAll = (result: Decisions, taking: Taking, of = pairs) => {
      const scene = { layer: layerOf(result), decisions: result, article };
      return applyChange(result, takeChange(of, taking, { left: one, right: two }, scene, stampOf('c')));
    };

    it('differ where their relations lead elsewhere', () => {
      assert.deepEqual(pairs.map(shown), [
        'details | Petra Kranz | Petra Kranz | →visits',
        'same | Kiel | Kiel',
        'same | gut | gut',
      ]);
      const same = compareDecisions(one, related('z', ['Petra Kranz', 'Kiel']), defaultSchema);
      assert.deepEqual(
        same.map(({ kind }) => kind),
        ['same', 'same', 'same'],
      );
    });

    it('hand them over, as soon as both ends are there', () => {
      const left = takeAll(noDecisions, 'left');
      assert.deepEqual(linksOf(left), ['Petra Kranz visits Kiel']);
      assert.deepEqual(linksOf(takeAll(noDecisions, 'left', pairs.slice(0, 1))), []);
      assert.deepEqual(linksOf(takeAll(left, 'right')), ['Petra Kranz visits gut']);
      assert.deepEqual(linksOf(takeAll(left, 'left')), ['Petra Kranz visits Kiel']);
    });
  });
});
