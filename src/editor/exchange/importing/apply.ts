import * as vscode from 'vscode';
import type { Change } from '../../../core/annotations/change';
import { applyChange, emptyChange, isEmptyChange } from '../../../core/annotations/decisions';
import { changeTo, onlyThese } from '../../../core/formats/chooseTaken';
import { inLanes } from '../../document/lanes';
import type { Sessions } from '../../document/session';
import { exists } from '../../document/files';
import { fileNameOf } from '../fileNames';
import type { Plan } from './plan';
import type { Ticked } from './preview';

/** What was imported. */
export interface Imported {
  readonly annotations: number;
  readonly articles: readonly vscode.Uri[];
  /** Articles that were left out, with the reason. */
  readonly failed: readonly string[];
}

/** Stores what was ticked, in all articles as one step; one that cannot be written, or was edited meanwhile, is left out. */
export async function applyImport(sessions: Sessions, ticked: Ticked): Promise<Imported> {
  const changes = new Map<string, Change>();
  const texts = new Map<string, string>();
  const [articles, failed]: [vscode.Uri[], string[]] = [[], []];
  let annotations = 0;
  const wanted = [...ticked].filter(([, ids]) => ids.size > 0);
  await inLanes(wanted, async ([plan, ids]) => {
    const { uri } = plan;
    try {
      if (plan.isNew) await makeArticle(plan);
      const change = await store(sessions, plan, ids);
      if (isEmptyChange(change)) return;
      changes.set(uri.toString(), change);
      texts.set(uri.toString(), plan.article.text);
      articles.push(uri);
      annotations += ids.size;
    } catch (error) {
      failed.push(`${fileNameOf(uri.path)} (${error instanceof Error ? error.message : String(error)})`);
    }
  });
  if (changes.size > 0) sessions.steps.push({ changes }, texts);
  return { annotations, articles, failed };
}

async function store({ everywhere }: Sessions, plan: Plan, ids: ReadonlySet<string>): Promise<Change> {
  let change = emptyChange;
  await everywhere.alter(plan.uri, ({ article, decisions }) => {
    if (article.text !== plan.article.text) throw new Error(vscode.l10n.t('its text was edited meanwhile'));
    change = changeTo(decisions, onlyThese(plan.taken.decisions, ids, decisions));
    return applyChange(decisions, change);
  });
  return change;
}

async function makeArticle({ uri, article }: Plan): Promise<void> {
  if (await exists(uri)) throw new Error(vscode.l10n.t('it is there already'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(article.text));
}
