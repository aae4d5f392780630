import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import * as vscode from 'vscode';
import type { Logger } from '../../core/ports';
import { committedText } from './gitText';
import { forgetOldSnapshots } from './oldSnapshots';

/** Texts of an article as it was when decisions were stored: they help to find places in what was edited elsewhere since. */
export interface BaseTexts {
  /** The snapshot, and the committed text where there is git; empty if there is neither. Never rejects. */
  read(): Promise<readonly string[]>;
  /** Keeps the text on which decisions were stored. Never rejects: without it places are searched for. */
  keep(text: string): Promise<void>;
}

/** Longer texts are not kept, UTF-16 units. */
const longest = 2_000_000;
/** Milliseconds that reading may take; a busy git or a far folder is not waited for. */
const patience = 2000;

/** The base texts of a document; snapshots lie in the extension's own storage, never beside the article. */
export function openBaseTexts(document: vscode.Uri, context: vscode.ExtensionContext, logger: Logger): BaseTexts {
  const folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'texts');
  const file = vscode.Uri.joinPath(folder, `${nameOf(document)}.txt`);
  let last: string | undefined;
  return {
    async read() {
      const texts = await Promise.all([soon(readSnapshot(file)), soon(committedText(document))]);
      return texts.filter((text) => text !== undefined);
    },
    async keep(text) {
      try {
        if (text.length > longest || text === last) return;
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
        last = text;
        await forgetOldSnapshots(folder);
      } catch (error) {
        logger.info(`the text of ${document.toString(true)} was not kept: ${String(error)}`);
      }
    },
  };
}

/** A file name that says nothing about the document. */
const nameOf = (document: vscode.Uri): string => bytesToHex(sha256(utf8ToBytes(document.toString()))).slice(0, 32);

async function readSnapshot(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** The value, or undefined if it fails or takes too long. */
async function soon<T>(value: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, patience);
  });
  const safe = value.catch(() => undefined);
  const first = await Promise.race([safe, late]);
  clearTimeout(timer);
  return first;
}
