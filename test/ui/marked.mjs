/**
 * Resolves when words on one visual line are marked so: dashed, solid or dotted; with `line` undefined, when not at all.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {string | undefined} line
 */
export async function waitForMark(page, text, line) {
  const isSo = `(${String(findMarked)})().filter((each) => each.text === ${JSON.stringify(text)})`;
  const wanted = line === undefined ? `${isSo}.length === 0` : `${isSo}.some((each) => each.line === '${line}')`;
  await page.waitForFunction(wanted);
}

/**
 * Runs in the page. Decorations without a font of their own are boxes behind the text, and what they mark is what stands over
 * them: one entry a visual line, with the words and how their line is drawn.
 */
function findMarked() {
  const { document } = globalThis;
  const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')].map((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return { node, top, bottom };
  });
  /** The characters of a line whose middle lies between two edges. */
  const wordsBetween = (node, left, right) => {
    const walker = document.createTreeWalker(node, 4);
    const range = document.createRange();
    let words = '';
    for (let leaf = walker.nextNode(); leaf !== null; leaf = walker.nextNode())
      for (let i = 0; i < leaf.nodeValue.length; i++) {
        range.setStart(leaf, i);
        range.setEnd(leaf, i + 1);
        const box = range.getBoundingClientRect();
        const middle = (box.left + box.right) / 2;
        if (box.width > 0 && middle > left && middle < right) words += leaf.nodeValue[i];
      }
    return words.replaceAll('\u00a0', ' ');
  };
  const boxes = [...document.querySelectorAll('.editor-instance .view-overlays .cdr[class*="ced-"]')];
  return boxes.flatMap((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const line = lines.find((each) => each.top <= middle && middle <= each.bottom);
    if (line === undefined) return [];
    const { borderBottomStyle } = globalThis.getComputedStyle(box);
    return [{ text: wordsBetween(line.node, left, right), line: borderBottomStyle }];
  });
}
