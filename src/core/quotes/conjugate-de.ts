/** The forms of a German verb, third person unless said otherwise, all lower case. */
export interface GermanForms {
  readonly infinitive: string;
  /** Separable prefix, `mit` of *mitteilen*; empty if it has none. */
  readonly prefix: string;
  /** Finite forms without the prefix: present, preterite, both numbers. */
  readonly indicative: readonly string[];
  /** Subjunctive I, singular: *sage, gebe*. */
  readonly subjunctive1: string;
  /** The longer form of verbs in -eln and -ern: *handele, fordere* beside *handle, fordre*; empty for others. */
  readonly subjunctive1Full: string;
  /** Subjunctive II of a strong verb, both numbers: *gäbe, gäben*; empty for weak verbs, whose forms are the preterite's. */
  readonly subjunctive2: readonly string[];
  readonly participle: string;
  /** *zu sagen* is two words, *mitzuteilen* one; empty if the verb is not separable. */
  readonly zuInfinitive: string;
}

/** Principal parts of a strong or irregular verb: present, preterite, participle, and subjunctive II if not by rule. */
export interface PrincipalParts {
  readonly present: string;
  readonly preterite: string;
  readonly participle: string;
  readonly subjunctive2?: string;
}

const inseparable = /^(?:be|ge|er|ver|zer|ent|emp|miss|wider|hinter)(?=.{4})/;
const umlauts: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };

/**
 * All forms of a verb written `sagen`, `mit·teilen` (the dot ends a separable prefix), `über-setzen` (the hyphen ends a
 * prefix that is not separated). Strong verbs are found in `strong` by their base: *versprechen* inflects as *sprechen*.
 */
export function conjugate(entry: string, strong: ReadonlyMap<string, PrincipalParts>): GermanForms {
  const dot = entry.indexOf('·');
  const prefix = dot < 0 ? '' : entry.slice(0, dot);
  const verb = entry.slice(dot + 1).replace('-', '');
  const bound = boundPrefix(entry.slice(dot + 1), strong);
  const parts = strong.get(verb.slice(bound.length));
  const simple = parts === undefined ? weakForms(verb, bound) : strongForms(verb, bound, parts);
  return {
    infinitive: prefix + verb,
    prefix,
    ...simple,
    participle: prefix + simple.participle,
    zuInfinitive: prefix === '' ? '' : `${prefix}zu${verb}`,
  };
}

type SimpleForms = Pick<
  GermanForms,
  'indicative' | 'subjunctive1' | 'subjunctive1Full' | 'subjunctive2' | 'participle'
>;

function boundPrefix(verb: string, strong: ReadonlyMap<string, PrincipalParts>): string {
  const hyphen = verb.indexOf('-');
  if (hyphen > 0) return verb.slice(0, hyphen);
  if (strong.has(verb)) return '';
  return inseparable.exec(verb)?.[0] ?? '';
}

function stemOf(verb: string): string {
  return verb.endsWith('en') ? verb.slice(0, -2) : verb.slice(0, -1);
}

function weakForms(verb: string, bound: string): SimpleForms {
  const stem = stemOf(verb);
  const link = /[td]$|[^aeiouäöülrh][mn]$|chn$/.test(stem) ? 'e' : '';
  const bare = bound === '' && !stem.endsWith('ier');
  return {
    indicative: [`${stem}${link}t`, verb, `${stem}${link}te`, `${stem}${link}ten`],
    subjunctive1: /[^i]e[lr]$/.test(stem) ? `${stem.slice(0, -2)}${stem.slice(-1)}e` : `${stem}e`,
    subjunctive1Full: /[^i]e[lr]$/.test(stem) ? `${stem}e` : '',
    subjunctive2: [],
    participle: `${bare ? 'ge' : ''}${stem}${link}t`,
  };
}

function strongForms(verb: string, bound: string, parts: PrincipalParts): SimpleForms {
  const past = bound + parts.preterite;
  const second = bound + (parts.subjunctive2 ?? umlauted(parts.preterite));
  return {
    indicative: [bound + parts.present, verb, past, past.endsWith('e') ? `${past}n` : `${past}en`],
    subjunctive1: `${stemOf(verb)}e`,
    subjunctive1Full: '',
    subjunctive2: [second, `${second}n`],
    participle: bound === '' ? parts.participle : bound + parts.participle.replace(/^ge/, ''),
  };
}

function umlauted(preterite: string): string {
  const changed = preterite.replace(/[aou](?=[^aou]*$)/, (vowel) => umlauts[vowel] ?? vowel);
  return changed.endsWith('e') ? changed : `${changed}e`;
}
