import { shouldFind, shouldNotFind } from './drawn';

/** Who speaks in quotations with marks, where the sentence is more than *X sagte: „…“*. */
describe('speakers of direct quotations, German', () => {
  describe('a cue whose end stands behind an insertion', () => {
    shouldFind(
      'de',
      [
        'Damals <c|ging> <s|Berger, die Anwältin der Frau>, noch <c|davon aus>, <i|dass der Brief zugestellt werde>.',
        '<s|Brandts Lager> dagegen <c|warf> Berger, nachdem die Wahl verloren war, <c|vor>, <i|er habe nicht gekämpft>.',
        '<s|Die Stadt> <c|teilte>, als der Regen aufhörte, <c|mit>, <i|dass die Brücke offen ist>.',
      ],
      it,
    );
  });

  describe('who is cited speaks', () => {
    shouldFind(
      'de',
      [
        'Die Agentur zitiert dazu <s|Karl Brandt> mit den Worten: <q|„Diese Banken haben ausgedient.“>',
        'Der Sender zitierte später <s|den Minister> mit den Worten: <q|„Wir hoffen auf den Mai.“>',
        'In seiner Mitteilung wird <s|der Minister> wie folgt zitiert: <q|„Wir hoffen auf den Mai.“>',
      ],
      it,
    );
  });

  describe('what holds the words, where nobody says them', () => {
    shouldFind(
      'de',
      [
        'Derzeit steht in <s|dem Entwurf> noch der Satz: <q|„Die Daten sind nach drei Tagen zu löschen.“>',
        'Auf <s|dem Transparent> war die Parole <q|„Mehr Brot und weniger Spiele“> zu lesen.',
        'In <s|der Zeitung> fand sich die Feststellung <q|„Wir stellen unsere Arbeit auf neue Beine“>.',
        'An der Tür hing <s|ein Zettel>, auf dem geschrieben stand: <q|„Wir sind bald zurück.“>',
        'Darauf waren die Worte zu lesen: <q|„Die Stadt steht zu ihren Gästen.“>',
        'Auch die Antwort fand sich dort: <q|„Wir sind bald zurück.“>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'In dem Museum ist das Bild „Der alte Hafen“ zu finden.',
        'Auf dem Platz steht die Halle „Neue Welt“.',
        'In dem Konzert war die „Kleine Nachtmusik“ zu hören.',
      ],
      it,
    );
  });

  describe('a frame that is written in an unusual way', () => {
    shouldFind(
      'de',
      [
        'Als er verhaftet worden war sagte <s|er>: <q|„Ich habe mein Land verteidigt.“>',
        '<q|„Die Punkte sind ungenügend“>, meinen <s|die beiden Räte Jan Brandt und Ida Vogt> in einem Brief.',
        '<q|„Die Punkte sind ungenügend“>, meinen <s|Jan Brandt und Ida Vogt>.',
        '<q|„Die Punkte sind ungenügend“>, meine <s|er>.',
        'Der Rat gratulierte, auch <s|Mona Brandt> (<q|„Das ist verdient!“>) und Jan Vogt.',
        'Der Minister blieb ruhig: Mit den Worten <q|„Jetzt wird alles besprochen“> sah <s|er> nach vorn.',
      ],
      it,
    );
    shouldNotFind('de', ['Als Gast kam Jan Vogt („Lied vom Meer“).'], it);
  });

  describe('whose idea or will it is', () => {
    shouldFind(
      'de',
      [
        'Nach <s12|Brandts Idee> <i1|soll <q2|„im Zweifel die Mehrheit“> entscheiden>.',
        'Nach <s12|dem Willen der Regierung> <i1|sollen die Bauern <q2|„mehr Geld“> bekommen>.',
      ],
      it,
    );
  });

  describe('nobody rather than what the passive is about', () => {
    shouldFind(
      'de',
      ['Die Einsicht in den Bericht sei ihr mit dem <c|Hinweis> verweigert worden, <i|ihre Person sei nicht gemeint>.'],
      it,
    );
  });
});
