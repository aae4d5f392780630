import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { EngineName, EngineReport } from './engines';
import { quantile, type Measure, type Section } from './measure';
import { ensurePeers } from './peers';
import type { Texts } from './texts';

/** Rounds of which the fastest counts: what is slower was disturbed. */
const rounds = 3;
const budgets = { speed: 150_000, loading: 200 };

/** Speed of the whole pipeline beside other engines, each in processes of its own, in turn. */
export async function measureSpeed(
  { source, texts, note }: Texts,
  quick: boolean,
  passOn: readonly string[],
): Promise<Section> {
  const hasPeers = ensurePeers();
  const engines: readonly EngineName[] = hasPeers ? ['ours', 'winkNLP', 'compromise'] : ['ours'];
  const reports: EngineReport[] = [];
  for (let round = 0; round < (quick ? 1 : rounds); round++) {
    for (const engine of engines) {
      if (engine !== 'compromise' || round === 0) reports.push(await runInChild(engine, passOn));
    }
  }
  const notes = [
    `${texts.length} texts of ${source}; words between white space; each engine in processes of its own, best of ${quick ? 1 : rounds}`,
    'winkNLP with its default pipe (sentences, entities, parts of speech, negation, sentiment); compromise once, on the first 200',
    ...(note === undefined ? [] : [note]),
    ...(hasPeers ? [] : ['skipped winkNLP and compromise: they could not be installed']),
  ];
  return { title: 'Whole pipeline', measures: measuresOf(reports), notes };
}

async function runInChild(engine: EngineName, passOn: readonly string[]): Promise<EngineReport> {
  const child = fork(__filename, ['--engine', engine, ...passOn]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`measuring ${engine} ended with ${String(code)}`);
  });
  const [report] = (await Promise.race([once(child, 'message'), ended])) as [EngineReport];
  await ended.catch(() => undefined);
  return report;
}

function measuresOf(reports: readonly EngineReport[]): readonly Measure[] {
  const of = (engine: EngineName): readonly EngineReport[] => reports.filter((report) => report.engine === engine);
  const best = (engine: EngineName, part: 'first' | 'all'): number =>
    Math.max(0, ...of(engine).map((report) => report[part]));
  const perSecond = (name: string, value: number): Measure => ({ name, value, unit: 'words/s' });
  const ours = of('ours');
  const measures: Measure[] = [
    perSecond('ours, first 200 texts', best('ours', 'first')),
    { ...perSecond('ours, all texts', best('ours', 'all')), atLeast: budgets.speed },
    perSecond('winkNLP, first 200 texts', best('winkNLP', 'first')),
    perSecond('winkNLP, all texts', best('winkNLP', 'all')),
    perSecond('compromise, first 200 texts', best('compromise', 'first')),
    ...(['first', 'all'] as const).flatMap((part) => asFastAs(part, best('ours', part), best('winkNLP', part))),
    {
      name: 'model read, fresh process',
      value: quantile(
        ours.map(({ loading }) => loading),
        0,
      ),
      unit: 'ms',
      atMost: budgets.loading,
    },
    { name: 'model in memory', value: ours[0]?.heap ?? 0, unit: 'MB' },
  ];
  const last = ours.at(-1);
  for (const [stage, value] of Object.entries(last?.stages ?? {}))
    measures.push({ name: `stage ${stage}, 1,000 words`, value, unit: 'ms' });
  for (const [name, value] of Object.entries(last?.tokenizers ?? {}))
    measures.push(perSecond(`tokens alone, ${name}`, value));
  return measures;
}

function asFastAs(part: 'first' | 'all', ours: number, theirs: number): readonly Measure[] {
  const name = `ours beside winkNLP, ${part === 'first' ? 'first 200' : 'all'}`;
  return theirs === 0 ? [] : [{ name, value: ours / theirs, unit: '×', atLeast: 1 }];
}
