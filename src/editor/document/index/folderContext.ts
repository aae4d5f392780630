import * as vscode from 'vscode';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { DigestContext } from '../../../core/report/task';
import type { Schemas } from '../schemas';
import { readSettings } from '../settings';

/** What the articles of a folder of the workspace have in common; VS Code takes long to answer, so it is asked once a folder. */
export interface FolderContext {
  readonly context: DigestContext;
  /** Another one where articles read differently. */
  readonly key: string;
  /** Whose own file the decisions are in; undefined: in the file of all. */
  readonly annotator?: string;
}

/** What reading a folder's articles needs to know. */
export interface ContextWiring {
  readonly schemas: Pick<Schemas, 'of' | 'load'>;
  readonly annotatorOf: (uri: vscode.Uri) => Promise<string>;
}

/** The contexts as they are now: each folder's is read when it is first asked for. */
export function createContexts(wiring: ContextWiring): (article: vscode.Uri) => Promise<FolderContext> {
  const known = new Map<string, Promise<FolderContext>>();
  return (article) => {
    const folder = vscode.workspace.getWorkspaceFolder(article)?.uri ?? article;
    const key = folder.toString();
    const context = known.get(key) ?? readContext(wiring, folder);
    known.set(key, context);
    return context;
  };
}

async function readContext({ schemas, annotatorOf }: ContextWiring, scope: vscode.Uri): Promise<FolderContext> {
  await schemas.load(scope);
  const { language, forms, refused, annotatorFile } = readSettings(scope);
  const annotator = annotatorFile === 'own' ? await annotatorOf(scope) : undefined;
  const schema = schemas.of(scope);
  const context: DigestContext = {
    ...((language === 'de' || language === 'en') && { language }),
    ...{ forms, refused, schema },
  };
  const refusals = [...refused].map(([wording, types]) => [wording, ...types]);
  const said = JSON.stringify([context.language, [...forms], refusals, schema, annotator]);
  const key = bytesToHex(sha256(utf8ToBytes(said))).slice(0, 12);
  return { context, key, ...(annotator !== undefined && { annotator }) };
}
