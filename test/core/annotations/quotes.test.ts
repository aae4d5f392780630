import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decisions, StoredRole } from '../../../src/core/annotations/annotation';
import { acceptChange, noteChange, rejectChange } from '../../../src/core/annotations/decide';
import { applyChange, emptyChange, invertChange, noDecisions } from '../../../src/core/annotations/decisions';
import { joinChange } from '../../../src/core/annotations/join';
import { overlay } from '../../../src/core/annotations/overlay';
import { setAttributeChange } from '../../../src/core/annotations/setAttribute';
import { setSpeakerChange } from '../../../src/core/annotations/setSpeaker';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { halvesOf, splitChange } from '../../../src/core/annotations/split';
import type { Change } from '../../../src/core/annotations/change';
import type { Suggestions } from '../../../src/core/suggestion';
import { article, spanOf, stampAt, suggest } from './samples';

const text = [
  'Anna Merk sagte: „Kiel zahlt. Lübeck zahlt nicht.“ Das Rathaus warte noch, die Stadt spare.',
  '„Nie“, sagte Merk, „und nimmer.“ „Nein“, sagte sie.',
].join('\n\n');
const parsed = article(text);
const merk = { ...spanOf(text, 'Anna Merk'), entity: 'e1' };
const attributes = { kind: 'direct', medium: 'speech' };
const parts = { ...spanOf(text, '„Nie“'), more: spanOf(text, '„und nimmer.“') };
const suggestions: Suggestions = {
  items: [
    suggest(text, 'quote', '„Kiel zahlt. Lübeck zahlt nicht.“', 0, {
      attributes,
      roles: { speaker: [merk], cue: [spanOf(text, 'sagte')], frame: [], addressee: [] },
    }),
    suggest(text, 'quote', 'Das Rathaus warte noch', 0, { attributes: { ...attributes, kind: 'indirect' } }),
    suggest(text, 'quote', 'die Stadt spare', 0, { attributes: { ...attributes, kind: 'indirect' } }),
    {
      ...suggest(text, 'quote', '„Nie“', 0, { attributes, roles: { speaker: [merk] } }),
      spans: [{ start: parts.start, end: parts.end }, parts.more],
    },
    suggest(text, 'quote', '„Nein“', 0, { attributes, roles: { speaker: [{ ...spanOf(text, 'sie'), entity: 'e1' }] } }),
  ],
  entities: [{ id: 'e1', type: 'person', name: 'Anna Merk', aliases: ['Merk'] }],
};

const layerOf = (decisions: Decisions) => overlay(suggestions, decisions, text);
const idAt = (decisions: Decisions, words: string): string =>
  layerOf(decisions).items.find(({ spans }) => spans[0]?.start === text.indexOf(words))?.id ?? assert.fail(words);

/** Applies a change, proves that its inverse takes it back and that the sidecar keeps it. */
function apply(decisions: Decisions, change: Change): Decisions {
  const after = applyChange(decisions, change);
  assert.deepEqual(quotesOf(applyChange(after, invertChange(change))), quotesOf(decisions));
  const content = readSidecar(writeSidecar(after, parsed));
  assert.ok('records' in content);
  assert.deepEqual(quotesOf(attachSidecar(content, parsed)), quotesOf(after));
  return after;
}

/** The quotations that are shown: their words and speakers. */
const quotesOf = (decisions: Decisions): readonly string[] =>
  layerOf(decisions).items.map(({ origin, spans, roles, attributes: { kind } }) => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${origin === 'decision' ? '+' : '?'} ${kind ?? ''} ${words} — ${(roles.speaker ?? []).map(({ quote }) => quote).join(', ')}`;
  });

const all = quotesOf(noDecisions);
const split = (decisions: Decisions, words: string, offset: number) =>
  splitChange(layerOf(decisions), decisions, parsed, idAt(decisions, words), offset, stampAt());
const join = (decisions: Decisions, ...words: readonly string[]) => {
  const ids = words.map((each) => idAt(decisions, each));
  return joinChange(layerOf(decisions), decisions, parsed, ids, stampAt('2026-11-24T11:00:00Z', 'ks', 'j'));
};

describe('splitting a quotation', () => {
  it('makes two of one, with the same speaker, and the suggestion does not stay', () => {
    const after = apply(noDecisions, split(noDecisions, '„Kiel', text.indexOf('Lübeck')));
    assert.deepEqual(quotesOf(after), [
      '+ direct „Kiel zahlt. — Anna Merk',
      '+ direct Lübeck zahlt nicht.“ — Anna Merk',
      ...all.slice(1),
    ]);
    const cues = layerOf(after).items.map(({ roles }) => (roles.cue ?? []).length);
    assert.deepEqual(cues.slice(0, 2), [1, 0], 'the cue stays with the half beside it');
  });

  it('cuts no word, and leaves marks and full stops with what they close', () => {
    const item = layerOf(noDecisions).items[0] ?? assert.fail();
    const cut = (offset: number) => halvesOf(parsed, item, offset)?.after[0]?.start;
    const lubeck = text.indexOf('Lübeck');
    assert.equal(cut(lubeck + 3), lubeck);
    assert.equal(cut(lubeck - 1), lubeck);
    assert.equal(cut(lubeck - 2), lubeck);
    assert.equal(cut(text.indexOf('“ Das')), undefined);
    assert.equal(cut(text.indexOf('„Kiel') + 1), undefined);
    assert.equal(cut(0), undefined);
  });

  it('parts what has several parts between them', () => {
    const after = apply(noDecisions, split(noDecisions, '„Nie', parts.more.start));
    assert.deepEqual(quotesOf(after).slice(3, 5), ['+ direct „Nie“ — Anna Merk', '+ direct „und nimmer.“ — Anna Merk']);
  });

  it('splits what was decided, and keeps its id for the first half', () => {
    const accepted = apply(
      noDecisions,
      acceptChange(
        layerOf(noDecisions),
        noDecisions,
        parsed,
        [idAt(noDecisions, '„Kiel')],
        stampAt(undefined, 'ks', 'a'),
      ),
    );
    const id = idAt(accepted, '„Kiel');
    const after = apply(accepted, split(accepted, '„Kiel', text.indexOf('Lübeck')));
    assert.equal(idAt(after, '„Kiel'), id);
    assert.equal(after.annotations.size, 2);
  });

  it('leaves whole characters on both sides, anywhere in any text', () => {
    const letters = fc.constantFrom(...Array.from('ab 😀𝒜é„“.\n'));
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 40 }), fc.nat(80), (characters, offset) => {
        const words = characters.join('');
        const halves = halvesOf(article(words), { spans: [{ start: 0, end: words.length }] }, offset);
        if (!halves) return;
        const [before, after] = [halves.before, halves.after].map((spans) =>
          spans.map(({ start, end }) => words.slice(start, end)),
        );
        for (const part of [...(before ?? []), ...(after ?? [])])
          assert.ok(!/\p{Cs}/u.test(part) && part.trim() === part);
        const all = [...(before ?? []), ...(after ?? [])].join('');
        assert.equal(all.replace(/\s/gu, ''), words.replace(/\s/gu, ''));
      }),
    );
  });

  it('does nothing where there is nothing to part', () => {
    assert.deepEqual(split(noDecisions, '„Kiel', 0), emptyChange);
    assert.deepEqual(splitChange(layerOf(noDecisions), noDecisions, parsed, '?none', 20, stampAt()), emptyChange);
  });
});

describe('joining quotations', () => {
  it('makes one of two, and the suggestions do not stay beside it', () => {
    const after = apply(noDecisions, join(noDecisions, 'Das Rathaus', 'die Stadt'));
    assert.deepEqual(quotesOf(after), [
      all[0],
      '+ indirect Das Rathaus warte noch … die Stadt spare — ',
      ...all.slice(3),
    ]);
  });

  it('names a speaker once whom both mean', () => {
    const after = apply(noDecisions, join(noDecisions, '„Nie', '„Nein'));
    assert.deepEqual(quotesOf(after).slice(3), ['+ direct „Nie“ … „und nimmer.“ … „Nein“ — Anna Merk']);
  });

  it('is what splitting takes apart', () => {
    const halves = apply(noDecisions, split(noDecisions, 'Das Rathaus', text.indexOf('warte')));
    const whole = apply(halves, join(halves, 'Das Rathaus', 'warte'));
    assert.deepEqual(quotesOf(whole)[1], '+ indirect Das Rathaus warte noch — ');
  });

  it('keeps the notes of all', () => {
    const layer = layerOf(noDecisions);
    const noted = apply(
      noDecisions,
      noteChange(layer, noDecisions, parsed, idAt(noDecisions, 'die Stadt'), 'Wer?', stampAt(undefined, 'ks', 'm')),
    );
    const after = apply(noted, join(noted, 'Das Rathaus', 'die Stadt'));
    assert.deepEqual(
      [...after.notes.values()].map(({ about }) => about),
      [idAt(after, 'Das Rathaus')],
    );
  });

  it('does nothing for one alone, or for another type', () => {
    assert.deepEqual(join(noDecisions, '„Kiel'), emptyChange);
  });
});

describe('what else is said about a quotation', () => {
  it('is its kind and medium, which accepts it', () => {
    const ids = [idAt(noDecisions, '„Kiel'), idAt(noDecisions, 'Das Rathaus')];
    const change = setAttributeChange(layerOf(noDecisions), noDecisions, parsed, ids, 'kind', 'reported', stampAt());
    const after = apply(noDecisions, change);
    assert.deepEqual(quotesOf(after).slice(0, 2), [
      '+ reported „Kiel zahlt. Lübeck zahlt nicht.“ — Anna Merk',
      '+ reported Das Rathaus warte noch — ',
    ]);
    const again = layerOf(after)
      .items.slice(0, 2)
      .map(({ id }) => id);
    assert.deepEqual(
      setAttributeChange(layerOf(after), after, parsed, again, 'kind', 'reported', stampAt()),
      emptyChange,
    );
    const without = apply(
      after,
      setAttributeChange(layerOf(after), after, parsed, again.slice(0, 1), 'kind', undefined, stampAt()),
    );
    assert.deepEqual([...without.annotations.values()][0]?.attributes, { medium: 'speech' });
  });

  it('is that nobody is named, until somebody is', () => {
    const set = (decisions: Decisions, players: readonly StoredRole[]) => {
      const ids = [idAt(decisions, '„Kiel')];
      return setSpeakerChange(layerOf(decisions), decisions, parsed, ids, players, stampAt());
    };
    const nobody = apply(noDecisions, set(noDecisions, []));
    assert.equal(quotesOf(nobody)[0], '+ direct „Kiel zahlt. Lübeck zahlt nicht.“ — ');
    assert.equal(layerOf(nobody).items[0]?.attributes.attribution, 'unknown');
    assert.deepEqual(set(nobody, []), emptyChange);
    const known = apply(nobody, set(nobody, [{ quote: 'Merk', span: spanOf(text, 'Merk', 1), entity: '?e1' }]));
    assert.equal(quotesOf(known)[0], '+ direct „Kiel zahlt. Lübeck zahlt nicht.“ — Merk');
    assert.equal(layerOf(known).items[0]?.attributes.attribution, undefined);
  });

  it('is that it is none, which the sidecar remembers', () => {
    const change = rejectChange(layerOf(noDecisions), noDecisions, parsed, [idAt(noDecisions, '„Kiel')], stampAt());
    assert.deepEqual(quotesOf(apply(noDecisions, change)), all.slice(1));
  });
});
