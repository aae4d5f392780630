import * as vscode from 'vscode';
import type { Timing } from '../timing';

/** Tells which articles say something else, the first at once, then many together. */
export interface News {
  readonly event: vscode.Event<ReadonlySet<string>>;
  tell(address: string): void;
  /** Tells now what waits. */
  flush(): void;
  dispose(): void;
}

/** Milliseconds between two messages: lists that grow faster cannot be read. */
const rest = 400;

export function createNews({ now, later }: Timing): News {
  const emitter = new vscode.EventEmitter<ReadonlySet<string>>();
  let waiting = new Set<string>();
  let cancel: (() => void) | undefined;
  let last = -rest;
  const flush = () => {
    cancel?.();
    cancel = undefined;
    last = now();
    const told = waiting;
    waiting = new Set();
    if (told.size > 0) emitter.fire(told);
  };
  return {
    event: emitter.event,
    tell(address) {
      waiting.add(address);
      cancel ??= later(flush, Math.max(0, last + rest - now()));
    },
    flush,
    dispose() {
      cancel?.();
      emitter.dispose();
    },
  };
}
