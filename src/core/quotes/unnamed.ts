import type { Gender } from '../entities/entity';
import { isPerson } from './agency';

/** A person whom nobody names, and the gender that the noun has. */
export interface Role {
  readonly gender: Gender | undefined;
}

/** The noun of a phrase, before what hangs on it. */
const head = /^(?:\p{L}+\s)*?(\p{L}+)(?=$|,|\s(?:for|of|at|from|der|des|von|vom|für|bei|aus|im|in)\s)/u;
const english = /^(?:spokes|chair|police|business)?(?:(man)|(woman))$/;
const masculine = /(?:sprecher|beamte|anwalt|minister|experte|forscher|leiter|zeuge|nachbar|kollege|mann)[rsn]?$/;
const feminine = /(?:in|frau)$/;

/** Who *eine Sprecherin der Stadt*, *a spokesman for the ministry* is; undefined for what is no person, as far as the noun tells. */
export function roleOf(phrase: string): Role | undefined {
  const noun = head.exec(phrase)?.[1]?.toLowerCase() ?? '';
  const [, man, woman] = english.exec(noun) ?? [];
  if (man !== undefined) return { gender: 'male' };
  if (woman !== undefined || (feminine.test(noun) && isPerson(noun))) return { gender: 'female' };
  return masculine.test(noun) ? { gender: 'male' } : undefined;
}

/** How long a sentence that is looked at may be. */
const reach = 160;
const subject = /^(?:[Ii]hre?|[Ss]eine?|[Ee]ine?|His|Her|An?)\s(?:\p{Ll}+\s)??\p{L}+(?=\s)/u;

/** *Ihr Nachbar nickt.*: whom the sentence right before an offset is about, in its paragraph. */
export function unnamedBefore(text: string, at: number): Role | undefined {
  const before = text.slice(Math.max(0, at - reach), at).trimEnd();
  const start = Math.max(...['. ', '! ', '? ', '“ ', '\n'].map((end) => before.lastIndexOf(end) + end.length));
  const phrase = subject.exec(before.slice(start))?.[0];
  return phrase === undefined ? undefined : roleOf(phrase);
}
