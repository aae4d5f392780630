import * as vscode from 'vscode';
import type { Layer } from '../../core/annotations/layer';
import { createProblemFinder, type ProblemFinder } from '../../core/problems/find';
import { createPlaceFinder, type PlaceFinder } from '../../core/problems/places';
import type { Problem, ProblemCode } from '../../core/problems/problem';
import type { Span } from '../../core/text/span';
import { levels } from '../document/levels';
import { problemLabel } from '../document/messages';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings } from '../document/settings';
import { shownLayer } from '../document/shownLayer';
import { realTiming } from '../document/timing';
import { registerFixes } from './fixes';
import { createOpenTabs, type OpenTabs } from './openTabs';

/** Milliseconds without a change after which problems are looked for: nobody reads them while typing. */
const pause = 400;

/** Shows what may be wrong with the articles that are open in editors, each kind as its setting says. */
export function registerProblems(sessions: Sessions): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('article');
  const watches = new Map<ArticleSession, Watch>();
  const tabs = createOpenTabs(() => {
    for (const watch of watches.values()) watch.request();
  });
  return vscode.Disposable.from(
    collection,
    tabs,
    registerFixes(sessions, (session, isAsked) => watches.get(session)?.problems(isAsked) ?? []),
    sessions.onDidOpen((session) => watches.set(session, createWatch(session, collection, tabs))),
    sessions.onDidClose((session) => {
      watches.get(session)?.dispose();
      watches.delete(session);
      collection.delete(session.document.uri);
    }),
    {
      dispose: () => {
        for (const watch of watches.values()) watch.dispose();
      },
    },
  );
}

/** Keeps the problems of one article right. */
interface Watch {
  /** Those of the text as it is. While it changes there are none, unless somebody asks: then it is looked for at once. */
  problems(isAsked: boolean): readonly Problem[];
  /** Something changed: looks when it pauses. */
  request(): void;
  dispose(): void;
}

function createWatch(session: ArticleSession, collection: vscode.DiagnosticCollection, tabs: OpenTabs): Watch {
  const finders = { find: createProblemFinder(), places: createPlaceFinder() };
  const { uri } = session.document;
  let known: { readonly layer: Layer; readonly problems: readonly Problem[] } | undefined;
  let cancel: (() => void) | undefined;
  let isDisposed = false;
  const problems = (isAsked: boolean): readonly Problem[] => {
    if (!session.isCurrent) return [];
    const { layer } = session;
    if (known?.layer !== layer && isAsked) known = { layer, problems: find(session, finders) };
    return known?.layer === layer ? known.problems : [];
  };
  const show = () => {
    // A long text that waits to be read shows what it has, and is looked at when it was read.
    if (!tabs.has(uri) || isOlderVersion(uri)) collection.delete(uri);
    else if (session.isCurrent) collection.set(uri, diagnosticsOf(session, problems(true)));
  };
  const request = () => {
    cancel?.();
    if (!isDisposed) cancel = realTiming.later(show, pause);
  };
  const listening = vscode.Disposable.from(
    session.onDidChange(request),
    session.onDidEdit((edits) => {
      finders.places.edited(edits);
    }),
  );
  // Before the decisions are read, what was decided long ago would be told as a problem.
  void session.ready.then(request);
  return {
    problems,
    request,
    dispose() {
      isDisposed = true;
      cancel?.();
      listening.dispose();
    },
  };
}

/** Git's side of a diff view: nobody can mend it, and what is wrong there would be told twice. */
const isOlderVersion = ({ scheme }: vscode.Uri): boolean => scheme === 'git';

interface Finders {
  readonly find: ProblemFinder;
  readonly places: PlaceFinder;
}

/** What is hidden has no problems that anybody could see. */
function find(session: ArticleSession, { find, places }: Finders): readonly Problem[] {
  const { article, decisions, schema, document } = session;
  const { problems, hiddenTypes } = readSettings(document.uri);
  const isWanted = (code: ProblemCode) => problems.get(code) !== 'off';
  return [
    ...places.find(article, decisions, ({ type }, code) => isWanted(code) && !hiddenTypes.includes(type)),
    ...find(article, shownLayer(session), schema, isWanted),
  ];
}

function diagnosticsOf(session: ArticleSession, problems: readonly Problem[]): readonly vscode.Diagnostic[] {
  const settings = readSettings(session.document.uri);
  return problems.flatMap((problem) => {
    const level = levels[settings.problems.get(problem.code) ?? 'off'];
    if (level === undefined) return [];
    const words = problemLabel(problem, session.schema);
    const diagnostic = new vscode.Diagnostic(session.rangeOf(problem.span), words, level);
    diagnostic.source = vscode.l10n.t('Article');
    diagnostic.code = problem.code;
    diagnostic.relatedInformation = relatedTo(session, problem);
    return [diagnostic];
  });
}

/** Places that are told beside a problem. */
const mostRelated = 20;

/** The other place, where a problem is between two, and further ones of the same slip. */
function relatedTo(session: ArticleSession, problem: Problem): vscode.DiagnosticRelatedInformation[] {
  const relate = (span: Span, words: string) => {
    const location = new vscode.Location(session.document.uri, session.rangeOf(span));
    return new vscode.DiagnosticRelatedInformation(location, words);
  };
  if (problem.code === 'headlineNumber') return [relate(problem.elsewhere, problem.other)];
  if (problem.code !== 'nameSpelledTwoWays') return [];
  const { text } = session.article;
  const others = problem.edits.slice(1, mostRelated).map((edit) => relate(edit, text.slice(edit.start, edit.end)));
  return [relate(problem.elsewhere, problem.other), ...others];
}
