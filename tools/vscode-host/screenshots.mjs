// `npm run screenshots [-- NAME…]`: makes the pictures of README.md from samples/, in real VS Code, into media/pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './driver.mjs';
import { repositoryRoot } from './lib/paths.mjs';

const folder = join(repositoryRoot, 'media', 'pictures');
const size = { width: 1180, height: 760 };
/** The picture is about the text: no side bar, no minimap. */
const settings = { 'workbench.statusBar.visible': true, 'breadcrumbs.enabled': false };

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} file
 * @property {import('./driver.mjs').LaunchOptions['theme']} theme
 * @property {string} see a cue that is set in italics when all is drawn (coloured backgrounds are in another layer)
 * @property {string} [hover] the wording under the mouse
 * @property {string} [review] a wording with the cursor on it when a review begins
 * @property {string} [report] a speaker of the report that is beside it
 * @property {string} [views] an entity that is unfolded in the views
 * @property {boolean} [wide] whether the views show the whole workspace
 * @property {string} [problem] a wording with a problem whose quick fixes are open, over the list of problems
 */

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'light', file: 'faehre-kiel-bergen.article', theme: 'light', see: 'sagte' },
  { name: 'dark', file: 'gletscher-oberland.article', theme: 'dark', see: 'sagte' },
  { name: 'high-contrast', file: 'harbour-tram.article', theme: 'highContrast', see: 'said' },
  {
    name: 'hover-light',
    file: 'faehre-kiel-bergen.article',
    theme: 'light',
    see: 'sagte',
    hover: 'Harmsens Pressestelle',
  },
  { name: 'review', file: 'faehre-kiel-bergen.article', theme: 'dark', see: 'sagte', review: 'Jonte Harmsen' },
  { name: 'report', file: 'harbour-tram.article', theme: 'dark', see: 'said', report: 'Helen Achterberg' },
  { name: 'views', file: 'faehre-kiel-bergen.article', theme: 'light', see: 'sagte', views: 'Marit Solvang' },
  {
    name: 'views-workspace',
    file: 'harbour-tram.article',
    theme: 'dark',
    see: 'said',
    views: 'Lena Okoro',
    wide: true,
  },
  { name: 'problems', file: 'gletscher-oberland.article', theme: 'light', see: 'sagte', problem: '«Jetzt' },
];

/** @param {Picture} picture */
async function take({ name, file, theme, see, hover, review, report, problem, views, wide }) {
  const window = await launch({ ...size, file, theme, settings, screenshots: folder });
  await window.waitForDecoration(see);
  // The numbers in the status bar come last, when typing pauses.
  await window.page.locator('.statusbar-item[aria-label^="Article: "]:not([aria-label^="Article: 0 "])').waitFor();
  if (views === undefined) await window.press('Control+B');
  else await showViews(window, views, wide === true);
  if (hover !== undefined) await window.hover(hover);
  if (review !== undefined) await startReview(window, review);
  if (report !== undefined) await showReport(window, report);
  if (problem !== undefined) await showFixes(window, problem);
  await window.screenshot(name);
  await window.close();
}

/** @param {import('./driver.mjs').Window} window @param {string} words */
async function startReview(window, words) {
  await window.clickText(words);
  await window.press('Control+K');
  await window.press('l');
  await window.page.locator('.statusbar-item', { hasText: 'Review 1/' }).waitFor();
}

/** @param {import('./driver.mjs').Window} window @param {string} speaker */
async function showReport(window, speaker) {
  await window.runCommand('Article: Show Report');
  await window.page.frameLocator('iframe.webview').frameLocator('iframe').getByText(speaker).first().waitFor();
}

/** @param {import('./driver.mjs').Window} window @param {string} entity @param {boolean} isWide */
async function showViews(window, entity, isWide) {
  await window.runCommand('Articles: Focus on Entities View');
  if (isWide) await window.runCommand('Article: Show the Whole Workspace in the Views');
  const row = (/** @type {string} */ words) =>
    window.page.locator('.pane .monaco-list-row', { hasText: words }).first();
  await row(entity).click();
  await window.page.locator('.pane .monaco-list-row[aria-level="3"]').first().waitFor();
  await window.page
    .locator('.badge-content')
    .filter({ hasText: isWide ? /^\d{3}$/u : /^\d\d$/u })
    .first()
    .waitFor();
  // Away from the text, whose hover would lie over the picture.
  await window.page.mouse.move(40, 740);
}

/** @param {import('./driver.mjs').Window} window @param {string} words */
async function showFixes(window, words) {
  await window.press('Control+Shift+M');
  await window.page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  await window.clickText(words);
  await window.press('Control+.');
  await window.page.locator('.action-widget .monaco-list-row').first().waitFor();
}

mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(picture.name);
  await take(picture);
}
process.exit(0);
