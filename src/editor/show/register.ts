import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import { registerDecorations } from './decorations';
import { registerHover } from './hover';
import { registerSpeakerHints } from './speakerHints';
import { registerStatusBar } from './statusBar';
import { registerToggles } from './toggles';

/** What is on the text, and how much of it. */
export function registerShow(sessions: Sessions): vscode.Disposable {
  return vscode.Disposable.from(
    registerDecorations(sessions),
    registerHover(sessions),
    registerSpeakerHints(sessions),
    registerStatusBar(sessions),
    registerToggles(sessions),
  );
}
