import * as vscode from 'vscode';
import type { Change } from '../../core/annotations/change';
import { applyChange, emptyChange, isEmptyChange } from '../../core/annotations/decisions';
import type { Step } from './history';
import { inLanes } from './lanes';
import type { Sessions, Stamp } from './session';
import { failureOf } from './failed';
import type { Sight } from './sight';

/** What is done to many articles as one step. */
export interface Deed {
  readonly title: string;
  /** The decision about those that were chosen. @param isHere whether it is the article where the operation was started */
  readonly build: (sight: Sight, keys: readonly string[], stamp: Stamp, isHere: boolean) => Change;
}

/** What was chosen in an article. */
export interface Chosen {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly keys: readonly string[];
}

/** What became of it. */
export interface Applied {
  /** Absent if nothing was to do. */
  readonly step?: Step;
  readonly count: number;
  readonly articles: number;
  /** Articles that were left out, with the reason. */
  readonly failed: readonly string[];
}

/** Decides about what was chosen in all articles, as one step; one that cannot be written, or was edited meanwhile, is left out. */
export async function applyOperation(
  sessions: Sessions,
  operation: Deed,
  chosen: readonly Chosen[],
  start: vscode.Uri,
): Promise<Applied> {
  const changes = new Map<string, Change>();
  const failed: string[] = [];
  let count = 0;
  await withProgress(operation.title, chosen, async (each) => {
    const address = each.uri.toString();
    try {
      const change = await applyTo(sessions, operation, each, address === start.toString());
      if (isEmptyChange(change)) return;
      changes.set(address, change);
      count += each.keys.length;
    } catch (error) {
      failed.push(failureOf(each.uri, error));
    }
  });
  if (changes.size === 0) return { count, articles: 0, failed };
  const step = { changes };
  const texts = chosen.filter(({ uri }) => changes.has(uri.toString()));
  sessions.steps.push(step, new Map(texts.map(({ uri, text }) => [uri.toString(), text])));
  return { step, count, articles: changes.size, failed };
}

async function applyTo(
  { everywhere }: Sessions,
  operation: Deed,
  { uri, text, keys }: Chosen,
  isHere: boolean,
): Promise<Change> {
  const stamp = await everywhere.stamp(uri);
  let change = emptyChange;
  await everywhere.alter(uri, (sight) => {
    if (sight.article.text !== text) throw new Error(vscode.l10n.t('its text was edited meanwhile'));
    change = operation.build(sight, keys, stamp, isHere);
    return applyChange(sight.decisions, change);
  });
  return change;
}

/** More than a few with progress. What is done when the person stops it stays, as one step. */
async function withProgress(
  title: string,
  chosen: readonly Chosen[],
  work: (each: Chosen) => Promise<void>,
): Promise<void> {
  if (chosen.length < 3) {
    await inLanes(chosen, work);
    return;
  }
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    let done = 0;
    const tell = async (each: Chosen) => {
      await work(each);
      const message = vscode.l10n.t('{0} of {1} articles', ++done, chosen.length);
      progress.report({ increment: 100 / chosen.length, message });
    };
    await inLanes(chosen, tell, () => token.isCancellationRequested);
  });
}
