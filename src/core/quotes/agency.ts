import type { Range } from './reading';
import { WordClass } from './wordClass';
import { hasClass, type Words } from './words';

const agentNoun =
  /(?:minister|sprecher|präsident|vorsitzende|kanzler|chef|leiter|direktor|sekretär|richter|anwalt|anwält|trainer|forscher|wissenschaftler|experte|beauftragte|kommissar|bürgermeister|senator|gouverneur|abgeordnete|amt|ministerium|institut|verband|verein|partei|fraktion|regierung|gericht|polizei|behörde|firma|unternehmen|konzern|gewerkschaft|kommission|rat|parlament|bank|zeitung|agentur|sender|organisation|staaten|universität|bund|gesellschaft|anwaltschaft|opposition|kanzlei|verwaltung|botschaft|stiftung|redaktion|ministry|police|government|company|committee|council|court|union|agency|board|mayor|spokesman|spokeswoman|coach|chief|director|secretary)(?:n|en|s|es|in|innen)?$/;

/** Whether a noun, in lower case, names somebody in a role or a body that may hold a view. */
export function isAgent(noun: string): boolean {
  return agentNoun.test(noun);
}

const person =
  /(?:arzt|ärzte|yst|ysten|soldat|diplomat|kandidat|advokat|krat|soldaten|diplomaten|kandidaten|advokaten|kraten|pilot|piloten|nom|nomen|graf|grafen|urg|urgen|soph|iten|papst|bischof|bischöfe|könig|königin|prinz|general|oberst|admiral|kapitän|mensch|menschen|nachbar|kunde|kunden|bote|boten|held|helden|zeuge|zeugen|kollege|kollegen|kollegin|freundin|nachbarin|ärztin|kundin|chefin|schwester|mutter|vater|onkel|tante|gatte|gattin|oma|opa|genosse|genossen|sohn|söhne|tochter|töchter|mütter|väter|brüder|kind|junge|jungen|mädchen|freund|freunde|gast|gäste|herr|herren|dame|damen|witwe|verwandtschaft|besatzung|er|erin|ist|isten|istin|ent|enten|entin|ant|anten|or|oren|loge|logen|eur|eure|mann|männer|frau|frauen|leute|eltern|opfer|kinder|innen|kreise|angehörige|jährige|ende|ete|(?:ag|ell|etz|ann|and|am|ier|ig|eb|er)te|liche)[nrs]?$/;
/** Their endings are those of persons, but they are things. */
const thing =
  /(?:fenster|wasser|feuer|wetter|alter|zimmer|meter|computer|schiefer|fehler|theater|pflaster|orchester|register|feature|jahrhundert|talent|dokument|argument|moment|element|experiment|patent|prozent|motor|faktor|sektor|ziffer|nummer|elemente|dokumente|argumente|leiste|liste|geste|wüste|küste|seite|karte|werte|texte|proteste|teste|projekte|effekte|angebote|gebiete|preise)[ns]?$/;

/** Whether a noun, in lower case, names persons: by its ending, as far as that tells. */
export function isPerson(noun: string): boolean {
  return person.test(noun) && !thing.test(noun);
}

const body =
  /(?:hof|menge|schätzung|untersuchung|prognose|gemeinschaft|zeitschrift|staat|fernsehen|gruppe|lager|klub|club|kirche|land|länder|stadt|städte|gemeinde|front|bewegung|führung|leitung|seite|armee|militär|haus|senat|kabinett|bündnis|union|tag|kammer|verteidigung|sicherung|börse|fraktionen|staatengemeinschaft|liga|republik|bundesland|koalition|initiative|vereinigung|delegation|mission|bevölkerung|minderheit|mehrheit|familie|team|mannschaft|truppe|streitkräfte|werk|gmbh|ag|ministerien|ämter|gerichte|verbände|vereine|räte|parlamente|institute|parteien|banken|firmen|behörden|medien|presse|blatt|magazin|bericht|studie|umfrage|gutachten|erklärung|mitteilung|brief|resolution|papier|hotel|museum|anwaltschaften|wehr|dienst|zentrum|zentrale|kreis|gremium|konferenz|stelle|betriebe|hilfe|stimmen|abteilung|börsen|werke|schutz|funk|hafen|schule|klinik|krankenhaus|bahn|post|verlag|kasse|grünen|linken|dokument|text|schreiben|urteil)(?:s|es|n|en)?$/;

/** Whether a noun, in lower case, names a body that may speak, or a text that somebody speaks by. */
function isBody(noun: string): boolean {
  return body.test(noun);
}

/** Whether the head of a German phrase is somebody who can speak: a name, a role, a body or a pronoun. */
export function canSpeak(words: Words, { from, to }: Range): boolean {
  if (to === from + 1 && hasClass(words, from, WordClass.pronoun)) return true;
  const named = !hasClass(words, from, WordClass.determiner);
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const small = !hasClass(words, i, WordClass.capital) || (i === from && !named);
    if (small && capitals > 0) break;
    if (small) continue;
    capitals++;
    const noun = words.lower[i] ?? '';
    if (isAgent(noun) || isPerson(noun) || isBody(noun) || isAcronym(words, i)) return true;
    // *das Rote Kreuz*, but *die Schulden Italiens*
    if (capitals > 1 && !noun.endsWith('s')) return true;
  }
  // A name has no article.
  return capitals > 0 && named;
}

const abstract =
  /(?:ung|ungen|heit|heiten|keit|keiten|ion|ionen|tät|täten|nis|nisse|zahl|zahlen|höhe|vorwurf|vorwürfe|plan|pläne|schulden|arbeit|idee|ideen|frage|fragen|kritik)$/;

/** Whether the head of a German phrase is a matter, which says nothing by itself: *die Zahl der Toten*. */
export function isMatter(words: Words, range: Range): boolean {
  for (let i = range.from + 1; i < range.to; i++)
    if (hasClass(words, i, WordClass.capital)) return abstract.test(words.lower[i] ?? '') && !canSpeak(words, range);
  return false;
}

function isAcronym({ body: { text, tokens } }: Words, i: number): boolean {
  return /^\p{Lu}{2,}$/u.test(text.slice(tokens.starts[i], tokens.ends[i]));
}
