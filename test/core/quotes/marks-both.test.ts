import { shouldFind, shouldNotFind } from './drawn';

/** Marks in running text: what they enclose, nested, over paragraphs, repaired, and what is no mark at all. */
describe('marks in sentences', () => {
  describe('every style in German', () => {
    shouldFind(
      'de',
      [
        '<q|„Wir kommen“>, sagte <s|Ida>.',
        '<q|„Wir kommen”>, sagte <s|Ida>.',
        '<q|“Wir kommen”>, sagte <s|Ida>.',
        '<q|"Wir kommen">, sagte <s|Ida>.',
        '<q|»Wir kommen«>, sagte <s|Ida>.',
        '<q|«Wir kommen»>, sagte <s|Ida>.',
        '<q|‚Wir kommen‘>, sagte <s|Ida>.',
        '<q|›Wir kommen‹>, sagte <s|Ida>.',
        '<q|「Wir kommen」>, sagte <s|Ida>.',
      ],
      it,
    );
  });

  describe('every style in English', () => {
    shouldFind(
      'en',
      [
        '<q|“We are coming,”> said <s|Ida>.',
        '<q|"We are coming,"> said <s|Ida>.',
        '<q|‘We are coming,’> said <s|Ida>.',
        "<q|'We are coming,'> said <s|Ida>.",
        '<q|«We are coming»>, said <s|Ida>.',
      ],
      it,
    );
  });

  describe('nested', () => {
    shouldFind(
      'de',
      [
        '<q1|„<s2|Er> rief: <q2|‚Halt!‘> Dann lief er“>, sagte <s1|Ida>.',
        '<q1|»<s2|Er> rief: <q2|›Halt!‹> Dann lief er«>, sagte <s1|Ida>.',
        '<q1|„<s2|Er> sagte: <q2|‚<s3|Sie> rief: <q3|“Halt!”>‘>“>, sagte <s1|Ida>.',
        '<q1|„<s2|Ich> sagte: <q2|‚Nein.‘>“>, erzählte <s1|Ida>.',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<q1|“<s2|He> said: <q2|‘Stop!’> Then he ran,”> said <s1|Ida>.',
        '<q1|‘<s2|My grandmother> used to say, <q2|“Keep quiet,”> and I did,’> recalled <s1|Ida>.',
        '<q1|“<s2|I> told them, <q2|‘No,’>”> <s1|Ida> said.',
      ],
      it,
    );
    shouldNotFind('de', ['Der Film „Das ‚Boot‘ der anderen“ läuft.'], it);
  });

  describe('over paragraphs', () => {
    shouldFind(
      'de',
      [
        '<s1|Ida> sagte: <q1|„Wir kommen.>\n\n<q1|„Wir kommen alle.“>',
        '<q1|»Wir kommen.>\n\n<q1|»Wir kommen alle«>, sagte <s1|Ida>.',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<q1|“We are coming. All of us.>\n\n<q1|“And we will stay,”> said <s1|Ida>.',
        '<q1|‘We are coming. All of us.>\n\n<q1|‘And we will stay,’> said <s1|Ida>.',
      ],
      it,
    );
  });

  describe('repaired', () => {
    shouldFind(
      'de',
      [
        '<q1|„Wir kommen alle. Morgen schon.>\n\nDann ging sie.\n\n<q2|„Gut“>, sagte <s2|Uwe>.',
        '„<q1|„Wir kommen“>, sagte <s1|Ida>. <q2|„Gut“>, sagte <s2|Uwe>.',
      ],
      it,
    );
    shouldFind('en', ['<q1|“We are coming. All of us.>\n\nShe left.\n\n<q2|“Good,”> said <s2|Tom>.'], it);
  });

  describe('apostrophes', () => {
    shouldFind(
      'en',
      ['<q|‘It’s the boys’ boat, isn’t it?’> asked <s|Ida>.', "<q|'It's the boys' boat,'> said <s|Ida>."],
      it,
    );
    shouldNotFind('de', ['Hans’ Boot liegt im Hafen.', "So 'n Boot hab' ich nie gesehen.", 'Ida hat’s gesehen.'], it);
    shouldNotFind('en', ["The boys' boat isn't here.", '’Tis a fine boat of the ’80s.', 'Rock ’n’ roll is old.'], it);
  });

  describe('titles, names, irony, words as words', () => {
    shouldNotFind(
      'de',
      [
        'Er las den Roman „Die stille Bucht“ in einer Nacht.',
        'Der Chor „Nordlicht“ sang im Dom.',
        'Die Auszeichnung „Goldener Anker“ ging nach Kiel.',
        'Sie gewann mit „Ein langer Sommer“ den Preis.',
        'Der sogenannte „Wunderheiler“ floh.',
        'Der Begriff „Wende“ ist umstritten.',
        'Die Band nennt sich „Die stillen Wasser“.',
        'Ein Teil der „Seeadler“-Flotte liegt still.',
        'Er ist als „der Kapitän“ bekannt.',
        'Auf „www.hafen.example“ steht der Fahrplan.',
      ],
      it,
    );
    shouldNotFind(
      'en',
      [
        'She read the novel “Silent Bay” in one night.',
        'The song “Salt Road” won a prize.',
        'The so-called “miracle doctor” fled.',
        'The term “turn” is disputed.',
        'The band, called “Still Waters,” broke up.',
        'He told a story about a “singing box”.',
      ],
      it,
    );
  });

  describe('fragments of what somebody said', () => {
    shouldFind(
      'de',
      [
        '<s|Jost> nannte den Umbau <q|„ein Fass ohne Boden“>.',
        '<s|Jost> lobte die Helfer als <q|„müde, aber tapfer“>.',
        '<s12|Jost> bezeichnete die Regeln als <q1|„unklar“> und <q2|„überholt“>.',
        '<s|Die Menge> skandierte Parolen wie <q|„Mehr Licht für alle“>.',
        'Für <s|Kämmerer Jan Jost> ist der Umbau <q|„ein Fass ohne Boden“>.',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<s|Jost> called the rebuilding <q|“a bottomless pit”>.',
        '<r|<s|Jost> praised the helpers for their <q|“tired courage”>.>',
        'For <s|Jost>, the rebuilding was <q|“a bottomless pit”>.',
      ],
      it,
    );
  });
});
