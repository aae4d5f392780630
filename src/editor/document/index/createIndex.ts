import type * as vscode from 'vscode';
import { extensionFolder } from '../extensionFolder';
import { ArticleIndex, type IndexWiring } from './articleIndex';
import { openCache } from './cache';
import { createDigester, createLocalDigester, type DigesterWiring } from './digesters';
import { createOpenDigests } from './openDigests';
import type { Sessions } from '../session';

/** What the index takes from the rest of the window. */
type Parts = Pick<IndexWiring, 'schemas' | 'annotatorOf' | 'recovery'> & Omit<DigesterWiring, 'extension'>;

/** Of articles that an earlier form of the digest, or an earlier detection, was made, nothing is believed. */
const form = '1';

/** The index of the workspace, wired to this window; it reads when somebody asks. */
export function createIndex(context: vscode.ExtensionContext, sessions: Sessions, parts: Parts): ArticleIndex {
  const { version } = context.extension.packageJSON as { readonly version: string };
  return new ArticleIndex({
    ...parts,
    everywhere: sessions.everywhere,
    open: createOpenDigests(sessions),
    cache: openCache(context.storageUri, `${form} ${version}`, parts.logger),
    digester: createDigester({ ...parts, extension: extensionFolder(context.extensionUri) }),
    local: createLocalDigester(parts.loadLexicon),
  });
}
