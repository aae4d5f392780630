import type { ReadModel } from '../ports';
import { readLexicon, type Lexicon } from './lexicon';
import { readTagger } from './tagger/model';
import { createTagger } from './tagger/tag';

/**
 * Reads the lexicon and the tagger that goes with it. Without the tagger's file the rules decide alone; `missing` hears why.
 * Rejects when the lexicon itself cannot be read.
 */
export async function loadModels(readModel: ReadModel, missing: (cause: unknown) => void): Promise<Lexicon> {
  const [lexicon, tagger] = await Promise.allSettled([readModel('lexicon.bin'), readModel('tagger.bin')]);
  if (lexicon.status === 'rejected') throw lexicon.reason;
  const words = readLexicon(lexicon.value);
  try {
    if (tagger.status === 'rejected') throw tagger.reason;
    return { ...words, tag: createTagger(readTagger(tagger.value)) };
  } catch (cause) {
    missing(cause);
    return words;
  }
}
