import * as vscode from 'vscode';
import { acceptChange, rejectChange, removeChange } from '../../core/annotations/decide';
import { applyOperation, type Chosen } from '../document/applyOperation';
import { sayFailed } from '../document/failed';
import { sayDone } from '../document/say';
import type { Model } from './model';
import type { Node } from './nodes';
import { itemsUnder, type Lines } from './targets';

/** What may be decided about many lines at once. */
const verdicts = {
  accept: {
    build: acceptChange,
    title: () => vscode.l10n.t('Accept'),
    done: (count: number) => vscode.l10n.t('Accepted annotations: {0}', count),
  },
  reject: {
    build: rejectChange,
    title: () => vscode.l10n.t('Reject'),
    done: (count: number) => vscode.l10n.t('Rejected annotations: {0}', count),
  },
  remove: {
    build: removeChange,
    title: () => vscode.l10n.t('Remove'),
    done: (count: number) => vscode.l10n.t('Removed annotations: {0}', count),
  },
};

/** From so many on a person is asked: nobody sees that many lines at once. */
const many = 50;

/** Decides about everything that is under some lines, in as many articles as it is, as one step. */
export async function decideLines(lines: Lines, verdict: keyof typeof verdicts, nodes: readonly Node[]): Promise<void> {
  const { build, title, done } = verdicts[verdict];
  const { model } = lines;
  // Of a whole list, what somebody has decided stays.
  const isList = ({ kind }: Node) => kind === 'type' || kind === 'article' || kind === 'speaker';
  const items = itemsUnder(lines, nodes, verdict === 'accept' || nodes.every(isList));
  const total = [...items.values()].reduce((sum, ids) => sum + ids.length, 0);
  if (total >= many && !(await isSure(title(), total, items.size))) return;
  const chosen = await Promise.all([...items].map((entry) => readChosen(model, entry)));
  const readable = chosen.filter((each) => each !== undefined);
  const [first] = readable;
  if (!first) {
    sayDone(vscode.l10n.t('Nothing to change: it is decided so already'));
    return;
  }
  const applied = await applyOperation(
    model.sessions,
    {
      title: title(),
      build: ({ layer, decisions, article }, ids, stamp) => build(layer, decisions, article, ids, stamp),
    },
    readable,
    first.uri,
  );
  sayDone(applied.step ? done(applied.count) : vscode.l10n.t('Nothing to change: it is decided so already'));
  if (applied.failed.length > 0) sayFailed(applied.failed);
}

async function readChosen(
  { sessions }: Model,
  [address, keys]: readonly [string, readonly string[]],
): Promise<Chosen | undefined> {
  const uri = vscode.Uri.parse(address, true);
  try {
    return { uri, text: await sessions.everywhere.text(uri), keys };
  } catch {
    // Gone meanwhile: the index will know.
    return undefined;
  }
}

async function isSure(title: string, count: number, articles: number): Promise<boolean> {
  const message = vscode.l10n.t('Decide about {0} annotations in {1} articles at once?', count, articles);
  return (await vscode.window.showWarningMessage(message, { modal: true }, title)) === title;
}
