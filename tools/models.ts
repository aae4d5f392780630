import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLexicon, type Lexicon } from '../src/core/mentions/lexicon';
import { readTagger } from '../src/core/mentions/tagger/model';
import { createTagger } from '../src/core/mentions/tagger/tag';

let kept: Lexicon | undefined;

/** The lexicon and the tagger of the repository, read once. */
export function repositoryModels(): Lexicon {
  const models = path.resolve(__dirname, '../models');
  return (kept ??= {
    ...readLexicon(readFileSync(path.join(models, 'lexicon.bin'))),
    tag: createTagger(readTagger(readFileSync(path.join(models, 'tagger.bin')))),
  });
}
