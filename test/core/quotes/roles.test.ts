import assert from 'node:assert/strict';
import { findQuotes, shouldFind } from './drawn';

/** Who speaks to whom by which words: cue, speaker, addressee, frame. */
describe('roles of quotations', () => {
  describe('the cue with its prefix and helpers', () => {
    shouldFind(
      'de',
      [
        '<s|Die Stadt> <c|teilte> am Montag <c|mit>, <i|dass die Brücke zu bleibt>.',
        '<s|Die Stadt> <c|gab bekannt>, <i|dass die Brücke zu bleibt>.',
        'Wie <s|die Stadt> <c|bekannt gab>, <i|bleibt die Brücke zu>.',
        'Wie <s|die Stadt> <c|bekanntgab>, <i|bleibt die Brücke zu>.',
        '<s|Die Stadt> <c|hat> am Montag <c|erklärt>, <i|dass die Brücke zu bleibt>.',
        '<s|Der Minister> <c|musste> am Abend <c|einräumen>, <i|dass Geld fehlt>.',
        '<s|Sie> <c|wies darauf hin>, <i|dass Geld fehlt>.',
        '<s|Ein Zeuge> <c|soll> zur Polizei <c|gesagt haben>: <q|„Ich war es nicht.“>',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<s|The city> has <c|announced> <i|that the bridge stays shut>.',
        '<s|She> <c|warned> <i|that money was short>.',
        '<s|A spokeswoman, Ines Falk>, later <c|said> <i|the letter was routine>.',
      ],
      it,
    );
  });

  describe('the speaker as a whole phrase', () => {
    shouldFind(
      'de',
      [
        '<q|„Ja“>, sagte <s|der Sprecher des Senats, Paul Behrens>.',
        '<q|„Ja“>, sagte <s|Ida Krahl, Professorin für Physik> in Jena.',
        '<s|Der Vorsitzende der Gewerkschaft, Jan Boll>, sagte: <q|„Ja.“>',
        '<s|Die in Rom geborene Autorin> sagte: <q|„Ja.“>',
        '<q|„Ja“>, sagte <s|Ursula von der Heide>.',
        '<q|„Ja“>, sagte <s|der 81-Jährige>.',
        '<q|„Ja“>, sagte <s|ein sichtlich bewegter Kern> im Rat.',
        '<q|„Ja“>, entgegnete <s|ihr Gegenüber Luis Soto>.',
        '<q|„Ja“>, sagte <s|Novak> der „Leerer Zeitung“.',
        'Für <s|Roth> ist klar: <q|„Ja, es reicht.“>',
        'Laut <s|einer Mitteilung des BMI> <i|dient das Zentrum der Sicherheit>.',
        'Laut <s|einer am Montag veröffentlichten Studie> <i|steigt der Fluss>.',
        '<s|Berichten der Sender Nord und Süd> zufolge <i|steigt der Fluss>.',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<q|“Yes,”> said <s|the senate’s spokesman, Paul Behrens>.',
        '<q|“Yes,”> said <s|Tom Hale, a farmer from Ohio>.',
        '<s|Jan Boll, the union’s leader>, said: <q|“Yes.”>',
      ],
      it,
    );
  });

  describe('the addressee', () => {
    shouldFind(
      'de',
      [
        '<s|Der Minister> sagte <a|dem Sender Nord>: <q|„Ja.“>',
        '<s|Der Minister> sagte gegenüber <a|der Presse>, <i|dass es regne>.',
        '<s|Sie> nannte den Plan <q|„grob fahrlässig“>.',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<s|Reed> told <a|reporters> <i|that it was raining>.',
        '<s|Reed> told <a|the BBC>: <q|“Yes.”>',
        '<s|Reed> warned <a|residents> <i|to stay at home>.',
      ],
      it,
    );
    for (const text of [
      'Der Landrat bezeichnete den Plan als „völlig verfehlt“.',
      'Der Landrat lehnt den Plan ab.',
      'Der Landrat sagte den Termin ab und meinte: „Das geht nicht.“',
    ]) {
      it(`nobody is addressed: ${text}`, () => {
        const quotes = findQuotes(text, 'de');
        assert.ok(quotes.length > 0);
        assert.deepEqual(
          quotes.flatMap(({ addressee }) => addressee),
          [],
        );
      });
    }
  });

  describe('the frame', () => {
    shouldFind(
      'de',
      [
        '<m|<s|Der Minister> sagte am Montag>, <i|dass es regne>.',
        '<q|„Ja“>, <m|sagte <s|der Minister> am Montag>.',
        '<m|Wie <s|die Stadt> mitteilte>, <i|regnet es>.',
      ],
      it,
    );
    shouldFind('en', ['<m|<s|Reed> said on Monday>: <q|“Yes.”>', '<q|“Yes,”> <m|<s|Reed> said on Monday>.'], it);
  });

  describe('coordinated cues', () => {
    shouldFind(
      'de',
      [
        '<s12|Ida> sagte, <i1|dass es regne>, und fügte hinzu: <q2|„Seit Tagen.“>',
        '<s12|Ida> betonte, <i1|dass es regne>, und warnte, <i2|dass der Fluss steige>.',
        'Am Abend kam <s|der Wirt> und rief: <q|„Schluss!“>',
        'Als es regnete, lachte <s|der Wirt> und rief: <q|„Schluss!“>',
        '<s|Die Partei> zog den Antrag mit der Begründung zurück, <i|dass die Zeit fehle>.',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<s12|Ida> said <i1|that it was raining> and added: <q2|“For days.”>',
        '<s12|Ida> said <i1|that it was raining> and warned <i2|that the river would rise>.',
      ],
      it,
    );
  });

  describe('who speaks on', () => {
    shouldFind(
      'de',
      [
        '<q1|„Es regnet“>, sagte <s12|Ida Krahl>. <q2|„Seit Tagen.“>',
        '<q1|„Es regnet seit Tagen.“> <q1|„Der Fluss steigt weiter“>, sagte <s1|Ida Krahl>.',
        '<q1|„Es regnet“>, sagte <s12|Ida Krahl>.\n\n<q2|„Der Fluss steigt seit Tagen.“>',
        '<i1|Die Lage>, sagte <s12|Ida>, <i1|sei ernst>: <q2|„Der Fluss steigt.“>',
      ],
      it,
    );
  });

  describe('organizations and countries', () => {
    shouldFind(
      'de',
      [
        '<s|Norwegen> erklärte, <i|man werde helfen>.',
        '<s|Die USA> haben erklärt, <i|dass sie helfen>.',
        '<s|Schweden, Finnland und Norwegen> teilten mit, <i|dass sie helfen>.',
        '<s|Der Verband> sagte: <q|„Wir helfen.“>',
      ],
      it,
    );
    shouldFind(
      'en',
      [
        '<s|Norway> said <i|it would help>.',
        '<s|The US, Japan and South Korea> said <i|they would help>.',
        '<q|“We will help,”> <s|the league> said in a statement.',
      ],
      it,
    );
  });

  describe('what stands in front is no subject', () => {
    shouldFind(
      'de',
      [
        'Den Plan nannte <s|der Minister> <q|„grob fahrlässig“>.',
        'Die alten Häuser bezeichnete <s|der Minister> als <q|„große Last“>.',
        'Besorgt äußerte sich <s|Ida Krahl>: <q|„Der Fluss steigt.“>',
        'Als Grund gab <s|die Schule> an, <i|die Halle sei zu klein>.',
      ],
      it,
    );
  });
});
