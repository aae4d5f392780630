import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLexicon, type Lexicon } from '../src/core/mentions/lexicon';
import { readTagger } from '../src/core/mentions/tagger/model';
import { createTagger } from '../src/core/mentions/tagger/tag';

let kept: Lexicon | undefined;

/**
 * The lexicon and the tagger of the repository, read once.
 * @param root the repository, for programs that are bundled to another place
 */
export function repositoryModels(root = path.resolve(__dirname, '..')): Lexicon {
  const models = path.join(root, 'models');
  return (kept ??= {
    ...readLexicon(readFileSync(path.join(models, 'lexicon.bin'))),
    tag: createTagger(readTagger(readFileSync(path.join(models, 'tagger.bin')))),
  });
}
