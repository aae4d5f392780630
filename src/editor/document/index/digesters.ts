import { createDetector, toSuggestions } from '../../../core/annotate';
import type { Lexicon } from '../../../core/mentions/lexicon';
import type { Logger } from '../../../core/ports';
import { digestTask } from '../../../core/report/readTask';
import type { DigestContext, DigestResult, DigestTask } from '../../../core/report/task';
import { Pool, type PoolWiring } from './pool';

/** Digests articles: a result for each task, in their order. Rejects when the one who does it breaks down. */
export interface Digester {
  digest(context: DigestContext, tasks: readonly DigestTask[]): Promise<readonly DigestResult[]>;
  dispose(): void;
}

/** What digesting needs. */
export interface DigesterWiring extends PoolWiring {
  readonly loadLexicon: () => Promise<Lexicon>;
  readonly logger: Logger;
}

/** In the background; where there can be no worker, here. */
export function createDigester(wiring: DigesterWiring): Digester {
  const here = createLocalDigester(wiring.loadLexicon);
  const pool = new Pool(wiring);
  let isBackground = true;
  let stops = 0;
  return {
    async digest(context, tasks) {
      if (!isBackground) return here.digest(context, tasks);
      const before = stops;
      try {
        return await pool.digest(context, tasks);
      } catch (error) {
        // Somebody stopped it: nobody waits for the results.
        if (stops !== before) throw error;
        if (!pool.hasWorked) {
          wiring.logger.warn(`There is no worker here, articles are read in the extension host: ${String(error)}`);
          isBackground = false;
          return here.digest(context, tasks);
        }
        wiring.logger.error('The worker broke down', error);
        return afterBreakdown(pool, context, tasks);
      }
    },
    dispose() {
      stops++;
      pool.dispose();
    },
  };
}

/** One of the articles broke the worker: alone, only that one does. */
async function afterBreakdown(
  pool: Pool,
  context: DigestContext,
  tasks: readonly DigestTask[],
): Promise<readonly DigestResult[]> {
  const results: DigestResult[] = [];
  for (const task of tasks) {
    try {
      results.push(...(await pool.digest(context, [task])));
    } catch (error) {
      results.push({ code: 'broken', message: String(error) });
    }
  }
  return results;
}

/** In the extension host, letting others in between the articles: for a few, a worker is not worth its start. */
export function createLocalDigester(loadLexicon: () => Promise<Lexicon>): Digester {
  return {
    async digest(context, tasks) {
      const detector = createDetector(await loadLexicon());
      const results: DigestResult[] = [];
      for (const task of tasks) {
        await new Promise((resolve) => setTimeout(resolve));
        const detect = (text: string, { language, forms }: DigestContext) => {
          const detection = detector.detect(text, language ? { language } : {});
          return { article: detection.article, suggestions: toSuggestions(detection, forms) };
        };
        results.push(digestTask(detect, context, task));
      }
      return results;
    },
    dispose: () => undefined,
  };
}
