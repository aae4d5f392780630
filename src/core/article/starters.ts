/**
 * Words that, written with a capital, plainly begin a sentence: articles, pronouns, conjunctions, prepositions and
 * adverbs of German and English. Where a full stop is ambiguous, one of them behind it decides.
 */
const STARTERS = new Set(
  `der die das dem den des ein eine einer eines einem einen kein keine dieser diese dieses diesem diesen jener jene jenes
   er sie es ich wir ihr man jemand niemand alle alles viele einige manche beide mehrere wer was wen wem
   sein seine seinem seinen seiner ihre ihrem ihren ihrer mein meine unser unsere
   und oder aber doch denn sondern jedoch allerdings dagegen deshalb deswegen daher darum dennoch trotzdem zudem außerdem
   auch nur noch schon so nun nein ja dann danach davor dabei dafür damit dazu dort hier jetzt heute gestern morgen
   bald später früher zuvor zuletzt zunächst schließlich inzwischen mittlerweile seitdem seither bislang bisher
   als wenn weil dass ob obwohl während nachdem bevor bis seit wie wo wann warum wieso
   in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter um für gegen ohne durch wegen trotz laut neben
   nicht nichts vielleicht vermutlich offenbar tatsächlich immerhin insgesamt
   the a an this that these those he she it they we you i his her its their our my your there here then thus
   and or but nor yet so if when while although though because since after before until as at by for from on to with
   without under over into of about during despite however meanwhile instead still also now today yesterday later
   what who where why how which not no yes some many most all both each every one another other such only even`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** True for a word, in lower case, that usually begins a sentence when it has a capital. */
export function isStarter(word: string): boolean {
  return STARTERS.has(word);
}
