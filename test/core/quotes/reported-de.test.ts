import { shouldFind, shouldNotFind } from './drawn';

/** An utterance told of, without a clause that gives its words. */
describe('reported speech acts, German', () => {
  describe('with an object or a phrase that says what about', () => {
    shouldFind(
      'de',
      [
        '<r|<s|Die Ministerin> <c|kündigte> eine Untersuchung <c|an>.>',
        '<r|<s|Der Verband> <c|kritisierte> das Vorgehen scharf.>',
        '<r|<s|Die Behörden> <c|drohten> den Fischern mit Geldstrafen.>',
        '<r|<s|Die Kriminalpolizei> <c|bittet> um Hinweise.>',
        '<r|<s|Die Schüler> <c|klagten> über zu wenig Freizeit.>',
        '<r|<s|Der Forscher> <c|riet> zur Geduld.>',
        '<r|<s|Die Feuerwehr> <c|schätzt> den Schaden auf 300.000 Euro.>',
        '<r|<s|Das Institut> <c|bezifferte> den Ausfall auf drei Millionen Euro.>',
        '<r|<s|Der Angeklagte> <c|bestritt> den Diebstahl.>',
        '<r|<s|Der Kanzler> <c|gab> seinen Rücktritt <c|bekannt>.>',
        '<r|Als Beispiel <c|nannte> <s|die ESA> den Abbau von Erzen.>',
        '<r|<s|Der Rat> <c|wandte sich> gegen den Bau.>',
        '<r|<s|Der Minister> <c|räumte> Fehler <c|ein>.>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Der Taifun forderte zwölf Todesopfer.',
        'Das Gericht verurteilte ihn zu drei Jahren Haft.',
        'Das Amt erklärte die Brücke für gesperrt.',
        'Das Gericht nahm die Klage an.',
        'Er nahm den Namen seiner Frau an.',
        'Viele Läden bieten frisches Brot an.',
        'Der Präsident unterzeichnete das Gesetz.',
        'Der Anrufer meldete sich bei der Feuerwehr.',
        'Die Gruppe nennt sich Nordwind.',
        'Täglich haben tausend Leute die Seite aufgerufen.',
        'Rund hundert Leute beteiligten sich an dem Streik.',
        'Sie klagten vor dem Landgericht.',
      ],
      it,
    );
  });

  describe('a view that is told', () => {
    shouldFind(
      'de',
      [
        '<r|<s|Die Polizei> <c|geht> von einem Unfall <c|aus>.>',
        '<r|<s|Airbus> <c|erwartet> rund 50.000 Zuschauer.>',
        '<r|<s|Der Trainer> <c|hält> den Plan <c|für> falsch.>',
        '<r|<s|Anna Vogt> <c|nannte> das Ereignis einen Skandal.>',
        '<r|Dabei <c|bezeichnete> <s|er> die Krise als große Gefahr.>',
        '<r|<s|Die Winzer> <c|hoffen> auf Regen.>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      ['Von dem Gas geht keine Gefahr aus.', 'Den Fahrer erwartet eine Anklage.', 'Das Wort bezeichnet eine Pflanze.'],
      it,
    );
  });

  describe('only of those who can speak', () => {
    shouldFind(
      'de',
      [
        '<r|<s|Die OSZE> bemängelte das Verfahren.>',
        '<r|Die Zahl der Toten bezifferte <s|die Behörde> mit sechs.>',
        '<r|<s|Das staatliche Fernsehen> meldete zehn Verletzte.>',
      ],
      it,
    );
    shouldNotFind('de', ['Ein Test bestätigte den Verdacht.', 'Der Index signalisiert einen Rückgang.'], it);
  });

  describe('in the passive, where it is said who did', () => {
    shouldFind(
      'de',
      [
        '<r|Von <s|der Opposition> <c|wurde> der Besuch <c|kritisiert>.>',
        '<r|Der Vorschlag <c|wurde> von <s|Minister Stolz> als weltfremd <c|bezeichnet>.>',
        '<r|Die Entscheidung <c|wurde> vom <s|Bundesverband> <c|begrüßt>.>',
      ],
      it,
    );
    shouldNotFind('de', ['Der Antrag wurde abgelehnt.', 'Nach der Flut wird der Ausbruch von Cholera befürchtet.'], it);
  });

  describe('not where nothing was said', () => {
    shouldNotFind(
      'de',
      [
        'Die Polizei gab den Namen nicht bekannt.',
        'Er hat die Tat nie gestanden.',
        'Der Minister äußerte sich nicht zu dem Fall.',
        'Befürchten Sie einen Rückgang?',
        'Bedenken Sie das Alter der Brücke.',
      ],
      it,
    );
  });

  describe('not where the words in marks are all that was said', () => {
    shouldFind(
      'de',
      [
        '<s|Der Minister> nannte die Zahlen <q|„aus der Luft gegriffen“>.',
        '<s|Der Chef> wies den Vorwurf als <q|„haltlos“> zurück.',
        '<r1|<s12|Der Minister> kündigte den Bau <q2|„trotz vieler Zweifel“> an.>',
      ],
      it,
    );
  });
});
