import * as vscode from 'vscode';
import type { Host } from '../../platform/host';
import { readSettings } from './settings';

/** The part of the API of VS Code's own git extension (`vscode.git`, version 1) that names the user. */
interface GitApi {
  getRepository(uri: vscode.Uri): { getConfig(key: string): Promise<string> } | null;
}

/**
 * Who decides: the setting, else the `user.name` of the repository, else that of the machine, else *annotator*. Never the
 * name of an account of the operating system, which nobody chose to publish in a file.
 */
export async function annotatorOf(uri: vscode.Uri, host: Host): Promise<string> {
  const chosen = readSettings(uri).annotator;
  if (chosen !== '') return chosen;
  return (await repositoryUser(uri)) ?? (await host.gitUserName()) ?? 'annotator';
}

async function repositoryUser(uri: vscode.Uri): Promise<string | undefined> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!git?.isActive) return undefined;
  try {
    const name = await git.exports.getAPI(1).getRepository(uri)?.getConfig('user.name');
    return name?.trim() === '' ? undefined : name?.trim();
  } catch {
    // Git is switched off, or this version of its API is gone: the next source answers.
    return undefined;
  }
}

/** How long a name of git's is believed, in milliseconds: nobody changes it between two keys. */
const belief = 5_000;

/** The same, remembered for a moment by folder and setting: git is a process of its own each time that it is asked. */
export function rememberAnnotator(ask: (uri: vscode.Uri) => Promise<string>): (uri: vscode.Uri) => Promise<string> {
  const known = new Map<string, { readonly name: Promise<string>; readonly since: number }>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri;
    const key = `${folder.toString()} ${readSettings(uri).annotator}`;
    const kept = known.get(key);
    if (kept && Date.now() - kept.since < belief) return kept.name;
    const name = ask(uri);
    known.set(key, { name, since: Date.now() });
    return name;
  };
}
