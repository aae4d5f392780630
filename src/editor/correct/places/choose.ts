import * as vscode from 'vscode';
import { candidatePlaces, type CandidatePlace } from '../../../core/annotations/candidatePlaces';
import { articleFor } from '../../document/articleFor';
import { plain, sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { bare, clippedWords, wordsAround } from '../../document/words';
import { readArgument } from '../argument';
import { attachHere, placeAt } from './attach';
import { askLost, lostIn } from './lost';
import { createPreview } from './preview';

/** Places that are listed. */
const most = 30;

interface Row extends vscode.QuickPickItem {
  readonly place: CandidatePlace;
}

/** Lists where a lost annotation may belong, shows each in the text while the list is walked, and puts it where the person says. */
export async function choosePlace(sessions: Sessions, value: unknown): Promise<void> {
  const { uri, id } = readArgument(value);
  const session = await articleFor(sessions, uri);
  if (!session) return;
  const which = vscode.l10n.t('Choose the Place of Which Annotation?');
  const annotation = await askLost(session, id, which, lostIn(session, true));
  if (!annotation) return;
  const words = bare(annotation.selector.quote.join(' … '));
  const places = candidatePlaces(session.article, annotation.selector, most);
  if (places.length === 0) {
    // Answered whenever the words are selected.
    void offerAttaching(sessions, session, annotation.id, words);
    return;
  }
  const { version } = session.document;
  const place = await pickPlace(session, vscode.l10n.t('Where Does “{0}” Belong?', words), places);
  if (!place) return;
  if (session.document.version === version) await placeAt(session, annotation, place.spans);
  else sayDone(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
}

async function offerAttaching(
  sessions: Sessions,
  { document }: ArticleSession,
  id: string,
  words: string,
): Promise<void> {
  const attach = vscode.l10n.t('Attach Annotation Here');
  const message = vscode.l10n.t(
    'Nothing in the text is like “{0}”. Select the words to which it belongs, then run “{1}”.',
    words,
    attach,
  );
  if ((await vscode.window.showInformationMessage(message, attach)) === attach)
    await attachHere(sessions, { uri: document.uri.toString(), id });
}

async function pickPlace(
  session: ArticleSession,
  title: string,
  places: readonly CandidatePlace[],
): Promise<CandidatePlace | undefined> {
  const preview = await createPreview(session);
  const picker = vscode.window.createQuickPick<Row>();
  picker.title = plain(title);
  picker.placeholder = vscode.l10n.t('Walk through the places to see them in the text');
  picker.matchOnDetail = true;
  picker.items = places.map((place) => rowOf(session, place));
  return new Promise((resolve) => {
    const parts = [
      picker,
      picker.onDidChangeActive(([row]) => {
        if (row) preview.show(row.place.spans);
      }),
      picker.onDidAccept(() => {
        const [row] = picker.selectedItems;
        preview.end(row !== undefined);
        resolve(row?.place);
        picker.hide();
      }),
      picker.onDidHide(() => {
        preview.end(false);
        resolve(undefined);
        vscode.Disposable.from(...parts).dispose();
      }),
    ];
    picker.show();
  });
}

function rowOf(session: ArticleSession, place: CandidatePlace): Row {
  const { article } = session;
  const { spans, score } = place;
  const [first = { start: 0, end: 0 }] = spans;
  const { line, character } = session.rangeOf(first).start;
  return {
    label: plain(clippedWords(article.text, spans)),
    description: vscode.l10n.t('line {0}, column {1} · {2} % alike', line + 1, character + 1, Math.round(score * 100)),
    detail: plain(wordsAround(article.text, first)),
    place,
  };
}
