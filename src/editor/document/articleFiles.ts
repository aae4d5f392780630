import * as vscode from 'vscode';
import { globOf } from './sidecarFile';
import { readAssociations } from './settings';

/** How the files of articles are called: by the language, by what people associate with it, and the sidecars beside others. */
export function articleGlobs(): { readonly globs: readonly string[]; readonly sidecars: string } {
  const own = Object.entries(readAssociations()).flatMap(([glob, language]) => (language === 'article' ? [glob] : []));
  const everywhere = own.map((glob) => (glob.includes('/') ? glob : `**/${glob}`));
  return { globs: ['**/*.article', ...everywhere], sidecars: '**/*.ann.jsonl' };
}

/** Whether a file is there for searches: not where the settings exclude it. */
export async function isListed(uri: vscode.Uri): Promise<boolean> {
  const at = uri.path.lastIndexOf('/');
  const folder = uri.with({ path: uri.path.slice(0, at) || '/' });
  const pattern = new vscode.RelativePattern(folder, globOf(uri.path.slice(at + 1)));
  return (await vscode.workspace.findFiles(pattern, undefined, 1)).length > 0;
}
