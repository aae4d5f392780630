import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Decisions, Note } from '../../src/core/annotations/annotation';
import type { Format } from '../../src/core/formats/format';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { schemaType } from '../../src/core/annotations/schema';
import { identifier } from '../../src/core/formats/labels';
import { brat } from '../../src/core/formats/brat';
import { oneLine } from '../../src/core/formats/oneLine';
import { tei } from '../../src/core/formats/tei';
import { uimaJson } from '../../src/core/formats/uimaJson';
import { uimaXmi } from '../../src/core/formats/uimaXmi';
import { webannoTsv } from '../../src/core/formats/webannoTsv';
import type { Span } from '../../src/core/text/span';
import { decided } from '../core/formats/taking';
import { decidedArticle, decidedOnTokens, sortedRoles, type Decided } from './decided';

/** Writes, reads what was written, and lays it on the same text. */
function through(format: Format, { handout, text }: Decided): Decisions {
  const [file, ...others] = format.write(handout).files.filter(({ suffix }) => suffix === format.suffix);
  assert.ok(file && others.length === 0);
  const beside = new Map(format.write(handout).files.map(({ suffix, content }) => [suffix, content]));
  const read = format.read?.(file.content, { name: `kiel${file.suffix}`, beside });
  assert.ok(read);
  return decided(read, text);
}

/** Decisions without the order in which they were read. */
function comparable({ annotations, entities, notes, relations }: Decisions) {
  return {
    annotations: [...annotations.values()]
      .map((annotation) => ({ ...annotation, roles: sortedRoles(annotation.roles) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    notes: [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    relations: [...relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** What a format holds that knows neither ids nor who decided: each annotation with what is said of it. */
function draw({ annotations, entities, notes, relations }: Decisions): readonly string[] {
  const nameOf = (id: string | undefined): string => {
    const entity = id === undefined ? undefined : entities.get(id);
    return entity ? `=${entity.name} ${entity.wikidata ?? ''}` : '';
  };
  const spanOf = (span: Span | undefined): string => (span ? `${span.start}-${span.end}` : '');
  const firstOf = (id: string): string => {
    const annotation = annotations.get(id);
    return annotation ? `${annotation.type} ${spanOf(annotation.placement.spans[0])}` : '';
  };
  const parts = [...annotations.values()].map(({ id, type, placement, attributes, roles, entity }) => {
    const sorted = JSON.stringify(Object.entries(attributes).sort());
    const players = Object.entries(roles).flatMap(([role, list]) =>
      list.flatMap((player) => (player.span ? [`${role}@${spanOf(player.span)}${nameOf(player.entity)}`] : [])),
    );
    const noted = [...notes.values()].filter(({ about }) => about === id).map(({ text }) => text);
    const said = [...players.sort(), noted.join('\n').trim() === '' ? '' : noted.join('\n')].join(' ');
    return `${type} ${placement.spans.map(spanOf).join(' ')} ${sorted} ${nameOf(entity)} ${said}`;
  });
  const related = [...relations.values()].flatMap(({ type, from, to }) => {
    const [one, other] = [firstOf(from), firstOf(to)];
    return one === '' || other === '' ? [] : [`${type}: ${one} → ${other}`];
  });
  return [...parts, ...related].sort();
}

/** Types that the schema does not know, as tagged corpora call them. */
function withCodes(decisions: Decisions): Decisions {
  const annotations = [...decisions.annotations].map(([id, annotation]): [string, Annotation] => {
    const { type } = annotation;
    return [id, schemaType(defaultSchema, type) ? annotation : { ...annotation, type: identifier(type).toUpperCase() }];
  });
  return { ...decisions, annotations: new Map(annotations) };
}

/** Names, values and notes on one line, types without spaces, as brat has them. */
function onOneLine(decisions: Decisions): Decisions {
  const { annotations, entities, notes } = decisions;
  const lineOf = ([name, value]: readonly [string, string]): [string, string] => [
    name,
    oneLine(`${name}=${value}`).slice(name.length + 1),
  ];
  const noted = [...notes.values()].map((note) => ({ ...note, text: oneLine(note.text) }));
  const about = new Map<string, Note>();
  for (const note of noted.filter(({ text }) => text !== '')) {
    const before = about.get(note.about);
    about.set(note.about, before ? { ...before, text: `${before.text} · ${note.text}` } : note);
  }
  return {
    ...decisions,
    annotations: new Map(
      [...annotations].map(([id, annotation]) => {
        const attributes = Object.fromEntries(Object.entries(annotation.attributes).map(lineOf));
        return [id, { ...annotation, attributes, type: identifier(annotation.type) }];
      }),
    ),
    entities: new Map([...entities].map(([id, entity]) => [id, { ...entity, name: oneLine(entity.name) }])),
    notes: about,
  };
}

describe('read ∘ write is the identity', () => {
  it('in tei, on everything', () => {
    fc.assert(
      fc.property(decidedArticle, (article) => {
        assert.deepEqual(comparable(through(tei, article)), comparable(article.decisions));
      }),
      { numRuns: 100 },
    );
  });

  it('in brat, on types, parts, attributes, names, placed roles, notes and relations', () => {
    fc.assert(
      fc.property(decidedArticle, (article) => {
        assert.deepEqual(draw(through(brat, article)), draw(onOneLine(article.decisions)));
      }),
      { numRuns: 100 },
    );
  });

  for (const format of [uimaXmi, uimaJson])
    it(`in ${format.id}, on types, parts, attributes, names, placed roles, notes and relations`, () => {
      fc.assert(
        fc.property(decidedArticle, (article) => {
          assert.deepEqual(draw(through(format, article)), draw(withCodes(article.decisions)));
        }),
        { numRuns: 100 },
      );
    });

  it('in webanno-tsv, on the same, where everything stands on tokens', () => {
    fc.assert(
      fc.property(decidedOnTokens, (article) => {
        assert.deepEqual(draw(through(webannoTsv, article)), draw(withCodes(article.decisions)));
      }),
      { numRuns: 100 },
    );
  });
});
