import { shouldFind, shouldNotFind } from './drawn';

describe('quotations in English', () => {
  describe('direct', () => {
    shouldFind(
      'en',
      [
        '<q|“We are ready,”> <c|said> <s|Tom Baker, a spokesman for Northern Transit>.',
        '<q|"We are ready,"> <s|Tom Baker> <c|said> on Monday.',
        '<q|“We are ready,”> <s|she> <c|told> <a|reporters>.',
        '<s|Joan Marsh, the finance chief>, <c|said>: <q|“There is no plan.”>',
        '<q1|“It rained,”> <s1|she> said, <q1|“and everybody cried.”>',
        '<q1|“We go on,”> said <s12|Mary Quinn>. <q2|“We always do.”>',
        '<s|Dev Patel>, who leads the opposition, called the plan <q|“a very expensive toy”>.',
        'In a statement, <s|the club> said <i|it was <q|“disappointed and surprised”>>.',
        '<q|‘It’s a lie,’> <s|Smith’s lawyer> said.',
        'Asked whether he would resign, <s|Reed> said: <q|“No.”>',
        '<q|“Nonsense,”> <s|she> said when asked about it.',
        '<q|“It was,”> recalled <s|Jim Hart>, who worked for her.',
        '<s|Reed> said <i|that <q|“the people of Ohio deserve better”>>, adding: <q|“I will give it.”>',
        '<i|That branch is <q|“a pencil line on a napkin”>>, according to <s|Helen Achterberg>.',
      ],
      it,
    );
  });

  describe('reported', () => {
    shouldFind(
      'en',
      [
        '<s|Baker> <c|said> <i|that the first trams would run in March>.',
        '<s|The company> <c|said> <i|it had ordered six cars>.',
        '<i|The tram will be back by spring>, <s|Mayor Ellen Whitcombe> <c|said> on Monday.',
        '<c|According to> <s|the ministry>, <i|the line will cost 40 million pounds>.',
        '<s|The US, Japan and South Korea> have <c|said> <i|that the launch failed>.',
        '<s|Baker> <c|urged> <a|residents> <i|to be patient>.',
        'As <s|Whitcombe> <c|noted>, <i|the old depot is empty>.',
        '<i1|The trams>, <s1|engineers> <c1|say>, <i1|are safe>.',
        '<s|Senator Maria Lopez> <c|told> <a|the BBC> <i|she would not run again>.',
        '<s|Officials> <c|believe> <i|the fire began at night>.',
        '<i1|The launch was>, <c1|said> <s1|the mayor>, <i1|a mistake>.',
        '<i1|It was>, <s1|he> <c1|conceded>, <i1|a mistake>.',
        '<s12|Patel> said <i1|the plan was too dear> and warned <i2|that fares would rise>.',
      ],
      it,
    );
  });

  describe('nobody is quoted', () => {
    shouldNotFind(
      'en',
      [
        'The film “Harbour Lights” was shot there.',
        'The so-called “experts” were silent.',
        'The tram ran until 1951.',
        'Baker told the story twice.',
        'The boys’ school is closed, and the teachers’ room too.',
      ],
      it,
    );
  });
});
