import * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import { noDecisions } from '../../core/annotations/decisions';
import type { DecisionStamp } from '../../core/annotations/draft';
import { mergeDecisions } from '../../core/annotations/merge';
import { attachSidecar, readSidecar } from '../../core/annotations/sidecar';
import type { Article } from '../../core/article/article';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { Clock, NewId } from '../../core/ports';
import type { Host } from '../../platform/host';
import { createReading, type Reading } from './reading';
import { readWhole } from './readWhole';
import { sidecarInUse } from './annotatorFiles';
import type { Recovery } from './recovery';
import type { Schemas } from './schemas';
import { plainSidecar } from './sidecarFile';
import type { Sight } from './sight';
import { createSidecarSync, type SidecarSync } from './sidecarSync';
import { realTiming } from './timing';

/** What reading and writing articles without an editor needs. */
export interface ClosedWiring {
  readonly schemas: Pick<Schemas, 'of' | 'load'>;
  readonly loadLexicon: () => Promise<Lexicon>;
  readonly annotatorOf: (uri: vscode.Uri) => Promise<string>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly host: Host;
  readonly recovery: Recovery;
}

/** Articles that are not open in an editor: their files and sidecars alone. */
export interface ClosedArticles {
  text(uri: vscode.Uri): Promise<string>;
  read(uri: vscode.Uri): Promise<Sight>;
  stamp(uri: vscode.Uri): Promise<DecisionStamp>;
  alter(uri: vscode.Uri, change: (sight: Sight) => Decisions): Promise<void>;
}

/** An article in memory for as long as something is done to it. */
interface Loaded {
  readonly sight: Sight & { decisions: Decisions };
  readonly file: ReturnType<typeof plainSidecar>;
  readonly sync: SidecarSync;
}

export function createClosedArticles(wiring: ClosedWiring): ClosedArticles {
  return {
    text: readArticleText,
    read: async (uri) => (await load(wiring, uri)).sight,
    async stamp(uri) {
      const { annotatorOf, clock, newId } = wiring;
      return { by: await annotatorOf(uri), on: clock(), newId };
    },
    async alter(uri, change) {
      const loaded = await load(wiring, uri);
      const { sight } = loaded;
      const decisions = change(sight);
      if (decisions === sight.decisions) return;
      sight.decisions = decisions;
      await save(loaded);
      await wiring.recovery.clear(loaded.file.uri);
    },
  };
}

/** As VS Code itself reads the file: in its encoding, without a byte order mark. */
export async function readArticleText(uri: vscode.Uri): Promise<string> {
  return (await readArticleFile(uri)).text;
}

async function readArticleFile(
  uri: vscode.Uri,
): Promise<{ readonly text: string; readonly hasByteOrderMark: boolean }> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = await vscode.workspace.decode(bytes, { uri });
  return {
    text: text.startsWith('\uFEFF') ? text.slice(1) : text,
    hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
  };
}

async function load(wiring: ClosedWiring, uri: vscode.Uri): Promise<Loaded> {
  const sidecar = await sidecarInUse(uri, wiring.annotatorOf);
  if (!sidecar) throw new Error(vscode.l10n.t('it is no file in which decisions can be kept'));
  const [file, lexicon] = await Promise.all([readArticleFile(uri), wiring.loadLexicon(), wiring.schemas.load(uri)]);
  const { text, hasByteOrderMark } = file;
  const schemaOf = () => wiring.schemas.of(uri);
  // Its structure is enough to know where decisions stand; only who asks for the layer pays for detection.
  const article = createReading(uri, schemaOf).article(text);
  let reading: Reading | undefined;
  const kept = { article, decisions: noDecisions };
  const sight: Loaded['sight'] = {
    schema: schemaOf(),
    hasByteOrderMark,
    article,
    get decisions() {
      return kept.decisions;
    },
    set decisions(decisions) {
      kept.decisions = decisions;
    },
    get layer() {
      if (!reading) {
        reading = createReading(uri, schemaOf);
        reading.useLexicon(lexicon);
      }
      return reading.layer(text, kept.decisions);
    },
  };
  const own = plainSidecar(sidecar, wiring.host);
  const sync = createSidecarSync(kept, { newerVersion: refuse, damaged: () => undefined });
  const content = await readWhole({ file: own, sync, timing: realTiming });
  if (content !== undefined) sync.takeIn(content);
  kept.decisions = recovered(wiring.recovery.get(sidecar), kept.decisions, article);
  return { sight, file: own, sync };
}

function refuse(version: number): never {
  throw new Error(vscode.l10n.t('its annotations were written by a newer version ({0})', version));
}

/** Decisions of an earlier session that never reached the file are laid into it. */
function recovered(aside: string | undefined, decisions: Decisions, article: Article): Decisions {
  const content = aside === undefined ? undefined : readSidecar(aside);
  return content && 'records' in content ? mergeDecisions(decisions, attachSidecar(content, article)) : decisions;
}

/** Only over what was read: what somebody else wrote since is taken in first. */
async function save({ sight, file, sync }: Loaded): Promise<void> {
  const present = await readWhole({ file, sync, timing: realTiming });
  if (!sync.knows(present)) sync.takeIn(present);
  const content = sync.render(present);
  if (content === undefined || content === present) return;
  await file.write(content);
  sync.wrote(content, sight.decisions);
}
