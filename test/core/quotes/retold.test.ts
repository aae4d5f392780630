import assert from 'node:assert/strict';
import { shouldFind } from './drawn';
import { namesOfSpeakers, type Known } from './speaking';

/** What somebody who is quoted says that others said. */
describe('reported speech within a quotation', () => {
  describe('German', () => {
    shouldFind(
      'de',
      [
        '<q1|„<s2|Die Chefin> <c2|hat versprochen>, <i2|dass das Geld kommt>. Wir warten“>, <c1|sagte> <s1|Behrens>.',
        '<q1|„<s2|Der Arzt> sagte, <i2|er habe nichts gefunden>“>, berichtet <s13|Anna Vogt>. <f3|Sie sei froh.>',
        '<q1|„<s2|Er> sagte, <i2|die Brücke sei zu>.“> <q1|„Und?“>, fragte <s1|Vogt>.',
        '<q1|„In der Stadt <c2|hieß es>, <i2|das Haus sei alt>. Das stimmt“>, <c1|sagte> <s1|Vogt>.',
        '<s|Anna Vogt> sagte: <q|„Ich habe gesagt, dass es regnet.“>',
        '<q|„Wenn Sie sagen, dass es regnet, glaube ich das“>, sagte <s|Anna Vogt>.',
        '<q|„Ich denke, dass er denkt, dass es regnet“>, sagte <s|Anna Vogt>.',
        '<q|„Die Geschichte sagt uns, dass es anders war“>, sagte <s|Anna Vogt>.',
        '<q|„Es ist so, wie der Arzt sagt“>, sagte <s|Anna Vogt>.',
        '<q|„Das ist nach meiner Meinung falsch“>, sagte <s|Anna Vogt>.',
      ],
      it,
    );
  });

  describe('English', () => {
    shouldFind(
      'en',
      [
        '<q1|“<s2|The mayor> <c2|promised> <i2|that the money would come>. We wait,”> <s1|Behrens> <c1|said>.',
        '<q1|“<s2|He> told me <i2|that the bridge was safe>,”> said <s13|Anna Holt>. <q3|“It was not.”>',
        '<q|“I said that it would rain,”> said <s|Anna Holt>.',
        '<q|“If you say that it will rain, I believe you,”> said <s|Anna Holt>.',
      ],
      it,
    );
  });

  describe('whom the pronoun means', () => {
    const people: Known = { 'Paul Behrens': ['person', 'male', 'Behrens'], 'Jan Vogt': ['person', 'male', 'Vogt'] };
    const rows: readonly (readonly [text: string, ...speakers: string[]])[] = [
      ['„Er sagte, dass er komme“, berichtete Jan Vogt.', 'Jan Vogt', 'nobody'],
      [
        'Paul Behrens ist krank. „Er sagte, dass er komme“, berichtete Jan Vogt. „Wir warten.“',
        'Jan Vogt',
        'Paul Behrens',
        'Jan Vogt',
      ],
    ];
    for (const [text, ...expected] of rows) {
      it(`${text} → ${expected.join(', ')}`, () => {
        assert.deepEqual(namesOfSpeakers(text, people), expected);
      });
    }
  });
});
