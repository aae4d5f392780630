import { guess, type Guess } from './candidate';
import { has, isCapital, isJoined, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';

const FOREIGN_HEAD =
  /^(?:Syndicat|Ligue|Fédération|Federación|Federazione|Université|Universidad|Università|Comité|Comitato|Association|Associazione|Asociación|Société|Banque|Banco|Banca|Ministère|Ministerio|Ministero|Partido|Parti|Partito|Movimento|Movimiento|Mouvement|Front|Fronte|Frente|Institut|Instituto|Istituto|École|Escuela|Compagnie|Compañía|Conseil|Consiglio|Consejo|Office|Confédération|Union|Unión|Unione|Académie|Academia|Accademia|Chambre|Camera|Cámara|Lega|Centre|Centro|Fondation|Fundación|Fondazione|Groupe|Gruppo|Grupo|Cour|Corte|Théâtre|Teatro)$/u;
const FOREIGN_LINK = /^(?:de|des|du|della|delle|degli|dei|di|del|do|da|dos|la|las|los|les|et|e|y)$/u;
const GERMAN_LINK = /^(?:der|des|für|und|von|im|am|zur|zum|in|of|the|for|and)$/u;
const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d&.-]{2,10}$/u;
const LONGEST = 9;

/** A name of several words that small words join: *Syndicat des P&T*; *Gewerkschaft der Lokführer (GDL)*. */
export function chainAt(reading: Reading, token: number): Guess | undefined {
  if (!isCapital(reading, token) || has(reading, token, Word.stop | Word.title)) return undefined;
  return foreignChain(reading, token) ?? abbreviatedChain(reading, token);
}

function foreignChain(reading: Reading, token: number): Guess | undefined {
  const head = wordAt(reading, token);
  if (!FOREIGN_LINK.test(wordAt(reading, token + 1)) || !FOREIGN_HEAD.test(head)) return undefined;
  const end = chainEnd(reading, token + 1, FOREIGN_LINK);
  return end > token + 1 ? guess(token, end, 'organization', 0.9, 'headNoun', head) : undefined;
}

/** The article itself shortens the name; that it is an organization's its head tells. */
function abbreviatedChain(reading: Reading, token: number): Guess | undefined {
  if (!reading.hasBrackets) return undefined;
  const end = chainEnd(reading, token + 1, GERMAN_LINK);
  if (wordAt(reading, end) !== '(' || wordAt(reading, end + 2) !== ')') return undefined;
  const short = wordAt(reading, end + 1);
  if (!ABBREVIATION.test(short) || end === token + 1) return undefined;
  const head = headOf(reading, token, end);
  const isLinked = head === token && /^(?:der|des|für|of|for)$/u.test(wordAt(reading, token + 1));
  return has(reading, head, Word.orgHead) && (isLinked || beginsAlike(reading, token, short))
    ? guess(token, end, 'organization', 0.92, 'abbreviation', short)
    : undefined;
}

function beginsAlike(reading: Reading, token: number, short: string): boolean {
  return wordAt(reading, token).startsWith(short.charAt(0));
}

/** The last word before the first small one: *Deutsche Gesellschaft für Wehrtechnik*. */
function headOf(reading: Reading, first: number, end: number): number {
  let head = first;
  while (head + 1 < end && isCapital(reading, head + 1)) head += 1;
  return head;
}

/** Where capitalised words and the small ones between them end. */
function chainEnd(reading: Reading, from: number, link: RegExp): number {
  let end = from;
  for (let token = from; token < from + LONGEST && isJoined(reading, token); token++) {
    const word = wordAt(reading, token);
    if (isCapital(reading, token) || has(reading, token, Word.legal)) end = token + 1;
    else if (!link.test(word)) break;
  }
  return end;
}
