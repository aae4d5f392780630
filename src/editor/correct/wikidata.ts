import * as vscode from 'vscode';
import { linkChange } from '../../core/annotations/link';
import type { LayerEntity } from '../../core/annotations/layer';
import type { Host } from '../../platform/host';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { entityOf } from '../document/entityOf';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readArgument } from './argument';
import { itemsFor } from './subject';
import { pickItem } from './wikidataPick';

/** Says which item of Wikidata an entity is. Only the search asks a server, and only when somebody runs it. */
export function registerWikidata(sessions: Sessions, host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.linkWikidata', async (value: unknown) => {
      const subject = await entityFor(sessions, value);
      const chosen = subject && (await pickItem(subject.session, subject.entity, host));
      if (!subject || !chosen) return;
      const done = await link(subject, chosen.id);
      if (done) sayDone(vscode.l10n.t('{0} is {1} in Wikidata', subject.entity.name, `${chosen.label} (${chosen.id})`));
    }),
    vscode.commands.registerCommand('article.unlinkWikidata', async (value: unknown) => {
      const subject = await entityFor(sessions, value);
      if (!subject) return;
      if (subject.entity.wikidata === undefined) sayDone(vscode.l10n.t('It has no link to Wikidata'));
      else if (await link(subject, undefined))
        sayDone(vscode.l10n.t('The link to Wikidata is removed: {0}', subject.entity.name));
    }),
  );
}

interface Subject {
  readonly session: ArticleSession;
  readonly entity: LayerEntity;
}

async function entityFor(sessions: Sessions, value: unknown): Promise<Subject | undefined> {
  const argument = readArgument(value);
  const session = await articleFor(sessions, argument.uri);
  if (!session) return undefined;
  const nothing = vscode.l10n.t('Put the cursor on a name first');
  const [item] = (await itemsFor(session, argument, ({ entity }) => entity !== undefined, nothing)) ?? [];
  if (!item) return undefined;
  const entity = entityOf(session.layer, item);
  if (!entity) sayDone(nothing);
  return entity && { session, entity };
}

/** The article may have been edited while somebody chose, and what is detected got other ids: the name tells what is meant. */
async function link({ session, entity }: Subject, item: string | undefined): Promise<boolean> {
  const present = [...session.layer.entities.values()].find(
    ({ type, name }) => type === entity.type && name === entity.name,
  );
  if (!present) {
    sayDone(vscode.l10n.t('That annotation is not there any more'));
    return false;
  }
  const change = await decide(session, (stamp) => {
    const { layer, decisions, article } = session;
    return linkChange(layer, decisions, article, present.id, item, stamp);
  });
  return change !== undefined;
}
