import type * as vscode from 'vscode';
import { createDetector, createSuggester, type Detector } from '../../core/annotate';
import type { Decisions } from '../../core/annotations/annotation';
import type { Layer } from '../../core/annotations/layer';
import { createOverlay } from '../../core/annotations/overlay';
import type { Refused } from '../../core/annotations/refused';
import type { Article, Language } from '../../core/article/article';
import { parseArticle } from '../../core/article/parse';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { MentionForm } from '../../core/mentions/mention';
import type { Schema } from '../../core/annotations/schema';
import { wantedSuggestions } from '../../core/annotations/wanted';
import type { Suggestions } from '../../core/suggestion';
import { readSettings } from './settings';

/** What is read from a document's text, each version once and only when somebody asks. */
export interface Reading {
  /** From now on there are suggestions. */
  useLexicon(lexicon: Lexicon): void;
  article(text: string): Article;
  layer(text: string, decisions: Decisions): Layer;
  /** The settings changed: the same text may read differently. */
  forget(): void;
}

interface Read {
  readonly text: string;
  readonly article: Article;
  readonly suggestions: Suggestions;
}

const nothing: Suggestions = { items: [], entities: [] };

/** @param schemaOf the schema as it is now: what it has no type for is not suggested */
export function createReading(uri: vscode.Uri, schemaOf: () => Schema): Reading {
  let detector: Detector | undefined;
  let last: Read | undefined;
  let laid: { readonly read: Read; readonly decisions: Decisions; readonly layer: Layer } | undefined;
  const suggest = createSuggester();
  const lay = createOverlay();
  let options = optionsOf(uri);
  const read = (text: string): Read => {
    if (last?.text === text) return last;
    if (detector) {
      const detection = detector.detect(text, options.detect);
      const suggestions = wantedSuggestions(suggest(detection, options.forms), schemaOf(), options.refused, text);
      last = { text, article: detection.article, suggestions };
    } else last = { text, article: parseArticle(text, options.detect), suggestions: nothing };
    return last;
  };
  const forget = () => {
    last = undefined;
    options = optionsOf(uri);
  };
  return {
    useLexicon(lexicon) {
      detector = createDetector(lexicon);
      forget();
    },
    article: (text) => read(text).article,
    layer(text, decisions) {
      const present = read(text);
      if (laid?.read !== present || laid.decisions !== decisions)
        laid = { read: present, decisions, layer: lay(present.suggestions, decisions, text) };
      return laid.layer;
    },
    forget,
  };
}

interface Options {
  readonly detect: { readonly language?: Language };
  readonly forms: ReadonlySet<MentionForm>;
  readonly refused: Refused;
}

function optionsOf(uri: vscode.Uri): Options {
  const { language, forms, refused } = readSettings(uri);
  return { detect: language === 'de' || language === 'en' ? { language } : {}, forms, refused };
}
