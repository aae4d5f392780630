import { FLAGS } from './format.mjs';

/** The growing lexicon: a word or phrase, its flags, and the group of names for one thing that it belongs to. */
export function createCollection() {
  const entries = new Map();
  const groups = new Map();
  const names = new Map();
  const entryOf = (word) => {
    let entry = entries.get(word);
    if (entry === undefined) entries.set(word, (entry = { flags: 0, group: 0 }));
    return entry;
  };
  return {
    entries,
    /** Group → the name that stands for it where an article only has others, by language. */
    names,
    nameGroup(group, language, name) {
      const own = names.get(group) ?? {};
      own[language] ??= name;
      names.set(group, own);
    },
    has: (word, flags) => ((entries.get(word)?.flags ?? 0) & flags) !== 0,
    groupOf(key) {
      if (!groups.has(key)) groups.set(key, groups.size + 1);
      return groups.get(key);
    },
    add(word, flags, group = 0) {
      const text = word.normalize('NFC').replaceAll('’', "'").trim();
      if (text === '' || text.length > 60) return;
      const entry = entryOf(text);
      entry.flags |= flags;
      // The first source wins: own lists come before the packages.
      if (entry.group === 0) entry.group = group;
      markPhrase(text, entryOf);
    },
    remove: (word, flags) => {
      const entry = entries.get(word);
      if (entry !== undefined) entry.flags &= ~flags;
    },
  };
}

/** The first word of a phrase is marked, so that the reader of a text tries phrases only there. */
function markPhrase(text, entryOf) {
  const first = /^[\p{L}\p{M}\p{N}'.-]+?(?=[ ,&/!]|$)/u.exec(text)?.[0] ?? text;
  if (first !== text) entryOf(first).flags |= FLAGS.phrase;
}

const ADJECTIVE_ENDING = /^(\p{Lu}[\p{L}-]{2,}?)(?:er|es|en|em|e)$/u;

/** *Weißes Haus* → *Weiße Haus*, *Weißen Haus*, *Weißen Hauses* …: German forms of a name that begins with adjectives. */
export function inflections(phrase) {
  const words = phrase.split(' ');
  let adjectives = 0;
  while (adjectives < words.length - 1 && ADJECTIVE_ENDING.test(words[adjectives])) adjectives++;
  const forms = [phrase];
  if (adjectives > 0)
    for (const ending of ['e', 'en', 'er', 'es', 'em']) {
      const head = words.slice(0, adjectives).map((word) => word.replace(ADJECTIVE_ENDING, `$1${ending}`));
      forms.push([...head, ...words.slice(adjectives)].join(' '));
    }
  if (words.length === 1) return forms;
  return forms.flatMap((form) => {
    if (/[sxzß]$/.test(form)) return [form, `${form}es`];
    return /[tdgk]$/.test(form) ? [form, `${form}s`, `${form}es`] : [form, `${form}s`];
  });
}

/** *russisch* → all its forms, small and capitalised. */
export function adjectiveForms(stem) {
  const forms = ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => stem + ending);
  return [...forms, ...forms.map((form) => form[0].toUpperCase() + form.slice(1))];
}
