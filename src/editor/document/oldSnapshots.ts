import * as vscode from 'vscode';

/** Snapshots beyond which the oldest go, and days after which any goes. */
const most = 400;
const days = 90;
/** With so many files more than `most` it is worth looking at their age. */
const slack = 40;

/** Deletes the oldest texts of a folder, now and then. */
export async function forgetOldSnapshots(folder: vscode.Uri): Promise<void> {
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  if (names.length <= most + slack) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return { uri, changed: (await vscode.workspace.fs.stat(uri)).mtime };
    }),
  );
  const newest = files.sort((a, b) => b.changed - a.changed);
  const oldest = (newest[0]?.changed ?? 0) - days * 24 * 60 * 60 * 1000;
  const old = newest.filter(({ changed }, index) => index >= most || changed < oldest);
  for (const { uri } of old) await vscode.workspace.fs.delete(uri);
}
