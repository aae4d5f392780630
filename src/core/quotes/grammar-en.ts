import type { Grammar } from './grammar';
import { createGermanGrammar } from './grammar-de';
export const createEnglishGrammar: () => Grammar = createGermanGrammar;
