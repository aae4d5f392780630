/** People whom everyone knows by one name: of the Bible and antiquity, rulers, composers, painters, thinkers, singers, players. */
const known = new Set(
  `abraham adam adele aischylos alexander allah archimedes aristophanes aristoteles aristotle armstrong attila augustinus augustus
  bach banksy beethoven beyoncé björk bono botticelli brahms brecht bruckner buddha caesar caligula calvin canaletto caravaggio
  cäsar cervantes chaplin cher chopin christus churchill cicero coco columbus copernicus dali dalí dante darwin 
  descartes dickens dido dostojewski dürer einstein eminem enya erasmus euklid euripides eva freud galilei galileo gandhi goethe
  goya gutenberg händel hannibal haydn hegel heine heidegger herodot hitler homer horaz jesus kafka kandinsky kant 
  kierkegaard kleist kleopatra kolumbus konfuzius kopernikus lenin leonardo lessing liszt luther machiavelli madonna mahler
  mandela mao maria marx maradona mendelssohn messi michelangelo mohammed molière monet moses mozart muhammad mussolini napoleon
  nena nero neymar newton nietzsche nofretete noah ovid papst pelé picasso platon plato plutarch prince puccini pythagoras raffael
  rembrandt rihanna rilke robespierre rodin ronaldinho ronaldo rossini rousseau rubens sappho schiller schopenhauer schubert schumann
  seneca shakespeare shakira sisi sokrates socrates sophokles spartacus spinoza stalin sting strauss tacitus tizian tolstoi trotzki
  tutanchamun velázquez verdi vergil vermeer vivaldi voltaire wagner warhol xerxes zidane zlatan`
    .split(/\s+/u)
    .filter((name) => name.length > 3),
);

/** True if a name by itself, or its genitive, tells everyone who is meant: *Mozart*, *Shakespeares*. */
export function isKnownByOneName(wording: string): boolean {
  const small = wording.toLowerCase().replace(/[’']s?$/u, '');
  return known.has(small) || (small.endsWith('s') && known.has(small.slice(0, -1)));
}
