/**
 * Abbreviations that are written with a full stop. The lists are our own, from everyday German and English prose.
 * Single letters (J., z.) and words with inner dots (U.S.) need no list. A word after `=` is one only in that case.
 */

/** Stand before what they belong to: no sentence ends behind them. */
const LEADING = words(`
  dr prof ing dipl mag phil jur rer nat habil hc hr hrn fr frl st ste skt mr mrs ms messrs mme mlle gen sen rep gov
  capt cpt lt col sgt cpl cmdr adm maj brig rev hon pres supt insp amb asst assoc thos wm chas jas =Geo =Jos =Alex =Rob =Joh =Chr =Ferd =Friedr =Wilh
  bzw ca vgl sog geb gest verst ehem insb insbes evtl ggf inkl exkl =max =min mind bspw zzgl abzgl einschl ausschl
  betr bez gegr gem lfd resp hrsg hg bd bde nr nrn abs abschn anm aufl begr verf übers =med
  ie eg vs cf approx =Mt =Ft ev kath röm =dt =amerik =frz
`);

/** May end a sentence, and do so if a new one plainly begins behind them. */
const TRAILING = words(`
  usw etc usf inc ltd corp bros jr sr esq plc llc allg =Co =al =Str =str dept univ tel
  mio mrd =Bio tsd =Std =Stdn =Min =Sek jh jhd jhdt jhs =mill =bn
  =Jan =Feb =Mär =Apr =Jun =Jul =Aug =Sept =Sep =Okt =Oct =Nov =Dez =Dec
  =Mass =Calif =Wash =Conn =Ariz =Colo =Minn =Wis =Penn =Pa =Va =Ga =Fla =Ala =Ark =Tenn =Ky =Okla =Kan =Nev =Ore =Mich
  =Ill =Ind =Md =Vt =Nebr =Mont =Wyo =Ont =Que
  =Ave =Blvd =Rd
`);

/** Common words too: abbreviations only if a number follows. */
const BEFORE_NUMBER = words(
  'no nos art par pp ch sec tab kap zif ziff rn fig figs vol vols mar may sat sun =Mo =Di =Do',
);

/** What an abbreviation says about the end of a sentence. */
export type AbbreviationKind = 'leading' | 'trailing' | 'beforeNumber';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

const KINDS: readonly (readonly [AbbreviationKind, ReadonlySet<string>])[] = [
  ['leading', LEADING],
  ['trailing', TRAILING],
  ['beforeNumber', BEFORE_NUMBER],
];

/** The kind of an abbreviation, given without its full stop; undefined for any other word. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  if (word.length > 8) return undefined;
  const lower = word.toLowerCase();
  return KINDS.find(([, list]) => list.has(lower) || list.has(`=${word}`))?.[0];
}
