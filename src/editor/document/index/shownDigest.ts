import type * as vscode from 'vscode';
import type { ArticleDigest } from '../../../core/report/digest';
import { shownPart } from '../../../core/report/shown';
import { folderSettings, type Settings } from '../settings';
import { isVisible } from '../shown';

const known = new WeakMap<ArticleDigest, { readonly settings: Settings; readonly shown: ArticleDigest }>();

/** What of a digest is visible as the settings have it: the same object as long as nothing changes. */
export function shownDigest(uri: vscode.Uri, digest: ArticleDigest): ArticleDigest {
  const settings = folderSettings(uri);
  const before = known.get(digest);
  if (before?.settings === settings) return before.shown;
  const shown = shownPart(digest, ({ type, score }) => isVisible(settings, type, score));
  known.set(digest, { settings, shown });
  return shown;
}
