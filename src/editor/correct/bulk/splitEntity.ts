import * as vscode from 'vscode';
import { wordsOfItem } from '../../../core/annotations/alike';
import { foldWording } from '../../../core/annotations/finder';
import type { Item, LayerEntity } from '../../../core/annotations/layer';
import { itemsAbout, splitEntityChange } from '../../../core/annotations/splitEntity';
import { entitiesCalled } from '../../../core/annotations/unify';
import type { Sight } from '../../document/sight';
import { plain } from '../../document/say';
import type { ArticleSession } from '../../document/session';
import { wordsOf } from '../say';
import { candidateOf, mayHold } from './facts';
import type { Operation } from './operation';

/** Asks who else is meant; then the mentions of that one are ticked. Undefined: dismissed. */
export async function askSplit(
  session: ArticleSession,
  item: Item,
  entity: LayerEntity,
): Promise<Operation | undefined> {
  const name = await askName(session, item, entity);
  return name === undefined ? undefined : splitInto(session, item, entity, name);
}

type NamePick = vscode.QuickPickItem & { readonly name: string };

function askName(session: ArticleSession, item: Item, entity: LayerEntity): Promise<string | undefined> {
  const others = [...session.layer.entities.values()].filter(
    ({ id, type }) => id !== entity.id && type === entity.type,
  );
  const known = others.map(({ name }): NamePick => ({ label: plain(name), name }));
  const words = wordsOf(session, item.spans);
  const fresh = (name: string): readonly NamePick[] =>
    name === '' || name === entity.name || others.some((other) => other.name === name)
      ? []
      : [{ label: `$(add) ${plain(name)}`, description: vscode.l10n.t('a new entity'), alwaysShow: true, name }];
  const picker = vscode.window.createQuickPick<NamePick>();
  picker.title = plain(vscode.l10n.t('Who Else Than {0} Is Meant?', entity.name));
  picker.placeholder = vscode.l10n.t('Type the name, or choose somebody of this article');
  picker.items = [...fresh(words), ...known];
  return new Promise((resolve) => {
    const parts = [
      picker.onDidChangeValue((value) => {
        picker.items = [...fresh(value.trim() === '' ? words : value.trim()), ...known];
      }),
      picker.onDidAccept(() => {
        // Whoever types fast presses Enter before the list has followed: then what is typed is meant.
        const [chosen, typed] = [picker.selectedItems[0]?.name, picker.value.trim()];
        const isOld = typed !== '' && chosen?.toLowerCase().includes(typed.toLowerCase()) !== true;
        resolve(isOld ? typed : chosen);
        picker.hide();
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        vscode.Disposable.from(picker, ...parts).dispose();
      }),
    ];
    picker.show();
  });
}

function splitInto(session: ArticleSession, item: Item, entity: LayerEntity, name: string): Operation {
  const words = wordsOfItem(session, item);
  // Its main name stays its own: of those mentions only the one at the cursor is meant for certain.
  const isOwnName = words === foldWording(entity.name);
  const idIn = (sight: Sight, isHere: boolean) =>
    isHere ? entity.id : entitiesCalled(sight, entity.type, new Set([entity.name]))[0]?.id;
  return {
    title: vscode.l10n.t('Split {0}: Which Are {1}?', entity.name, name),
    mayConcern: mayHold([foldWording(entity.name)]),
    plan: (sight, isHere) => {
      const id = idIn(sight, isHere);
      if (id === undefined) return [];
      const isTicked = (each: Item) =>
        (isHere && each.id === item.id) || (!isOwnName && wordsOfItem(sight, each) === words);
      return itemsAbout(sight, id).map((each) => candidateOf(sight, each, isTicked(each)));
    },
    build: (sight, keys, stamp, isHere) => splitEntityChange(sight, idIn(sight, isHere) ?? '', keys, name, stamp),
    done: (count) => vscode.l10n.t('These are {0} now: {1} annotations', name, count),
    nothing: () => vscode.l10n.t('{0} is not mentioned', entity.name),
  };
}
