import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readFormat, readWritten } from '../../../src/core/formats/foreign';

const file = { suffix: '.words.txt', content: 'Anna Berg\n' };

describe('a format of another extension', () => {
  it('has an id, a name and a function that writes', () => {
    class WordList {
      readonly id = 'example.word-list';
      readonly name = ' Word list ';
      readonly #ending = '.words.txt';
      write() {
        return this.#ending;
      }
    }
    const format = readFormat(new WordList());
    assert.equal(format?.name, 'Word list');
    assert.equal(format.write({}), '.words.txt');
  });

  for (const value of [
    undefined,
    'csv',
    { id: 'csv', name: 'CSV' },
    { id: 'CSV!', name: 'CSV', write: () => file },
    { id: 'a b', name: 'CSV', write: () => file },
    { id: 'words', name: ' ', write: () => file },
  ])
    it(`is not ${JSON.stringify(value)}`, () => {
      assert.equal(readFormat(value), undefined);
    });
});

describe('what a format of another extension writes', () => {
  it('is taken with what it lost', () => {
    const shared = { suffix: 'words.conf', content: '', shared: true };
    const lost = [{ code: 'notes', count: 2 }, { code: 'nerves', count: 1 }, { code: 'roles', count: -1 }, null];
    assert.deepEqual(readWritten({ files: [file, shared], lost }), {
      files: [file, shared],
      lost: [{ code: 'notes', count: 2 }],
    });
    assert.deepEqual(readWritten({ files: [file] })?.lost, []);
  });

  for (const [what, files] of [
    ['no file', []],
    ['a path', [{ suffix: '/../../.bashrc', content: '' }]],
    ['a path of Windows', [{ suffix: '.a\\b', content: '' }]],
    ['a shared name that leads up', [{ suffix: '..', content: '', shared: true }]],
    ['a name that is no suffix', [{ suffix: 'words.txt', content: '' }]],
    ['bytes', [{ suffix: '.bin', content: new Uint8Array(1) }]],
    ['a name twice', [file, file]],
    ['too many', Array.from({ length: 101 }, (_, index) => ({ suffix: `.${index}`, content: '' }))],
  ] as const)
    it(`is refused with ${what}`, () => {
      assert.equal(readWritten({ files, lost: [] }), undefined);
    });

  it('never makes reading it throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, files) => {
        readWritten(value);
        readWritten({ files });
        readFormat(value);
      }),
    );
  });
});
