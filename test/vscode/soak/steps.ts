import * as vscode from 'vscode';
import { describe as selectorOf } from '../../../src/core/annotations/anchor';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { count } from './journal';
import { edited, randomEdits, type Edits } from './texts';
import { wordingsAfter } from './wordings';
import { comes, documentOf, editorOf, fault, itemsOf, run, storedOf, textOfFile, wordsAt, type World } from './world';

/** One thing that happens to an article. False: it could not be done now. */
export type Step = (world: World) => Promise<boolean>;

const capitalized = /[A-Z][a-z]+ [A-Z][a-z]+/gu;

/** Remembers what the words of each annotation may become by edits, before they are made. */
function expect({ journal }: World, text: string, edits: Edits, spansOf: (id: string) => readonly SpanLike[]): void {
  for (const [id, owned] of Object.entries(journal.owned)) {
    const more = spansOf(id).flatMap((span) => wordingsAfter(text, span, edits));
    if (more.length > 0) journal.owned[id] = { ...owned, words: [...new Set([...owned.words, ...more])].slice(-40) };
  }
}

interface SpanLike {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a decision are, by its words alone. */
function found(text: string, words: readonly string[]): readonly SpanLike[] {
  return words.flatMap((each) => {
    const start = text.indexOf(each);
    return start < 0 ? [] : [{ start, end: start + each.length }];
  });
}

/** A person types, pastes, deletes, moves. */
export const edit: Step = async (world) => {
  const document = await documentOf(world);
  const text = document.getText();
  const edits = randomEdits(world.random, text, world.nextName);
  if (edits.length === 0) return false;
  const items = await itemsOf(world);
  expect(world, text, edits, (id) => [
    ...(items.get(id)?.spans ?? []),
    ...found(text, world.journal.owned[id]?.words ?? []),
  ]);
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text: put } of edits)
    change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), put);
  return vscode.workspace.applyEdit(change);
};

export const undo: Step = async (world) => {
  await editorOf(world);
  for (let times = 1 + world.random.below(4); times > 0; times--) await run('undo');
  return true;
};

export const redo: Step = async (world) => {
  await editorOf(world);
  for (let times = 1 + world.random.below(4); times > 0; times--) await run('redo');
  return true;
};

/** After a death VS Code may find the file newer than the text that it kept: then a person goes back to the file. */
export const save: Step = async (world) => {
  const document = await documentOf(world);
  if (!(await document.save())) {
    await run('workbench.action.files.revert');
    count(world.journal, 'reverted');
  }
  world.journal.texts = [...world.journal.texts, document.getText()].slice(-4);
  return true;
};

/** Another program writes the article; or a checkout brings an earlier one. */
export const writeArticle: Step = async (world) => {
  const document = await documentOf(world);
  const { random, journal } = world;
  if (document.isDirty && !(await document.save())) return false;
  const earlier = random.below(3) === 0 ? random.pick(journal.texts) : undefined;
  let text = document.getText();
  for (let times = 1 + random.below(3); earlier === undefined && times > 0; times--) {
    const before = text;
    const edits = randomEdits(random, before, world.nextName);
    expect(world, before, edits, (id) => found(before, journal.owned[id]?.words ?? []));
    text = edited(before, edits);
  }
  const after = earlier ?? text;
  if (after === document.getText()) return false;
  await world.api.saved(world.uri);
  await vscode.workspace.fs.writeFile(world.uri, new TextEncoder().encode(after));
  if (!(await comes(() => document.getText() === after))) fault(world, 'VS Code did not read the article again');
  return true;
};

/** Another window, or a merge, adds a decision to the sidecar. */
export const writeSidecarElsewhere: Step = async (world) => {
  await world.api.saved(world.uri);
  const { random, journal } = world;
  const article = parseArticle(await textOfFile(world.uri));
  const content = readSidecar(await textOfFile(world.sidecar));
  if (!('records' in content)) return false;
  const decisions = attachSidecar(content, article);
  const taken = [...decisions.annotations.values()].flatMap(({ placement }) => placement.spans);
  const isFree = ({ index, 0: { length } }: RegExpExecArray) =>
    !taken.some(({ start, end }) => start < index + length && index < end);
  const name = random.pick([...article.text.matchAll(capitalized)].filter(isFree));
  if (!name) return false;
  const spans = [{ start: name.index, end: name.index + name[0].length }];
  const id = `elsewhere${String(journal.step)}`;
  const annotation: Annotation = {
    ...{ id, type: 'place', attributes: {}, roles: {}, status: 'accepted', by: 'other', extra: {} },
    on: new Date().toISOString(),
    selector: selectorOf(article, spans),
    placement: { state: 'exact', score: 1, spans },
  };
  const annotations = new Map([...decisions.annotations, [id, annotation]]);
  const written = writeSidecar({ ...decisions, annotations }, article, content);
  await vscode.workspace.fs.writeFile(world.sidecar, new TextEncoder().encode(written));
  journal.owned[id] = { words: [name[0]], status: 'accepted' };
  // Its words may have gone from the text that is not saved; then it is only in the file.
  if (!(await documentOf(world)).getText().includes(name[0])) return true;
  const isShown = async () => (await itemsOf(world)).has(id);
  const isSettled = async () => (await isShown()) || isToldOf(world, name[0]) || !(await isFound(world, id));
  if (!(await comes(isSettled)))
    fault(world, `${id} was written elsewhere and is not shown (${await whyNotShown(world, id, name[0])})`);
  return true;
};

/** Whether who reads the file anew finds a place for it in the text of the editor. */
async function isFound(world: World, id: string): Promise<boolean> {
  const content = readSidecar(await textOfFile(world.sidecar));
  const article = parseArticle((await documentOf(world)).getText());
  const found = 'records' in content ? attachSidecar(content, article).annotations.get(id) : undefined;
  return (found?.placement.spans.length ?? 0) > 0;
}

/** In the list of problems, as an annotation without a sure place: what stood around it is another text in the editor. */
const isToldOf = ({ uri }: World, words: string): boolean =>
  vscode.languages
    .getDiagnostics(uri)
    .some(({ code, message }) => (code === 'ambiguous' || code === 'orphan') && message.includes(`“${words}”`));

/** What tells a change that nobody noticed from an annotation that was read and found no place. */
async function whyNotShown(world: World, id: string, words: string): Promise<string> {
  const content = await textOfFile(world.sidecar);
  const text = (await documentOf(world)).getText();
  const shown = [...(await itemsOf(world)).values()].filter((item) => wordsAt(text, item).includes(words));
  await vscode.workspace.fs.writeFile(world.sidecar, new TextEncoder().encode(content));
  const came = await comes(async () => (await itemsOf(world)).has(id));
  const facts = {
    ...{ words, inFile: content.includes(id), times: text.split(words).length - 1, comesWhenWrittenAgain: came },
    ...{ others: shown.map((item) => `${item.id} ${item.state} ${wordsAt(text, item)}`) },
  };
  return JSON.stringify(facts);
}

/** A person tags a name that nobody has tagged. */
export const tag: Step = async (world) => {
  const editor = await editorOf(world);
  const { document } = editor;
  const text = document.getText();
  const items = [...(await itemsOf(world)).values()];
  const isFree = ({ index, 0: { length } }: RegExpExecArray) =>
    !items.some(({ spans }) => spans.some(({ start, end }) => start < index + length && index < end));
  const name = world.random.pick([...text.matchAll(capitalized)].filter(isFree));
  if (!name) return false;
  const [start, end] = [document.positionAt(name.index), document.positionAt(name.index + name[0].length)];
  editor.selection = new vscode.Selection(start, end);
  await run('article.tagPerson');
  await world.api.saved(world.uri);
  await adopt(world, name[0]);
  return true;
};

/** Takes note of the decisions that are new in the file, and of rejections that were taken back. */
export async function adopt(world: World, words?: string): Promise<void> {
  const { journal } = world;
  for (const [id, { status, selector }] of await storedOf(world)) {
    const known = journal.owned[id];
    if (known?.status === status) continue;
    journal.owned[id] = { words: known?.words ?? (words === undefined ? selector.quote : [words]), status };
    journal.removed = journal.removed.filter((other) => other !== id);
  }
}

/** Decides about one that is shown. While it asks for the name of who decides, a late edit may come: then nothing is decided. */
async function onOne(world: World, command: string): Promise<string | undefined> {
  const { document } = await editorOf(world);
  const id = world.random.pick([...(await itemsOf(world)).keys()]);
  if (id === undefined || !(id in world.journal.owned)) return undefined;
  const { version } = document;
  await run(command, { uri: world.uri.toString(), id });
  await world.api.saved(world.uri);
  if (!(await itemsOf(world)).has(id)) return id;
  if (document.version === version) fault(world, `${command} did nothing to ${id}`);
  return undefined;
}

export const reject: Step = async (world) => {
  const id = await onOne(world, 'article.reject');
  if (id === undefined) return false;
  world.journal.owned[id] = { words: world.journal.owned[id]?.words ?? [], status: 'rejected' };
  return true;
};

export const removeOne: Step = async (world) => {
  const id = await onOne(world, 'article.remove');
  if (id === undefined) return false;
  world.journal.owned = Object.fromEntries(Object.entries(world.journal.owned).filter(([other]) => other !== id));
  world.journal.removed.push(id);
  return true;
};

/** A decision taken back and taken again is as it was, in the file too. */
export const undoDecision: Step = async (world) => {
  await editorOf(world);
  await world.api.saved(world.uri);
  const read = async () =>
    JSON.stringify([...(await storedOf(world)).values()].map(({ id, status }) => [id, status]).sort());
  const before = await read();
  await run('article.undoDecision');
  await world.api.saved(world.uri);
  const isUndone = (await read()) !== before;
  if (isUndone) await run('article.redoDecision');
  await world.api.saved(world.uri);
  if ((await read()) !== before) fault(world, 'a decision taken back and taken again is another one');
  return isUndone;
};

/** The session of the article ends, and another one reads everything from the disk. */
export const reopen: Step = async (world) => {
  const document = await documentOf(world);
  await world.api.saved(world.uri);
  await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await vscode.languages.setTextDocumentLanguage(document, 'article');
  return true;
};
