import { shouldFind, shouldNotFind } from './drawn';

describe('reported speech in German', () => {
  describe('the frame before', () => {
    shouldFind(
      'de',
      [
        '<s|Behrens> <c|hob hervor>, <i|dass die Brücke sicher ist>.',
        '<s|Behrens> <c|zeigte> sich am Montag <c|überzeugt>, <i|dass die Brücke sicher ist>.',
        '<s|Behrens> <c|ist überzeugt>, <i|dass die Brücke sicher ist>.',
        '<s|Behrens> <c|sagte>, <i|dass die Brücke sicher sei>.',
        '<s|Behrens> <c|sagte>, <i|die Brücke sei sicher>.',
        '<s|Das Amt> <c|teilte> am Freitag <c|mit>, <i|dass die Brücke gesperrt bleibe>.',
        '<s|Die Stadt> <c|hat angekündigt>, <i|die Brücke zu sperren>.',
        '<s|Sie> <c|forderte> die Stadt <c|auf>, <i|die Brücke zu sperren>.',
        'Im März <c|hatte> <s|die Stadt> <c|erklärt>, <i|die Brücke werde saniert>.',
        '<s|Die Reederei, ein Betrieb aus Emden>, <c|betonte>, <i|es habe keine Gefahr bestanden>.',
        '<s|Die Forscher> <c|gehen davon aus>, <i|dass das Eis schmilzt>.',
        '<s|Er> <c|fragte>, <i|ob die Brücke halte>.',
        'Wie <s|die Polizei> <c|mitteilte>, <i|wurde niemand verletzt>.',
        'Wie <s|Peter Hahn, ein Sprecher der Werft>, <c|mitteilte>, <i|ruht die Arbeit>.',
      ],
      it,
    );
  });

  describe('a source in the sentence', () => {
    shouldFind(
      'de',
      [
        '<c|Laut> <s|Polizei> <i|wurde niemand verletzt>.',
        '<c|Nach> <s|Angaben der Polizei> <i|wurde niemand verletzt>.',
        '<i1|Niemand wurde> <c1|nach> <s1|Angaben der Polizei> <i1|verletzt>.',
        '<s|Dem Bericht> <c|zufolge> <i|steigen die Preise>.',
        '<s|Ihrer Meinung> <c|nach> <i|steigen die Preise>.',
        '<i|Die Preise steigen>, <c|so> <s|die Ministerin>.',
      ],
      it,
    );
  });

  describe('the frame after and inside', () => {
    shouldFind(
      'de',
      [
        '<i|Die Stadt müsse das Geld sofort zahlen>, <c|verlangte> <s|er>.',
        '<i|Die Preise würden steigen>, <c|befürchtet> <s|der Verband>.',
        '<i|Davon sei keine Rede gewesen>, <c|heisst es> beim <s|Amt>.',
        '<i1|Der Kanton sei kein Vorzimmer>, <c1|liess> <s1|der Baudirektor> am Abend <c1|verlauten>.',
        '<i|Das sei ein Sterben auf Raten>, wie es <s|der Chefarzt> <c|genannt hat>.',
        '<i|Die Preise seien gestiegen>, <c|sagte> <s|die Ministerin>.',
        '<i|Die Preise steigen weiter>, <c|berichtete> <s|die südkoreanische Yonhap News>.',
        '<i1|Die Preise>, <c1|sagte> <s1|die Ministerin>, <i1|seien gestiegen>.',
        '<i1|Das ist>, <c1|sagte> <s1|Bürgermeister Müller>, <i1|ein Fehler für die Stadt>.',
        '<i1|Die Brücke sei>, <c1|so> <s1|der Minister>, <i1|ein Fehler>.',
        '<i1|Es sei>, <c1|sagte> <s1|er>, <i1|die längste Nacht gewesen>.',
        '<i1|Das Werk wird>, <c1|teilte> <s1|der Konzern> <c1|mit>, <i1|im März geschlossen>.',
        '<i|Am Samstag könnte er abreisen>, <c|hieß es>.',
      ],
      it,
    );
  });

  describe('sentences that go on in the subjunctive', () => {
    shouldFind(
      'de',
      [
        '<s12|Behrens> sagte, <i1|die Brücke sei sicher>. <f2|Sie werde jedes Jahr geprüft. Mängel habe man nicht gefunden.>',
        '<s12|Die Stadt> teilte mit, <i1|dass gebaut werde>. <f2|Die Kosten stünden noch nicht fest.>',
      ],
      it,
    );
  });

  describe('reports and hearsay', () => {
    shouldFind(
      'de',
      [
        '<r|<s|Der Verband> kritisierte den Plan scharf.>',
        '<r|<s|Die Opposition> warnte vor höheren Preisen.>',
        '<h|Der Mann soll die Kasse gestohlen haben.>',
      ],
      it,
    );
  });

  describe('sentences that tell nothing said', () => {
    shouldNotFind(
      'de',
      [
        'Die Brücke wurde 1908 gebaut.',
        'Er gab das Spiel auf und ging nach Hause.',
        'Sie sagte den Termin ab.',
        'Wenn es regnet, wird das Fest verschoben.',
        'Man weiß, dass Wasser bei null Grad gefriert.',
        'Der Zug soll um acht Uhr ankommen.',
        'Es lebe der König!',
        'Einige Boote liefen aus, Berichte liegen nicht vor.',
      ],
      it,
    );
  });
});
