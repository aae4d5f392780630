import { shouldFind, shouldNotFind } from './drawn';

describe('direct quotations in German', () => {
  describe('the speaker before', () => {
    shouldFind(
      'de',
      [
        '<s|Petra Sauer> nickt: <q|„Es geht nicht mehr.“>',
        '<s|Ihre Kollegin Petra Sauer> nickt: <q|„Es geht nicht mehr.“>',
        '<s|Ihr Bruder Tom Koch> schüttelt den Kopf: <q|„Es geht nicht mehr.“>',
        '<s|Klaus Müllers> <c|Fazit>: <q|„Es geht nicht mehr.“>',
        '<s|Sabine Koch, Professorin für Geografie in Bonn>, relativiert: <q|„So schlimm wird es nicht.“>',
        '<s|Ahrens’> <c|Antwort>: <q|„Nein.“>',
        '<s|Ihr> <c|Fazit>: <q|„Es geht nicht mehr.“>',
        '<s|Kirby> <c|sagte>: <q|„Wir haben Bedenken.“>',
        '<s|Die Ministerin> <c|sagte> am Montag: <q|„Das Geld reicht nicht.“>',
        'Am Montag <c|sagte> <s|die Ministerin>: <q|„Das Geld reicht nicht.“>',
        '<s|Der Sprecher des Senats, Paul Behrens>, <c|erklärte>: <q|„Wir prüfen das.“>',
        '<s|Anna Vogt>, die das Museum seit drei Jahren leitet, <c|sagte>: <q|„Wir bauen um.“>',
        '<s|Behrens>: <q|„Das war ein Fehler.“>',
        '<s|Er> <c|fügte hinzu>: <q|„Wir haben Zeit.“>',
        '<s|Die Regierung> <c|teilte mit>: <q|„Der Vertrag ist unterschrieben.“>',
        '<s|Die Trainerin> lachte und <c|rief>: <q|„Noch einmal!“>',
      ],
      it,
    );
  });

  describe('the speaker after', () => {
    shouldFind(
      'de',
      [
        '<q|„Wir haben Bedenken“>, <c|sagte> <s|Kirby>.',
        '<q|„Wir haben Bedenken“>, <c|sagte> <s|Kirby> am Montag in Kiel.',
        '<q|„Kommt er noch?“>, <c|fragte> <s|die Lehrerin>.',
        '<q|„Das klappt“>, <c|ist> sich <s|Berg> <c|sicher>.',
        '<q|„Das klappt“>, <c|war> <s|die Trainerin> <c|zuversichtlich>.',
        '<q|„So nicht“>, <c|sagte> <s|er> <a|den Journalisten>.',
        '<q|„Raus!“> <c|rief> <s|der Wirt>.',
        '<q|„Wir bleiben“>, <c|sagte> <s|von der Weide> vor den Medien.',
        '<q|„Wir bleiben“>, <c|teilte> <s|ihr Büro> <c|mit>.',
        '<q|„Wir bleiben“>. Das <c|sagte> <s|die Ministerin> am Montag.',
        '<q|„Das freut mich“>, <c|sagte> <s|Lea Brandt, Professorin für Physik>, die in Jena lehrt.',
        '<q|„Wir fangen morgen an“>, <c|teilte> <s|das Amt> <c|mit>.',
        '<q|„Wir fangen morgen an“>, so <s|der Bürgermeister>.',
        '<q|„Wir gewinnen das“>, <c|freute> sich <s|Trainer Jonas Wirth>.',
        '<q|„Ich war müde“>, <c|erinnert> sich <s|Ida Krahl>.',
        '<q|„Das ist neu“>, <c|hat> <s|die Forscherin> <c|gesagt>.',
      ],
      it,
    );
  });

  describe('the speaker inside, and several in a row', () => {
    shouldFind(
      'de',
      [
        '<q1|„Wir gehen“>, <c1|sagte> <s1|Behrens>, <q1|„und zwar sofort.“>',
        '<q1|„<s2|Sie> fragte: <q2|‚Wie viel?‘> Dann ging sie“>, sagte <s1|Ida>.',
        '<q1|„Es regnet“>, sagte <s12|Ida>. <q2|„Es regnet seit Tagen.“>',
        '<q1|„Ja“>, sagte <s1|sie>. <q2|„Nein“>, sagte <s2|er>.',
        '<q1|„Wir bauen das Haus“>, sagte <s12|Ida Krahl> und fügte hinzu, <i2|dass es teuer werde>.',
      ],
      it,
    );
  });

  describe('words within a reported sentence', () => {
    shouldFind(
      'de',
      [
        '<s|Die Agentur> nannte die Gespräche <q|„ein epochemachendes Ereignis“>.',
        'Vogts Rechnung nennt <s|sie> <q|„eine Zumutung“>.',
        '<s|Klaus Vogt> nennt sie <q|„eine Zumutung“>.',
        '<s|Behrens> bezeichnete den Plan als <q|„grob fahrlässig“>.',
        '<s|Die Kritik> sagte, <i|der Film sei <q|„ein langer Weg ins Nichts“>>.',
        'Nach <s|Angaben der Polizei> <i|wurde der Mann <q|„von hinten angegriffen“>>.',
      ],
      it,
    );
  });

  describe('names, titles, irony, words as words', () => {
    shouldNotFind(
      'de',
      [
        'Der Film „Das Boot“ läuft im Kino.',
        'Die „Washington Post“ erscheint täglich.',
        'Sogenannte „Experten“ saßen im Saal.',
        'Er trägt den Namen „Roter Hahn“.',
        'Das Forschungsschiff „Meridian“ lief aus.',
        'Das Wort „Heimat“ steht im Titel.',
        'Sie spielte in „Ein langer Sommer“ die Mutter.',
        'Die Bewegung „Freunde der alten Mühle“ wächst.',
        'Der „Preis für junge Forschung im Norden“ ging nach Kiel.',
        'Im Lokal „Zum goldenen Anker“ brannte es.',
      ],
      it,
    );
  });
});
