// What the raw text and the corpora say about a word: common noun, everyday small word, or seen like a name.
import { FLAGS } from './format.mjs';

const NOUN_RATIO = 0.06;

function nounRatio(counts) {
  return (counts.indefinite + 0.7 * counts.adjective) / Math.max(1, counts.inside);
}

const HEADS = FLAGS.title | FLAGS.orgHead | FLAGS.placeHead | FLAGS.workHead;

const smallForm = (word) => word[0].toLowerCase() + word.slice(1);

export function createWordClasses({ types, lower }, { outside, inside }) {
  /** Seen often enough where only a common noun can stand; names in the corpora speak against it. */
  function isNoun(word) {
    const named = inside.get(word) ?? 0;
    const unnamed = outside.get(word) ?? 0;
    if (named + unnamed >= 4) return unnamed > 2 * named;
    const counts = types.get(word);
    if (counts === undefined || counts.inside < 3) return unnamed >= 2 && named === 0;
    return nounRatio(counts) >= NOUN_RATIO || (unnamed >= 2 && named === 0);
  }

  const isSmall = (word) => {
    const small = lower.get(smallForm(word)) ?? 0;
    return small >= 5 && small > 2 * (types.get(word)?.inside ?? 0);
  };

  function addTo(lexicon) {
    for (const [word, counts] of types) {
      if (word.length < 2 || !/^[\p{L}-]+$/u.test(word)) continue;
      if (isNoun(word)) {
        if (counts.inside >= 4 || (outside.get(word) ?? 0) >= 2) lexicon.add(word, FLAGS.noun);
        continue;
      }
      if (counts.inside < 8 || isSmall(word) || nounRatio(counts) > 0.02) continue;
      const rate = (kind) => counts[kind] / counts.inside;
      const known = FLAGS.first | FLAGS.place | FLAGS.org | FLAGS.title | FLAGS.date | FLAGS.stop | FLAGS.acronym;
      if (word.endsWith('s') && lexicon.has(word.slice(0, -1), known)) continue;
      if (counts.afterFirst >= 3 && rate('afterFirst') > 0.25) lexicon.add(word, FLAGS.family);
      else if (counts.place >= 6 && rate('place') > 0.35 && !lexicon.has(word, known)) lexicon.add(word, FLAGS.place);
      else if (!endsLikeNoun(word)) lexicon.add(word, FLAGS.nameLike);
    }
    for (const [word, entry] of lexicon.entries) if (entry.flags & FLAGS.noun) inherit(lexicon, word, entry);
    for (const [word, count] of lower) if (count >= 25 && /^[\p{L}-]{2,}$/u.test(word)) lexicon.add(word, FLAGS.common);
  }

  /** *Staatsministerium* is what *Ministerium* is: the longest known noun at its end tells. */
  function inherit(lexicon, word, entry) {
    if (entry.flags & HEADS) return;
    for (let at = 3; at <= word.length - 4; at++) {
      const tail = lexicon.entries.get(word[at].toUpperCase() + word.slice(at + 1))?.flags ?? 0;
      if ((tail & (FLAGS.noun | HEADS)) === 0) continue;
      entry.flags |= tail & (HEADS | FLAGS.male | FLAGS.female);
      return;
    }
  }

  /** *Ordnungspolizei*: the noun at its end is known, however rare the compound is. */
  function endsLikeNoun(word) {
    if (/(?:ung|ungen|heit|heiten|keit|keiten|schaft|tion|tionen|ismus|ität|ierung|nis|nisse|tum)s?$/.test(word))
      return true;
    for (let at = 3; at <= word.length - 4; at++) {
      const tail = word[at].toUpperCase() + word.slice(at + 1);
      if ((types.get(tail)?.inside ?? 0) >= 50 && isNoun(tail)) return true;
    }
    return false;
  }

  /** *Kiel*: in running text a place, whatever lists of first names say. */
  function isMostlyPlace(word) {
    const counts = types.get(word);
    return counts !== undefined && counts.inside >= 50 && counts.place / counts.inside > 0.2;
  }

  return { isMostlyPlace, isEveryday: (word) => isNoun(word) || isSmall(word), addTo };
}
