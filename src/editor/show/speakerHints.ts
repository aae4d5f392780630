import * as vscode from 'vscode';
import type { Item, LayerRole } from '../../core/annotations/layer';
import { schemaType, type Schema } from '../../core/annotations/schema';
import { spanContains, spansEqual } from '../../core/text/span';
import { becomesCurrent } from '../document/current';
import { entityOf, nameOfRole } from '../document/entityOf';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings, type SpeakerHints } from '../document/settings';
import { isShown } from '../document/shown';

/** Names of speakers that are still read in passing. */
const mostNames = 3;

/** Behind a quotation, whose words they are: what *sie* hides, and what the article says a paragraph later. */
export function registerSpeakerHints(sessions: Sessions): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const following = new Map<ArticleSession, vscode.Disposable>();
  const fire = () => {
    changed.fire();
  };
  const hints = vscode.languages.registerInlayHintsProvider('*', {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const session = sessions.get(document);
      if (!session || !(await becomesCurrent(session, token))) return [];
      return hintsIn(session, range);
    },
  });
  return vscode.Disposable.from(
    changed,
    hints,
    sessions.onDidOpen((session) => following.set(session, session.onDidChange(fire))),
    sessions.onDidClose((session) => {
      following.get(session)?.dispose();
      following.delete(session);
      fire();
    }),
    {
      dispose: () => {
        for (const each of following.values()) each.dispose();
      },
    },
  );
}

function hintsIn(session: ArticleSession, range: vscode.Range): vscode.InlayHint[] {
  const settings = readSettings(session.document.uri);
  if (settings.speakerHints === 'never') return [];
  const { start, end } = session.spanOf(range);
  return session.layer.items
    .filter((item) => isShown(item, settings))
    .flatMap((item) => {
      const last = item.spans.at(-1);
      const role = speakerRole(session.schema, item);
      if (!last || !role || last.end < start || last.end > end || isInside(session.layer.items, item, role)) return [];
      return hintOf(session, item, role, last.end, settings.speakerHints);
    });
}

/** The role that says whose an item is: the first one of its type, as the schema orders them. */
function speakerRole(schema: Schema, { type }: Item): string | undefined {
  const known = schemaType(schema, type);
  return known?.named === false ? known.roles[0] : undefined;
}

/** Words within a quotation of the same speaker, or found twice, need no name of their own. */
function isInside(items: readonly Item[], item: Item, role: string): boolean {
  const speakers = (each: Item) => (each.roles[role] ?? []).map(({ entity }) => entity ?? '').join(' ');
  const [first] = item.spans;
  const own = items.indexOf(item);
  return items.some(
    (other, at) =>
      other !== item &&
      other.type === item.type &&
      first !== undefined &&
      other.spans.some((span) => spanContains(span, first) && (at < own || !spansEqual(span, first))) &&
      speakers(other) === speakers(item),
  );
}

function hintOf(session: ArticleSession, item: Item, role: string, at: number, when: SpeakerHints): vscode.InlayHint[] {
  const { layer } = session;
  const speakers = item.roles[role] ?? [];
  const told = when === 'always' ? speakers : speakers.filter((speaker) => isUnclear(session, item, speaker));
  const names = [...new Set(told.map((speaker) => nameOfRole(layer, speaker)))].filter((name) => name !== '');
  if (names.length === 0) return [];
  const label = names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' …' : '');
  const hint = new vscode.InlayHint(session.rangeOf({ start: at, end: at }).start, `— ${label}`);
  hint.paddingLeft = true;
  hint.tooltip = vscode.l10n.t('Speaker of this quotation');
  return [hint];
}

/** Characters between a quotation and the words that name its speaker up to which both are read together. */
const near = 60;

/** Does the text near the quotation, in its sentence, not name whom it means? */
function isUnclear({ article, layer }: ArticleSession, { spans }: Item, speaker: LayerRole): boolean {
  const entity = entityOf(layer, speaker);
  if (!entity) return false;
  const { span, quote } = speaker;
  if (!span || ![entity.name, ...entity.aliases].some((name) => quote.includes(name))) return true;
  const gaps = spans.map(({ start, end }) => article.text.slice(Math.min(end, span.end), Math.max(start, span.start)));
  return gaps.every((gap) => gap.length > near || /[.!?…]\s/u.test(gap));
}
