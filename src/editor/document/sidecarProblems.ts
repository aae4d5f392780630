import * as vscode from 'vscode';
import { sidecarEnding } from '../../core/annotations/ownFile';
import { readSidecar } from '../../core/annotations/sidecar';
import { levels } from './levels';
import { onDidChangeSettings, readSettings, type SidecarCode } from './settings';
import { newerVersion, sidecarProblem } from './sidecarMessages';
import { realTiming } from './timing';

/** What is wrong in sidecars, in the list of problems: of those that belong to open articles, and of those open themselves. */
export interface SidecarProblems {
  /** What an article's sidecar holds now; undefined: there is none. */
  tell(sidecar: vscode.Uri, content: string | undefined): void;
  /** Its article is closed. */
  forget(sidecar: vscode.Uri): void;
  dispose(): void;
}

/** Milliseconds without a key after which a sidecar that is edited by hand is looked at. */
const pause = 400;

interface State {
  readonly collection: vscode.DiagnosticCollection;
  /** By address, as their articles have read them. */
  readonly told: Map<string, string>;
  readonly waiting: Map<string, () => void>;
}

export function createSidecarProblems(): SidecarProblems {
  const state: State = {
    collection: vscode.languages.createDiagnosticCollection('article-sidecar'),
    told: new Map(),
    waiting: new Map(),
  };
  const { workspace } = vscode;
  const listening = vscode.Disposable.from(
    state.collection,
    workspace.onDidOpenTextDocument(({ uri }) => {
      show(state, uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      show(state, uri);
    }),
    workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (isSidecar(uri)) showLater(state, uri);
    }),
    onDidChangeSettings(() => {
      showAll(state);
    }),
  );
  showAll(state);
  return {
    tell(sidecar, content) {
      if (content === undefined) state.told.delete(sidecar.toString());
      else state.told.set(sidecar.toString(), content);
      show(state, sidecar);
    },
    forget(sidecar) {
      state.told.delete(sidecar.toString());
      show(state, sidecar);
    },
    dispose() {
      for (const cancel of state.waiting.values()) cancel();
      listening.dispose();
    },
  };
}

/** Those of open articles, and those that are open themselves. */
function showAll(state: State): void {
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
  for (const key of new Set([...state.told.keys(), ...open])) show(state, vscode.Uri.parse(key));
}

function showLater(state: State, uri: vscode.Uri): void {
  const key = uri.toString();
  state.waiting.get(key)?.();
  const look = () => {
    state.waiting.delete(key);
    show(state, uri);
  };
  state.waiting.set(key, realTiming.later(look, pause));
}

const isSidecar = ({ path, query }: vscode.Uri): boolean => path.endsWith(sidecarEnding) && query === '';

/** What an editor shows is what a person sees, saved or not; else what the article has read. */
function show({ collection, told }: State, uri: vscode.Uri): void {
  if (!isSidecar(uri)) return;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const content = (open?.isClosed === false ? open.getText() : undefined) ?? told.get(uri.toString());
  collection.set(uri, content === undefined ? [] : diagnosticsOf(uri, content));
}

/** Characters that are marked: the whole line, however long it is. */
const whole = 100_000;

function diagnosticsOf(uri: vscode.Uri, content: string): vscode.Diagnostic[] {
  const read = readSidecar(content);
  const diagnostic = diagnosticsFor(uri);
  if (!('records' in read)) return diagnostic('newerVersion', read.code, headerLine(content), newerVersion(read));
  return read.problems.flatMap((problem) => {
    const kind = problem.code === 'conflictMarker' ? problem.code : 'damagedLine';
    return diagnostic(kind, problem.code, problem.line - 1, sidecarProblem(problem));
  });
}

/** Makes a file's diagnostics, each as the setting of its kind says. */
function diagnosticsFor(uri: vscode.Uri) {
  const { problems } = readSettings(uri);
  return (kind: SidecarCode, code: string, line: number, message: string): vscode.Diagnostic[] => {
    const level = levels[problems.get(kind) ?? 'off'];
    if (level === undefined) return [];
    const found = new vscode.Diagnostic(new vscode.Range(line, 0, line, whole), message, level);
    found.source = vscode.l10n.t('Article');
    found.code = code;
    return [found];
  };
}

/** Where the header with the version is likely to be, from 0. */
function headerLine(content: string): number {
  const at = content.search(/^\s*\{"format"/mu);
  return at < 0 ? 0 : (content.slice(0, at).match(/\n/gu)?.length ?? 0);
}
