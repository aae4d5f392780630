import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import { writeSidecar } from '../../src/core/annotations/sidecar';
import { toolFolder } from './folders';
import { editKinds } from './anchoringEdits';
import { spread, type Measure, type Section } from './measure';
import type { BenchResult, Cost, Opening, Rewriting, Typing } from './result';
import { createRandom, makeArticle } from './texts';
import { decideEvenly } from './typing';

const budgets = { activation: 50, model: 200, opened: 100, key: 16, megabyte: 2000 };
const megabyte = 1_000_000;

interface Options {
  readonly quick: boolean;
  readonly cpu: boolean;
  /** A file for a profile of the extension host while keys are pressed. */
  readonly profile?: string | undefined;
}

/** The same in real VS Code: its extension host, its editor, the extension as it ships. */
export function measureInVSCode(
  texts: readonly string[],
  long: string,
  lexicon: Lexicon,
  { quick, cpu, profile }: Options,
): readonly Section[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-bench-'));
  try {
    writeArticles(folder, texts, long, lexicon);
    writeFileSync(
      path.join(folder, 'bench.json'),
      JSON.stringify({ keys: quick ? 60 : 300, profile: profile !== undefined }),
    );
    const script = path.join(toolFolder, 'in-vscode.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`bench: the run in VS Code failed\n${stderr}`);
    const result = JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8')) as BenchResult;
    if (profile !== undefined) copyFileSync(path.join(folder, 'bench.cpuprofile'), profile);
    return sectionsOf(result, cpu);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sidecars lie under another name until their article is opened: VS Code would start the extension for them. */
function writeArticles(folder: string, texts: readonly string[], long: string, lexicon: Lexicon): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < 5; index++)
    writeFileSync(path.join(folder, `short-${index}.article`), makeArticle(texts, 1000, 30 + 10 * index));
  const big = makeArticle(texts, 150_000).slice(0, megabyte);
  const annotations = { long: 200, big: 200, wide: 2000 };
  for (const [name, text] of Object.entries({ long, big, wide: big })) {
    const { decisions, article } = decideEvenly(text, lexicon, annotations[name as keyof typeof annotations]);
    writeFileSync(path.join(folder, `${name}.article`), text);
    writeFileSync(path.join(folder, `${name}.sidecar`), writeSidecar(decisions, article));
  }
  writeFileSync(path.join(folder, 'wide.after'), restructured(big));
}

/** Sentences moved in each paragraph, a few deleted. */
function restructured(text: string): string {
  const random = createRandom(1);
  const paragraphs = text.split('\n\n');
  return paragraphs
    .map((paragraph) => editKinds.restructure({ text: paragraph, names: [], foreign: [] }, random).text)
    .join('\n\n');
}

function sectionsOf(result: BenchResult, cpu: boolean): readonly Section[] {
  const time = ({ wall, processor }: Cost): number => (cpu ? processor : wall);
  const { version, activation, model, openings, long, big, rewriting, heaps } = result;
  const ms = (name: string, value: number, atMost?: number): Measure => ({
    name,
    value,
    unit: 'ms',
    ...(atMost !== undefined && { atMost }),
  });
  const opened = (name: string, { host, arrived }: Opening, atMost: number): readonly Measure[] => [
    ms(`${name}: time of the extension host`, time(host), atMost),
    ms(`${name}: from the document's arrival to its decorations`, arrived),
  ];
  const [cold, ...warm] = openings;
  const middle = warm.toSorted((a, b) => time(a.host) - time(b.host))[Math.floor(warm.length / 2)];
  return [
    {
      title: `Starting in VS Code ${version}`,
      measures: [
        ms('activation', time(activation), budgets.activation),
        ms('model loaded, first text read', time(model), budgets.model),
        ...(cold ? opened('first article, 1,000 words', cold, budgets.opened) : []),
        ...(middle ? opened('a later one (median)', middle, budgets.opened) : []),
        ...opened('1 MB', big.opening, budgets.megabyte),
        ...Object.entries(heaps).map(([name, bytes]) => ({ name: `heap ${name}`, value: bytes / 1e6, unit: 'MB' })),
      ],
      notes: ['the arrival includes the window drawing the editor, in a headless browser without graphics hardware'],
    },
    typingSection('A key in VS Code, 10,000 words', long, time),
    typingSection('A key in VS Code, 1 MB', big, time),
    rewritingSection(rewriting, time),
  ];
}

function typingSection(title: string, typed: Typing, time: (cost: Cost) => number): Section {
  const keys = typed.keys.map(time);
  return {
    title,
    measures: [
      ...spread('handling the edit', typed.edits.map(time), budgets.key),
      ...spread('all that the host does with the key', keys, budgets.key),
      ...spread('reading and drawing again in the pause behind a word', typed.pauses.map(time)),
      { name: 'longest time without an answer', value: time(typed.longest), unit: 'ms' },
    ],
    notes: [
      `${typed.edits.length} keys by the command type, words of ${typed.wordLength} letters at random places; ${typed.items} annotations, ${typed.decisions} of them decisions`,
      'the last two count all that the extension host is busy with, VS Code’s own part too',
    ],
  };
}

function rewritingSection(rewriting: Rewriting, time: (cost: Cost) => number): Section {
  const { annotations, placed, edit, done, gaps } = rewriting;
  const longest = gaps.slice(0, 4).map((gap) => gap.toFixed(0));
  return {
    title: 'A program restructures 1 MB in VS Code',
    measures: [
      { name: 'handling the edit, in one piece', value: time(edit), unit: 'ms' },
      { name: 'until annotations are found and the text is read', value: time(done), unit: 'ms' },
      { name: 'longest time without an answer', value: gaps[0] ?? 0, unit: 'ms' },
    ],
    notes: [
      `${annotations} annotations, of which ${placed} stand on their words again; without an answer for ${longest.join(', ')} ms`,
      'the longest time is that of reading a text of which every paragraph is new, as on opening it',
    ],
  };
}
