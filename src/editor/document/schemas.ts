import * as vscode from 'vscode';
import { defaultSchema } from '../../core/annotations/default-schema';
import { readSchema, type SchemaFileProblem } from '../../core/annotations/readSchema';
import type { Schema } from '../../core/annotations/schema';
import { sameValue } from '../../core/annotations/equal';
import type { Logger } from '../../core/ports';
import { schemaProblem } from './schemaMessages';
import { onDidChangeSettings, readSettings } from './settings';

/** The schemas of annotations: of each folder of the workspace its own file's, else the built-in one. */
export interface Schemas {
  /** The schema for a document, as last read. */
  of(document: vscode.Uri): Schema;
  /** Settles when the schema for a document has been read. Never rejects. */
  load(document: vscode.Uri): Promise<void>;
  /** A file was saved, came or went, or the setting names another one. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/** A schema's file: what it said last that was right, and what follows it. */
interface Entry {
  schema: Schema;
  readonly watcher: vscode.Disposable;
}

interface State {
  readonly entries: Map<string, Entry>;
  readonly changed: vscode.EventEmitter<void>;
  readonly diagnostics: vscode.DiagnosticCollection;
  readonly logger: Logger;
}

export function createSchemas(logger: Logger): Schemas {
  const diagnostics = vscode.languages.createDiagnosticCollection('article-schema');
  const state: State = { entries: new Map(), changed: new vscode.EventEmitter(), diagnostics, logger };
  const { entries, changed } = state;
  const listening = onDidChangeSettings(() => {
    changed.fire();
  });
  return {
    of: (document) => entryOf(state, document)?.schema ?? defaultSchema,
    // Read anew whenever an article opens: not every file system tells of changes.
    load: async (document) => {
      const file = entryOf(state, document) && schemaUriOf(document);
      if (file) await read(state, file);
    },
    onDidChange: changed.event,
    dispose() {
      for (const { watcher } of entries.values()) watcher.dispose();
      vscode.Disposable.from(listening, diagnostics, changed).dispose();
    },
  };
}

function entryOf(state: State, document: vscode.Uri): Entry | undefined {
  const file = schemaUriOf(document);
  if (!file) return undefined;
  const known = state.entries.get(file.toString());
  if (known) return known;
  const watcher = watch(file, () => void read(state, file));
  const entry: Entry = { schema: defaultSchema, watcher };
  state.entries.set(file.toString(), entry);
  return entry;
}

async function read({ entries, changed, diagnostics, logger }: State, file: vscode.Uri): Promise<void> {
  const content = await contentOf(file, logger);
  const entry = entries.get(file.toString());
  if (!entry) return;
  const before = entry.schema;
  if (content === undefined) {
    diagnostics.delete(file);
    entry.schema = defaultSchema;
  } else {
    const { schema, problems } = readSchema(content);
    const found = problems.map((problem) => diagnosticOf(content, problem));
    diagnostics.set(file, found);
    // While a file is wrong, what it said before goes on: nothing flickers while somebody writes it.
    if (schema) entry.schema = sameValue(schema, before) ? before : schema;
  }
  if (entry.schema !== before) changed.fire();
}

/** The file that a document's folder has its schema in, whether it is there or not; undefined outside every folder. */
function schemaUriOf(document: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document);
  const name = readSettings(document).schema;
  // Only inside the folder: a setting that came with it must not make this program look around elsewhere.
  const parts = name.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  if (!folder || parts.length === 0 || parts.includes('..')) return undefined;
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

function watch(file: vscode.Uri, look: () => void): vscode.Disposable {
  const folder = file.with({ path: file.path.slice(0, file.path.lastIndexOf('/')) || '/' });
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.json'));
  const isIt = (uri: vscode.Uri) => {
    if (uri.toString() === file.toString()) look();
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(isIt),
    watcher.onDidCreate(isIt),
    watcher.onDidDelete(isIt),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      isIt(uri);
    }),
  );
}

async function contentOf(file: vscode.Uri, logger: Logger): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (!isMissing) logger.warn(`${file.toString(true)} could not be read: ${String(error)}`);
    return undefined;
  }
}

function diagnosticOf(content: string, problem: SchemaFileProblem): vscode.Diagnostic {
  const { start, end } = problem.span;
  const range = new vscode.Range(positionIn(content, start), positionIn(content, end));
  const diagnostic = new vscode.Diagnostic(range, schemaProblem(problem), vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Article Annotator';
  diagnostic.code = problem.code;
  return diagnostic;
}

function positionIn(content: string, offset: number): vscode.Position {
  const lines = content.slice(0, offset).split(/\r\n|\r|\n/u);
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
