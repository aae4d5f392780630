import * as vscode from 'vscode';
import type { LayerEntity } from '../../core/annotations/layer';
import { searchItems, type Candidate } from '../../core/wikidata/search';
import type { Failure } from '../../core/wikidata/ask';
import { getText } from '../../platform/getText';
import type { Host } from '../../platform/host';
import { failureLabel } from '../document/messages';
import { plain, sayDone } from '../document/say';
import type { ArticleSession } from '../document/session';
import { readSettings } from '../document/settings';

interface Pick extends vscode.QuickPickItem {
  /** Absent: search for other words. */
  readonly candidate?: Candidate;
}

/** How long one request may take, in milliseconds. */
const patience = 10_000;

/** Searches for an entity, and for whatever else somebody types, until an item is chosen; undefined: none. */
export async function pickItem(
  session: ArticleSession,
  entity: LayerEntity,
  host: Host,
): Promise<Candidate | undefined> {
  for (let words: string | undefined = entity.name; words !== undefined; words = await askWords(words)) {
    const found = await search(session, words, host);
    if ('code' in found) {
      sayFailure(found);
      return undefined;
    }
    const chosen = await choose(words, entity, found.candidates);
    if (!chosen || chosen.candidate) return chosen?.candidate;
  }
  return undefined;
}

function search(session: ArticleSession, words: string, host: Host): ReturnType<typeof searchItems> {
  const { wikidataEndpoint } = readSettings(session.document.uri);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plain(vscode.l10n.t('Searching Wikidata for “{0}”', words)),
    cancellable: true,
  };
  const searching = vscode.window.withProgress(options, async (_, token) => {
    const stop = new AbortController();
    const listening = token.onCancellationRequested(() => {
      stop.abort();
    });
    const asking = { patience, cancelled: stop.signal, headers: host.requestHeaders };
    try {
      const { language } = session.article;
      const found = await searchItems((url, limit) => getText(url, { ...asking, limit }), wikidataEndpoint, {
        words,
        language,
      });
      // A search that is cancelled while types are asked for has candidates already, which nobody wants any more.
      return stop.signal.aborted ? { code: 'cancelled' as const } : found;
    } finally {
      listening.dispose();
    }
  });
  return Promise.resolve(searching);
}

/** Being offline is no error of anybody's: it is said, and no more. */
function sayFailure(failure: Failure): void {
  const message = plain(failureLabel(failure));
  if (failure.code === 'cancelled') sayDone(message);
  else void vscode.window.showInformationMessage(message);
}

async function choose(words: string, entity: LayerEntity, candidates: readonly Candidate[]): Promise<Pick | undefined> {
  const other: Pick = { label: `$(search) ${vscode.l10n.t('Search for other words…')}`, alwaysShow: true };
  const picks = candidates.map((candidate) => pickOf(candidate, candidate.id === entity.wikidata));
  return vscode.window.showQuickPick([...picks, other], {
    title: plain(vscode.l10n.t('Which One Is {0}?', entity.name)),
    placeHolder:
      candidates.length > 0
        ? vscode.l10n.t('Choose the item of Wikidata that is meant')
        : plain(vscode.l10n.t('Wikidata has nothing called “{0}”', words)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

function pickOf(candidate: Candidate, isPresent: boolean): Pick {
  const { id, label, description, types } = candidate;
  const facts = [...types, id, ...(isPresent ? [vscode.l10n.t('as it is now')] : [])];
  return { label: plain(label), description: plain(facts.join(' · ')), detail: plain(description), candidate };
}

async function askWords(value: string): Promise<string | undefined> {
  const words = await vscode.window.showInputBox({
    title: vscode.l10n.t('Search Wikidata'),
    prompt: vscode.l10n.t('What is it called?'),
    value,
  });
  return words?.trim() === '' ? undefined : words?.trim();
}
