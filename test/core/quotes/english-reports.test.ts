import { shouldFind, shouldNotFind } from './drawn';

/** Longer shapes of English news, a paragraph each: who is quoted over appositions, participles and several sentences. */
describe('paragraphs of English news', () => {
  describe('a person introduced before, and a pronoun', () => {
    shouldFind(
      'en',
      [
        'Brandt’s deputy, Ivo Marek, struck a different tone. <q1|“There is light,”> <s123|he> said, adding <i2|that case numbers had fallen <q3|“for three weeks in a row”>>.',
        'The mayor was blunt. <q1|“No,”> <s12|she> said. <q2|“Not on my watch.”>',
        'Her husband nodded. <q|“Everything,”> <s|he> said.',
        'When asked if she regretted the vote, Prado paused before answering. <q|“Yes,”> <s|she> said finally.',
        'Asked whether she would drive the first tram, <s|Oakes> laughed. <q|“I’ll be driving it.”>',
      ],
      it,
    );
  });

  describe('appositions, participles and dashes around the name', () => {
    shouldFind(
      'en',
      [
        '<s|The prime minister>, flanked by his ministers, told parliament: <q|“I take full responsibility.”>',
        '<s|Patel> – who has represented the firm since 2015 – said <i|the charges were <q|“absurd”>>.',
        '<s|The senator, a Democrat from Maine>, said <i|that the bill was <q|“far from perfect”>>.',
        '<s|Two doctors>, who work on the ward, described it as <q|“chaos”>.',
        '<q|“There’s nothing left,”> says <s|61-year-old farmer Joao Pires>, pointing to a blackened field.',
        '<q|“If they close the school, we lose the village,”> said <s|Kate Rimmer, a mother of three> whose youngest is six.',
        '<s|Lawyers for the family> said <i|they were <q|“bitterly disappointed”> by the ruling>.',
        '<q|“This ruling is a licence to pollute,”> said <s|Greta Moss of the campaign group Clean Rivers>, which brought the case.',
      ],
      it,
    );
  });

  describe('verbs that no list knows', () => {
    shouldFind(
      'en',
      [
        '<q1|“It’s a great day for Leeds,”> beamed <s12|captain Danny Howe>. <q2|“I’m so proud of the lads.”>',
        '<q1|“What do we want?”> <s12|the crowd> chanted. <q2|“Justice!”>',
        '<q|“You can’t just walk away,”> <s|Adler> remembers telling him.',
        '<q1|“It’s not politics,”> <s12|Ruiz> shot back. <q2|“It’s arithmetic.”>',
        '<q|“My phone hasn’t stopped ringing,”> laughs <s|Bea Tully>, who runs the bakery.',
        '<q|“What a mess,”> thought <s|Tully> as she opened the door.',
        '<q|“We’re open,”> reads <s|a sign> in the window.',
        'As <s|one farmer> put it: <q|“They’ve never seen a cow.”>',
        '<s|Farmers> complain <i|that the new rules are <q|“written by people who have never seen a cow”>>.',
        '<q1|“We won,”> <s1|the chief negotiator, Ana Prado>, said. <q2|“We did not lose,”> <s2|her counterpart, Luis Soto>, countered.',
      ],
      it,
    );
  });

  describe('people cited by others', () => {
    shouldFind(
      'en',
      [
        'State media quoted <s|the general> as saying <i|the border was <q|“calm”>>.',
        '<s|The general> was quoted by state media as saying: <q|“The border is calm.”>',
        '<s|Another> said: <q|“We are in shock.”>',
        '<q1|“The worst,”> according to <s1|Holm>, <q1|“is behind us.”>',
        '<q1|“<s2|He> said, <q2|‘Don’t you dare,’> and I ran,”> <s1|Moss> told the inquiry.',
      ],
      it,
    );
  });

  describe('words of a statement', () => {
    shouldFind(
      'en',
      [
        '<q|“We have nothing to hide,”> <s|Prado’s office> said in an email to The Associated Press.',
        '<q|“We regret the delay,”> <s|the bank’s statement> said.',
        '<q1|“What happened next,”> <s1|the report> says, <q1|“was entirely predictable.”>',
        '<s|The Home Office> said: <q|‘We do not comment on individual cases.’>',
        'In a letter to shareholders, <s|Haddad> wrote <i|that the year had been <q|“brutal”>>.',
        '<i|The attack was <q|“cowardly and senseless”>>, according to <s|a statement from the mayor’s office>.',
        '<q1|“This is not who we are,”> <s12|Mayor Lori Chen> wrote, calling the attack <q2|“cowardly”>.',
      ],
      it,
    );
  });

  describe('who keeps silent', () => {
    shouldFind(
      'en',
      [
        '<s|A spokesman> declined to comment on the figure, but <c|said> <i|that ministers were ready>.',
        '<s|The spokesman> left the room, but <c|said> <i|ministers were ready>.',
        '<s|A nurse>, who asked not to be named, <c|said> <i|the plan was dead>.',
        '<s|The firm> <c|declined> <i|to say how much it had paid>.',
      ],
      it,
    );
    shouldNotFind('en', ['The ministry declined to comment.', 'She asked to remain anonymous.'], it);
  });
});
