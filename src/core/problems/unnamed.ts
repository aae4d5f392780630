const pronouns = /^(?:er|sie|he|she|dieser|diese|letzterer|letztere|the latter)$/iu;

/** Nouns of people in German, also as the end of a longer word; with *-in* where the word has such a form. */
const germanRoles =
  `sprecher minister präsident kanzler direktor leiter professor forscher wissenschaftler richter kommissar politiker
  bürgermeister trainer autor manager geschäftsführer gründer künstler sänger schauspieler lehrer student schüler botschafter pfarrer
  nachbar anwohner bewohner besucher helfer arbeiter berater verteidiger kläger stellvertreter vertreter nachfolger vorgänger senator
  kritiker beobachter ermittler verkäufer unternehmer besitzer eigentümer bauer fahrer pilot polizist soldat jurist journalist
  dirigent assistent präfekt architekt dezernent referent regisseur ingenieur ökonom soziologe psychologe historiker biologe physiker
  mediziner chirurg kollege experte zeuge chef`
    .trim()
    .split(/\s+/u);
const germanMen =
  `anwalt arzt mann vorsitzende abgeordnete beamte angeklagte verdächtige beschuldigte jährige bischof general oberst
  vater sohn bruder`
    .trim()
    .split(/\s+/u);
const germanWomen =
  `anwältin ärztin frau vorsitzende abgeordnete beamtin angeklagte verdächtige beschuldigte jährige mutter tochter schwester`
    .trim()
    .split(/\s+/u);
const englishPeople =
  `spokesman spokeswoman spokesperson minister president chancellor mayor chief director professor researcher scientist
  judge lawyer attorney senator congressman congresswoman governor officer official detective coach author writer manager founder
  owner artist singer actor actress teacher student driver pilot soldier neighbour neighbor resident visitor doctor nurse bishop
  general colonel ambassador secretary chairman chairwoman chair man woman boy girl father mother son daughter brother sister witness
  expert analyst historian economist physicist engineer farmer shopkeeper curator`
    .trim()
    .split(/\s+/u);

const women = new RegExp(
  `(?:${[...germanRoles.map((noun) => `${noun.replace(/e$/u, '')}in`), ...germanWomen].join('|')})$`,
  'iu',
);
const men = new RegExp(`(?:${[...germanRoles, ...germanMen].join('|')})$`, 'iu');
const english = new Set(englishPeople);

/** The longest wording that is looked at, in characters. */
const longest = 60;

const determined = /^([Dd]ie(?:se)?|[Dd]er|[Dd]ieser|[Tt]h(?:e|is|at)) (?:[\p{Ll}\d][\p{L}\d-]* )*([\p{L}\d-]+)$/u;

/**
 * True if a wording points to one person whom the reader is to know already: a pronoun, or an office or role with its definite
 * article. *Ein Sprecher* means to name nobody, *die Polizei* is nobody, and *die Sprecher* are many.
 * @param verb what the person does, which tells *sie sagte* from *sie sagten*; empty if it is not known
 */
export function isUnnamedPerson(wording: string, verb: string): boolean {
  const words = wording.trim();
  if (words.length > longest) return false;
  if (pronouns.test(words)) return !/^(?:sie|diese)$/iu.test(words) || !verb.endsWith('en');
  const [, article = '', noun = ''] = determined.exec(words) ?? [];
  if (/ (?:der|die|des|the) /u.test(words)) return false;
  if (/^t/iu.test(article)) return english.has(noun.toLowerCase());
  // *laut der Sprecherin*: the article of a man may be that of a woman.
  return women.test(noun) || (/^der|^dieser/iu.test(article) && men.test(noun));
}
