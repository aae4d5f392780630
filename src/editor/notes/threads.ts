import * as vscode from 'vscode';
import type { Annotation, Note } from '../../core/annotations/annotation';
import { notesOn } from '../../core/annotations/notes';
import { schemaType } from '../../core/annotations/schema';
import { typeLabel } from '../document/messages';
import type { ArticleSession, Sessions } from '../document/session';
import { clippedWords } from '../document/words';

/** A note as VS Code shows it. Its body is a text, never markdown: notes come with files from anywhere. */
export interface NoteComment extends vscode.Comment {
  readonly id: string;
  body: string;
  mode: vscode.CommentMode;
}

/** The threads of an article's notes, one for each annotation that has some. */
export interface Threads {
  /** The article and annotation that a thread is about; undefined for one that a person has just begun. */
  aboutOf(thread: vscode.CommentThread): { readonly session: ArticleSession; readonly annotation: string } | undefined;
  /** Lets a person write in a note, or shows it again as it is decided. */
  setMode(note: string, mode: vscode.CommentMode): void;
  dispose(): void;
}

interface Entry {
  readonly session: ArticleSession;
  readonly annotation: string;
  readonly thread: vscode.CommentThread;
}

/** Keeps the threads in the margin as the decisions have them. */
export function createThreads(sessions: Sessions, controller: vscode.CommentController): Threads {
  const entries = new Map<string, Entry>();
  const following = new Map<ArticleSession, vscode.Disposable>();
  const close = (session: ArticleSession) => {
    following.get(session)?.dispose();
    following.delete(session);
    for (const [key, entry] of entries)
      if (entry.session === session) {
        entry.thread.dispose();
        entries.delete(key);
      }
  };
  const open = (session: ArticleSession) => {
    const show = () => {
      showNotes(session, controller, entries);
    };
    following.set(session, session.onDidChange(show));
    void session.ready.then(() => {
      if (following.has(session)) show();
    });
  };
  const listening = vscode.Disposable.from(sessions.onDidOpen(open), sessions.onDidClose(close));
  return {
    aboutOf: (thread) => [...entries.values()].find((entry) => entry.thread === thread),
    setMode(note, mode) {
      for (const entry of entries.values()) setModeIn(entry, note, mode);
    },
    dispose() {
      listening.dispose();
      for (const session of following.keys()) close(session);
    },
  };
}

const keyOf = ({ document }: ArticleSession, annotation: string) => `${document.uri.toString()} ${annotation}`;

function showNotes(session: ArticleSession, controller: vscode.CommentController, entries: Map<string, Entry>): void {
  const { decisions } = session;
  const noted = new Set([...decisions.notes.values()].map(({ about }) => about));
  const wanted = [...noted].flatMap((id) => {
    const annotation = decisions.annotations.get(id);
    return annotation && annotation.placement.spans.length > 0 ? [annotation] : [];
  });
  const keys = new Set(wanted.map(({ id }) => keyOf(session, id)));
  for (const [key, entry] of entries)
    if (entry.session === session && !keys.has(key)) {
      entry.thread.dispose();
      entries.delete(key);
    }
  for (const annotation of wanted) {
    const key = keyOf(session, annotation.id);
    const known = entries.get(key);
    const thread =
      known?.thread ?? controller.createCommentThread(session.document.uri, rangeOf(session, annotation), []);
    if (!known) entries.set(key, { session, annotation: annotation.id, thread });
    update(thread, session, annotation);
  }
}

function setModeIn({ session, thread }: Entry, note: string, mode: vscode.CommentMode): void {
  const comments = thread.comments as readonly NoteComment[];
  const decided = session.decisions.notes.get(note);
  if (!decided || !comments.some(({ id }) => id === note)) return;
  thread.comments = comments.map((comment) => (comment.id === note ? { ...commentOf(decided), mode } : comment));
}

function rangeOf(session: ArticleSession, { placement }: Annotation): vscode.Range {
  const [first] = placement.spans;
  return session.rangeOf({ start: first?.start ?? 0, end: placement.spans.at(-1)?.end ?? 0 });
}

function update(thread: vscode.CommentThread, session: ArticleSession, annotation: Annotation): void {
  const range = rangeOf(session, annotation);
  if (thread.range?.isEqual(range) !== true) thread.range = range;
  const label = labelOf(session, annotation);
  if (thread.label !== label) thread.label = label;
  const notes = notesOn(session.decisions, annotation.id);
  // What somebody is writing just now must not go from under the cursor.
  if (!isShown(thread.comments as readonly NoteComment[], notes)) thread.comments = notes.map(commentOf);
}

function isShown(comments: readonly NoteComment[], notes: readonly Note[]): boolean {
  return (
    comments.length === notes.length &&
    notes.every(({ id, text, by }, index) => {
      const comment = comments[index];
      const isBeingWritten = comment?.mode === vscode.CommentMode.Editing;
      return comment?.id === id && (isBeingWritten || (comment.body === text && comment.author.name === by));
    })
  );
}

function labelOf({ schema, article }: ArticleSession, { type, placement }: Annotation): string {
  return `${typeLabel(schemaType(schema, type), type)} · ${clippedWords(article.text, placement.spans)}`;
}

function commentOf({ id, text, by, at }: Note): NoteComment {
  const time = new Date(at);
  return {
    id,
    body: text,
    mode: vscode.CommentMode.Preview,
    author: { name: by },
    contextValue: 'note',
    ...(!Number.isNaN(time.getTime()) && { timestamp: time }),
  };
}
