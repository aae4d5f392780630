import * as vscode from 'vscode';
import type { Item, LayerEntity } from '../../../core/annotations/layer';
import { schemaType } from '../../../core/annotations/schema';
import { articleFor } from '../../document/articleFor';
import { entityOf } from '../../document/entityOf';
import type { Step } from '../../document/history';
import { sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { shownLayer } from '../../document/shownLayer';
import { readArgument, type CorrectionArgument } from '../argument';
import { pickType } from '../pickType';
import { describeItem } from '../say';
import { itemsFor } from '../subject';
import { acceptAbove, askScore } from './aboveScore';
import { acceptAlike, rejectAlike, retypeAlike } from './alike';
import { askMerge, mergeGiven } from './mergeEntities';
import { tagOccurrences, wantedOccurrences } from './occurrences';
import type { Operation } from './operation';
import type { Bulk } from './run';
import { askSplit } from './splitEntity';

/** Decides about many places at once: each with a list to tick, in the article or the workspace, as one step. */
export function registerBulk(sessions: Sessions, bulk: Bulk): vscode.Disposable {
  const register = (command: string, ask: (place: Place) => Operation | undefined | Promise<Operation | undefined>) =>
    vscode.commands.registerCommand(command, async (value: unknown): Promise<Step | undefined> => {
      const argument = readArgument(value);
      const session = await articleFor(sessions, argument.uri);
      const version = session?.document.version;
      const operation = session && (await ask({ session, argument }));
      if (!session || !operation || session.document.version !== version) return undefined;
      return bulk.run(session, operation, {
        isWide: argument.scope === 'workspace',
        isQuick: argument.id !== undefined,
        isSure: argument.same !== undefined || argument.name !== undefined,
      });
    });
  return vscode.Disposable.from(
    register('article.acceptAllLikeThis', withItem(acceptAlike)),
    register('article.rejectAllLikeThis', withItem(rejectAlike)),
    register('article.changeTypeEverywhere', withItem(askRetype)),
    register('article.acceptAllAbove', askAbove),
    register('article.tagAllOccurrences', async ({ session, argument }) => {
      const wanted = await wantedOccurrences(session, argument);
      return wanted && tagOccurrences(session, wanted);
    }),
    register(
      'article.mergeEntities',
      withEntity((session, _, entity, argument) =>
        argument.same === undefined && argument.name === undefined
          ? askMerge(session, entity)
          : mergeGiven(session, entity, argument),
      ),
    ),
    register('article.splitEntity', withEntity(askSplit)),
  );
}

interface Place {
  readonly session: ArticleSession;
  readonly argument: CorrectionArgument;
}

type Asked = Operation | undefined | Promise<Operation | undefined>;

const withItem =
  (ask: (session: ArticleSession, item: Item, argument: CorrectionArgument) => Asked) =>
  async ({ session, argument }: Place): Promise<Operation | undefined> => {
    const [item] = (await itemsFor(session, argument, () => true, vscode.l10n.t('There is no annotation here'))) ?? [];
    return item && ask(session, item, argument);
  };

const withEntity = (
  ask: (session: ArticleSession, item: Item, entity: LayerEntity, argument: CorrectionArgument) => Asked,
) => {
  const nothing = () => vscode.l10n.t('There is nothing here that names somebody or something');
  return async ({ session, argument }: Place): Promise<Operation | undefined> => {
    const [item] = (await itemsFor(session, argument, ({ entity }) => entity !== undefined, nothing())) ?? [];
    const entity = item && entityOf(session.layer, item);
    if (item && !entity) sayDone(nothing());
    return item && entity && ask(session, item, entity, argument);
  };
};

async function askRetype(
  session: ArticleSession,
  item: Item,
  argument: CorrectionArgument,
): Promise<Operation | undefined> {
  const told = argument.type === undefined ? undefined : schemaType(session.schema, argument.type);
  const title = vscode.l10n.t('Change Type Everywhere: {0}', describeItem(session, item));
  const type = told ?? (await pickType(session, title, item.type));
  return type && retypeAlike(session, item, type.name);
}

async function askAbove({ session, argument }: Place): Promise<Operation | undefined> {
  const types = argument.type?.split(' ');
  const isMeant = ({ type }: Item) => types?.includes(type) ?? true;
  const suggestions = shownLayer(session).items.filter((item) => item.origin === 'suggestion' && isMeant(item));
  const told = argument.score === undefined ? undefined : Number(argument.score);
  const percent = told !== undefined && told >= 0 && told <= 100 ? told : await askScore(suggestions);
  return percent === undefined ? undefined : acceptAbove(percent, isMeant);
}
