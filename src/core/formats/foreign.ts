import type { Loss, Written, WrittenFile } from './format';

/** What another program may ask for when it brings a format. */
export interface ForeignFormat {
  readonly id: string;
  readonly name: string;
  readonly write: (handout: unknown) => unknown;
}

/** Files of one export. */
const mostFiles = 100;
const idShape = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;
/** Appended to a name, or a name itself: never a path, nor what some system cannot store. */
const suffixShape = /^\.?[^/\\:*?"<>|\p{Cc}]{1,100}$/u;

const losses: Readonly<Record<Loss['code'], true>> = {
  ...{ types: true, notes: true, relations: true, roles: true, links: true, discontinuous: true },
  ...{ overlap: true, attributes: true, unplaced: true, surrogates: true },
};

/** The format that another program brings; undefined if it is none. */
export function readFormat(value: unknown): ForeignFormat | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name } = value;
  if (typeof id !== 'string' || id.length > 100 || !idShape.test(id)) return undefined;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200) return undefined;
  const { write } = value;
  if (typeof write !== 'function') return undefined;
  return { id, name: name.trim(), write: (handout) => write.call(value, handout) as unknown };
}

/** What a foreign format wrote; undefined if that is of another shape, or a name in it leads elsewhere. */
export function readWritten(value: unknown): Written | undefined {
  if (!isRecord(value) || !Array.isArray(value.files)) return undefined;
  if (value.files.length === 0 || value.files.length > mostFiles) return undefined;
  const files = (value.files as readonly unknown[]).map(readFile);
  const sound = files.filter((file) => file !== undefined);
  const names = new Set(sound.map(({ suffix }) => suffix));
  if (sound.length < files.length || names.size < files.length) return undefined;
  return { files: sound, lost: Array.isArray(value.lost) ? (value.lost as readonly unknown[]).flatMap(readLoss) : [] };
}

function readFile(value: unknown): WrittenFile | undefined {
  if (!isRecord(value)) return undefined;
  const { suffix, content, shared, aside } = value;
  if (typeof suffix !== 'string' || typeof content !== 'string') return undefined;
  if (!suffixShape.test(suffix) || /^\.+$/.test(suffix)) return undefined;
  const kind: Pick<WrittenFile, 'aside'> = aside === true ? { aside } : {};
  if (shared === true) return { suffix, content, shared, ...kind };
  return suffix.startsWith('.') ? { suffix, content, ...kind } : undefined;
}

function readLoss(value: unknown): readonly Loss[] {
  if (!isRecord(value)) return [];
  const { code, count } = value;
  const isSound = typeof count === 'number' && Number.isSafeInteger(count) && count > 0;
  return isSound && isLossCode(code) ? [{ code, count }] : [];
}

const isLossCode = (code: unknown): code is Loss['code'] => typeof code === 'string' && Object.hasOwn(losses, code);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
