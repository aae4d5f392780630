import * as vscode from 'vscode';

/** Where the page's script and looks are; nothing else may be loaded. */
export const rootsOf = (extension: vscode.Uri): readonly vscode.Uri[] => [
  vscode.Uri.joinPath(extension, 'dist', 'webview'),
];

/**
 * The page before anything is in it: its own script and looks, and nothing from anywhere else. What it shows comes in messages
 * and is put in as text.
 */
export function shellOf(webview: vscode.Webview, extension: vscode.Uri, nonce: string): string {
  const [root] = rootsOf(extension);
  const address = (name: string) => (root ? webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString() : '');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return [
    '<!doctype html>',
    `<html lang="${vscode.env.language.replace(/[^\w-]/gu, '')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<link rel="stylesheet" href="${address('main.css')}">`,
    '</head>',
    '<body>',
    `<script nonce="${nonce}" src="${address('main.js')}"></script>`,
    '</body>',
    '</html>',
  ].join('\n');
}
