import * as vscode from 'vscode';
import type { Item } from '../../../core/annotations/layer';
import { isSpoken, speakerRole } from '../../../core/annotations/spoken';
import { snapToCodePoint } from '../../../core/text/surrogates';
import { entityOf, nameOfRole } from '../../document/entityOf';
import { labelOf, reasonOf } from '../../document/messages';
import type { ArticleSession } from '../../document/session';
import { labelOfType, wordsOf } from '../say';
import type { Subject } from './subject';

/** Characters of the longest card: what is longer would not be read at a glance. */
const longest = 150;

/** What is known about what is looked at, on one line: type, score, whom it means, who speaks, why. */
export function cardText(session: ArticleSession, subject: Subject): string {
  const facts = subject.kind === 'item' ? factsOf(session, subject.item) : rejectedFacts(session, subject);
  const line = facts.join(' · ').replace(/\s+/gu, ' ');
  return line.length > longest ? `${line.slice(0, snapToCodePoint(line, longest - 1, 'left'))}…` : line;
}

const rejectedFacts = (session: ArticleSession, subject: Subject & { readonly kind: 'rejected' }) => [
  labelOfType(session, subject.annotation.type),
  vscode.l10n.t('rejected'),
];

function factsOf(session: ArticleSession, item: Item): readonly string[] {
  const { layer, schema } = session;
  const name = entityOf(layer, item)?.name;
  const isElse = name !== undefined && name !== wordsOf(session, item.spans);
  const speakers = (item.roles[speakerRole] ?? []).map((role) => nameOfRole(layer, role));
  const isQuote = isSpoken(schema, item);
  const kinds = isQuote ? Object.values(item.attributes).map(labelOf) : [];
  return [
    [labelOfType(session, item.type), ...kinds].join(' '),
    item.origin === 'suggestion' ? `${Math.round(item.score * 100)} %` : stateOf(item),
    ...(isElse ? [vscode.l10n.t('means {0}', name)] : []),
    ...(isQuote
      ? [speakers.length > 0 ? vscode.l10n.t('Speaker: {0}', speakers.join(', ')) : vscode.l10n.t('no speaker found')]
      : []),
    ...item.evidence.map((evidence) => {
      const { sentence, value = '' } = reasonOf(evidence);
      return sentence.replace('{0}', () => value);
    }),
  ];
}

const stateOf = ({ state }: Item): string =>
  state === 'edited' ? vscode.l10n.t('its words were changed since') : vscode.l10n.t('decided');
