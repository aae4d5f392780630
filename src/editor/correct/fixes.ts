import * as vscode from 'vscode';
import type {
  HeadlineNumber,
  NameSpelledTwoWays,
  Problem,
  Replacement,
  SpeakerNotIntroduced,
  WeekdayMismatch,
} from '../../core/problems/problem';
import { pairLabel, repairLabel } from '../document/messages';
import { plain } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { editorOf } from '../document/target';
import type { Fix } from './fix';
import { spansAt } from './places/attach';
import { attachFixes, placeFixes } from './places/fixes';
import { wordsOf } from './say';

/** Offers what mends the problems at the cursor. */
export function registerFixes(
  sessions: Sessions,
  problemsOf: (session: ArticleSession, isAsked: boolean) => readonly Problem[],
): vscode.Disposable {
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  // Any document may be an article (a sidecar, a command), so the provider asks the sessions and not the language.
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics, only, triggerKind }) {
      const session = sessions.get(document);
      if (!session || (only && !only.contains(vscode.CodeActionKind.QuickFix))) return [];
      // The light bulb asks with each move of the cursor, a person once.
      const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
      const problems = problemsOf(session, isAsked);
      const fixes = problems
        .filter(({ span }) => session.rangeOf(span).intersection(range) !== undefined)
        .flatMap((problem) => {
          const shown = diagnostics.filter((diagnostic) => isOf(session, diagnostic, problem));
          return fixesOf(session, problem, problems).map((fix) => actionOf(session, fix, shown));
        });
      const attaching = attachFixesAt(session, problems, range, isAsked);
      return [...fixes, ...attaching.map((fix) => actionOf(session, fix, []))];
    },
  };
  return vscode.languages.registerCodeActionsProvider('*', provider, kinds);
}

/** Only for what the editor has selected: the list of problems asks about its own places. */
function attachFixesAt(
  session: ArticleSession,
  problems: readonly Problem[],
  range: vscode.Range,
  isAsked: boolean,
): readonly Fix[] {
  const isSelected = editorOf(session)?.selections.some((selection) => selection.isEqual(range)) === true;
  if (!isSelected || (range.isEmpty && !isAsked)) return [];
  if (!range.isEmpty) return attachFixes(problems);
  return attachFixes(problems, (id) => {
    const spans = spansAt(session, id);
    return spans.length === 0 ? undefined : wordsOf(session, spans);
  });
}

function isOf(session: ArticleSession, { code, range }: vscode.Diagnostic, problem: Problem): boolean {
  return code === problem.code && range.isEqual(session.rangeOf(problem.span));
}

function actionOf(session: ArticleSession, fix: Fix, shown: vscode.Diagnostic[]): vscode.CodeAction {
  const { uri } = session.document;
  const action = new vscode.CodeAction(plain(fix.title), vscode.CodeActionKind.QuickFix);
  action.diagnostics = shown;
  action.isPreferred = fix.isPreferred === true;
  if ('edits' in fix) {
    action.edit = new vscode.WorkspaceEdit();
    for (const { text, ...span } of fix.edits) action.edit.replace(uri, session.rangeOf(span), text);
  } else {
    const { command, title, id, speaker } = fix;
    const argument = { uri: uri.toString(), id, ...(speaker !== undefined && { speaker }) };
    action.command = { command, title, arguments: [argument] };
  }
  return action;
}

function fixesOf(session: ArticleSession, problem: Problem, all: readonly Problem[]): readonly Fix[] {
  switch (problem.code) {
    case 'edited':
    case 'ambiguous':
    case 'orphan':
      return placeFixes(problem);
    case 'unbalancedMarks':
      return problem.repairs.map((repair, index) => ({
        title: repairLabel(repair, problem),
        edits: [repair.edit],
        isPreferred: index === 0,
      }));
    case 'quoteWithoutSpeaker':
      return [
        setSpeaker(problem.item),
        { title: vscode.l10n.t('Mark the Speaker as Unknown'), command: 'article.speakerUnknown', id: problem.item },
        { title: vscode.l10n.t('Not a Quotation'), command: 'article.notQuote', id: problem.item },
      ];
    case 'speakerNotIntroduced':
      return introductions(session, problem);
    case 'mixedMarks': {
      const same = all.flatMap((other) => (other.code === 'mixedMarks' ? other.edits : []));
      const { main, edits } = problem;
      return [
        { title: vscode.l10n.t('Write This Quotation in {0}', pairLabel(main)), edits, isPreferred: true },
        ...(same.length > edits.length
          ? [{ title: vscode.l10n.t('Write All Quotations of This Article in {0}', pairLabel(main)), edits: same }]
          : []),
      ];
    }
    case 'personNotIntroduced':
      return introduceByDecision(problem.item);
    case 'nameSpelledTwoWays':
    case 'weekdayMismatch':
    case 'headlineNumber':
      return rewrites(session, problem);
  }
}

/** Which of the two is wrong only a person can know: each can be written like the other, and none is preferred. */
function rewrites(
  { article }: ArticleSession,
  problem: NameSpelledTwoWays | WeekdayMismatch | HeadlineNumber,
): readonly Fix[] {
  const replace = ({ start, end, text }: Replacement) =>
    vscode.l10n.t('Write “{0}” Instead of “{1}”', text, article.text.slice(start, end));
  switch (problem.code) {
    case 'nameSpelledTwoWays': {
      const { edits } = problem;
      const [first] = edits;
      if (!first) return [];
      const all = { title: vscode.l10n.t('Write “{0}” in All {1} Places', first.text, edits.length), edits };
      return [{ title: replace(first), edits: [first] }, ...(edits.length > 1 ? [all] : [])];
    }
    case 'weekdayMismatch':
      return [problem.weekdayEdit, ...(problem.dayEdit ? [problem.dayEdit] : [])].map((edit) => ({
        title: replace(edit),
        edits: [edit],
      }));
    case 'headlineNumber':
      return [
        {
          title: vscode.l10n.t('Write “{0}” in the Headline', problem.headlineEdit.text),
          edits: [problem.headlineEdit],
        },
        { title: vscode.l10n.t('Write “{0}” in the Text', problem.textEdit.text), edits: [problem.textEdit] },
      ];
  }
}

/** The text itself has to say who it is; somebody known to all can be linked, what is nobody rejected. */
const introduceByDecision = (id: string): readonly Fix[] => [
  { title: vscode.l10n.t('Link to Wikidata…'), command: 'article.linkWikidata', id },
  { title: vscode.l10n.t('Change Type…'), command: 'article.changeType', id },
  { title: vscode.l10n.t('Not a Name'), command: 'article.reject', id },
];

const setSpeaker = (id: string): Fix => ({
  title: vscode.l10n.t('Set the Speaker…'),
  command: 'article.setSpeaker',
  id,
});

function introductions({ layer }: ArticleSession, problem: SpeakerNotIntroduced): readonly Fix[] {
  const { item: id, entity, candidates } = problem;
  const names = candidates.flatMap((candidate) => layer.entities.get(candidate)?.name ?? []);
  const [mention] = (entity === undefined ? undefined : layer.entities.get(entity)?.items) ?? [];
  return [
    ...names.map((speaker) => ({
      title: vscode.l10n.t('The Speaker Is {0}', speaker),
      command: 'article.setSpeaker',
      id,
      speaker,
    })),
    setSpeaker(id),
    { title: vscode.l10n.t('Go to the Speaker'), command: 'article.goToSpeaker', id },
    ...(mention === undefined
      ? []
      : [{ title: vscode.l10n.t('Link to Wikidata…'), command: 'article.linkWikidata', id: mention }]),
  ];
}
