import type * as vscode from 'vscode';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { Clock, NewId } from '../../core/ports';
import type { History } from './history';
import type { FindPlaces } from './placeSearch';
import type { Schemas } from './schemas';
import type { SidecarStore } from './sidecarStore';
import type { Kept } from './sidecarSync';

/** What an open article needs of the rest of the editor. */
export interface ArticleWiring {
  readonly schemas: Pick<Schemas, 'of' | 'load'>;
  readonly loadLexicon: () => Promise<Lexicon>;
  /** `isShared`: in the file of all annotators, whatever the settings say. */
  readonly openStore: (document: vscode.TextDocument, kept: Kept, isShared: boolean) => SidecarStore;
  readonly annotatorOf: (uri: vscode.Uri) => Promise<string>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly history: History;
  readonly findPlaces: FindPlaces;
}
