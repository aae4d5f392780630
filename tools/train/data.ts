import { writeFileSync } from 'node:fs';
import { createFeatures, describeWord } from '../../src/core/mentions/tagger/features';
import { LABELS } from '../../src/core/mentions/tagger/labels';
import { PAIRS, writePairs } from '../../src/core/mentions/tagger/pairs';
import type { WordTable } from '../../src/core/mentions/tagger/table';
import type { GoldSentence } from './gold';

/** Sentences with the number of their split: 0 is learned from, the others are measured. */
export interface Split {
  readonly split: number;
  readonly sentences: readonly GoldSentence[];
}

/** Types 0 and 1 stand before and behind a sentence. */
const EDGES = 2;

/** Writes what `crf.cpp` reads: the features of all word types, then the sentences; 32-bit numbers throughout. */
export function writeData(file: string, table: WordTable, splits: readonly Split[]): void {
  const out = new Column(1 << 22);
  const types = new Map<string, number>();
  const features = new Column(1 << 22);
  const classes = new Column(1 << 18);
  for (let edge = 0; edge < EDGES; edge++) for (let kind = 0; kind < 4; kind++) classes.push(-1 - edge);
  const scratch = createFeatures();
  const typeOf = (word: string): number => {
    let type = types.get(word);
    if (type !== undefined) return type;
    types.set(word, (type = types.size + EDGES));
    describeWord(word, table, scratch);
    features.push(scratch.length);
    for (let at = 0; at < scratch.length; at++) features.push(scratch.hashes[at] ?? 0, scratch.reaches[at] ?? 0);
    classes.push(...scratch.classes);
    return type;
  };
  const body = new Column(1 << 22);
  for (const { split, sentences } of splits) {
    for (const { words, labels, open, weight } of sentences) {
      const numbers = words.map(typeOf);
      body.push(split, Math.round(weight * 1000), open ? 1 : 0, words.length);
      writeTokens(body, numbers, labels, classes);
    }
  }
  out.push(
    LABELS,
    types.size + EDGES,
    PAIRS,
    splits.reduce((sum, { sentences }) => sum + sentences.length, 0),
  );
  writeFileSync(file, Buffer.concat([out, features, body].map((column) => column.bytes())));
}

function writeTokens(body: Column, numbers: readonly number[], labels: readonly number[], classes: Column): void {
  const around = [0, 0, ...numbers, 1, 1];
  const known = Int32Array.from(around.flatMap((type) => [0, 1, 2, 3].map((kind) => classes.at(type * 4 + kind))));
  const pairs = new Int32Array(PAIRS);
  numbers.forEach((type, index) => {
    writePairs(known, (index + 2) * 4, pairs);
    body.push(type, labels[index] ?? 0, ...pairs);
  });
}

/** Numbers that grow without becoming a list of objects. */
class Column {
  private numbers: Int32Array;
  private length = 0;
  constructor(room: number) {
    this.numbers = new Int32Array(room);
  }
  push(...values: readonly number[]): void {
    if (this.length + values.length > this.numbers.length) {
      const wider = new Int32Array(this.numbers.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    for (const value of values) this.numbers[this.length++] = value;
  }
  at(index: number): number {
    return this.numbers[index] ?? 0;
  }
  bytes(): Buffer {
    return Buffer.from(this.numbers.buffer, 0, this.length * 4);
  }
}
