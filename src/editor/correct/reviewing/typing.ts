import * as vscode from 'vscode';

/**
 * While it is held, what is typed into editors goes to `typed`, which says whether it took it; what it does not take goes
 * on into the text. Also what dead keys and input methods compose. Where another extension holds typing already (one of
 * modal editing), nothing is held: the keys of the manifest work all the same.
 */
export function holdTyping(typed: (text: string) => boolean): vscode.Disposable {
  const hold = (command: string): vscode.Disposable | undefined => {
    try {
      return vscode.commands.registerCommand(command, (argument: unknown) =>
        typed(textOf(argument)) ? undefined : vscode.commands.executeCommand(`default:${command}`, argument),
      );
    } catch {
      return undefined;
    }
  };
  return vscode.Disposable.from(
    ...['type', 'replacePreviousChar', 'compositionType'].flatMap((name) => hold(name) ?? []),
  );
}

function textOf(argument: unknown): string {
  if (typeof argument !== 'object' || argument === null || !('text' in argument)) return '';
  return typeof argument.text === 'string' ? argument.text : '';
}
