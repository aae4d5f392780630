import { createRequire } from 'node:module';
import path from 'node:path';
import { createDetector, toSuggestions } from '../../src/core/annotate';
import { noDecisions } from '../../src/core/annotations/decisions';
import { overlay } from '../../src/core/annotations/overlay';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import { repositoryModels } from '../models';
import type { Clock } from './clock';
import { root, toolFolder } from './folders';
import { stageSpeeds, tokenizerSpeeds } from './stages';
import { countWords } from './texts';

export const engineNames = ['ours', 'winkNLP', 'compromise'] as const;
export type EngineName = (typeof engineNames)[number];

/** What one engine did in a process of its own; speeds in words a second. */
export interface EngineReport {
  readonly engine: EngineName;
  /** Milliseconds until it could read its first text. */
  readonly loading: number;
  /** The first 200 texts, in a process that has read none before. */
  readonly first: number;
  /** All texts, after those. */
  readonly all: number;
  /** Megabytes that engine and model take, buffers counted. */
  readonly heap: number;
  /** Only of our own. */
  readonly stages?: Readonly<Record<string, number>>;
  readonly tokenizers?: Readonly<Record<string, number>>;
}

type Reader = (text: string) => unknown;

const firstTexts = 200;

export function ownLexicon(): Lexicon {
  return repositoryModels(root);
}

/** The engines as their documentation says; each call reads one text from nothing. */
const load: Readonly<Record<EngineName, () => Reader>> = {
  ours: () => {
    const lexicon = ownLexicon();
    return (text) => overlay(toSuggestions(createDetector(lexicon).detect(text)), noDecisions, text);
  },
  winkNLP: () => {
    const require = createRequire(path.join(toolFolder, 'package.json'));
    type WinkNLP = (model: unknown) => { readDoc(text: string): unknown };
    const winkNLP = require('wink-nlp') as WinkNLP;
    const nlp = winkNLP(require('wink-eng-lite-web-model'));
    return (text) => nlp.readDoc(text);
  },
  compromise: () => {
    const require = createRequire(path.join(toolFolder, 'package.json'));
    return require('compromise') as Reader;
  },
};

export function runEngine(engine: EngineName, texts: readonly string[], clock: Clock): EngineReport {
  const before = memory();
  const start = clock();
  const read = load[engine]();
  read('');
  const loading = clock() - start;
  const heap = (memory() - before) / 1e6;
  const first = speed(read, texts.slice(0, firstTexts), clock);
  // Every text once at full length is enough for an engine that takes half a minute for it.
  const all = engine === 'compromise' ? first : speed(read, texts, clock);
  const report = { engine, loading, heap, first, all };
  if (engine !== 'ours') return report;
  return { ...report, stages: stageSpeeds(texts, ownLexicon(), clock), tokenizers: tokenizerSpeeds(texts, clock) };
}

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function speed(read: Reader, texts: readonly string[], clock: Clock): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const start = clock();
  for (const text of texts) read(text);
  return (1000 * words) / (clock() - start);
}
