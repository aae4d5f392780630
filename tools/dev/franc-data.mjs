import { pathToFileURL } from 'node:url';

/** The languages that articles are asked about: core/article/language.ts. */
const asked = ['deu', 'eng'];

/**
 * Of what franc knows of languages the two that it is asked about: the others are a tenth of each bundle, and half of what the
 * extension does before it starts. It says the same without them, as long as it still knows their scripts.
 *
 * @type {import('esbuild').Plugin}
 */
export const francData = {
  name: 'franc-data',
  setup(build) {
    build.onLoad({ filter: /[\\/]franc-min[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = await import(pathToFileURL(path).href);
      const kept = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([language]) => asked.includes(language))),
      ]);
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(kept))};` };
    });
  },
};
