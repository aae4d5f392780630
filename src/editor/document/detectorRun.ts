import * as vscode from 'vscode';
import { readOffer } from '../../core/annotations/readOffer';
import type { Suggestions } from '../../core/suggestion';
import type { ArticleSession } from './session';

/** What a detector of another extension is given: the text as it stands, which nothing it does can change. */
export interface DetectorArticle {
  readonly uri: string;
  readonly text: string;
  /** `de` or `en`. */
  readonly language: string;
}

/** A detector of another extension, as it registered. */
export interface Detector {
  readonly id: string;
  readonly name: string;
  readonly detect: (article: DetectorArticle, token: vscode.CancellationToken) => unknown;
}

const nothing: Suggestions = { items: [], entities: [] };

/** One open article, as the detectors follow it. */
export interface Watch {
  /** Runs all of them if the text is another one than they know. */
  look(): void;
  run(detector: Detector): void;
  drop(detector: Detector): void;
  dispose(): void;
}

/**
 * Runs the detectors on one article when its text is another one than they know.
 * @param complain told what is wrong with an answer
 */
export function watchArticle(
  session: ArticleSession,
  detectors: () => readonly Detector[],
  complain: (detector: Detector, reason: string) => void,
): Watch {
  const running = new Map<string, vscode.CancellationTokenSource>();
  let seen: string | undefined;
  const stop = (id: string) => {
    running.get(id)?.cancel();
    running.get(id)?.dispose();
    running.delete(id);
  };
  const run = (detector: Detector) => {
    stop(detector.id);
    const source = new vscode.CancellationTokenSource();
    running.set(detector.id, source);
    void ask(detector, session, source.token).then((fault) => {
      if (fault !== undefined && !source.token.isCancellationRequested) complain(detector, fault);
    });
  };
  const look = () => {
    const present = detectors();
    if (present.length === 0 || session.article.text === seen) return;
    seen = session.article.text;
    present.forEach(run);
  };
  const listening = session.onDidChange(look);
  return {
    look,
    run,
    drop({ id }) {
      stop(id);
      session.offer(id, nothing);
    },
    dispose() {
      listening.dispose();
      for (const id of [...running.keys()]) stop(id);
    },
  };
}

/**
 * Asks one detector about the text as it stands, and lays in its answer unless the text has changed meanwhile. What is wrong
 * with the answer, as a sentence; undefined if nothing is. Never rejects.
 */
async function ask(
  detector: Detector,
  session: ArticleSession,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  await session.ready;
  if (token.isCancellationRequested) return undefined;
  const { text, language } = session.article;
  const article = Object.freeze({ uri: session.document.uri.toString(), text, language });
  const lay = (suggestions: Suggestions) => {
    if (!token.isCancellationRequested && session.article.text === text) session.offer(detector.id, suggestions);
  };
  try {
    const answer = await detector.detect(article, token);
    const evidence = { code: 'detector', value: detector.name } as const;
    const offer = readOffer(answer ?? [], { id: detector.id, text, evidence });
    lay(offer?.suggestions ?? nothing);
    if (!offer) return vscode.l10n.t('Its answer is no list of suggestions.');
    return offer.refused > 0
      ? vscode.l10n.t('{0} of its suggestions do not stand on the text.', offer.refused)
      : undefined;
  } catch (error) {
    lay(nothing);
    return error instanceof Error ? error.message : String(error);
  }
}
