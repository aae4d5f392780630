import * as vscode from 'vscode';
import { relationMark, type Row, type RowKind, type Side } from '../../core/agreement/compare';
import type { Agreement, Figure, Undefined } from '../../core/agreement/measure';
import type { Taking } from '../../core/agreement/take';
import type { Annotation, Decisions } from '../../core/annotations/annotation';
import { outgoingRelations } from '../../core/annotations/relate';
import { schemaType } from '../../core/annotations/schema';
import { labelOf, typeLabel } from '../document/messages';
import { plain } from '../document/say';
import { wordsOfEnd } from '../document/wordsOfEnd';
import { clippedWords } from '../document/words';
import type { Comparison } from './comparison';

// What a comparison says, in words. Words of the article and of sidecars are untrusted: `plain` keeps them words.

/** What an annotator marked: its words. */
export function wordsOf({ session }: Comparison, annotation: Annotation | undefined): string {
  return plain(clippedWords(session.article.text, annotation?.placement.spans ?? []));
}

/** The heading of the rows of one kind. */
export function groupLabel({ left, right }: Comparison, kind: RowKind): string {
  switch (kind) {
    case 'type':
      return vscode.l10n.t('Different types');
    case 'place':
      return vscode.l10n.t('Different words');
    case 'details':
      return vscode.l10n.t('Different details');
    case 'left':
      return vscode.l10n.t('Only {0}', plain(left.name));
    case 'right':
      return vscode.l10n.t('Only {0}', plain(right.name));
    case 'same':
      return vscode.l10n.t('Agreements');
  }
}

/** In what a row differs: both values of the first difference. */
export function differenceOf(comparison: Comparison, row: Row): string {
  const { left, right, kind } = row;
  const type = labelOfType(comparison, left ?? right);
  if (kind === 'same') return type;
  if (!left || !right) return row.rejected ? `${type} · ${rejectedLabel(comparison, kind)}` : type;
  if (kind === 'type') return `${type} ↔ ${labelOfType(comparison, right)}`;
  if (kind === 'place') return `${type} ↔ ${wordsOf(comparison, right)}`;
  const [first = ''] = row.differences;
  const [one, other] = (['left', 'right'] as const).map((side) => detailOf(comparison, row, side, first) ?? '–');
  return `${type} · ${plain(detailLabel(first))}: ${one ?? ''} ↔ ${other ?? ''}`;
}

function rejectedLabel({ left, right }: Comparison, marked: RowKind): string {
  return vscode.l10n.t('rejected by {0}', plain(marked === 'left' ? right.name : left.name));
}

/** Everything that a side says about a place. */
export function sideText(comparison: Comparison, row: Row, side: Side): string {
  const annotation = row[side];
  if (!annotation) return row.rejected ? vscode.l10n.t('rejected') : vscode.l10n.t('nothing');
  const relations = outgoingRelations(comparison.state.sides[side], annotation.id);
  const types = new Set(relations.map(({ type }) => `${relationMark}${type}`));
  const names = [...Object.keys(annotation.attributes), ...Object.keys(annotation.roles), ...types];
  const details = ['entity', ...names].flatMap((name) => {
    const detail = detailOf(comparison, row, side, name);
    if (detail === undefined) return [];
    return [name === 'entity' ? `→ ${detail}` : `${plain(detailLabel(name))}: ${detail}`];
  });
  return [labelOfType(comparison, annotation), wordsOf(comparison, annotation), ...details].join(' · ');
}

const labelOfType = ({ session }: Comparison, annotation: Annotation | undefined): string =>
  annotation ? plain(typeLabel(schemaType(session.schema, annotation.type), annotation.type)) : '';

function detailLabel(name: string): string {
  if (name === 'entity') return vscode.l10n.t('Name');
  return name.startsWith(relationMark) ? `${relationMark} ${labelOf(name.slice(1))}` : labelOf(name);
}

function detailOf({ session, state }: Comparison, row: Row, side: Side, name: string): string | undefined {
  const annotation = row[side];
  const decisions = state.sides[side];
  if (!annotation) return undefined;
  if (name === 'entity') return nameIn(decisions, annotation);
  if (name.startsWith(relationMark)) return targetsOf(session.article.text, decisions, annotation, name.slice(1));
  const value = annotation.attributes[name];
  if (value !== undefined) return plain(labelOf(value));
  const players = annotation.roles[name]?.map((player) => nameIn(decisions, player) ?? plain(player.quote)) ?? [];
  return players.length === 0 ? undefined : players.join(', ');
}

/** The words to which the relations of a type lead. */
function targetsOf(text: string, decisions: Decisions, { id }: Annotation, type: string): string | undefined {
  const targets = outgoingRelations(decisions, id).filter((relation) => relation.type === type);
  return targets.length === 0 ? undefined : targets.map(({ to }) => plain(wordsOfEnd(text, decisions, to))).join(', ');
}

function nameIn({ entities }: Decisions, { entity }: { readonly entity?: string }): string | undefined {
  const stored = entity === undefined ? undefined : entities.get(entity);
  return stored && plain(stored.name);
}

/** What of a row is in the result. */
export function takenLabel({ left, right }: Comparison, taken: Taking | undefined): string {
  switch (taken) {
    case undefined:
      return vscode.l10n.t('open');
    case 'left':
      return vscode.l10n.t('taken from {0}', plain(left.name));
    case 'right':
      return vscode.l10n.t('taken from {0}', plain(right.name));
    case 'both':
      return vscode.l10n.t('both taken');
    case 'neither':
      return vscode.l10n.t('neither taken');
  }
}

/** The figures of an agreement on one line. */
export function figuresLine({ observed, kappa, alpha, f1 }: Agreement): string {
  return vscode.l10n.t(
    'F1 {0} (overlapping {1}) · κ {2} · α {3} · observed {4}',
    figureText(f1.exact),
    figureText(f1.overlap),
    figureText(kappa),
    figureText(alpha),
    figureText(observed),
  );
}

/** With two digits, as the reader writes numbers; no −0 for what is rounded to nothing. */
function figureText(figure: Figure): string {
  if (typeof figure !== 'number') return '–';
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (Math.round(figure * 100) / 100 + 0).toLocaleString(vscode.env.language, digits);
}

/** Why figures of an agreement are missing, as sentences; empty if none is. */
export function missingLines({ observed, kappa, alpha, f1 }: Agreement): readonly string[] {
  const codes = [observed, kappa, alpha, f1.exact, f1.overlap].filter((figure) => typeof figure === 'string');
  return [...new Set(codes)].map(reasonOf);
}

function reasonOf(code: Undefined): string {
  switch (code) {
    case 'oneAnnotator':
      return vscode.l10n.t('–: there is only one annotator');
    case 'noUnits':
      return vscode.l10n.t('–: nobody has marked anything');
    case 'noText':
      return vscode.l10n.t('–: the text is empty');
    case 'noVariation':
      return vscode.l10n.t('–: everybody gave all of the text the same, so nothing is left to chance');
  }
}
