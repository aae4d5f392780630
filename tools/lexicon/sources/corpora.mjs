// Names as they are annotated in the training parts of GermEval 2014 and SmartData (both CC BY 4.0).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLAGS } from '../format.mjs';

const CURRENCY_OR_LANGUAGE =
  /^(?:.*(?:Euros?|Dollars?|Cents?|Franken|Mark|Pfund|Yen|Prozent)|[A-Z]{3}|\P{L}+|\p{Lu}\p{Ll}+isch|Deutsch)$/u;
const OWN_WORD =
  FLAGS.title |
  FLAGS.orgHead |
  FLAGS.placeHead |
  FLAGS.workHead |
  FLAGS.legal |
  FLAGS.date |
  FLAGS.stop |
  FLAGS.acronym |
  FLAGS.inhabitant |
  FLAGS.adjective;
const SHAPE = /^[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’.&/ -]+$/u;

function* documents(folder) {
  for (const corpus of ['germeval2014', 'smartdata'])
    for (const line of readFileSync(join(folder, 'corpora', corpus, 'train.jsonl'), 'utf8').split('\n'))
      if (line !== '') yield JSON.parse(line);
}

function labelOf(entity) {
  if ((entity.level ?? 1) !== 1) return undefined;
  return 'coarse' in entity ? (entity.coarse ?? undefined) : entity.label;
}

/** Surface → how often it bears each label; and capitalised words → how often they stand outside of every name. */
export function readNames(folder) {
  const names = new Map();
  const outside = new Map();
  const inside = new Map();
  for (const { text, entities } of documents(folder)) {
    const covered = new Uint8Array(text.length);
    for (const entity of entities) {
      if ((entity.level ?? 1) === 1) covered.fill(1, entity.start, entity.end);
      const label = labelOf(entity);
      if (label === undefined) continue;
      const surface = text.slice(entity.start, entity.end);
      if (!names.has(surface)) names.set(surface, {});
      const counts = names.get(surface);
      counts[label] = (counts[label] ?? 0) + 1;
    }
    for (const match of text.matchAll(/\p{Lu}[\p{L}\p{N}-]+/gu)) {
      const map = covered[match.index] ? inside : outside;
      map.set(match[0], (map.get(match[0]) ?? 0) + 1);
    }
  }
  return { names, outside, inside };
}

const LABELS = { LOC: FLAGS.place, ORG: FLAGS.org, OTH: FLAGS.other };

function addPerson(lexicon, surface, count) {
  const words = surface.split(' ').filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word));
  const last = words.at(-1);
  if (last === undefined || words.length > 4) return;
  if (words.length > 1 || count > 1) lexicon.add(last, FLAGS.family);
  if (words.length > 1 && !lexicon.has(words[0], FLAGS.title)) lexicon.add(words[0], FLAGS.first);
}

/** Adds names that are names whenever they appear; a surface that is mostly no name is left out. */
export function addCorpusNames(lexicon, { names, outside }, isEveryday) {
  const known = FLAGS.place | FLAGS.org | FLAGS.first | FLAGS.family;
  // Genitives are recognised as such: Nordkoreas is no entry of its own.
  const isGenitive = (surface) =>
    surface.endsWith('s') && (lexicon.has(surface.slice(0, -1), known) || names.has(surface.slice(0, -1)));
  for (const [surface, counts] of names) {
    const [label, count] = Object.entries(counts).sort((a, b) => b[1] - a[1])[0];
    if (!SHAPE.test(surface) || surface.length < 2) continue;
    const single = !surface.includes(' ');
    if (single && ((outside.get(surface) ?? 0) * 2 > count || (isEveryday(surface) && count < 3))) continue;
    if (single && lexicon.has(surface, OWN_WORD)) continue;
    if (isGenitive(surface)) continue;
    if (label === 'PER') addPerson(lexicon, surface, count);
    else if (label in LABELS && !CURRENCY_OR_LANGUAGE.test(surface)) {
      if (label === 'OTH' && single && count < 2) continue;
      lexicon.add(surface, LABELS[label]);
    } else if (label === 'LOCderiv' && /^\p{Lu}/u.test(surface) && count > 1 && single && !surface.endsWith('er'))
      lexicon.add(surface, FLAGS.inhabitant);
  }
}
