import { articleNames, namesAfter } from './articleNames';
import type { CasFile } from './casFile';
import { readCasJson } from './casJsonRead';
import { readCas } from './casRead';
import { readXmi } from './casXmiRead';
import type { ReadFile } from './format';
import type { Read } from './incoming';
import { readValueFeatures } from './typeSystemRead';
import { Refused } from './w3cValues';

/** Endings of the files in which a type system is looked for: ours, and INCEpTION's. */
export const typeSystems = ['.TypeSystem.xml', '.typesystem.xml'];

/** Reads a CAS in XMI, with the type system beside it if there is one. Total. */
export function readUimaXmi(content: string, { name, beside }: ReadFile): Read {
  const types = typeSystems.map((ending) => beside.get(ending)).find((file) => file !== undefined);
  return readOf(() => readXmi(content, types === undefined ? new Map() : readValueFeatures(types)), name, '.xmi');
}

/** Reads a CAS in JSON. Total. */
export function readUimaJson(content: string, { name }: ReadFile): Read {
  return readOf(() => readCasJson(content), name, '.cas.json');
}

function readOf(read: () => CasFile, name: string, suffix: string): Read {
  try {
    const { incoming, leftOut, title } = readCas(read());
    const names = [...articleNames(title ?? ''), ...namesAfter(name, suffix)];
    return { articles: [{ ...incoming, names }], leftOut };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { problems: [{ code: error.code, line: error.line, detail: error.detail }] };
  }
}
