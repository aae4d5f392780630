import type * as vscode from 'vscode';
import { createDetector, toSuggestions } from '../../core/annotate';
import { noDecisions } from '../../core/annotations/decisions';
import type { Handout, Written } from '../../core/formats/format';
import type { Item, Layer, LayerEntity } from '../../core/annotations/layer';
import { overlay } from '../../core/annotations/overlay';
import type { Span } from '../../core/text/span';
import type { Articles } from './createSessions';
import type { DetectorArticle } from './detectorRun';

/** What is on a text: plain data, offsets in UTF-16 code units. */
export interface Annotations {
  readonly items: readonly Item[];
  readonly entities: readonly LayerEntity[];
}

/** A format that another extension brings to *Article: Export Annotations…*. */
export interface OfferedFormat {
  /** Small letters and digits, joined by `-` or `.`: `example.word-list`; not that of another format. */
  readonly id: string;
  /** What people choose it by. */
  readonly name: string;
  /** Gets a copy of the article with what is to be handed on; offsets in UTF-16 code units. */
  readonly write: (handout: Handout) => Written | Thenable<Written>;
}

/** A player of a role: its words and, if `type` and `name` are there, the entity that they mean. */
export interface OfferedRole extends Span {
  readonly type?: string;
  readonly name?: string;
}

/** What a detector suggests: on `start` to `end`, or on several `spans`. */
export interface OfferedSuggestion extends Partial<Span> {
  /** A type of the article's schema; what the schema does not know is left out. */
  readonly type: string;
  readonly spans?: readonly Span[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, readonly OfferedRole[]>>;
  /** The name of the entity that it names; those of one name and type are one. */
  readonly name?: string;
  /** How sure, 0 to 1; else 0.5. */
  readonly score?: number;
}

/** A detector that another extension brings: asked about each open article when it opens and when typing pauses. */
export interface OfferedDetector {
  /** Not that of another detector: `example.dates`. */
  readonly id: string;
  /** Named in the hover of what it suggests, and where it fails. */
  readonly name: string;
  readonly detect: (
    article: DetectorArticle,
    token: vscode.CancellationToken,
  ) => vscode.ProviderResult<readonly OfferedSuggestion[]>;
}

/**
 * What `activate` returns to other extensions. Within a version things are only added.
 * @example const { annotate } = await vscode.extensions.getExtension('article-annotator.article-annotator').activate();
 */
export interface ExtensionApi {
  readonly version: 1;
  /** What detection suggests in any text, without opening it. */
  readonly annotate: (text: string) => Promise<Annotations>;
  /** Suggestions and decisions of a document that is open as an article; undefined if it is not. */
  readonly annotations: (uri: vscode.Uri) => Promise<Annotations | undefined>;
  /** Settles when everything decided about a document so far is in its sidecar, or put aside because it cannot be written. */
  readonly saved: (uri: vscode.Uri) => Promise<void>;
  /** Offers a format until it is disposed of. Throws a TypeError if it is none, or if its id is taken. */
  readonly registerFormat: (format: OfferedFormat) => vscode.Disposable;
  /** Lays a detector's suggestions in until it is disposed of. Throws a TypeError if it is none, or if its id is taken. */
  readonly registerDetector: (detector: OfferedDetector) => vscode.Disposable;
}

export function createApi({ sessions, loadLexicon, formats, detectors }: Articles): ExtensionApi {
  const find = (uri: vscode.Uri) => sessions.all.find(({ document }) => document.uri.toString() === uri.toString());
  return {
    version: 1,
    annotate: async (text) => {
      const detection = createDetector(await loadLexicon()).detect(text);
      return plain(overlay(toSuggestions(detection), noDecisions, text));
    },
    annotations: async (uri) => {
      const session = find(uri);
      await session?.ready;
      return session && plain(session.layer);
    },
    saved: async (uri) => {
      await find(uri)?.flush();
    },
    registerFormat: (format) => formats.register(format),
    registerDetector: (detector) => detectors.register(detector),
  };
}

const plain = ({ items, entities }: Layer): Annotations => ({ items, entities: [...entities.values()] });
