import assert from 'node:assert/strict';
import { runCli } from './program';

/** A command line, how it ends, and what it says. */
const CALLS: readonly (readonly [args: string, code: number, out: RegExp, err: RegExp])[] = [
  ['--version', 0, /^1\.2\.3\n$/, /^$/],
  ['--help', 0, /annotate \[FILE…\][^]*export FILE…[^]*formats/, /^$/],
  ['help', 0, /Exit code/, /^$/],
  ['help annotate', 0, /--jsonl/, /^$/],
  ['help nothing', 0, /Exit code/, /^$/],
  ['annotate --help', 0, /--jsonl/, /^$/],
  ['export --help', 0, /--with-suggestions/, /^$/],
  ['export a.article -h', 0, /--strict/, /^$/],
  ['formats', 0, /^w3c +W3C Web Annotation \(JSON-LD\), also read\n(?:[a-z0-9-]+ +[^\n]+\n)+$/, /^$/],
  ['', 2, /annotate/, /^$/],
  [
    'anotate',
    2,
    /^$/,
    /There is no command anotate\. There are: annotate, export, import, convert, check, agree, evaluate, formats\n$/,
  ],
  ['constructor', 2, /^$/, /There is no command constructor/],
  ['formats w3c', 2, /^$/, /takes no arguments/],
  ['annotate --lang fr', 2, /^$/, /--lang is de or en, not fr/],
  ['annotate --lang=', 2, /^$/, /--lang is de or en, not $/m],
  ['annotate --lang', 2, /^$/, /argument missing\. See/],
  ['annotate --lang --jsonl', 2, /^$/, /'--lang' argument is ambiguous\. See/],
  ['annotate --jsonl=1', 2, /^$/, /does not take an argument\. See/],
  ['annotate --json', 2, /^$/, /Unknown option '--json'[^]*annotate --help/],
  ['export a.article', 2, /^$/, /needs --to FORMAT, one of w3c, tei, brat, .*, markdown/],
  ['export a.article --to pdf', 2, /^$/, /no format pdf\. There are: w3c, tei, brat, .*, markdown/],
  ['export --to csv', 2, /^$/, /needs a FILE/],
  [
    'annotate nowhere.article',
    1,
    /^$/,
    /^nowhere\.article: there is no such file or folder, check the name \(ENOENT\)/,
  ],
  ['annotate .', 1, /^$/, /^\.: it is a folder where a file is needed, name the file in it \(EISDIR\)/],
  ['annotate --jsonl .', 1, /^$/, /^\.: it is a folder where a file is needed, name the file in it \(EISDIR\)/],
  ['export src/cli --to csv', 1, /^$/, /src\/cli: there is no article in it/],
  ['export - --to csv', 1, /^$/, /standard input: this format has 2 files an article: name a folder for them by --out/],
  [
    'export nowhere.article --to csv',
    1,
    /^$/,
    /^nowhere\.article: there is no such file or folder, check the name \(ENOENT\)/,
  ],
  ['import --help', 0, /--from FORMAT +w3c, tei/, /^$/],
  ['import src/cli --from doccano', 1, /^$/, /src\/cli: there is no \.doccano\.jsonl in it/],
  ['convert --help', 0, /--to FORMAT/, /^$/],
  ['convert a --from html --to csv', 2, /^$/, /There is no format html to convert/],
  ['convert a --from doccano', 2, /^$/, /convert needs --to FORMAT/],
  ['convert --from doccano --to csv', 2, /^$/, /convert needs a FILE/],
  [
    'annotate --jsonl nowhere.jsonl',
    1,
    /^$/,
    /^nowhere\.jsonl: there is no such file or folder, check the name \(ENOENT\)/,
  ],
  ['annotate -- --help', 1, /^$/, /^--help: there is no such file or folder, check the name \(ENOENT\)/],
];

describe('the command line', () => {
  for (const [args, code, out, err] of CALLS)
    it(`article-annotator ${args}`, async () => {
      const ran = await runCli(args.split(' ').filter((arg) => arg !== ''));
      assert.match(ran.err, err);
      assert.match(ran.out, out);
      assert.equal(ran.code, code);
    });
});
