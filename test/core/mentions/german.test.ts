import assert from 'node:assert/strict';
import { remark } from './marked';

/** Every sentence stands as it should come out: what is in brackets is found, and nothing else. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'persons by given and family name': [
    'Gestern sprach [Annegret Holtkamp|P] mit ihrem Bruder.',
    'Das Buch schrieb [Karl-Heinz von der Leyen|P] vor langer Zeit.',
    'Neben ihr saß [J. R. Becker|P] und schwieg.',
  ],
  'persons behind a title, which is no part of the name': [
    'Danach antwortete Präsident [Lukaschenko|P] auf die Frage.',
    'Wir fragten Frau [Blumenthal|P] nach dem Weg.',
    'Der [US-Präsident|Lp] [Barack Obama|P] reiste ab.',
  ],
  'particles, also where the short name keeps them': [
    'Dort saß [Jaap de Hoop Velden|P] und schwieg.',
    '[Ursula von der Weide|P] kam. «Das reicht», sagte [von der Weide|P] gestern. [Von der Weide|P] ging.',
  ],
  'genitives that end a name': ['Das war [Pieters|P] Bruder, und [Karl Brandts|P] Idee war es nicht.'],
  'Korean and Chinese names, family name first': [
    'Zu Gast war [Kim Dae-jung|P] mit seiner Frau.',
    'Danach lud [Kim Jong Un|P] [Putin|P] ein, und [Putin|P] kam.',
    'Sie lasen von [Kim Jong Uns|P] Plänen.',
    'Der Bericht nennt [Xi Jinping|P] nur einmal.',
  ],
  'a family name that the article has introduced': [
    '[Roland Koch|P] kam spät. Danach schwieg [Koch|P] lange.',
    'Zuerst sprach [Hilde Zimmermann|P]. [Zimmermanns|P] Rede dauerte lange.',
  ],
  'places, also in the genitive': [
    'Die Reise ging von [Wladiwostok|L] nach [Komsomolsk am Amur|L].',
    '[Nordkoreas|L] Nachbarn sind besorgt.',
    'Er wohnt in der Region [Amur|L] und arbeitet im [Wostotschny Kosmodrom|L].',
    'Sie zog von [Frankfurt am Main|L] in die [Vereinigten Staaten|L].',
    'Am Abend sprach sie im [Weißen Haus|L] mit Gästen.',
  ],
  'organizations by head nouns with their adjectives': [
    'Das meldete die [Koreanische Zentralnachrichtenagentur|O] am Abend.',
    'Sie lehrt an der [Koreanischen Nationalen Diplomatenakademie|O] seit Jahren.',
    'Der Sprecher des [Nationalen Sicherheitsrates|O] schwieg.',
    'Die Resolution der [Vereinten Nationen|O] gilt.',
    'Das berichtete [Yonhap News|O] zuerst.',
  ],
  'abbreviations and legal forms': [
    'Das sagte [KCNA|O] in einer Meldung.',
    'Die [NATO|O] und die [EU|O] berieten.',
    'Die [Ostkai Werft GmbH|O] sucht Leute.',
    'Die [Ostkai AG|O] wächst. Danach war [Ostkai|O] am Ende.',
    'Im [IG Metall-Haus|Op] tagte die [IG Metall|O] lange.',
    'Sie forschte an der [University of Chicago|O] und im [Bundesamt für Seefahrt|O].',
    'Wir sahen im TV einen PKW und einen LKW.',
  ],
  'forms made from places': [
    'Der [russische|Ld] Gast traf einen [Ukrainer|Ld] und zwei [Deutsche|Ld].',
    'Der [Russlandbesuch|Lp] der [CDU-Chefin|Op] endet.',
    'Die [Kieler|Ld] Förde und das [Münchner|Ld] Bier.',
  ],
  'dates as they are written': [
    'Am [Freitagnachmittag|D] und in der [Sonntagnacht|D] war es kalt, am [Mittwochvormittag|D], dem 3. wieder warm.',
    'Am [Donnerstag|D] begann, was im [Juli 2000|D] geplant war.',
    'Im [Herbst 2026|D] und seit [1987|D] kamen 2000 Leute, im Herbst mehr.',
    'Bis zum [14. März 2021|D] und ab [Montag, dem 3. Mai|D] galt es.',
  ],
  'works in quotation marks behind a word for works': ['Im Kino lief der Film „[Die stille See|X]“ zwei Wochen lang.'],
};

const nothing = [
  'Der Zug am späten Nachmittag hatte Verspätung.',
  'Dabei hätten Frieden, Sicherheit und Gerechtigkeit in beiderseitigem Interesse gelegen.',
  'Die Artilleriebestände, die Militärbeamten und die Raketen waren Gegenstand der Gespräche.',
  'Ein Koch, ein Müller und ein Schmied gingen in die Schenke.',
  'Seine Mutter fragte nach dem Preis der Flugzeugfabrik.',
  'Allerdings war die Weltraumeinrichtung geschlossen.',
];

describe('mentions in German', () => {
  for (const [what, rows] of Object.entries(sentences)) {
    describe(what, () => {
      for (const row of rows)
        it(row, () => {
          assert.equal(remark(row, 'de'), row);
        });
    });
  }
  describe('should not find', () => {
    for (const row of nothing)
      it(row, () => {
        assert.equal(remark(row, 'de'), row);
      });
  });
});
