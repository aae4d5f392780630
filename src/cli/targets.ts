import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Keeps an export from writing over what it must not. */
export interface Targets {
  /** Rejects, with a reason for people, if something of this run must not be written over there. */
  check(target: string): Promise<void>;
  /** Says that it is written, so that no other article's export takes its place. */
  add(target: string): Promise<void>;
}

/**
 * Guards all articles of a run with their sidecars, and what the run has written. Files are known by their identity, not by
 * their name: a link to an article, or its name in other letters where the file system sees no difference, is the article.
 */
export async function guardTargets(articles: readonly string[]): Promise<Targets> {
  const inputs = new Set<string>();
  for (const file of articles) for (const own of [file, `${file}.ann.jsonl`]) inputs.add(await identity(own));
  const written = new Set<string>();
  return {
    async check(target) {
      const file = await identity(target);
      if (inputs.has(file))
        throw new Error(`${target} is an article itself, or its annotations: choose another folder by --out`);
      if (written.has(file))
        throw new Error(`${target} was just written for another article: export the two into different folders`);
    },
    async add(target) {
      written.add(await identity(target));
    },
  };
}

/** The same for all names of a file; where there is none, what its name would be. */
async function identity(file: string): Promise<string> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return path.resolve(file);
  }
}
