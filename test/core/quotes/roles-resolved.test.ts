import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { namesOfSpeakers, type Known } from './speaking';

const people: Known = {
  'Anna Vogt': ['person', 'female', 'Vogt'],
  'Paul Behrens': ['person', 'male', 'Behrens'],
  'Maria Lopez': ['person', 'female', 'Lopez'],
  'Tom Hale': ['person', 'male', 'Hale'],
  'Kim Reed': ['person', undefined, 'Reed'],
  Norwegen: ['place'],
  'Nordische Bank': ['organization'],
};

/** Pronouns and roles that stand for somebody named before, and those that must not. */
describe('whom pronouns and roles mean', () => {
  const rows: readonly (readonly [language: Language, text: string, ...speakers: string[]])[] = [
    ['de', 'Ministerin Anna Vogt kam spät. „Es war Stau“, sagte die Ministerin.', 'Anna Vogt'],
    ['de', 'Kulturdezernent Paul Behrens kam. „Schön“, sagte der Dezernent.', 'Paul Behrens'],
    ['de', 'Paul Behrens, Sprecher der Werft, kam. „Schön“, sagte der Sprecher.', 'Paul Behrens'],
    ['de', 'Anna Vogt probt. Die neue Intendantin lacht viel.\n\n„Schön“, sagte die Intendantin.', 'Anna Vogt'],
    ['de', 'Paul Behrens probt. Die neue Intendantin fehlt.\n\n„Schön“, sagte die Intendantin.', 'nobody'],
    ['de', 'Ministerin Anna Vogt kam. „Schön“, sagte der Fahrer.', 'nobody'],
    ['de', 'Anna Vogt kam mit Paul Behrens. „Schön“, sagte er.', 'Paul Behrens'],
    ['de', 'Anna Vogt kam mit Paul Behrens. „Schön“, sagte sie.', 'Anna Vogt'],
    ['de', 'Anna Vogt kam. „Schön“, sagte er.', 'nobody'],
    ['de', 'Die Nordische Bank wuchs. „Schön“, sagte sie.', 'nobody'],
    ['de', 'Norwegen teilte mit, dass es helfe.', 'Norwegen'],
    ['de', '„Schön“, sagte Anna Vogt. Am Abend hieß es, der Plan sei fertig.', 'Anna Vogt', 'Anna Vogt'],
    ['en', 'Senator Maria Lopez was late. “Traffic,” the senator said.', 'Maria Lopez'],
    ['en', 'Maria Lopez, a senator from Ohio, was late. “Traffic,” the senator said.', 'Maria Lopez'],
    ['en', 'Transport Minister Sir Tom Hale was late. “Traffic,” the minister said.', 'Tom Hale'],
    ['en', 'Maria Lopez met Tom Hale. “Good,” he said.', 'Tom Hale'],
    ['en', 'Maria Lopez met Tom Hale. “Good,” she said.', 'Maria Lopez'],
    ['en', 'Kim Reed was late. “Traffic,” she said.', 'Kim Reed'],
    ['en', 'Maria Lopez was late. “Traffic,” he said.', 'nobody'],
    ['en', '“Good,” they said.', 'nobody'],
    ['en', 'Norwegen denied it. “Not true,” it said.', 'Norwegen', 'Norwegen'],
    ['en', 'Norwegen denied it, Tom Hale said. “Not true,” it added.', 'Tom Hale', 'nobody'],
    ['en', '“Good,” said Kim Reed. Tom Hale disagreed. “Bad,” he said.', 'Kim Reed', 'Tom Hale'],
    ['en', 'Asked whether she would run, Lopez smiled. “Maybe.”', 'Maria Lopez'],
    [
      'en',
      '“Good,” said Maria Lopez. “Very good,” said Tom Hale. “Then go,” she said.',
      'Maria Lopez',
      'Tom Hale',
      'Maria Lopez',
    ],
  ];
  for (const [language, text, ...expected] of rows) {
    it(`${text.replace('\n\n', ' ')} → ${expected.join(', ')}`, () => {
      assert.deepEqual(namesOfSpeakers(text, people, language), expected);
    });
  }
});
