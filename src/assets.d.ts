/** Word lists are bundled as text and read by the module that imports them (see `loader` in esbuild.mjs). */
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.tsv' {
  const text: string;
  export default text;
}
