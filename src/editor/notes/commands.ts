import * as vscode from 'vscode';
import type { Change } from '../../core/annotations/change';
import { noteChange } from '../../core/annotations/decide';
import { editNoteChange, removeNoteChange } from '../../core/annotations/notes';
import { decide } from '../document/decide';
import { itemsAt } from '../document/itemsAt';
import { plain, sayDone } from '../document/say';
import type { ArticleSession, Sessions, Stamp } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { targetOf } from '../document/target';
import { clippedWords } from '../document/words';
import { createThreads, type NoteComment, type Threads } from './threads';

/** Notes on annotations, as threads in the margin: written, answered, edited, deleted; each a decision that can be taken back. */
export function registerNotes(sessions: Sessions): vscode.Disposable {
  const controller = vscode.comments.createCommentController('article.notes', vscode.l10n.t('Notes on Annotations'));
  controller.options = {
    prompt: vscode.l10n.t('Add a note…'),
    placeHolder: vscode.l10n.t('What is there to say about this annotation?'),
  };
  controller.commentingRangeProvider = { provideCommentingRanges: (document) => rangesIn(sessions.get(document)) };
  const threads = createThreads(sessions, controller);
  const register = (command: string, run: (argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, run);
  return vscode.Disposable.from(
    threads,
    controller,
    register('article.addNote', (argument) => addNote(sessions, argument)),
    register('article.createNote', (reply) => createNote(sessions, threads, reply)),
    register('article.deleteNote', (comment) =>
      changeNote(sessions, comment, ({ decisions }, { id }) => removeNoteChange(decisions, id)),
    ),
    ...registerWriting(sessions, threads, register),
  );
}

type Register = (command: string, run: (argument: unknown) => Promise<void>) => vscode.Disposable;

/** A note is written anew in its thread; only saving decides. */
function registerWriting(sessions: Sessions, threads: Threads, register: Register): readonly vscode.Disposable[] {
  const setMode = (mode: vscode.CommentMode) => (comment: unknown) => {
    if (isNote(comment)) threads.setMode(comment.id, mode);
    return Promise.resolve();
  };
  return [
    register('article.editNote', setMode(vscode.CommentMode.Editing)),
    register('article.cancelNote', setMode(vscode.CommentMode.Preview)),
    register('article.saveNote', async (comment) => {
      await changeNote(sessions, comment, ({ decisions }, { id, body }, stamp) =>
        editNoteChange(decisions, id, body.trim(), stamp),
      );
      await setMode(vscode.CommentMode.Preview)(comment);
    }),
  ];
}

/** Where a note may be put: on whatever is shown. */
function rangesIn(session: ArticleSession | undefined): vscode.Range[] {
  if (!session) return [];
  return shownLayer(session).items.flatMap(({ spans }) => spans.map((span) => session.rangeOf(span)));
}

const noteOn = (session: ArticleSession, id: string, text: string) => (stamp: Stamp) =>
  noteChange(session.layer, session.decisions, session.article, id, text.trim(), stamp);

/** Asks for a note on what is at the cursor. */
async function addNote(sessions: Sessions, argument: unknown): Promise<void> {
  const target = targetOf(sessions, argument);
  if (!target) {
    sayDone(vscode.l10n.t('There is no annotation here to write a note on'));
    return;
  }
  const { session, item } = target;
  const given = typeof argument === 'object' && argument !== null && 'text' in argument ? argument.text : undefined;
  const words = plain(clippedWords(session.article.text, item.spans));
  const text = typeof given === 'string' ? given : await ask(words);
  if (text === undefined || text.trim() === '') return;
  if (await decide(session, noteOn(session, item.id, text))) sayDone(vscode.l10n.t('Note written: {0}', words));
}

async function ask(words: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Note on “{0}”', words),
    prompt: vscode.l10n.t('What is there to say about this annotation?'),
    ignoreFocusOut: true,
  });
}

/** A person has written in a thread: a new one is about the innermost annotation there. */
async function createNote(sessions: Sessions, threads: Threads, reply: unknown): Promise<void> {
  if (!isReply(reply)) return;
  const { thread, text } = reply;
  if (text.trim() === '') return;
  const known = threads.aboutOf(thread);
  const session =
    known?.session ?? sessions.all.find(({ document }) => document.uri.toString() === thread.uri.toString());
  const about = known?.annotation ?? (session && innermost(session, thread.range));
  if (!session || about === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('A note is about an annotation, and there is none in these lines. Tag the words first.'),
    );
    return;
  }
  const isWritten = await decide(session, noteOn(session, about, text));
  // The thread of the annotation takes its place.
  if (isWritten && !known) thread.dispose();
}

function innermost(session: ArticleSession, range: vscode.Range | undefined): string | undefined {
  if (!range) return undefined;
  const items = shownLayer(session).items;
  const span = session.spanOf(range);
  const [item] = itemsAt(items, span.start);
  // A whole line was chosen in the margin: then the first annotation that begins in it.
  const inLine = session.spanOf(new vscode.Range(range.start.line, 0, range.end.line + 1, 0));
  return (item ?? items.find(({ spans: [first] }) => first && first.start >= inLine.start && first.start < inLine.end))
    ?.id;
}

/** VS Code hands these over; anyone else may call with anything. */
function isReply(value: unknown): value is vscode.CommentReply {
  return (
    typeof value === 'object' &&
    value !== null &&
    'thread' in value &&
    'text' in value &&
    typeof value.text === 'string'
  );
}

function isNote(value: unknown): value is NoteComment {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'body' in value && typeof value.id === 'string'
  );
}

const sessionWith = ({ all }: Sessions, { id }: NoteComment): ArticleSession | undefined =>
  all.find(({ decisions }) => decisions.notes.has(id));

async function changeNote(
  sessions: Sessions,
  comment: unknown,
  build: (session: ArticleSession, note: NoteComment, stamp: Stamp) => Change,
): Promise<void> {
  const session = isNote(comment) ? sessionWith(sessions, comment) : undefined;
  if (session && isNote(comment)) await decide(session, (stamp) => build(session, comment, stamp));
}
