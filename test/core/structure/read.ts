import { createDetector, toSuggestions } from '../../../src/core/annotate';
import type { Decisions } from '../../../src/core/annotations/annotation';
import { noDecisions } from '../../../src/core/annotations/decisions';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import type { Item, Layer } from '../../../src/core/annotations/layer';
import { overlay } from '../../../src/core/annotations/overlay';
import { isSpoken } from '../../../src/core/annotations/spoken';
import type { Article, Language } from '../../../src/core/article/article';
import { repositoryModels } from '../../../tools/models';

export interface ReadText {
  readonly article: Article;
  readonly layer: Layer;
  readonly quotes: readonly Item[];
}

/** A text as the editor reads it. */
export function read(text: string, language: Language = 'de', decisions: Decisions = noDecisions): ReadText {
  const detection = createDetector(repositoryModels()).detect(text, { language });
  const layer = overlay(toSuggestions(detection), decisions, text);
  const quotes = layer.items.filter((item) => isSpoken(defaultSchema, item));
  return { article: detection.article, layer, quotes };
}

/** A small article with all that an article may have. */
export const whole = [
  '---',
  'title: Fähre',
  '---',
  'Fähre fällt aus',
  '',
  'Foto: Die Fähre im Hafen.',
  '',
  'Die Fähre fällt bis Montag aus, teilte Kapitänin Marit Solvang in Kiel mit.',
  '',
  'Wie es weitergeht',
  '',
  '„Wir warten auf ein Teil“, sagte Solvang. „Es kommt morgen.“ Sie sei zuversichtlich, sagte sie.',
  '',
  'Der Hafen in der Stadt mit dem Leuchtturm bleibt für alle anderen Schiffe bis',
  'zum Abend offen.',
  '',
].join('\n');
