import type { Body } from '../../../src/core/article/article';
import { tokenText } from '../../../src/core/article/tokenText';

/** A body in one line: tokens parted by spaces, sentences by bars. */
export function drawTokens(body: Body): string {
  return body.sentences
    .map(({ firstToken, endToken }) =>
      Array.from({ length: endToken - firstToken }, (_, index) => tokenText(body, firstToken + index)).join(' '),
    )
    .join(' | ');
}
