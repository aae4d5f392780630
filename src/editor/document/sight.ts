import type { Scene } from '../../core/annotations/draft';
import type { Schema } from '../../core/annotations/schema';

/** An article as commands over many of them see it, open or not. */
export interface Sight extends Scene {
  readonly schema: Schema;
  /** Its file begins with a byte order mark, which VS Code keeps out of the text. */
  readonly hasByteOrderMark: boolean;
}
