import { shouldBe, shouldFind, shouldNotFind } from './drawn';

/** Every kind of quotation, with sentences that only look like it. */
describe('kinds of quotation in English', () => {
  describe('direct', () => {
    shouldFind(
      'en',
      [
        '<q|“The lock stays shut,”> <c|said> <s|the harbour master>.',
        '<s|The harbour master> <c|said>: <q|“The lock stays shut.”>',
        '<q1|“The lock,”> <s1|the harbour master> <c1|said>, <q1|“stays shut.”>',
        '<q|“Cast off!”> <s|she> <c|shouted>.',
      ],
      it,
    );
    shouldNotFind(
      'en',
      [
        'The magazine “Harbour” appears in May.',
        'He is known as “the Captain”.',
        'The word “quay” has four letters.',
        'The “Seagull” class is old.',
        'She goes by the nickname “Bear.”',
        'The song, titled “Salt Road,” won a prize.',
      ],
      it,
    );
  });

  describe('indirect: a clause with that, whether or a question word', () => {
    shouldFind(
      'en',
      [
        '<s|The minister> <c|insisted> <i|that the money would last>.',
        '<s|She> <c|asked> <i|whether the train was running>.',
        '<s|The spokesman> <c|explained> <i|how the bridge would be blown up>.',
        '<s|A survey by the union> <c|found> <i|that most members would strike>.',
      ],
      it,
    );
    shouldNotFind(
      'en',
      ['It is good that the train runs.', 'The fact that it rained helped.', 'He waited until she came.'],
      it,
    );
  });

  describe('indirect: a clause without that', () => {
    shouldFind(
      'en',
      [
        '<s|The minister> <c|said> <i|the money would last>.',
        '<i|The plan was dead>, <s|the opposition> <c|said>.',
        '<i|The money would last>, <c|said> <s|the minister>.',
        '<s|Reed> <c|believes> <i|the river will rise>.',
      ],
      it,
    );
    shouldNotFind('en', ['The story was told twice.', 'He ran as if nothing had happened.'], it);
  });

  describe('indirect: an infinitive', () => {
    shouldFind(
      'en',
      [
        '<s|The firm> <c|promised> <i|to close the plant>.',
        '<s|The union> <c|urged> <a|members> <i|to stay at home>.',
        '<s|The mayor> has <c|vowed> <i|to rebuild the pier>.',
      ],
      it,
    );
    shouldNotFind('en', ['He tried to open the door.', 'To save time, she took the bus.', 'It began to rain.'], it);
  });

  describe('indirect: a source in the sentence', () => {
    shouldFind(
      'en',
      [
        '<c|According to> <s|the weather service>, <i|it will stay dry>.',
        '<i|The roof burned>, <c|according to> <s|the fire service>.',
        'As <s|the ministry> <c|announced>, <i|the road is open>.',
        '<i|The ice was too thin>, <s|officials> <c|said>.',
        '<c|Per> <s|the league>, <i|prices have fallen>.',
      ],
      it,
    );
    shouldNotFind(
      'en',
      ['Accordingly, it stayed dry.', 'After the meeting he went home.', 'It costs two dollars per person.'],
      it,
    );
  });

  describe('indirect/free indirect: backshifted sentences behind a report', () => {
    shouldFind(
      'en',
      [
        '<s12|The firm> said <i1|it would close the plant>. <f2|It would keep all jobs.>',
        '<s12|Reed> said <i1|the bridge was safe>. <f2|It had been checked in May.>',
      ],
      it,
    );
    shouldNotFind('en', ['He would walk for hours.', 'It had been a long day.', 'That would be fine.'], it);
  });

  describe('free indirect: hearsay', () => {
    shouldFind(
      'en',
      ['<h|The thieves are said to have come through a window.>', '<h|He is believed to be in Spain.>'],
      it,
    );
    shouldNotFind(
      'en',
      ['The museum is to open in May.', 'She is said a prayer for.', 'Everyone is expected at nine.'],
      it,
    );
  });

  describe('reported: an utterance told of', () => {
    shouldFind(
      'en',
      [
        '<r|<s|The ambassador> condemned the attack.>',
        '<r|<s|The union> rejected the offer.>',
        '<r|<s|The city> warned of floods.>',
      ],
      it,
    );
    shouldNotFind(
      'en',
      ['The city lies on the river.', 'The river rose by two metres.', 'The singer left the stage.'],
      it,
    );
  });

  describe('direct inside indirect', () => {
    shouldFind(
      'en',
      [
        '<s|The judge> said <i|the act was <q|“hard to beat for sheer stupidity”>>.',
        'According to <s|prosecutors>, <i|he had acted <q|“out of pure greed”>>.',
        '<i|The rebuilding was <q|“a bottomless pit”>>, said <s|Treasurer Joan Jost>.',
      ],
      it,
    );
    shouldNotFind('en', ['The film “Bottomless Pit” opened in May.'], it);
  });

  describe('medium', () => {
    shouldBe(
      'en',
      [
        ['She said: “It is raining.”', 'speech'],
        ['She believes that it is raining.', 'thought'],
        ['He fears that it is too late.', 'thought'],
        ['She wrote: “It is raining.”', 'writing'],
        ['“It is raining,” she tweeted.', 'writing'],
        ['“It will fail,” he thought.', 'thought'],
      ],
      it,
    );
  });
});
