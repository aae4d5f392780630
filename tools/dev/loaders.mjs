/** What esbuild makes of files that are imported as text, in the product and wherever its source is bundled anew. */
export const textLoaders = /** @type {const} */ ({ '.txt': 'text', '.tsv': 'text', '.article': 'text' });
