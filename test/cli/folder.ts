import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for each test of a suite, gone afterwards; names are inside it. */
export interface TestFolder {
  readonly at: (name: string) => string;
  /** Writes a file, with the folders on the way to it, and says where it is. */
  readonly put: (name: string, content: string) => string;
  readonly read: (name: string) => string;
}

export function useFolder(): TestFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'article-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const at = (name: string): string => path.join(folder, name);
  return {
    at,
    put(name, content) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name), 'utf8'),
  };
}
