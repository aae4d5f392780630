import * as vscode from 'vscode';
import { emptyLexicon, type Lexicon } from '../../core/mentions/lexicon';
import { loadModels } from '../../core/mentions/models';
import type { Logger, ReadModel } from '../../core/ports';
import { showModelMissing } from './notices';

/** Reads what ships in `models/`, on a disk as well as over the network of a browser. */
export function createModelReader(extensionUri: vscode.Uri): ReadModel {
  return async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'models', name));
}

/** Loads the lexicon when it is first asked for, and once. If that fails, says so and goes on without: quotations are still found. */
export function createLexiconLoader(readModel: ReadModel, logger: Logger): () => Promise<Lexicon> {
  let loading: Promise<Lexicon> | undefined;
  const load = async (): Promise<Lexicon> => {
    try {
      return await loadModels(readModel, (cause) => {
        logger.error('models/tagger.bin could not be read: rules alone decide', cause);
      });
    } catch (error) {
      logger.error('models/lexicon.bin could not be read', error);
      showModelMissing(error);
      return emptyLexicon;
    }
  };
  return () => (loading ??= load());
}
