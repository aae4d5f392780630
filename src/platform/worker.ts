/** A worker of this program's own, as the one who started it sees it. */
export interface Worker {
  post(message: unknown): void;
  stop(): void;
}

/** What the one who starts a worker hears of it. */
export interface WorkerEars {
  readonly message: (message: unknown) => void;
  /** It broke down, or could not be started: there will be no more messages. */
  readonly failed: (cause: unknown) => void;
}

/** The folder of the extension, as its host has it. */
export interface Folder {
  /** Where it is on this machine's disk, if it is there. */
  readonly fsPath: string;
  /** Reads one of its files. */
  read(path: string): Promise<Uint8Array>;
}
