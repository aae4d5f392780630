import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { OfferedDetector, OfferedFormat } from '../../src/editor/document/api';
import { annotationsOf, api, edit, text, until, wordsOf } from './articles';
import { folder, show, stored, write } from './world';

interface Consumer {
  dispose(): void;
}

const letter = 'Die Stadt bittet um Post an rat@hamburg.example bis Montag.\n\n„Wir lesen alles“, sagte Anna Berg.\n';
const consumer = () => vscode.extensions.getExtension<Consumer>('example.consumer') ?? assert.fail('no consumer');
const others = (document: vscode.TextDocument) => wordsOf(document, 'other');
/** Resolves when an open article has such words of the type `other`. */
const untilOthers = (document: vscode.TextDocument, words: readonly string[]) =>
  until(async () => (JSON.stringify(await others(document)) === JSON.stringify(words) ? true : undefined));

async function exported(format: string): Promise<readonly vscode.Uri[] | undefined> {
  const argument = { format, withSuggestions: true, to: vscode.Uri.joinPath(folder(), 'out').toString() };
  const files = await vscode.commands.executeCommand<readonly string[] | undefined>('article.export', argument);
  return files?.map((uri) => vscode.Uri.parse(uri));
}

// The consumer is woken once, in the first test; what it brought goes in the last.
describe('another extension', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('brings a detector, whose suggestions are like any other', async () => {
    const { document } = await show(await write('letter.article', letter));
    assert.deepEqual(await others(document), []);
    await consumer().activate();
    await untilOthers(document, ['rat@hamburg.example']);
    const { items, entities } = await annotationsOf(document.uri);
    const item = items.find(({ type }) => type === 'other') ?? assert.fail('nothing suggested');
    assert.equal(item.score, 0.75);
    assert.deepEqual(item.evidence, [{ code: 'detector', value: 'E-mail addresses (sample)' }]);
    assert.equal(entities.find(({ id }) => id === item.entity)?.name, 'rat@hamburg.example');
    await vscode.commands.executeCommand('article.accept', { uri: document.uri.toString(), id: item.id });
    await until(async () => ((await wordsOf(document, 'other', 'decision')).length === 1 ? true : undefined));
  });

  it('follows what is typed', async () => {
    const { document } = await show(await write('letter-typed.article', letter));
    await untilOthers(document, ['rat@hamburg.example']);
    await edit(document, 0, 0, 'An amt@bremen.example: ');
    await untilOthers(document, ['amt@bremen.example', 'rat@hamburg.example']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('brings a format, and cannot change what it is given', async () => {
    const { document } = await show(await write('speakers.article', text));
    const before = await annotationsOf(document.uri);
    const [file] = (await exported('example.speakers')) ?? [];
    assert.match(await stored(file ?? assert.fail('nothing written')), /^speakers\.article\n(?:Anna Berg\n)+$/u);
    assert.deepEqual(await annotationsOf(document.uri), before);
  });

  it('is told by an exception what it does wrong', async () => {
    const { registerFormat, registerDetector } = await api();
    const taken: OfferedFormat = { id: 'csv', name: 'CSV', write: () => ({ files: [], lost: [] }) };
    assert.throws(() => registerFormat(taken), /the id csv is taken/u);
    assert.throws(() => registerFormat({} as OfferedFormat), TypeError);
    assert.throws(() => registerDetector({ id: 'x' } as OfferedDetector), TypeError);
    const first = registerDetector({ id: 'once', name: 'Once', detect: () => [] });
    assert.throws(() => registerDetector({ id: 'once', name: 'Twice', detect: () => [] }), /the id once is taken/u);
    first.dispose();
    registerDetector({ id: 'once', name: 'Again', detect: () => [] }).dispose();
  });

  it('may fail without breaking an article', async () => {
    const { document } = await show(await write('faulty.article', letter));
    await untilOthers(document, ['rat@hamburg.example']);
    const { registerDetector, registerFormat } = await api();
    const start = letter.indexOf('Stadt');
    const half = [{ type: 'other', start, end: start + 5 }, { type: 'other', start: -3, end: 1e9 }, null];
    const wrong = (detect: unknown, id: string) =>
      registerDetector({ id, name: id, detect: detect as OfferedDetector['detect'] });
    const faults = [
      wrong(() => 'rubbish', 'text'),
      wrong(() => Promise.reject(new Error('no luck')), 'rejecting'),
      wrong(() => {
        throw new Error('no luck at all');
      }, 'throwing'),
      wrong(() => half, 'half'),
      wrong(() => new Promise(() => undefined), 'silent'),
      registerFormat({
        id: 'breaking',
        name: 'Breaking',
        write: () => {
          throw new Error('no luck');
        },
      }),
      registerFormat({
        id: 'leading-elsewhere',
        name: 'Elsewhere',
        write: () => ({ files: [{ suffix: '/../x', content: '' }], lost: [] }),
      }),
    ];
    await untilOthers(document, ['Stadt', 'rat@hamburg.example']);
    assert.equal(await exported('breaking'), undefined);
    assert.equal(await exported('leading-elsewhere'), undefined);
    assert.equal((await exported('example.speakers'))?.length, 1);
    vscode.Disposable.from(...faults).dispose();
    await untilOthers(document, ['rat@hamburg.example']);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('takes what it brought away again', async () => {
    const { document } = await show(await write('letter-end.article', letter));
    await untilOthers(document, ['rat@hamburg.example']);
    consumer().exports.dispose();
    await untilOthers(document, []);
    assert.equal(await exported('example.speakers'), undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
