// The lists in lists/, written for this program.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adjectiveForms, inflections } from '../collect.mjs';
import { FLAGS } from '../format.mjs';

const folder = join(import.meta.dirname, '..', 'lists');

function* lines(name) {
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    const words = line.slice(colon + 1).split(' | ');
    yield { head: line.slice(0, colon), words: words.map((word) => word.trim()) };
  }
}

/** A role in its cases and, where it has no sex of its own, in the form for women: Minister, Ministers, Ministerin. */
function titleForms(word, names) {
  if (names.includes('inflect'))
    return [
      [word, 0],
      [`${word}n`, 0],
      [`${word}r`, FLAGS.male],
    ];
  if (!names.includes('male') || !/\p{Ll}{3}$/u.test(word)) return [[word, 0]];
  const stem = word.replace(/e$/, '');
  const cases = [word, `${word}s`, `${word}es`, `${word}n`, `${word}en`].map((form) => [form, FLAGS.male]);
  return [...cases, [`${stem}in`, FLAGS.female], [`${word}innen`, FLAGS.female]];
}

function flagsOf(names) {
  return names.reduce((all, name) => all | (FLAGS[name] ?? 0), 0);
}

/** *Rates, Ministeriums, Bundes*: heads that are masculine or neuter by their ending. */
function addGenitive(lexicon, word, flags) {
  if (/(?:rat|amt|bund|verband|fonds|gericht|hof|rat)$/i.test(word)) lexicon.add(`${word}es`, flags);
  if (
    /(?:ium|tut|ment|eum|ter|verein|verband|dienst|kreuz|gericht|amt|club|klub|konzern|zentrum|verlag|senat|kongress|ausschuss|bezirk|kreis)$/i.test(
      word,
    )
  )
    lexicon.add(word.endsWith('s') ? `${word}es` : `${word}s`, flags);
}

/** One line is one thing if it is a handful of names, and otherwise a list of different things. */
function addGroup(lexicon, kind, code, words) {
  const oneThing = words.length <= 6;
  const flags = kind === 'country' ? FLAGS.place | FLAGS.country : FLAGS[kind];
  for (const written of words) {
    const word = written.replace(/^en /, '');
    const group = lexicon.groupOf(code ?? (oneThing ? words[0] : word));
    lexicon.nameGroup(group, word === written ? 'de' : 'en', word);
    for (const form of inflections(word)) lexicon.add(form.replace(/^(?:Der|Die|Das|The) (?=.* )/, ''), flags, group);
  }
}

export function addOwnLists(lexicon) {
  for (const name of ['places.txt', 'organizations.txt', 'people.txt', 'words.txt'])
    for (const { head, words } of lines(name)) {
      if (head.startsWith('=')) {
        const [kind, code] = head.slice(1).split(' ');
        addGroup(lexicon, kind, code, words);
        continue;
      }
      const names = head.split(',');
      const flags = flagsOf(names);
      if (flags & (FLAGS.orgHead | FLAGS.placeHead)) for (const word of words) addGenitive(lexicon, word, flags);
      for (const word of words)
        for (const [form, sex] of names.includes('title') ? titleForms(word, names) : [[word, 0]])
          lexicon.add(form, (flags & ~(names.includes('title') ? FLAGS.male : 0)) | sex);
      if (names.includes('title') && names.includes('male'))
        for (const word of words) if (!/\p{Ll}{3}$/u.test(word)) lexicon.add(word, FLAGS.male);
    }
  for (const { head, words } of lines('demonyms.txt')) {
    const group = lexicon.groupOf(head);
    for (const word of words) {
      if (/^(?:US-)?\p{Ll}/u.test(word) && !word.includes(' '))
        for (const form of adjectiveForms(word)) lexicon.add(form, FLAGS.adjective, group);
      else lexicon.add(word, FLAGS.inhabitant, group);
    }
  }
}
