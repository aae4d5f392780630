import { shouldFind } from './drawn';

/** The shapes in which English news quote: each a paragraph or two of our own writing. */
describe('direct quotations in English news', () => {
  describe('the speaker before', () => {
    shouldFind(
      'en',
      [
        '<s|Governor Alice Harrow> <c|said>, <q|“We will rebuild the bridge before winter.”>',
        '<s|Harrow> <c|said> on Tuesday: <q|“We will rebuild the bridge.”>',
        'Speaking in Dover, <s|the prime minister> <c|said>: <q|“This is a good day for the coast.”>',
        'In a statement, <s|the company> <c|said>: <q|“We regret the delay.”>',
        '<s|The fire service> <c|said> in a statement: <q|“Crews remain at the scene.”>',
        'Later, <s|Marcus Bell, 34, a crane operator from Hull>, <c|told> <a|the court>: <q|“I heard the cable snap.”>',
        'But <s|Liz Okoro>, who chairs the parish council, <c|warned>: <q|“The road will flood again.”>',
        '<s|She> <c|added>: <q|“Nobody asked the tenants.”>',
        'Asked about the delay, <s|he> <c|replied>: <q|“Ask the engineers.”>',
        '<s|Bell>: <q|“I never saw the report.”>',
        '<s|The union’s leader, Priya Nair>, <c|wrote> on Friday: <q|“Our members are tired.”>',
        'After the vote, <s|Deputy Mayor Colin Teague> <c|told> <a|reporters>, <q|“We lost, and we accept it.”>',
      ],
      it,
    );
  });

  describe('the speaker after', () => {
    shouldFind(
      'en',
      [
        '<q|“The road is closed,”> <s|Sergeant Neil Farrow> <c|said>.',
        '<q|“The road is closed,”> <c|said> <s|Sergeant Neil Farrow of the county police>.',
        '<q|“It was like a drum,”> <c|recalled> <s|Hannah Wills, a nurse> who lives nearby.',
        '<q|“We are not selling,”> <c|said> <s|the firm’s chief executive, Omar Haddad>.',
        '<q|“We are not selling,”> <s|Haddad> <c|told> <a|the BBC> on Monday.',
        '<q|“We are not selling,”> <s|a spokesman for the firm> <c|said>.',
        '<q|“We are not selling,”> <s|the company> <c|said> in a statement.',
        '<q|“Who pays for this?”> <c|asked> <s|Bell>.',
        '<q|“Stop!”> <s|the driver> <c|shouted>.',
        '<q|“Who pays for this?”> <s|Miller> <c|told> <a|the town meeting>.',
        '<q|“Who pays for this?”> <s|Anna Miller> <c|asked> <a|reporters> in Paris.',
        '<q|“Never!”> <s|Ms. J. Miller> <c|added> later, and left.',
        '<q|“Who pays for this?”> <s|Anna Miller, the head of the museum>, <c|said> on Monday.',
        '<q|“This is a farce,”> <s|opposition leader Dana Price> <c|said> as she left the chamber.',
        '<q|“It’s over,”> <s|he> <c|said>.',
        '<q|“The sea took the wall in one night,”> according to <s|Ellen Marsh, the harbour master>.',
        '<q|“I didn’t see it coming,”> <s|Wills, 52>, <c|said>.',
        '<q|“The figures are wrong,”> <s|the minister> <c|insisted> on Thursday.',
        '<q|“We had no choice,”> <s|both men> later <c|told> <a|investigators>.',
        '<q|“We had no choice,”> <c|reads> <s|the letter>.',
      ],
      it,
    );
  });

  describe('the speaker inside, and quotations in a row', () => {
    shouldFind(
      'en',
      [
        '<q1|“We waited,”> <s1|she> said, <q1|“and nobody came.”>',
        '<q1|“We waited all night,”> said <s12|Hannah Wills>. <q2|“Nobody came.”>',
        '<q1|“We waited all night,”> <s123|Wills> said. <q2|“Nobody came. The phones were dead.”>\n\n<q3|“In the morning we walked.”>',
        '<q1|“The wall,”> <s1|Ellen Marsh, the harbour master>, said, <q1|“is older than the town.”>',
        '<q1|“I am staying,”> <s1|Bell> said.\n\n<q2|“I am not,”> <s2|Wills> replied.',
        '<q1|“Are you coming?”> asked <s1|Bell>. <q2|“No,”> said <s2|Wills>. <q3|“Why not?”> <s3|he> asked.',
        '<q1|“We met in March. We talked for an hour.>\n\n<q1|“Then we shook hands,”> <s1|Haddad> said.',
        '<s1|Bell> said: <q1|“I am staying.”> <q2|“They will have to carry me out,”> <s2|he> added.',
      ],
      it,
    );
  });

  describe('fragments within a report', () => {
    shouldFind(
      'en',
      [
        '<s|Haddad> called the offer <q|“an insult to our workers”>.',
        '<s|The judge> described the evidence as <q|“thin and contradictory”>.',
        '<s|Price> said <i|the plan was <q|“dead on arrival”>>.',
        '<s|Anna Price> said <i|she <q|“could not believe it”> and that the trust had failed>.',
        '<i|The plan was <q|“dead on arrival”>>, <s|Price> said.',
        '<s|The council> told residents <i|it was <q|“working around the clock”>>.',
        'According to <s|the report>, <i|the bridge was <q|“unsafe for years”>>.',
      ],
      it,
    );
  });
});
