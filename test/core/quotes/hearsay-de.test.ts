import { shouldFind, shouldNotFind } from './drawn';

/** *sollen* tells what others say, or what is planned and ordered. */
describe('hearsay with sollen, German', () => {
  describe('what is done', () => {
    shouldFind('de', ['<h|Der Mann soll die Kasse gestohlen haben.>', '<h|Zwei Boote sollen gesunken sein.>'], it);
    shouldNotFind(
      'de',
      ['Die Brücke soll gebaut werden.', 'Der Zug soll um acht Uhr ankommen.', 'Das Museum soll im Mai öffnen.'],
      it,
    );
  });

  describe('what is so', () => {
    shouldFind(
      'de',
      [
        '<h|Er soll krank sein.>',
        '<h|Der Minister soll schwer krank sein.>',
        '<h|Unter den Toten soll sich auch ein Kind befinden.>',
        '<h|Der Schaden soll drei Millionen Euro betragen.>',
        '<h|Auslöser soll ein Defekt sein.>',
        '<h|Das Bild soll aus Rom stammen.>',
        '<h|Dabei soll es sich um einen Unfall handeln.>',
        '<h|Seine Mutter soll in Wien leben.>',
      ],
      it,
    );
    shouldNotFind(
      'de',
      [
        'Alle sollen pünktlich sein.',
        'Der Fahrer soll um acht da sein.',
        'Die Brücke soll breiter sein.',
        'Die Halle soll bis Mai fertig sein.',
        'Künftig soll der Minister dafür zuständig sein.',
        'Ihr sollt ruhig sein.',
        'Sie will Ärztin werden.',
      ],
      it,
    );
  });

  describe('sentences in a row are one', () => {
    shouldFind(
      'de',
      ['<h|Er soll das Geld genommen haben. Danach soll er nach Rom geflohen sein.> Die Bank schweigt.'],
      it,
    );
  });
});
