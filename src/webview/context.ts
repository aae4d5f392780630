import type { FromPage } from '../core/report/page';

/** What the parts of the page share. */
export interface Context {
  readonly say: (message: FromPage) => void;
  readonly aloud: (text: string) => void;
  readonly isWhole: (heading: string) => boolean;
  readonly showWhole: (heading: string) => void;
}
