import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { systemReason } from '../../src/cli/systemError';
import { useFolder } from './folder';
import { runCli } from './program';

const refused = (code: string, place: string): Error =>
  Object.assign(new Error(`${code}: as the system says`), { code, path: place });

describe('what the system refuses', () => {
  const { at, put } = useFolder();

  it('is told with its place, once, and the remedy', () => {
    const error = refused('EACCES', '/texts/a.article');
    assert.equal(
      systemReason(error, '/texts/a.article'),
      'you may not read or write it, change its permissions (EACCES)',
    );
    assert.match(systemReason(error, '/texts/b.article') ?? '', /^\/texts\/a\.article: you may not/u);
    assert.match(systemReason(error) ?? '', /^\/texts\/a\.article: you may not/u);
  });

  it('is about the file that is written, not about the one beside it that stands in for it', () => {
    const error = refused('ENOSPC', path.join('/texts', '.a.article.ann.jsonl.0123abcd.tmp'));
    assert.match(systemReason(error) ?? '', /a\.article\.ann\.jsonl: the disk is full/u);
    assert.doesNotMatch(systemReason(error) ?? '', /tmp/u);
  });

  it('is left as it is where nobody knows a remedy', () => {
    assert.equal(systemReason(refused('toString', '/a')), undefined);
    assert.equal(systemReason(new Error('something')), undefined);
    assert.equal(systemReason('ENOENT'), undefined);
  });

  it('reaches the person from each command', async () => {
    const file = put('a.article', 'Anna Berg kam.\n');
    put('taken', '');
    const { code, err } = await runCli(['export', file, '--to', 'csv', '--out', at('taken')]);
    assert.equal(code, 1);
    assert.match(err, /taken: something of that name is in the way.*--out \(EEXIST\)/u);
    mkdirSync(at('b.article.ann.jsonl'));
    const other = put('b.article', 'Ben kam.\n');
    const checked = await runCli(['check', other]);
    assert.match(checked.err, /b\.article: .*it is a folder where a file is needed/u);
    if (process.getuid?.() === 0) return;
    chmodSync(file, 0);
    assert.match((await runCli(['check', file])).err, /a\.article: you may not read/u);
  });
});
