import * as vscode from 'vscode';
import { plain } from '../../document/say';
import type { Chosen } from '../../document/applyOperation';
import { clippedWords, wordsAround } from '../../document/words';
import type { Candidate, Found } from './operation';
import { nameOf } from './search';

/** What a person says to a preview: what is ticked, or that the other scope is wanted; undefined: dismissed. */
export type Answer = readonly Chosen[] | 'otherScope' | undefined;

/** Shows previews; while one is open, a key changes its scope. */
export interface Previews {
  show(title: string, found: readonly Found[], isWide: boolean, mayWiden: boolean): Promise<Answer>;
  dispose(): void;
}

interface Row extends vscode.QuickPickItem {
  readonly found?: Found;
  readonly candidate?: Candidate;
}

/** The list to tick before anything is decided. */
export function createPreviews(): Previews {
  let changeScope: (() => void) | undefined;
  const command = vscode.commands.registerCommand('article.changeScope', () => {
    changeScope?.();
  });
  const open = (change: (() => void) | undefined, isOpen: boolean) => {
    changeScope = change;
    void vscode.commands.executeCommand('setContext', 'article.previewing', isOpen);
  };
  return {
    show: (...wanted) => showPreview(open, ...wanted),
    dispose: () => {
      command.dispose();
    },
  };
}

function showPreview(
  open: (change: (() => void) | undefined, isOpen: boolean) => void,
  title: string,
  found: readonly Found[],
  isWide: boolean,
  mayWiden: boolean,
): Promise<Answer> {
  const picker = vscode.window.createQuickPick<Row>();
  fill(picker, title, found, isWide);
  const hint = vscode.l10n.t('Enter decides what is ticked');
  picker.placeholder = mayWiden ? `${hint} · ${scopeHint(isWide)}` : hint;
  if (mayWiden)
    picker.buttons = [{ iconPath: new vscode.ThemeIcon(isWide ? 'file' : 'globe'), tooltip: scopeHint(isWide) }];
  return new Promise((resolve) => {
    const close = (answer: Answer) => {
      resolve(answer);
      picker.hide();
    };
    const otherScope = () => {
      close('otherScope');
    };
    const parts = [
      picker.onDidTriggerButton(otherScope),
      picker.onDidChangeSelection((ticked) => {
        picker.title = titleOf(title, ticked.length, found);
      }),
      picker.onDidAccept(() => {
        close(chosenOf(found, picker.selectedItems));
      }),
      picker.onDidHide(() => {
        open(undefined, false);
        resolve(undefined);
        vscode.Disposable.from(picker, ...parts).dispose();
      }),
    ];
    open(mayWiden ? otherScope : undefined, true);
    picker.show();
  });
}

const scopeHint = (isWide: boolean): string =>
  isWide ? vscode.l10n.t('Alt+W: only this article') : vscode.l10n.t('Alt+W: the whole workspace');

function fill(picker: vscode.QuickPick<Row>, title: string, found: readonly Found[], isWide: boolean): void {
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  // Many ticks are much work: a click beside the list must not throw them away.
  picker.ignoreFocusOut = isWide;
  picker.items = found.flatMap((each): Row[] => [
    ...(isWide
      ? [{ label: `${nameOf(each.uri)} (${each.candidates.length})`, kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...each.candidates.map((candidate) => rowOf(each, candidate)),
  ]);
  picker.selectedItems = picker.items.filter(({ candidate }) => candidate?.isTicked === true);
  picker.title = titleOf(title, picker.selectedItems.length, found);
}

function titleOf(title: string, ticked: number, found: readonly Found[]): string {
  const all = found.reduce((sum, { candidates }) => sum + candidates.length, 0);
  return plain(`${title}: ${vscode.l10n.t('{0} of {1}', ticked, all)}`);
}

function rowOf(found: Found, candidate: Candidate): Row {
  const { text } = found;
  const { span, facts } = candidate;
  return {
    label: plain(clippedWords(text, [span])),
    description: plain(facts.join(' · ')),
    detail: plain(wordsAround(text, span)),
    found,
    candidate,
  };
}

function chosenOf(found: readonly Found[], ticked: readonly Row[]): readonly Chosen[] {
  return found.flatMap((each) => {
    const keys = ticked.flatMap((row) => (row.found === each && row.candidate ? [row.candidate.key] : []));
    return keys.length > 0 ? [{ uri: each.uri, text: each.text, keys }] : [];
  });
}
