import type * as vscode from 'vscode';
import { compareDecisions, type Row } from '../../core/agreement/compare';
import { measureAgreement, type Report } from '../../core/agreement/measure';
import { studyOf } from '../../core/agreement/study';
import { takenOf, type Sides, type Taking } from '../../core/agreement/take';
import type { ArticleSession } from '../document/session';
import type { Source } from './source';

/** A place that the annotators marked, and what of it is in the result. */
export interface Settled {
  readonly row: Row;
  /** Undefined while nobody has decided. */
  readonly taken: Taking | undefined;
}

/** What two annotators made of an article, as it stands now. */
export interface State {
  readonly sides: Sides;
  readonly rows: readonly Settled[];
  readonly report: Report;
}

/** Two annotators of an open article, compared; the session works on the result. */
export interface Comparison {
  readonly session: ArticleSession;
  readonly left: Source;
  readonly right: Source;
  readonly state: State;
}

/** True if a row wants a decision. */
export const isOpen = ({ taken }: Settled): boolean => taken === undefined;

/** Compares two annotators of an article. */
export function compare(session: ArticleSession, left: Source, right: Source): Comparison {
  const sides = { left: left.decisions(session), right: right.decisions(session) };
  const rows = compareDecisions(sides.left, sides.right, session.schema);
  const { decisions } = session;
  const study = studyOf(session.article, [
    { name: left.name, decisions: sides.left },
    { name: right.name, decisions: sides.right },
  ]);
  return {
    session,
    left,
    right,
    state: {
      sides,
      rows: rows.map((row) => ({ row, taken: takenOf(row, sides, decisions) })),
      report: measureAgreement(study),
    },
  };
}

/** The range of a row in the text, of both sides together. */
export function rangeOfRow({ session }: Comparison, { left, right }: Row): vscode.Range | undefined {
  const spans = [left, right].flatMap((annotation) => annotation?.placement.spans ?? []);
  if (spans.length === 0) return undefined;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return session.rangeOf({ start, end });
}
