import * as vscode from 'vscode';
import { sidecarEnding } from '../../core/annotations/ownFile';
import { isEdited, readSidecar, type SidecarContent } from '../../core/annotations/sidecar';
import { ownSidecarOf } from '../document/annotatorFiles';
import { inLanes } from '../document/lanes';
import type { ArticleSession } from '../document/session';
import { readSettings } from '../document/settings';
import { isFile, sidecarUriOf } from '../document/sidecarFile';

/** Annotations on the same text, beside an article of another name. */
export interface Copy {
  /** Name of that article's file, which may have gone since. */
  readonly name: string;
  readonly content: SidecarContent;
  /** How many annotations it has. */
  readonly annotations: number;
}

/** Sidecars of a folder that are looked at: those of the most similar names. */
const most = 400;
/** Bytes of a sidecar beyond which it is not read for this. */
const largest = 5_000_000;

/**
 * What other sidecars in the folder hold about the very text of an article: of a copy, whose text is the same byte by byte, or
 * of one that has gone, if every paragraph that it speaks of is in this text. Nothing in a text that is not saved.
 */
export async function findCopies(session: ArticleSession): Promise<readonly Copy[]> {
  const { uri, isDirty } = session.document;
  if (!sidecarUriOf(uri) || isDirty) return [];
  const folder = vscode.Uri.joinPath(uri, '..');
  const names = await filesIn(folder);
  const found: Copy[] = [];
  const look = async (name: string) => {
    const article = vscode.Uri.joinPath(folder, name);
    if (names.has(name) && !(await isSameText(session, article))) return;
    const content = await contentFor(session, article);
    const annotations = content?.records.filter(({ kind }) => kind === 'annotation').length ?? 0;
    if (content && annotations > 0) found.push({ name, content, annotations });
  };
  const own = nameOf(uri);
  await inLanes(articlesOf(names, own), async (name) => {
    // What cannot be read is no copy that anybody could take over.
    await look(name).catch(() => undefined);
  });
  return found.sort((a, b) => likeness(b.name, own) - likeness(a.name, own) || (a.name < b.name ? -1 : 1));
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

async function filesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return new Set(entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name));
}

/** The articles that sidecars are beside, there or not, but the own one; not the files of single annotators. */
function articlesOf(names: ReadonlySet<string>, own: string): readonly string[] {
  const isAnnotators = (name: string) => !names.has(name) && names.has(name.slice(0, name.lastIndexOf('.')));
  return [...names]
    .filter((name) => name.endsWith(sidecarEnding))
    .map((name) => name.slice(0, -sidecarEnding.length))
    .filter((name) => name !== own && name !== '' && !isAnnotators(name))
    .sort((a, b) => likeness(b, own) - likeness(a, own))
    .slice(0, most);
}

/** Characters that two names begin alike. */
function likeness(name: string, other: string): number {
  let at = 0;
  while (at < name.length && name[at] === other[at]) at++;
  return at;
}

/** Is a file the same? Its size is asked first: most are not. */
async function isSameText({ document: { uri } }: ArticleSession, article: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  const [own, other] = await Promise.all([fs.stat(uri), fs.stat(article)]);
  if (own.size !== other.size) return false;
  const [mine, theirs] = await Promise.all([fs.readFile(uri), fs.readFile(article)]);
  return mine.length === theirs.length && mine.every((byte, index) => byte === theirs[index]);
}

/** What an article's sidecar holds, if it speaks of this text. */
async function contentFor(session: ArticleSession, article: vscode.Uri): Promise<SidecarContent | undefined> {
  const sidecar = await sidecarOf(session, article);
  if (!sidecar || (await vscode.workspace.fs.stat(sidecar)).size > largest) return undefined;
  const content = readSidecar(new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar)));
  if (!('records' in content) || content.paragraphs.length === 0) return undefined;
  return isEdited(content, session.article) ? undefined : content;
}

/** Where the settings keep decisions: the file of all, or the annotator's own. */
async function sidecarOf(session: ArticleSession, article: vscode.Uri): Promise<vscode.Uri | undefined> {
  const shared = sidecarUriOf(article);
  if (readSettings(session.document.uri).annotatorFile === 'shared') return shared;
  const own = ownSidecarOf(article, (await session.stamp()).by);
  return own && (await isFile(own)) ? own : undefined;
}
