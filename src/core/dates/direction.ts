import type { Language } from '../article/article';
import type { Span } from '../text/span';
import type { Direction } from './resolve';

/** No clause is longer; also the bound of all searching here. */
const REACH = 160;
const CLAUSE_END = /[,;:–—„“”"»«()!?]|\s-\s/u;

/** The clause of a sentence in which a date stands: up to the marks around it. Linear, at most {@link REACH} units each way. */
export function clauseAround(sentence: string, { start, end }: Span): string {
  const before =
    sentence
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const after = sentence.slice(end, end + REACH).split(CLAUSE_END)[0] ?? '';
  return `${before} ${after}`;
}

/** Strong preterites, also with a prefix (*begann*, *übernahm*): without an ending that would tell. */
const STRONG_DE =
  /^(?:be|ge|ver|er|ent|zer|über|unter|wider|miss)?(?:gab|sprach|kam|ging|traf|nahm|fand|ließ|liess|stand|lag|rief|schrieb|trat|stieg|fiel|gann|blieb|hielt|schien|brach|schlug|warf|zog|sah|fuhr|flog|lud|bat|trug|starb|schloss|wies|bot|wuchs|lief|hob|griff|schied|sank|stieß|schoss|verlor|gewann|wurde|war|hatte|worden|gewesen|erlitt|stritt)(?:en)?$/u;
const WEAK_DE = /^\p{Ll}{2,}te(?:n|st|t)?$/u;
/** End like preterites and are none, or may be wishes. */
const NO_PRETERITE =
  /^(?:heute|bitte|erste|zweite|dritte|vierte|fünfte|sechste|letzte|nächste|beste|größte|meiste|neueste|alte|gute|weite|späte|rechte|breite|echte|harte|leichte|schlechte|nackte|bunte|feste|rote|tote|satte|glatte|gesamte|bekannte|sollte|könnte|müsste|möchte|dürfte|hätte|brächte|dächte|wüsste|bräuchte|mitte|seite|leute)n?$/u;
const PERFECT_DE = /^(?:hat|haben|habe|hätten|sei|seien|ist|sind)$/u;
const PARTICIPLE_DE = /^(?:\p{L}*ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{2,}(?:t|en))$/u;
const FUTURE_DE =
  /^(?:wird|werden|werde|würde|würden|soll|sollen|solle|will|wollen|wolle|möchte|möchten|plant|planen|plane|geplant|künftig|bis|ab|demnächst|bevorstehenden?)$/u;

const STRONG_EN =
  /^(?:was|were|had|did|said|came|went|met|told|won|took|made|gave|began|fell|rose|held|left|found|saw|spoke|wrote|ran|shot|struck|sent|brought|bought|built|caught|kept|lost|paid|sold|stood|thought|became|broke|drew|drove|flew|grew|knew|led|sank|sought|spent|threw|died)$/u;
const WEAK_EN = /^\p{Ll}{2,}ed$/u;
const NO_PAST_EN =
  /^(?:need|speed|feed|seed|indeed|proceed|succeed|exceed|scheduled|planned|expected|hundred|united)$/u;
const FUTURE_EN =
  /^(?:will|shall|would|won't|until|till|upcoming|expected|scheduled|planned|plans?|wants?|hopes?|starting|from|by)$/u;

/** Whether a clause tells of what has been or what will be, by its verbs; undefined if of neither, or both. */
export function directionOf(clause: string, language: Language): Direction {
  let past = false;
  let future = false;
  let perfect = 0;
  for (const word of clause.split(/\s+/u)) {
    const bare = word.replace(/[.…]+$/u, '');
    if (language === 'en') {
      past ||= STRONG_EN.test(bare) || (WEAK_EN.test(bare) && !NO_PAST_EN.test(bare));
      future ||= FUTURE_EN.test(bare);
      continue;
    }
    past ||= STRONG_DE.test(bare) || (WEAK_DE.test(bare) && !NO_PRETERITE.test(bare));
    future ||= FUTURE_DE.test(bare);
    perfect |= PERFECT_DE.test(bare) ? 1 : PARTICIPLE_DE.test(bare) ? 2 : 0;
  }
  past ||= perfect === 3;
  if (past === future) return undefined;
  return past ? 'past' : 'future';
}
