import * as vscode from 'vscode';
import type { Handout, Written } from '../../core/formats/format';
import { readFormat, readWritten } from '../../core/formats/foreign';
import { formats as ownFormats } from '../../core/formats/list';

/** A format to export to: one of ours, or one that another extension brings. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  /** Rejects, with a message for people, if a foreign format fails. */
  write(handout: Handout): Written | Promise<Written>;
}

/** The formats that there are just now. */
export interface Formats {
  readonly all: readonly ExportFormat[];
  /** Adds another extension's format until it is disposed of. Throws if it is none, or if its id is taken. */
  register(format: unknown): vscode.Disposable;
}

export function createFormats(): Formats {
  const offered = new Map<string, ExportFormat>();
  const all = (): readonly ExportFormat[] => [...ownFormats, ...offered.values()];
  return {
    get all() {
      return all();
    },
    register(value) {
      const foreign = readFormat(value);
      if (!foreign) throw new TypeError('registerFormat: a format has an id, a name and a function write');
      const { id, name, write } = foreign;
      if (all().some((format) => format.id === id)) throw new TypeError(`registerFormat: the id ${id} is taken`);
      const format = { id, name, write: (handout: Handout) => written(name, write, handout) };
      offered.set(id, format);
      return new vscode.Disposable(() => {
        if (offered.get(id) === format) offered.delete(id);
      });
    },
  };
}

/** Foreign code gets a copy, so that whatever it does to it reaches nobody. */
async function written(name: string, write: (handout: unknown) => unknown, handout: Handout): Promise<Written> {
  let answer: unknown;
  try {
    answer = await write(structuredClone(handout));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('The format {0} of another extension failed: {1}', name, reason), { cause: error });
  }
  const sound = readWritten(answer);
  if (!sound)
    throw new Error(vscode.l10n.t('The format {0} of another extension wrote nothing that can be stored', name));
  return sound;
}
