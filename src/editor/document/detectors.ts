import * as vscode from 'vscode';
import type { Logger } from '../../core/ports';
import { watchArticle, type Detector, type Watch } from './detectorRun';
import type { ArticleSession, Sessions } from './session';

/** The detectors of other extensions, at work on every open article. */
export interface Detectors {
  /** Adds a detector until it is disposed of. Throws if it is none, or if its id is taken. */
  register(detector: unknown): vscode.Disposable;
  dispose(): void;
}

/**
 * Runs each detector on each open article when it opens and when typing pauses, and lays in what it suggests. A detector that
 * fails, or answers with rubbish, is named once; the others and the article go on.
 */
export function createDetectors(sessions: Sessions, logger: Logger): Detectors {
  const all = new Map<string, Detector>();
  const told = new Set<string>();
  const watched = new Map<ArticleSession, Watch>();
  const complain = (detector: Detector, reason: string) => {
    logger.warn(`detector ${detector.id}: ${reason}`);
    if (!told.has(detector.id)) tell(detector, reason);
    told.add(detector.id);
  };
  const watch = (session: ArticleSession) => {
    const own = watchArticle(session, () => [...all.values()], complain);
    watched.set(session, own);
    own.look();
  };
  const forget = (session: ArticleSession) => {
    watched.get(session)?.dispose();
    watched.delete(session);
  };
  const listening = vscode.Disposable.from(sessions.onDidOpen(watch), sessions.onDidClose(forget));
  sessions.all.forEach(watch);
  return {
    register(value) {
      const detector = readDetector(value);
      const { id } = detector;
      if (all.has(id)) throw new TypeError(`registerDetector: the id ${id} is taken`);
      all.set(id, detector);
      for (const each of watched.values()) each.run(detector);
      return new vscode.Disposable(() => {
        if (all.get(id) !== detector) return;
        all.delete(id);
        told.delete(id);
        for (const each of watched.values()) each.drop(detector);
      });
    },
    dispose() {
      listening.dispose();
      for (const each of watched.values()) each.dispose();
    },
  };
}

function tell({ name }: Detector, reason: string): void {
  const message = vscode.l10n.t('The detector {0} of another extension is at fault: {1}', name, reason);
  void vscode.window.showWarningMessage(message);
}

function readDetector(value: unknown): Detector {
  const { id, name, detect } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isText = (each: unknown): each is string =>
    typeof each === 'string' && each.trim() !== '' && each.length <= 200;
  if (!isText(id) || !isText(name) || typeof detect !== 'function')
    throw new TypeError('registerDetector: a detector has an id, a name and a function detect');
  return { id, name, detect: (article, token) => detect.call(value, article, token) as unknown };
}
