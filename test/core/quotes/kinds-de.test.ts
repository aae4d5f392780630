import { shouldBe, shouldFind, shouldNotFind } from './drawn';

/** Every kind of quotation, with sentences that only look like it. */
describe('kinds of quotation in German', () => {
  describe('direct', () => {
    shouldFind(
      'de',
      [
        '<q|„Die Schleuse bleibt zu“>, <c|sagte> <s|der Hafenmeister>.',
        '<s|Der Hafenmeister> <c|sagte>: <q|„Die Schleuse bleibt zu.“>',
        '<q1|„Die Schleuse“>, <c1|sagte> <s1|der Hafenmeister>, <q1|„bleibt zu.“>',
        '<s|Er> <c|rief> <q|„Halt!“> und lief los.',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Die Zeitschrift „Der Hafen“ erscheint im Mai.',
        'Man nennt ihn „den Kapitän“.',
        'Das Motto „Leinen los“ hängt über der Tür.',
        'Die „Seeadler“-Klasse ist alt.',
      ],
      it,
    );
  });

  describe('indirect: a clause with dass, ob or a question word', () => {
    shouldFind(
      'de',
      [
        '<s|Der Minister> <c|versicherte>, <i|dass die Mittel reichen>.',
        '<s|Sie> <c|fragte>, <i|ob der Zug noch fahre>.',
        '<s|Der Sprecher> <c|erläuterte>, <i|wie die Brücke gesprengt wird>.',
        '<s|Das Gericht> ist der <c|Auffassung>, <i|dass die Klage zulässig ist>.',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Es ist gut, dass der Zug noch fährt.',
        'Niemand fragte, warum er ging.',
        'Ob es im Mai regnet, weiß man nicht.',
        'Er wartete, bis sie kam.',
      ],
      it,
    );
  });

  describe('indirect: verb second in the subjunctive', () => {
    shouldFind(
      'de',
      [
        '<s|Der Minister> <c|versicherte>, <i|die Mittel reichten aus>.',
        '<s|Die Partei> <c|behauptet>, <i|sie habe davon nichts gewusst>.',
        '<s|Der Sprecher> <c|betonte>, <i|es handele sich um einen Irrtum>.',
        '<s|Der Sprecher> <c|betonte>, <i|die Stadt fordere mehr Geld>.',
        '<s|Die Ärztin> <c|betonte>, <i|wenn es regne, komme niemand>.',
        '<i|Der Plan sei tot>, <c|erklärte> <s|die Opposition>.',
        '<i1|Es sei>, so <c1|sagte> <s1|er>, <i1|ein langer Tag gewesen>.',
        '<s|Ein anderer> war zuversichtlich: <i|Vor Freitag sei nichts entschieden>.',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Das Amt erklärte die Wahl für ungültig, der Saal wurde geräumt.',
        'Er lief, als sei nichts geschehen.',
        'Wäre es wärmer, kämen mehr Gäste.',
      ],
      it,
    );
  });

  describe('indirect: an infinitive', () => {
    shouldFind(
      'de',
      [
        '<s|Die Firma> <c|kündigte an>, <i|das Werk zu schließen>.',
        '<s|Der Angeklagte> <c|bestritt>, <i|am Tatort gewesen zu sein>.',
        '<s|Der Verband> <c|verlangte>, <i|die Preise zu senken>.',
        '<s|Sie> <c|erklärte>, <i|im Herbst zurücktreten zu wollen>.',
      ],
      it,
    );
    shouldNotFind(
      'de',
      ['Er versuchte, die Tür zu öffnen.', 'Um Zeit zu sparen, nahm sie den Bus.', 'Es begann zu regnen.'],
      it,
    );
  });

  describe('indirect: a source in the sentence', () => {
    shouldFind(
      'de',
      [
        '<c|Laut> <s|dem Wetterdienst> <i|bleibt es trocken>.',
        '<s|Medienberichten> <c|zufolge> <i|ist der Vertrag unterschrieben>.',
        '<c|Nach> <s|Angaben der Feuerwehr> <i|brannte der Dachstuhl>.',
        '<i|Die Lage ist ruhig>, <c|so> <s|ein Sprecher des Heeres>.',
        '<c|Aus Sicht> <s|der Forscherin> <i|ist das Eis zu dünn>.',
        'Wie <s|das Amt> <c|mitteilte>, <i|ist die Straße frei>.',
        'Wie es <c|heißt>, <i|wird der Vertrag verlängert>.',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Nach der Sitzung ging er nach Hause.',
        'Der Motor war laut.',
        'So ein Sprecher fehlt uns.',
        'Nach drei Stunden war Schluss.',
      ],
      it,
    );
  });

  describe('indirect: impersonal and passive', () => {
    shouldFind(
      'de',
      [
        '<i|Am Abend könnte es regnen>, <c|hieß es>.',
        'In <s|dem Bericht> <c|heißt es>, <i|die Brücke sei alt>.',
        'In <s|dem Bericht>, der am Montag erschien, <c|heißt es>, <i|die Brücke sei alt>.',
        'In <s|einer Mitteilung der Stadt> <c|wird gefordert>, <i|dass alle sparen>.',
        'Von <s|der Polizei> <c|wurde mitgeteilt>, <i|dass niemand verletzt sei>.',
        'Aus <s|Regierungskreisen> <c|verlautete>, <i|dass der Plan fertig ist>.',
      ],
      it,
    );
    shouldNotFind('de', ['Das Schiff heißt Meridian.', 'Im Saal wurde gelacht.', 'Wer hier wohnt, heißt Meier.'], it);
  });

  describe('indirect/free indirect', () => {
    shouldFind(
      'de',
      [
        '<s12|Die Firma> teilte mit, <i1|das Werk werde geschlossen>. <f2|Alle Stellen würden erhalten. Man suche Käufer.>',
        '<r1|<s12|Larsen> sprach von einem Irrtum.> <f2|Er habe das Geld nie gesehen.>',
        '<f|Er wisse nicht, wie er das den Leuten erklären solle.>',
        '<s|Das Institut> sieht keine Gefahr. <f|Nur wenige seien betroffen.>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      ['Gott sei Dank.', 'Man nehme drei Eier.', 'Es lebe die Freiheit!', 'Ich sei dumm, ich wisse es.'],
      it,
    );
    shouldFind(
      'de',
      ['<s12|Larsen> <c1|sagte>, <i1|das Werk werde geschlossen>. <f2|Wenn er gehe, wäre es das dritte Mal.>'],
      it,
    );
    shouldFind(
      'de',
      ['<s1|Larsen> <c1|sagte>, <i1|das Werk werde geschlossen>. Wenn er geht, wäre es das dritte Mal.'],
      it,
    );
  });

  describe('free indirect: hearsay', () => {
    shouldFind(
      'de',
      [
        '<h|Die Täter sollen durch ein Fenster gekommen sein.>',
        '<h|Der Mann soll das Auto gestohlen haben.>',
        '<h|<s|Er> will davon nichts gewusst haben.>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      ['Das Museum soll im Mai öffnen.', 'Sie will Ärztin werden.', 'Alle sollen pünktlich sein.'],
      it,
    );
  });

  describe('reported: an utterance told of', () => {
    shouldFind(
      'de',
      [
        '<r|<s|Die Gewerkschaft> lehnte das Angebot ab.>',
        '<r|<s|Der Botschafter> verurteilte den Angriff scharf.>',
        '<r|<s|Die Stadt> warnte vor Hochwasser.>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Das Ministerium wollte sich dazu nicht äußern.',
        'Die Stadt liegt am Fluss.',
        'Der Fluss stieg um zwei Meter.',
        'Der Sänger trat ab.',
      ],
      it,
    );
  });

  describe('direct inside indirect', () => {
    shouldFind(
      'de',
      [
        '<s|Der Richter> sagte, <i|die Tat sei <q|„an Dummheit kaum zu überbieten“>>.',
        'Laut <s|Anklage> <i|hatte er <q|„aus reiner Habgier“> gehandelt>.',
        '<i|Der Umbau sei <q|„ein Fass ohne Boden“>>, sagte <s|Kämmerer Jost>.',
      ],
      it,
    );
    shouldNotFind('de', ['Der Film „Fass ohne Boden“ läuft seit Mai.'], it);
  });

  describe('medium', () => {
    shouldBe(
      'de',
      [
        ['Sie sagte: „Es regnet.“', 'speech'],
        ['Sie glaubt, dass es regnet.', 'thought'],
        ['Er fürchtet, dass es zu spät ist.', 'thought'],
        ['Sie schrieb: „Es regnet.“', 'writing'],
        ['„Es regnet“, twitterte sie.', 'writing'],
        ['„Das wird nichts“, meint er.', 'speech'],
        ['Er dachte: „Das wird nichts.“', 'thought'],
      ],
      it,
    );
  });
});
