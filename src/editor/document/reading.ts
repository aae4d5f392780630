import type * as vscode from 'vscode';
import { createDetector, createSuggester, type Detector } from '../../core/annotate';
import type { Decisions } from '../../core/annotations/annotation';
import type { Layer } from '../../core/annotations/layer';
import { withOffers } from '../../core/annotations/offered';
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
  /** @param isBare the decisions alone */
  layer(text: string, decisions: Decisions, isBare?: boolean): Layer;
  /** What others suggest on the present text, from now on. */
  useOffers(offers: readonly Suggestions[]): void;
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
  const offered = createMerging();
  let laid: { readonly suggestions: Suggestions; readonly decisions: Decisions; readonly layer: Layer } | undefined;
  const suggest = createSuggester();
  const lay = createOverlay();
  let options = optionsOf(uri);
  const wanted = (suggestions: Suggestions, text: string): Suggestions =>
    wantedSuggestions(suggestions, schemaOf(), options.refused, text);
  const read = (text: string): Read => {
    if (last?.text === text) return last;
    if (detector) {
      const detection = detector.detect(text, options.detect);
      last = { text, article: detection.article, suggestions: wanted(suggest(detection, options.forms), text) };
    } else last = { text, article: parseArticle(text, options.detect), suggestions: nothing };
    return last;
  };
  const forget = () => {
    last = undefined;
    offered.forget();
    options = optionsOf(uri);
  };
  return {
    useLexicon(lexicon) {
      detector = createDetector(lexicon);
      forget();
    },
    article: (text) => read(text).article,
    layer(text, decisions, isBare = false) {
      const suggestions = isBare ? nothing : offered.all(read(text).suggestions, (offer) => wanted(offer, text));
      if (laid?.suggestions !== suggestions || laid.decisions !== decisions)
        laid = { suggestions, decisions, layer: lay(suggestions, decisions, text) };
      return laid.layer;
    },
    useOffers: offered.use,
    forget,
  };
}

interface Merging {
  use: (offers: readonly Suggestions[]) => void;
  all: (own: Suggestions, wanted: (offer: Suggestions) => Suggestions) => Suggestions;
  forget: () => void;
}

/** Our suggestions with those of others: the same object as long as neither change. */
function createMerging(): Merging {
  let offers: readonly Suggestions[] = [];
  let merged: { readonly own: Suggestions; readonly all: Suggestions } | undefined;
  return {
    use(present) {
      offers = present;
      merged = undefined;
    },
    all(own, wanted) {
      if (offers.length === 0) return own;
      if (merged?.own !== own) merged = { own, all: withOffers(own, offers.map(wanted)) };
      return merged.all;
    },
    forget() {
      merged = undefined;
    },
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
