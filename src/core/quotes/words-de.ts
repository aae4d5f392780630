/** Closed classes of German words, lower case, as far as the quotation rules ask for them. */
export const determiners =
  words(`der die das den dem des ein eine einen einem eines einer kein keine keinen keinem keines keiner dieser diese dieses diesen diesem jener jene jenes jenen jenem
jeder jede jedes jeden jedem mein meine meinen meinem meines meiner sein seine seinen seinem seines seiner ihr ihre ihren ihrem ihres ihrer unser unsere unseren unserem unserer euer eure alle allen aller mehrere mehreren mehrerer viele vielen vieler einige einigen einiger
manche beide beiden beider zahlreiche zahlreichen zahlreicher zwei drei vier fünf sechs sieben acht neun zehn elf zwölf weitere etliche wenige solche solch derselbe dieselbe deren dessen`);

/** Determiners that cannot begin a subject. */
export const obliqueDeterminers = words(
  `den dem des einen einem eines keinen keinem keines diesen diesem jenen jenem jeden jedem meinen meinem seinen seinem seines ihren ihrem ihres unseren unserem vielen einigen mehreren allen`,
);

/** Determiners that a genitive may begin with, after the noun that it belongs to. */
export const genitiveDeterminers = words(
  `der des eines einer dieser dieses seiner seines ihrer ihres beider mehrerer zweier dreier einiger vieler aller unserer unseres deren dessen jener jenes`,
);

export const prepositions =
  words(`an am ans auf aus außer bei beim bis durch für gegen gegenüber hinter in im ins infolge laut mit nach neben ohne seit trotz über um unter von vom vor während wegen zu zum zur zwischen angesichts anlässlich aufgrund
anhand bezüglich dank gemäß hinsichtlich innerhalb außerhalb mittels namens seitens statt anstatt zugunsten zuungunsten mithilfe entlang entgegen nahe samt nebst per pro je binnen ab unweit gegenüber mangels zwecks rund`);

export const subordinators = words(
  `dass daß ob weil wenn falls als nachdem bevor ehe während obwohl obgleich obschon damit sodass sobald solange sofern soweit sooft indem seitdem wie wo wonach weshalb warum wieso wann was wer wen wem wohin woher wodurch womit woran worauf wofür wobei wovon welche welcher welches welchen welchem wessen zumal insofern inwieweit wieviel da`,
);

export const relatives = words(
  `der die das den dem dessen deren denen welcher welche welches welchen welchem was wo wobei wodurch wonach womit worauf worin woran wofür wogegen wovon wozu worüber`,
);

export const coordinators = words(`und oder aber sondern denn doch sowie beziehungsweise jedoch bzw`);

/** Personal and other pronouns that may be a subject of saying. */
export const subjectPronouns = words(
  `er sie es ich wir man du ihr dieser diese jener jene wer niemand jemand letzterer letztere beide einer eine viele manche einige alle andere`,
);

export const objectPronouns = words(`sich ihm ihn ihnen uns euch mir mich dir dich ihr`);

/** Adverbs and particles that stand between verb and subject, or open a sentence. */
export const adverbs =
  words(`auch noch schon nun jetzt heute gestern morgen zuvor danach daraufhin dazu dabei dafür dagegen damals dann dort hier hierzu hingegen indes indessen inzwischen jedoch lediglich mehrfach mittlerweile nur offenbar offiziell
schließlich seinerseits ihrerseits sodann später so somit trotzdem unterdessen weiter weiterhin wiederholt wiederum zudem zugleich zuletzt zunächst zusätzlich zwar außerdem allerdings abschließend anschließend bereits bislang bisher dennoch deshalb deswegen daher deutlich
ebenfalls ebenso einst erneut erst erstmals ferner früher gleichzeitig gegenwärtig immer kürzlich lange möglicherweise nachdrücklich nochmals nicht nie niemals oft öffentlich stets sofort vielmehr vorher wörtlich kurz ausdrücklich angeblich anfangs abermals vorab zuversichtlich
demnach demzufolge folglich insbesondere insgesamt natürlich selbst selbstverständlich sogar übrigens unlängst vermutlich wohl womöglich wahrscheinlich überdies darüber darauf daran davon darin daraus damit dadurch insofern mehrmals etwa rund knapp mindestens gerade eben einmal gar
sehr ganz doch ja etwas knapp sinngemäß telefonisch schriftlich mündlich persönlich morgens abends nachmittags vormittags mittags nachts freitags sonntags samstags montags andererseits einerseits beispielsweise konkret ursprünglich darunter hinaus hierauf hierzu hiermit hierbei wörtlich langfristig kurzfristig vorerst zudem gestützt seither seitdem unterdessen derzeit momentan aktuell künftig letztlich letztendlich endlich grundsätzlich generell eigentlich immerhin jedenfalls außerdem ansonsten dementsprechend entsprechend mithin wieder weitgehend vorläufig teilweise teils größtenteils hauptsächlich normalerweise tatsächlich freilich gleichwohl nichtsdestotrotz indessen bald fast meist meistens manchmal selten häufig ebendort`);

/** Adverbs that say *according to what was just told*. */
export const sourceAdverbs = words(`demnach demzufolge danach wonach`);

export const negations = words(`nicht nie niemals kein keine keinen keiner keineswegs kaum`);

/** Prefixes of names that are written small. */
export const nameParticles = words(
  `von van de der den del della di da do dos du la le al el bin ibn zu zum zur ter ten und y af`,
);

/** Nouns of media that stand in the dative as addressee: *der Zeitung sagte sie*. */
export const mediaNouns = words(
  `zeitung tageszeitung presse nachrichtenagentur agentur zeitschrift illustrierten sonntagszeitung wochenzeitung rundschau post presseagentur allgemeinen`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
