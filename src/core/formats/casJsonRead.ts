import { refuseRepeated, SharedReferences, type CasFile, type CasStructure } from './casFile';
import { readJsonValues } from './jsonFile';
import { isObject, Refused, type Json } from './w3cValues';

/** Reads a CAS in JSON (JSON CAS 0.4): its first view that is a text. Refused if there is none. */
export function readCasJson(content: string): CasFile {
  const values = readJsonValues(content);
  if ('code' in values) throw new Refused(values.code, values.detail, values.line);
  const [{ value: file } = { value: undefined }] = values;
  const list = isObject(file) ? file['%FEATURE_STRUCTURES'] : undefined;
  if (!Array.isArray(list)) throw new Refused('otherFormat', '%FEATURE_STRUCTURES', 1);
  const own = list.filter(isObject);
  refuseRepeated(own.map((structure) => ({ id: idOf(structure['%ID']) })));
  const byId = new Map(own.map((structure) => [idOf(structure['%ID']), structure]));
  const sofa = own.find((each) => each['%TYPE'] === 'uima.cas.Sofa' && typeof each.sofaString === 'string');
  if (!sofa) throw new Refused('otherFormat', 'sofaString');
  const inView = own.filter((each) => each['@sofa'] === undefined || each['@sofa'] === sofa['%ID']);
  const arrays = new SharedReferences();
  return {
    text: String(sofa.sofaString),
    structures: new Map(inView.map((each) => [idOf(each['%ID']), structureOf(each, byId, arrays)])),
  };
}

function idOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** `@` is in front of references, `%` of what is no feature, `#` and `^` of numbers and marks that JSON has not. */
function structureOf(structure: Json, byId: ReadonlyMap<string, Json>, arrays: SharedReferences): CasStructure {
  const values = new Map<string, string>();
  const references = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(structure)) {
    if (name === '@sofa' || name === 'begin' || name === 'end' || name.startsWith('%')) continue;
    if (name.startsWith('@')) references.set(name.slice(1), follow(idOf(value), byId, arrays));
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      values.set(name.replace(/^[#^]/, ''), String(value));
  }
  const { begin, end } = structure;
  const span = { start: numberOf(begin), end: numberOf(end) };
  return {
    id: idOf(structure['%ID']),
    type: typeof structure['%TYPE'] === 'string' ? structure['%TYPE'] : '',
    ...(begin !== undefined && end !== undefined && { span }),
    values,
    references,
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : NaN;
}

/** What a reference leads to, or the elements of an array that it leads to. */
function follow(id: string, byId: ReadonlyMap<string, Json>, arrays: SharedReferences): readonly string[] {
  const elements = byId.get(id)?.['%ELEMENTS'];
  if (!Array.isArray(elements)) return byId.has(id) ? [id] : [];
  return arrays.add(elements.map(idOf).filter((one) => byId.has(one)));
}
