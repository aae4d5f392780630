import { shouldBe, shouldFind, shouldNotFind } from './drawn';

/** English constructions inside quotations and around them. */
describe('quotations in English, inside and around', () => {
  describe('nested with a verb of two words', () => {
    shouldFind(
      'en',
      [
        '<q1|“<s2|My neighbour> <c2|keeps asking> me, <q2|‘When’s it coming?’> and I laugh,”> <c1|said> <s1|Bell>.',
        '<q1|“<s2|She> <c2|kept saying>, <q2|‘Not yet,’>”> <s1|Bell> <c1|recalled>.',
      ],
      it,
    );
  });

  describe('told before and behind the frame', () => {
    shouldFind(
      'en',
      [
        '<i1|A buyer had withdrawn>, <s1|the panel> <c1|said>, <i1|and that it had weighed those concerns>.',
        'Asked whether he would stay, <s|Bell> <c|said> <i|that he would not>.',
      ],
      it,
    );
  });

  describe('single marks that are left open for the next paragraph', () => {
    shouldFind(
      'en',
      ['<q1|‘Bring an ear,’> <s12|she> said. <q2|‘It’s old, and it loses time.>\n\n<q2|‘I know people who do worse.’>'],
      it,
    );
    shouldNotFind('en', ['He went home. ‘Tis a pity.\n\nIt rained.', 'The tall ‘band played on.\n\nIt rained.'], it);
  });

  describe('a word for a thing is no quotation', () => {
    shouldFind('en', ['<s|Nakagawa> thinks <i|the “synergies” are real>.', '<s|She> called it <q|“absurd”>.'], it);
  });

  describe('the whole name with its bracket', () => {
    shouldFind('en', ['<s|Jo Dunn of the Horological Society (HS)> insists <i|that the watch is a copy>.'], it);
  });

  describe('what stands in marks is said, even behind a thought', () => {
    shouldBe(
      'en',
      [['Nakagawa thinks that the plan is good. “Two firms own ninety tractors.”', 'thought', 'speech']],
      it,
    );
  });
});
