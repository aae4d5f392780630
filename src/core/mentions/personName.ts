const PARTICLE = /^(?:von|van|de|der|den|zu|zur|vom|di|da|del|du|la|le|bin|ibn|al|el|dos)$/u;
const INITIAL = /^(?:\p{Lu}\.|Jr\.?|Sr\.?|I{1,3}|IV)$/u;

/** The words of a full name that may stand for it: *Kim* of Kim Jong Un, *Putin* of Wladimir Putin, also with its particles. */
export function familyNames(fullName: string): string[] {
  const parts = fullName.split(/\s+/u).filter((part) => !INITIAL.test(part));
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  const names = new Set<string>();
  const eastern = isEastern(parts);
  const family = eastern ? first : last;
  for (const name of [family, bareIfGenitive(family)]) if (!PARTICLE.test(name) && name.length > 1) names.add(name);
  const particle = parts.findIndex((part, at) => at > 0 && PARTICLE.test(part));
  if (particle > 0) names.add(parts.slice(particle).join(' '));
  return [...names];
}

/** A name without the -s of a genitive; *Hans* loses it too, which does no harm to comparing. */
export function bareIfGenitive(name: string): string {
  return name.length > 3 && name.endsWith('s') ? name.slice(0, -1) : name;
}

const EAST_FAMILY =
  /^(?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Yun|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Ryu|Yoo|Hong|Moon|Bae|Nam|Roh|Noh|Ri|Pak|Choe|Chung|Rhee|Ban|Xi|Li|Wang|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Hu|Mao|Wen|Jiang|Deng|Nguyen|Tran|Ho|Aung|Tsai|Chiang|Ai)$/u;
const SYLLABLES = /^\p{Lu}\p{Ll}{0,5}(?:-\p{L}\p{Ll}{0,5})?$/u;

/** Family name first: known as such, and only short syllables behind it. */
export function isEastern(parts: readonly string[]): boolean {
  const [family = '', ...given] = parts;
  if (!EAST_FAMILY.test(family) || given.length === 0 || given.length > 2) return false;
  if (given.length === 1 && EAST_FAMILY.test(given[0] ?? '') && !(given[0] ?? '').includes('-')) return true;
  return given.every((part) => SYLLABLES.test(part) || part.length <= 8);
}
