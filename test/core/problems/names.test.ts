import assert from 'node:assert/strict';
import { isFullName } from '../../../src/core/entities/fullName';
import { isUnnamedPerson } from '../../../src/core/problems/unnamed';

const full = `Anna Berg;Ursula von der Leyen;A. N. Dunmore;Kim Jong Un;Lee Sang-Sook;Noëlle d’Aubigny;Charles III;Prof. Dr. Anna Berg;
  Ólafur Darri;王毅;Jean-Luc O’Neil;Bürgermeisterin Anna Berg`;
const short = `Berg;von der Leyen;Van Houten;Dr. Berg;Frau Berg;Mr. Smith;Prof. Dr. Berg;Rev. Dunmore;d’Aubigny;Thackery-Moss;anna berg;;
  Herr Dr. von Berg;Putins`;

describe('a full name', () => {
  for (const name of full.split(';').map((each) => each.trim()))
    it(`is ${name}`, () => {
      assert.equal(isFullName(name), true);
    });
  for (const name of short.split(';').map((each) => each.trim()))
    it(`is not ${JSON.stringify(name)}`, () => {
      assert.equal(isFullName(name), false);
    });
});

/** The wording, and the verb where it tells something. */
const unnamed = `er;Sie sagte;he;she;der Minister;die Sprecherin;der US-Präsident;der brasilianische Präsident;Der 39-Jährige;
  die Frau;laut der Ministerin;the senator;the police officer;Die Vorsitzende;der Staatsanwalt`;
const others = `Sie sagten;die Minister;ein Sprecher;eine Frau;die Polizei;der Sender;das Ministerium;die Anwältin der Frau;the police;
  a spokesman;Anna Berg;die Vorwürfe;;the committee;der Konzern;they`;

const read = (each: string): readonly [string, string] => {
  const [, words = each, verb = ''] = /^(Sie) (\w+)$/u.exec(each) ?? [];
  return [words.replace(/^laut /u, ''), verb];
};

describe('a person whom the reader is to know already', () => {
  for (const each of unnamed.split(';').map((one) => one.trim()))
    it(`is ${each}`, () => {
      assert.equal(isUnnamedPerson(...read(each)), true);
    });
  for (const each of others.split(';').map((one) => one.trim()))
    it(`is not ${JSON.stringify(each)}`, () => {
      assert.equal(isUnnamedPerson(...read(each)), false);
    });
});
