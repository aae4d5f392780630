/** `npm run bench`, bundled by run.ts. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine, thisMachine } from '../machine';
import { measureAnchoring } from './anchoring';
import { processorClock, wallClock } from './clock';
import { engineNames, ownLexicon, runEngine } from './engines';
import { root } from './folders';
import { measureLinearity } from './linear';
import { isWithin, table, type Section } from './measure';
import { measureSpeed } from './speed';
import { makeArticle, newsTexts } from './texts';
import { measureTyping } from './typing';
import { measureInVSCode } from './vscode';

const parts = ['speed', 'typing', 'vscode', 'linear', 'anchoring'];
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: parts.join(',') },
    cpu: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    shared: { type: 'string', default: path.resolve(root, '..', 'shared') },
    profile: { type: 'string' },
    engine: { type: 'string' },
  },
});
const clock = values.cpu ? processorClock : wallClock;
const news = newsTexts(values.shared);
const engine = engineNames.find((name) => name === values.engine);

if (engine) {
  const report = runEngine(engine, news.texts, clock);
  if (process.send) process.send(report);
  else console.log(report);
} else void bench();

async function bench(): Promise<void> {
  const machine = thisMachine();
  const sections: Section[] = [];
  const add = (section: Section): void => {
    sections.push(section);
    if (!values.json) console.log(table(section));
  };
  const wanted = values.only.split(',');
  const unknown = wanted.filter((part) => !parts.includes(part));
  if (unknown.length > 0) {
    console.error(`bench: no part ${unknown.join(', ')}; there are ${parts.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  if (!values.json) console.log(`${describeMachine(machine)}${values.cpu ? ', processor time' : ''}\n`);
  const passOn = ['--shared', values.shared, ...(values.cpu ? ['--cpu'] : [])];
  if (wanted.includes('speed')) add(await measureSpeed(news, values.quick, passOn));
  const lexicon = ownLexicon();
  const long = makeArticle(news.texts, 10_000);
  if (wanted.includes('typing')) add(measureTyping(long, lexicon, values.quick ? 100 : 500, clock));
  if (wanted.includes('vscode')) {
    for (const section of measureInVSCode(news.texts, long, lexicon, values)) add(section);
  }
  if (wanted.includes('linear')) add(measureLinearity(lexicon, values.quick, clock));
  if (wanted.includes('anchoring')) add(measureAnchoring(news.texts, lexicon, values.quick, clock));
  const missed = sections.flatMap(({ title, measures }) =>
    measures.filter((measure) => isWithin(measure) === false).map(({ name }) => `${title}: ${name}`),
  );
  if (values.json) console.log(JSON.stringify({ machine, sections, missed }, undefined, 2));
  else console.log(missed.length === 0 ? 'Every budget is kept.' : `Over budget:\n  ${missed.join('\n  ')}`);
}
