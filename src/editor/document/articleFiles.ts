import { readAssociations } from './settings';

/** How the files of articles are called: by the language, by what people associate with it, and the sidecars beside others. */
export function articleGlobs(): { readonly globs: readonly string[]; readonly sidecars: string } {
  const own = Object.entries(readAssociations()).flatMap(([glob, language]) => (language === 'article' ? [glob] : []));
  const everywhere = own.map((glob) => (glob.includes('/') ? glob : `**/${glob}`));
  return { globs: ['**/*.article', ...everywhere], sidecars: '**/*.ann.jsonl' };
}
