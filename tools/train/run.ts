/**
 * `npm run train [-- --shared FOLDER --fresh]` makes models/tagger.bin again from corpora/ and raw_text/.
 * What takes long is kept in artifacts/train and made anew with `--fresh`. The numerical parts are C++ (tools/train/cpp, compiled here
 * with g++): on two cores nothing else from Debian or npm clusters 17 million words and trains in minutes. Seeds are fixed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTagger } from '../../src/core/mentions/tagger/model';
import type { WordTable } from '../../src/core/mentions/tagger/table';
import { calibrate, UNCALIBRATED } from './calibrate';
import { writeData } from './data';
import { readEnglish, readGermEval, readSmartData, type GoldSentence } from './gold';
import { harvest, readHarvest, writeHarvest } from './harvest';
import { packTagger } from './pack';
import { countStandings } from './statistics';
import { addHarvest, buildTable } from './table';
import { tokenizeRaw } from './wiki';

const root = path.resolve(__dirname, '../..');
const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: path.resolve(root, '../shared') },
    fresh: { type: 'boolean', default: false },
  },
});
const { shared, fresh } = values;
const work = path.join(root, 'artifacts/train');
const corpora = path.join(shared, 'corpora');
const at = (name: string): string => path.join(work, name);
const started = Date.now();

function say(what: string): void {
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${what}`);
}

/** Makes a file unless it is there already. */
async function step(file: string, what: string, make: () => void | Promise<void>): Promise<void> {
  if (existsSync(at(file))) {
    say(`${what}: kept`);
    return;
  }
  say(what);
  await make();
}

function compile(name: string): void {
  const source = path.join(root, 'tools/train/cpp', `${name}.cpp`);
  execFileSync('g++', ['-O3', '-march=native', '-ffast-math', '-o', at(name), source], { stdio: 'inherit' });
}

/** Runs one of the compiled programs; what it says about its progress is passed on. */
async function program(name: string, ...rest: readonly string[]): Promise<void> {
  const child = spawn(at(name), rest, { cwd: work, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(`${name} ${rest.join(' ')} ended with ${String(code)}`);
}

async function clusters(): Promise<void> {
  const exchange = step('cl1024', 'word clusters, 1,024', () => program('exch', 'raw.tok', '1024', '5', '4', 'cl1024'));
  const others = async (): Promise<void> => {
    for (const count of ['64', '256']) {
      await step(`cl${count}`, `word clusters, ${count}`, () =>
        program('exch', 'raw.tok', count, '8', '4', `cl${count}`),
      );
    }
    await step('vec', 'word vectors', () => program('w2v', 'raw.tok', '64', '3', '4', '4', 'vec'));
    await step('km512', 'senses, 512', () => program('kmeans', 'vec', '512', '12', 'km512'));
    await step('km2048', 'senses, 2,048', () => program('kmeans', 'vec', '2048', '8', 'km2048'));
  };
  await Promise.all([exchange, others()]);
}

interface Corpus {
  readonly learn: readonly GoldSentence[];
  readonly measure: readonly GoldSentence[];
}

/** GermEval's development part and SmartData's are never learned from. */
function german(): Corpus {
  const learn = [
    ...readGermEval(`${corpora}/germeval2014/train.jsonl`),
    ...readSmartData(`${corpora}/smartdata/train.jsonl`, 0.5),
  ];
  return { learn, measure: readGermEval(`${corpora}/germeval2014/dev.jsonl`) };
}

/** There is too little English to set some apart: a fifth is measured by a model of the rest, then all of it is learned from. */
function english(): Corpus {
  const web = readEnglish(`${corpora}/uner_en_ewt/dev.jsonl`, 1);
  const politics = ['train', 'dev'].flatMap((part) => readEnglish(`${corpora}/crossner_politics/${part}.jsonl`, 0.5));
  const cut = Math.floor(web.length * 0.8);
  return { learn: [...web.slice(0, cut), ...politics], measure: web.slice(cut) };
}

async function learn(
  name: string,
  table: WordTable,
  { learn, measure }: Corpus,
  settings: readonly string[],
): Promise<string[]> {
  say(`weights: ${name}, ${learn.length} sentences`);
  writeData(at('data.bin'), table, [
    { split: 0, sentences: learn },
    { split: 1, sentences: measure },
  ]);
  const files: string[] = [];
  // Two at a time, one a core.
  for (let from = 0; from < settings.length; from += 2) {
    const pair = settings.slice(from, from + 2);
    const made = pair.map((_, index) => at(`${name}.${String(from + index)}.weights`));
    await Promise.all(
      pair.map((setting, index) => program('crf', at('data.bin'), made[index] ?? '', ...setting.split(' '))),
    );
    files.push(...made);
  }
  rmSync(at('data.bin'));
  return files;
}

/**
 * Chains that differ in how much they are held to few weights, and in chance: their average is right more often than each. What
 * one learned by heart the others do not share.
 */
const GERMAN = [
  '-e 6 -l 1.2 -s 2',
  '-e 6 -l 0.6 -s 3',
  '-e 6 -l 0.3 -s 3',
  '-e 6 -l 0.6 -s 5',
  '-e 6 -l 0.8 -s 3 -d 0.5',
];
const ENGLISH = ['-e 10 -l 0.4', '-e 10 -l 0.4 -s 3 -d 0.3'];

/** A first tagger that cannot know rare words by heart reads the raw text: how it reads a word becomes a feature of the word. */
async function readRaw(table: WordTable, corpus: Corpus): Promise<void> {
  await step('harvest.tsv', 'raw text read by a first tagger', async () => {
    const weights = await learn('first', table, corpus, ['-e 5 -l 0.8 -m 40']);
    const trained = { weights, calibration: UNCALIBRATED, drop: 0.02 };
    writeHarvest(await harvest(readTagger(packTagger(table, trained, trained)).de, at('raw.tok')), at('harvest.tsv'));
  });
  say('its findings counted by word');
  addHarvest(table, readHarvest(at('harvest.tsv'), countStandings(at('raw.tok'))));
}

async function main(): Promise<void> {
  if (fresh) rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const name of ['exch', 'w2v', 'kmeans', 'crf'])
    await step(name, `compiled ${name}.cpp`, () => {
      compile(name);
    });
  await step('raw.tok', 'raw text in tokens', () => {
    say(`${tokenizeRaw(shared, at('raw.tok'))} tokens`);
  });
  await step('gazetteer.tsv', 'names of lists and packages', () => {
    const build = path.join(root, 'tools/lexicon/build.mjs');
    execFileSync(process.execPath, [build, shared, '--names', at('gazetteer.tsv')], { stdio: 'inherit' });
  });
  await clusters();
  say('table of words');
  const table = buildTable(work);
  const de = german();
  const en = english();
  await readRaw(table, de);
  const germanWeights = await learn('german', table, de, GERMAN);
  const fifths = await learn('english-fifths', table, en, ENGLISH);
  const englishWeights = await learn('english', table, { ...en, learn: [...en.learn, ...en.measure] }, ENGLISH);
  const pack = (weights: readonly string[], calibration: readonly number[]) => ({ weights, calibration, drop: 0.03 });
  say('calibration');
  const raw = readTagger(packTagger(table, pack(germanWeights, UNCALIBRATED), pack(fifths, UNCALIBRATED)));
  const bytes = packTagger(
    table,
    pack(germanWeights, calibrate(raw.de, de.measure)),
    pack(englishWeights, calibrate(raw.en, en.measure)),
  );
  writeFileSync(path.join(root, 'models/tagger.bin'), bytes);
  say(
    `models/tagger.bin: ${bytes.length} bytes, read again: ${readTagger(readFileSync(path.join(root, 'models/tagger.bin'))).de.table.size} words`,
  );
}

void main();
