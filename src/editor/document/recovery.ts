import type * as vscode from 'vscode';

/** Copies of decisions that could not be written to their sidecar, kept until they can. */
export interface Recovery {
  /** What a sidecar should have held; undefined if nothing is pending. */
  get(sidecar: vscode.Uri): string | undefined;
  keep(sidecar: vscode.Uri, content: string): Promise<void>;
  clear(sidecar: vscode.Uri): Promise<void>;
}

export function createRecovery(state: vscode.Memento): Recovery {
  const keyOf = (sidecar: vscode.Uri) => `article.recovery:${sidecar.toString()}`;
  return {
    get: (sidecar) => state.get<string>(keyOf(sidecar)),
    keep: async (sidecar, content) => {
      await state.update(keyOf(sidecar), content);
    },
    clear: async (sidecar) => {
      if (state.get(keyOf(sidecar)) !== undefined) await state.update(keyOf(sidecar), undefined);
    },
  };
}
