import { createDetector, toSuggestions } from '../core/annotate';
import { findPlaces, type PlaceAnswer, type PlaceQuestion } from '../core/annotations/findPlaces';
import { loadModels } from '../core/mentions/models';
import { digestTask, type Detect } from '../core/report/readTask';
import type { FromWorker, ToWorker } from '../core/report/task';
import { listen } from '../platform/node/workerSide';

/** The background: digests articles and finds annotations again, so that the extension host has time for whoever types. */
let detecting: Promise<Detect> | undefined;

listen(async (asked): Promise<FromWorker | PlaceAnswer | undefined> => {
  // Only this extension starts this worker, and speaks to it.
  const message = asked as ToWorker | PlaceQuestion;
  if (message.kind === 'places') return { found: findPlaces(message.task) };
  if (message.kind === 'models') {
    detecting = start(message.files);
    return undefined;
  }
  const { id, context, tasks } = message;
  const detect = await detecting;
  return { id, results: detect ? tasks.map((task) => digestTask(detect, context, task)) : [] };
});

/** Rejects without a lexicon: whoever asks is told by the worker's failure. */
async function start(files: ReadonlyMap<string, Uint8Array>): Promise<Detect> {
  const read = (name: string) => {
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`${name} is missing`));
  };
  const detector = createDetector(await loadModels(read, () => undefined));
  return (text, { language, forms }) => {
    const detection = detector.detect(text, language ? { language } : {});
    return { article: detection.article, suggestions: toSuggestions(detection, forms) };
  };
}
