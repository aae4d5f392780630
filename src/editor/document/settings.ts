import * as vscode from 'vscode';
import { readRefused, type Refused } from '../../core/annotations/refused';
import { mentionForms, type MentionForm } from '../../core/mentions/mention';
import type { ProblemCode } from '../../core/problems/problem';

/** When the speaker of a quotation is written behind it. */
export type SpeakerHints = 'always' | 'whenUnclear' | 'never';

/** In whose file decisions are kept. */
export type AnnotatorFile = 'shared' | 'own';

/** When a name's type is written behind it. */
export type TypeLabels = 'auto' | 'always' | 'never';

/** How a problem is shown; `off`: not at all. */
export type ProblemSeverity = 'off' | 'hint' | 'information' | 'warning' | 'error';

const severities: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error'];
const isSeverity = (value: unknown): boolean => severities.includes(value);

/** What may be wrong with a sidecar: lines that cannot be read, marks that git left, a newer program's file. */
export type SidecarCode = 'damagedLine' | 'conflictMarker' | 'newerVersion';

type AnyCode = ProblemCode | SidecarCode;

/** The kinds of problems, and how each is shown where nobody chose. */
const problems: readonly (readonly [code: AnyCode, severity: ProblemSeverity])[] = [
  ['edited', 'information'],
  ['ambiguous', 'warning'],
  ['orphan', 'warning'],
  ['unbalancedMarks', 'warning'],
  ['quoteWithoutSpeaker', 'information'],
  ['speakerNotIntroduced', 'information'],
  ['mixedMarks', 'information'],
  ['nameSpelledTwoWays', 'information'],
  ['personNotIntroduced', 'information'],
  ['weekdayMismatch', 'warning'],
  ['headlineNumber', 'information'],
  ['damagedLine', 'warning'],
  ['conflictMarker', 'error'],
  ['newerVersion', 'error'],
];

/** The settings `article.*` as they hold for one document. */
export interface Settings {
  /** Name under which decisions are stored; empty: ask git. */
  readonly annotator: string;
  /** Whether decisions go into the file that all annotators share, or into one of the annotator's own. */
  readonly annotatorFile: AnnotatorFile;
  /** Where in its folder the schema of annotations is, `article-schema.json`; empty: nowhere. */
  readonly schema: string;
  /** `auto` or a language of detection, which then overrides what the text looks like. */
  readonly language: string;
  readonly showSuggestions: boolean;
  /** Suggestions below this score are not shown, 0 to 1. */
  readonly threshold: number;
  /** Names of types that are not decorated. */
  readonly hiddenTypes: readonly string[];
  readonly typeLabels: TypeLabels;
  readonly overviewRuler: boolean;
  readonly speakerHints: SpeakerHints;
  /** Whether known names are offered while somebody writes. */
  readonly completion: boolean;
  /** Whether speaker and kind stand above the lines with quotations. */
  readonly codeLens: boolean;
  /** Forms of mentions that are suggested; what is decided is shown in any. */
  readonly forms: ReadonlySet<MentionForm>;
  /** Address of the Wikibase in which entities are looked up, when somebody asks. */
  readonly wikidataEndpoint: string;
  /** Whether language models may be asked, and may ask: this person switched it on. */
  readonly languageModel: boolean;
  readonly problems: ReadonlyMap<AnyCode, ProblemSeverity>;
  /** Wordings that are not suggested as certain types. */
  readonly refused: Refused;
}

/** By document, until a setting changes: VS Code takes long to answer, and they are asked for with every key. */
const known = new Map<string, Settings>();

/** Settings of so many documents are kept. */
const most = 100;

/** The one place that reads settings. A value of a wrong type, as a hand-written file may hold, counts as the default. */
export function readSettings(scope?: vscode.Uri): Settings {
  const key = scope?.toString() ?? '';
  const kept = known.get(key);
  if (kept) return kept;
  if (known.size >= most) known.clear();
  const settings = read(scope);
  known.set(key, settings);
  return settings;
}

/** The settings for a file of a folder: one reading serves all of them, however many there are. */
export function folderSettings(uri: vscode.Uri): Settings {
  return readSettings(vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri);
}

function read(scope: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration('article', scope);
  const valueOf = <T>(key: string, fallback: T, fits: (value: unknown) => boolean): T => {
    const value: unknown = configuration.get(key);
    return fits(value) ? (value as T) : fallback;
  };
  const isBoolean = (value: unknown) => typeof value === 'boolean';
  const isText = (value: unknown) => typeof value === 'string';
  const isOneOf =
    (...choices: readonly string[]) =>
    (value: unknown) =>
      choices.includes(String(value));
  return {
    annotator: valueOf('annotator', '', isText).trim(),
    annotatorFile: valueOf<AnnotatorFile>('annotatorFile', 'shared', isOneOf('shared', 'own')),
    schema: valueOf('schema', 'article-schema.json', isText).trim(),
    language: valueOf('language', 'auto', isText),
    showSuggestions: valueOf('decorations.suggestions', true, isBoolean),
    threshold: valueOf('decorations.threshold', 0, (value) => typeof value === 'number' && value >= 0 && value <= 1),
    hiddenTypes: valueOf<readonly string[]>('decorations.hiddenTypes', [], (value) => Array.isArray(value)),
    typeLabels: valueOf<TypeLabels>('decorations.typeLabels', 'auto', isOneOf('auto', 'always', 'never')),
    overviewRuler: valueOf('decorations.overviewRuler', true, isBoolean),
    speakerHints: valueOf<SpeakerHints>('speakerHints', 'whenUnclear', isOneOf('always', 'whenUnclear', 'never')),
    completion: valueOf('completion', true, isBoolean),
    codeLens: valueOf('codeLens', false, isBoolean),
    forms: new Set(
      [...mentionForms]
        .filter(([form, isDefault]) => valueOf(`forms.${form}`, isDefault, isBoolean))
        .map(([form]) => form),
    ),
    wikidataEndpoint: valueOf('wikidata.endpoint', '', isText).trim(),
    languageModel: valueOf('languageModel', false, isBoolean),
    problems: new Map(problems.map(([code, usual]) => [code, valueOf(`problems.${code}`, usual, isSeverity)])),
    refused: readRefused(Object.entries(typesByWording(configuration.get('rejected')))),
  };
}

/** A list of wordings with their types, as a person may have written it; what is of another shape is left out. */
function typesByWording(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof value !== 'object' || value === null) return {};
  const isTypes = (types: unknown): types is readonly string[] =>
    Array.isArray(types) && types.every((type) => typeof type === 'string');
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, readonly string[]] => isTypes(entry[1])),
  );
}

/**
 * Says of a wording that it is not to be suggested as a type, or takes that back: in the folder of a document, else in the
 * workspace, else for this person everywhere. The wordings are sorted, so that two branches rarely change the same line.
 * True if anything changed.
 */
export async function writeRejected(
  scope: vscode.Uri,
  wording: string,
  type: string,
  isRejected: boolean,
): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration('article', scope);
  const { folders, target } = targetOf(scope);
  const inspected = configuration.inspect<unknown>('rejected');
  const present = typesByWording(
    folders
      ? inspected?.workspaceFolderValue
      : target === vscode.ConfigurationTarget.Workspace
        ? inspected?.workspaceValue
        : inspected?.globalValue,
  );
  const types = new Set(present[wording]);
  if (types.has(type) === isRejected) return false;
  if (isRejected) types.add(type);
  else types.delete(type);
  const { [wording]: _, ...others } = present;
  const all = types.size > 0 ? { ...others, [wording]: [...types].sort() } : others;
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  await configuration.update('rejected', sorted.length > 0 ? Object.fromEntries(sorted) : undefined, target);
  return true;
}

/** Folders of a workspace of several keep their own settings. */
function targetOf(scope: vscode.Uri): { readonly folders: boolean; readonly target: vscode.ConfigurationTarget } {
  const folder = vscode.workspace.getWorkspaceFolder(scope);
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (folder && vscode.workspace.workspaceFile) return { folders: true, target: WorkspaceFolder };
  return { folders: false, target: vscode.workspace.workspaceFolders ? Workspace : Global };
}

/** Whether the views follow the cursor. */
export function readViewsFollow(): boolean {
  return vscode.workspace.getConfiguration('article').get('views.followCursor') !== false;
}

/** Which language VS Code gives to files, by glob. */
export function readAssociations(): Readonly<Record<string, unknown>> {
  const associations: unknown = vscode.workspace.getConfiguration('files').get('associations');
  return typeof associations === 'object' && associations !== null ? { ...associations } : {};
}

/** Shows or hides suggestions everywhere, as the setting remembers it. */
export async function writeShowSuggestions(shown: boolean): Promise<void> {
  await vscode.workspace
    .getConfiguration('article')
    .update('decorations.suggestions', shown, vscode.ConfigurationTarget.Global);
}

/** Whether the views follow the cursor, as the setting remembers it. */
export async function writeViewsFollow(isFollowing: boolean): Promise<void> {
  await vscode.workspace
    .getConfiguration('article')
    .update('views.followCursor', isFollowing, vscode.ConfigurationTarget.Global);
}

/** Switches language models on or off for this person; no workspace can. */
export async function writeLanguageModel(isOn: boolean): Promise<void> {
  await vscode.workspace.getConfiguration('article').update('languageModel', isOn, vscode.ConfigurationTarget.Global);
}

/** Calls back after a setting of this extension changed. */
export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('article')) return;
    known.clear();
    listener();
  });
}
