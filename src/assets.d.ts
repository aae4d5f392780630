/** Word lists are bundled as text and read by the module that imports them (see `loader` in esbuild.mjs). */
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.tsv' {
  const text: string;
  export default text;
}

/** The sample articles, for those who have none at hand. */
declare module '*.article' {
  const text: string;
  export default text;
}

/** The looks of the web view, bundled beside its script. */
declare module '*.css';
