import type * as vscode from 'vscode';
import type { Logger } from '../../core/ports';

/** The output channel as the port that the rest of the program logs to. */
export function createLogger(channel: vscode.LogOutputChannel): Logger {
  return {
    info: (message) => {
      channel.info(message);
    },
    warn: (message) => {
      channel.warn(message);
    },
    error: (message, cause) => {
      if (cause instanceof Error) channel.error(message, cause);
      else channel.error(message);
    },
  };
}
