import { strict as assert } from 'node:assert';
import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFileAtomically } from '../../../src/platform/node/atomicWrite';

describe('writeFileAtomically', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'article-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a new file and leaves nothing beside it', async () => {
    await writeFileAtomically(path.join(folder, 'a.ann.jsonl'), '„ä“\n');
    assert.equal(await readFile(path.join(folder, 'a.ann.jsonl'), 'utf8'), '„ä“\n');
    assert.deepEqual(await readdir(folder), ['a.ann.jsonl']);
  });

  it('replaces a file and keeps its mode', async () => {
    const file = path.join(folder, 'a');
    await writeFile(file, 'a much longer text than the one after it');
    await chmod(file, 0o640);
    await writeFileAtomically(file, 'new');
    assert.equal(await readFile(file, 'utf8'), 'new');
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o640);
  });

  it('writes through a link instead of replacing it', async function () {
    if (process.platform === 'win32') this.skip();
    const file = path.join(folder, 'real');
    await writeFile(file, 'old');
    await symlink(file, path.join(folder, 'link'));
    await writeFileAtomically(path.join(folder, 'link'), 'new');
    assert.equal(await readFile(file, 'utf8'), 'new');
    assert.deepEqual((await readdir(folder)).sort(), ['link', 'real']);
  });

  it('rejects where there is no folder, and makes none', async () => {
    await assert.rejects(writeFileAtomically(path.join(folder, 'none', 'a'), 'x'), { code: 'ENOENT' });
    assert.deepEqual(await readdir(folder), []);
  });

  it('leaves no temporary file when the place is taken by a folder', async () => {
    await assert.rejects(writeFileAtomically(folder, 'x'));
    assert.deepEqual(
      (await readdir(path.dirname(folder))).filter((name) => name.includes(path.basename(folder))),
      [path.basename(folder)],
    );
  });

  it('keeps one whole content when several write at once', async () => {
    const file = path.join(folder, 'a');
    const contents = ['1', '2', '3'].map((digit) => digit.repeat(100_000));
    await Promise.all(contents.map((content) => writeFileAtomically(file, content)));
    assert.ok(contents.includes(await readFile(file, 'utf8')));
  });
});
