import type { Format } from './format';

/** A format with a way back. */
export type Readable = Format & Required<Pick<Format, 'read'>>;

/** True if files of that format can be read. */
export const isReadable = (format: Format): format is Readable => format.read !== undefined;

/** Endings of files in which formats are found that others wrote, the likelier format first. */
const endings: Readonly<Record<string, readonly string[]>> = {
  '.jsonld': ['w3c'],
  '.json': ['label-studio', 'uima-json', 'w3c', 'spacy', 'doccano'],
  '.jsonl': ['doccano', 'spacy', 'w3c', 'label-studio'],
  '.xml': ['tei', 'uima-xmi'],
  '.tei': ['tei'],
  '.xmi': ['uima-xmi'],
  '.ann': ['brat'],
  '.conll': ['conll-2002'],
  '.bio': ['conll-2002'],
  '.iob': ['conll-2002'],
  '.conllu': ['conll-u'],
  '.tsv': ['germeval', 'webanno-tsv', 'conll-2002'],
};

/** The readable formats that a file may have by its name, likeliest first; only one where its whole ending says so. */
export function guessFormats(name: string, formats: readonly Format[]): readonly Readable[] {
  const readable = formats.filter(isReadable);
  const lower = name.toLowerCase();
  const own = readable
    .filter(({ suffix }) => suffix !== undefined && lower.endsWith(suffix))
    .sort((a, b) => (b.suffix?.length ?? 0) - (a.suffix?.length ?? 0));
  const [longest] = own;
  // `.germeval.tsv` says which, `.tsv` does not.
  if (longest?.suffix !== undefined && (endings[longest.suffix]?.length ?? 1) === 1) return [longest];
  const ids = endings[lower.slice(lower.lastIndexOf('.'))] ?? [];
  return [...new Set([...own, ...ids.flatMap((id) => readable.filter((format) => format.id === id))])];
}
