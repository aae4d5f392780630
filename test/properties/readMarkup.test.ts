import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Decisions } from '../../src/core/annotations/annotation';
import type { Format } from '../../src/core/formats/format';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { schemaType } from '../../src/core/annotations/schema';
import { identifier } from '../../src/core/formats/labels';
import { tei } from '../../src/core/formats/tei';
import { uimaJson } from '../../src/core/formats/uimaJson';
import { uimaXmi } from '../../src/core/formats/uimaXmi';
import type { Span } from '../../src/core/text/span';
import { decided } from '../core/formats/taking';
import { decidedArticle, sortedRoles, type Decided } from './decided';

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

/** What a format holds that knows neither ids nor who decided: each part of an annotation by itself, with what is said of it. */
function drawParts({ annotations, entities, notes, relations }: Decisions): readonly string[] {
  const nameOf = (id: string | undefined): string => {
    const entity = id === undefined ? undefined : entities.get(id);
    return entity ? `=${entity.name} ${entity.wikidata ?? ''}` : '';
  };
  const spanOf = (span: Span | undefined): string => (span ? `${span.start}-${span.end}` : '');
  const firstOf = (id: string): string => {
    const annotation = annotations.get(id);
    return annotation ? `${annotation.type} ${spanOf(annotation.placement.spans[0])}` : '';
  };
  const parts = [...annotations.values()].flatMap(({ id, type, placement, attributes, roles, entity }) => {
    const sorted = JSON.stringify(Object.entries(attributes).sort());
    const players = Object.entries(roles).flatMap(([role, list]) =>
      list.flatMap((player) => (player.span ? [`${role}@${spanOf(player.span)}${nameOf(player.entity)}`] : [])),
    );
    const noted = [...notes.values()].filter(({ about }) => about === id).map(({ text }) => text);
    const said = [...players.sort(), noted.join('\n').trim() === '' ? '' : noted.join('\n')].join(' ');
    return placement.spans.map(
      (span, at) => `${type} ${spanOf(span)} ${sorted} ${nameOf(entity)} ${at === 0 ? said : ''}`,
    );
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

describe('read ∘ write is the identity', () => {
  it('in tei, on everything', () => {
    fc.assert(
      fc.property(decidedArticle, (article) => {
        assert.deepEqual(comparable(through(tei, article)), comparable(article.decisions));
      }),
      { numRuns: 300 },
    );
  });

  for (const format of [uimaXmi, uimaJson])
    it(`in ${format.id}, on parts with their attributes, names, placed roles, notes and relations`, () => {
      fc.assert(
        fc.property(decidedArticle, (article) => {
          assert.deepEqual(drawParts(through(format, article)), drawParts(withCodes(article.decisions)));
        }),
        { numRuns: 200 },
      );
    });
});
