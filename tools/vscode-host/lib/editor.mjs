// The verbs of a person at the editor. Each waits for what it needs; none sleeps.

const lines = '.editor-instance .view-lines';

/** @param {import('playwright-core').Page} page */
export function makeEditor(page) {
  const mod = process.platform === 'darwin' ? 'Meta' : 'Control';
  const quickInput = page.locator('.quick-input-widget');
  const box = quickInput.locator('input.input').first();

  /** Opens the quick input with a key and types into it. @param {string} key @param {string} text */
  const ask = async (key, text) => {
    await page.keyboard.press(key);
    await box.waitFor();
    await box.fill(text);
  };
  const answered = () => quickInput.waitFor({ state: 'hidden' });

  const verbs = {
    /** Waits until the editor of a file is there, with its text. @param {string} [name] */
    async waitForEditor(name) {
      const tab = page.locator('.tab.active', name === undefined ? {} : { hasText: name });
      await tab.first().waitFor();
      await page.locator(`${lines} .view-line`).first().waitFor();
    },

    /** Waits until the file in the editor has a language of its own: extensions are read after the window is there. */
    async waitForLanguage() {
      const mode = page.locator('[id="status.editor.mode"]');
      await mode.filter({ hasNotText: 'Plain Text' }).waitFor();
    },

    /** Opens a file of the folder through Go to File. @param {string} name */
    async openFile(name) {
      await ask(`${mod}+P`, name);
      await quickInput
        .locator('.monaco-list-row', { hasText: name.split('/').at(-1) ?? name })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await answered();
      await verbs.waitForEditor(name.split('/').at(-1));
    },

    /** Runs a command by the title that the palette shows, as `Article: Next Annotation`. @param {string} title */
    async runCommand(title) {
      await ask('F1', `>${title}`);
      const row = quickInput.locator('.monaco-list-row').filter({ has: page.getByText(title, { exact: true }) });
      await row
        .or(quickInput.getByLabel(title, { exact: false }))
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
    },

    /** The titles that the palette offers for what is typed, best first. @param {string} text */
    async commands(text) {
      await ask('F1', `>${text}`);
      await quickInput.locator('.monaco-list-row').first().waitFor();
      const rows = await quickInput.locator('.monaco-list-row .label-name').allInnerTexts();
      await page.keyboard.press('Escape');
      await answered();
      return rows;
    },

    /** Chooses an entry of a list that a command has opened. @param {string} text */
    async pick(text) {
      await quickInput.locator('.monaco-list-row', { hasText: text }).first().click();
    },

    /** Answers an input box that a command has opened. @param {string} text */
    async answer(text) {
      await box.waitFor();
      await box.fill(text);
      await page.keyboard.press('Enter');
    },

    /** Puts the cursor into the editor at a line and column, both from 1. @param {number} line @param {number} [column] */
    async goTo(line, column = 1) {
      await verbs.focus();
      await ask('Control+G', `:${line}:${column}`);
      await page.keyboard.press('Enter');
      await answered();
    },

    /** Gives the editor the keyboard. */
    async focus() {
      await page.keyboard.press(`${mod}+1`);
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    },

    /** Types text at the cursor, of any script: „Grüße“, 😀. @param {string} text */
    async type(text) {
      await page.keyboard.insertText(text);
    },

    /** @param {string} key as `Control+Z`, `Shift+ArrowRight`; Control stands for Command on a Mac */
    async press(key) {
      await page.keyboard.press(key.replace(/^Control\b/, mod));
    },

    async undo() {
      await page.keyboard.press(`${mod}+Z`);
    },
    async redo() {
      await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+Z' : 'Control+Y');
    },
    async save() {
      await page.keyboard.press(`${mod}+S`);
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    },

    /** Selects the nth place (from 0) where a wording is visible in the editor. @param {string} text @param {number} [nth] */
    async select(text, nth = 0) {
      const from = await placeOf(page, text, nth, 'start');
      const to = await placeOf(page, text, nth, 'end');
      await page.mouse.click(from.x, from.y);
      await page.keyboard.down('Shift');
      await page.mouse.click(to.x, to.y);
      await page.keyboard.up('Shift');
    },

    /** Puts the cursor into a visible wording. @param {string} text @param {number} [nth] */
    async clickText(text, nth = 0) {
      const { x, y } = await placeOf(page, text, nth, 'middle');
      await page.mouse.click(x, y);
    },

    /**
     * Rests the pointer on a visible wording and resolves with the text of the hover.
     * @param {string} text @param {number} [nth]
     */
    async hover(text, nth = 0) {
      const hover = page
        .locator('.monaco-hover:not(.hidden)')
        .filter({ has: page.locator('.hover-row') })
        .first();
      const { x, y } = await placeOf(page, text, nth, 'middle');
      // Where nobody has an answer yet, nothing appears; a person moves the pointer away and back.
      for (let left = 10; left > 0; left--) {
        await page.mouse.move(x - 40, y - 40);
        await page.mouse.move(x, y, { steps: 4 });
        const seen = await hover.waitFor({ timeout: 1500 }).then(
          () => true,
          () => false,
        );
        if (seen) return hover.innerText();
      }
      throw new Error(`no hover on “${text}”`);
    },

    /** The visible text of the editor, a string a visual line. */
    async visibleText() {
      const texts = await page.locator(`${lines} .view-line`).evaluateAll((nodes) =>
        nodes
          .map((node) => ({ top: node.getBoundingClientRect().top, text: node.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ')),
      );
      return texts;
    },

    /**
     * The decorated pieces of the visible text, in no order: an editor decoration is a span with a class `ced-…`.
     * @returns {Promise<{ text: string, classes: string[] }[]>}
     */
    async decorations() {
      return page.locator(`${lines} .view-line span[class*="ced-"]`).evaluateAll((nodes) =>
        nodes.map((node) => ({
          text: (node.textContent ?? '').replaceAll('\u00a0', ' '),
          classes: [...node.classList].filter((name) => name.startsWith('ced-')),
        })),
      );
    },

    /** Resolves when a wording is visible in a line of the editor. @param {string} text */
    async waitForText(text) {
      await page.locator(`${lines} .view-line`, { hasText: text }).first().waitFor();
    },

    /** Resolves when a wording is visible in no line of the editor. @param {string} text */
    async waitForNoText(text) {
      await page.locator(`${lines} .view-line`, { hasText: text }).first().waitFor({ state: 'detached' });
    },

    /** Resolves when a visible wording is decorated. @param {string} text */
    async waitForDecoration(text) {
      const spans = page.locator(`${lines} .view-line span[class*="ced-"]`);
      // The editor draws spaces as no-break spaces.
      await spans
        .filter({ hasText: new RegExp(escape(text).replaceAll(' ', '[ \u00a0]')) })
        .first()
        .waitFor();
    },

    /** @param {string} selector @param {Parameters<import('playwright-core').Locator['waitFor']>[0]} [options] */
    async waitFor(selector, options) {
      await page.locator(selector).first().waitFor(options);
    },

    /** The texts of the items of the status bar. */
    async statusBar() {
      return page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts();
    },

    /** The texts of the notifications that are shown. */
    async notifications() {
      return page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
    },
  };
  return verbs;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Where a wording is drawn, in pixels of the window. A wording that is wrapped over two lines is not found.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {number} nth
 * @param {'start' | 'middle' | 'end'} part
 * @returns {Promise<{ x: number, y: number }>}
 */
async function placeOf(page, text, nth, part) {
  // A list that is still closing lies over the text and would take the click.
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator(`${lines} .view-line`, { hasText: text }).first().waitFor();
  const places = await page.locator(`${lines} .view-line`).evaluateAll(findPlaces, text);
  const place = places[nth];
  if (place === undefined) throw new Error(`“${text}” is visible ${places.length} times, not ${nth + 1}`);
  const x = { start: place.left, middle: (place.left + place.right) / 2, end: place.right }[part];
  return { x, y: (place.top + place.bottom) / 2 };
}

/**
 * Runs in the page: the boxes of all places of a wording, in the order of reading.
 * @param {Element[]} nodes
 * @param {string} wording
 */
function findPlaces(nodes, wording) {
  const found = [];
  for (const node of nodes) {
    const { ownerDocument } = node;
    const whole = (node.textContent ?? '').replaceAll('\u00a0', ' ');
    const at = (offset) => {
      const walker = ownerDocument.createTreeWalker(node, 4);
      let rest = offset;
      for (let leaf = walker.nextNode(); leaf !== null; leaf = walker.nextNode()) {
        if (rest <= leaf.nodeValue.length) return [leaf, rest];
        rest -= leaf.nodeValue.length;
      }
      return [node, 0];
    };
    for (let i = whole.indexOf(wording); i >= 0; i = whole.indexOf(wording, i + wording.length)) {
      const range = ownerDocument.createRange();
      range.setStart(...at(i));
      range.setEnd(...at(i + wording.length));
      const { left, right, top, bottom } = range.getBoundingClientRect();
      found.push({ left, right, top, bottom });
    }
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}
