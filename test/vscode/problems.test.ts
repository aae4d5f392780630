import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, edit, openArticle, reopen, run, text, until } from './articles';
import { show, write } from './world';

const title = 'Der Damm am Fluss bricht';
/** Two problems of marks and two of speakers. */
const faulty = [
  title,
  '',
  'Der Damm brach am Morgen. „Es war laut und es ging sehr schnell.“ Dann war es still. „Wir warten, sagte Anna Berg.',
  '',
  '„Nein“, sagte Krüger. "Doch", sagte Anna Berg. „Nie“, sagte sie.',
  '',
].join('\n');

const ofOurs = ({ uri }: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Article');

const codeOf = (code: vscode.Diagnostic['code']): string => (typeof code === 'string' ? code : '');

const shortOf = (document: vscode.TextDocument) =>
  ofOurs(document).map(({ code, range, severity }) => `${codeOf(code)} ${document.getText(range)} ${String(severity)}`);

const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity;

const all = [
  `quoteWithoutSpeaker „Es ${String(Information)}`,
  `unbalancedMarks „Wir ${String(Warning)}`,
  `speakerNotIntroduced Krüger ${String(Information)}`,
  `mixedMarks "Doch" ${String(Information)}`,
];

/** Waits until the list of problems is as wanted: they come when typing pauses. */
async function problemsAre(document: vscode.TextDocument, wanted: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  const isSo = () => {
    seen = shortOf(document);
    return seen.length === wanted.length && wanted.every((each) => seen.includes(each)) ? true : undefined;
  };
  const limit = new Promise<never>((_, reject) =>
    setTimeout(() => {
      reject(new TypeError(`${seen.join(' | ')} instead of ${wanted.join(' | ')}`));
    }, 8000),
  );
  await Promise.race([until(isSo), limit]);
}

const open = (name: string, words = faulty) => openArticle(`problems-${name}`, words);

/** The quick fixes at a problem. */
async function fixesAt(document: vscode.TextDocument, code: string): Promise<readonly vscode.CodeAction[]> {
  const { range } = ofOurs(document).find((each) => each.code === code) ?? assert.fail(code);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function take(document: vscode.TextDocument, code: string, title_: string): Promise<void> {
  const fixes = await fixesAt(document, code);
  const fix = fixes.find((each) => each.title === title_);
  assert.ok(fix, `${title_} is not among ${fixes.map((each) => each.title).join(', ')}`);
  if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit));
  if (fix.command) await run(fix.command.command, (fix.command.arguments as readonly unknown[] | undefined)?.[0]);
}

async function set(code: string, severity: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('article.problems').update(code, severity, true);
}

describe('the problems of an article', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are none in one that has none', async () => {
    const document = await open('clean.article', text);
    const other = await open('other.article');
    // By the time that one shows its own, the first would have shown some.
    await problemsAre(other, all);
    assert.deepEqual(shortOf(document), []);
  });

  it('are shown with the severity of each kind, and gone when nobody has it open', async () => {
    const document = await open('shown.article');
    await problemsAre(document, all);
    await run('workbench.action.closeAllEditors');
    await problemsAre(document, []);
  });

  it('are not there for an article that is in no editor', async () => {
    const uri = await write('problems-hidden.article', faulty);
    const hidden = await vscode.workspace.openTextDocument(uri);
    await annotationsOf(uri);
    await problemsAre(await open('visible.article'), all);
    assert.deepEqual(shortOf(hidden), []);
    await show(uri);
    await problemsAre(hidden, all);
  });

  it('come and go while the text is edited', async () => {
    const document = await open('typing.article', `${title}\n\n„Ja“, sagte Anna Berg.\n`);
    await edit(document, document.getText().length, document.getText().length, 'Sie sagte „nein und ging.\n');
    await problemsAre(document, [`unbalancedMarks „nein ${String(Warning)}`]);
    const end = document.getText().indexOf(' und ging');
    await edit(document, end, end, '“');
    await problemsAre(document, []);
  });

  it('are as severe as their settings say, at once', async () => {
    const document = await open('severe.article');
    await problemsAre(document, all);
    try {
      await set('unbalancedMarks', 'error');
      await set('quoteWithoutSpeaker', 'hint');
      await set('speakerNotIntroduced', 'off');
      await set('mixedMarks', 'no such severity');
      await problemsAre(document, [
        `quoteWithoutSpeaker „Es ${String(Hint)}`,
        `unbalancedMarks „Wir ${String(Error)}`,
        `mixedMarks "Doch" ${String(Information)}`,
      ]);
    } finally {
      for (const code of ['unbalancedMarks', 'quoteWithoutSpeaker', 'speakerNotIntroduced', 'mixedMarks'])
        await set(code, undefined);
    }
    await problemsAre(document, all);
  });

  it('are not told of what is hidden', async () => {
    const document = await open('hiding.article');
    const settings = vscode.workspace.getConfiguration('article.decorations');
    try {
      await settings.update('hiddenTypes', ['quote'], true);
      await problemsAre(document, [all[1] ?? '', all[3] ?? '']);
    } finally {
      await settings.update('hiddenTypes', undefined, true);
    }
  });
});

describe('a quick fix', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('closes a quotation before the words of saying, at the end of the sentence, or takes the mark away', async () => {
    const document = await open('close.article');
    await problemsAre(document, all);
    const [preferred, ...others] = await fixesAt(document, 'unbalancedMarks');
    assert.equal(preferred?.isPreferred, true);
    assert.deepEqual(
      [preferred, ...others].map((fix) => fix.title),
      ['Insert “ before the words of saying', 'Insert “ at the end of the sentence', 'Remove „'],
    );
    await take(document, 'unbalancedMarks', 'Insert “ before the words of saying');
    assert.ok(document.getText().includes('„Wir warten“, sagte Anna Berg.'));
    await problemsAre(
      document,
      all.filter((each) => !each.startsWith('unbalanced')),
    );
  });

  it('says that the speaker is unknown, which is kept, and undone', async () => {
    const document = await open('unknown.article');
    await problemsAre(document, all);
    await take(document, 'quoteWithoutSpeaker', 'Mark the Speaker as Unknown');
    const rest = all.filter((each) => !each.startsWith('quoteWithout'));
    await problemsAre(document, rest);
    await (await api()).saved(document.uri);
    await reopen(document);
    await problemsAre(document, rest);
  });

  it('takes the mark of an unknown speaker back with undo', async () => {
    const document = await open('undone.article');
    await problemsAre(document, all);
    await take(document, 'quoteWithoutSpeaker', 'Mark the Speaker as Unknown');
    await problemsAre(document, all.slice(1));
    await run('article.undoDecision');
    await problemsAre(document, all);
  });

  it('says that it is no quotation, or who speaks', async () => {
    const document = await open('who.article');
    await problemsAre(document, all);
    await take(document, 'quoteWithoutSpeaker', 'Not a Quotation');
    await problemsAre(document, all.slice(1));
    await run('article.undoDecision');
    await problemsAre(document, all);
    const fixes = await fixesAt(document, 'quoteWithoutSpeaker');
    const { command } = fixes.find((fix) => fix.title === 'Set the Speaker…') ?? assert.fail();
    const [argument] = (command?.arguments ?? []) as readonly object[];
    await run(command?.command ?? '', { ...argument, speaker: 'Anna Berg' });
    await problemsAre(document, all.slice(1));
  });

  it('goes to a speaker who is not introduced, or says which one of the article it is', async () => {
    const document = await open('introduce.article');
    await problemsAre(document, all);
    await take(document, 'speakerNotIntroduced', 'Go to the Speaker');
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'Krüger');
    const titles = (await fixesAt(document, 'speakerNotIntroduced')).map((fix) => fix.title);
    assert.deepEqual(titles, ['Set the Speaker…', 'Go to the Speaker', 'Link to Wikidata…']);
  });

  it('writes one quotation, or all, in the article’s own marks', async () => {
    const content = `${title}\n\n„Ja“, sagte Anna Berg. „So“, sagte sie. "Doch", sagte sie. »Nie«, sagte sie.\n`;
    const document = await open('marks.article', content);
    const mixed = [`mixedMarks "Doch" ${String(Information)}`, `mixedMarks »Nie« ${String(Information)}`];
    await problemsAre(document, mixed);
    await take(document, 'mixedMarks', 'Write This Quotation in „…“');
    assert.ok(document.getText().includes('„Doch“, sagte sie. »Nie«'));
    await problemsAre(document, mixed.slice(1));
    await edit(document, 0, 0, 'Neu: ');
    await run('undo');
    await run('undo');
    await problemsAre(document, mixed);
    await take(document, 'mixedMarks', 'Write All Quotations of This Article in „…“');
    assert.ok(document.getText().includes('„Doch“, sagte sie. „Nie“'));
    await problemsAre(document, []);
  });
});

/** A headline with another number than the text, a name in two spellings, a wrong day of the week, a person without a first name. */
const doubtful = [
  '15 Gäste auf der Fähre',
  '',
  'Am Mittwoch, 24. November 2026, kamen 14 Gäste mit Anna Meier nach Kiel. Frau Meyer war zufrieden.',
  '',
  'Am Abend traf sie Herrn Krüger. Dann fuhr Krüger mit Anna Meier heim.',
  '',
].join('\n');

const facts = [
  `headlineNumber 15 Gäste ${String(Information)}`,
  `weekdayMismatch Mittwoch, 24. November 2026 ${String(Warning)}`,
  `nameSpelledTwoWays Meyer ${String(Information)}`,
  `personNotIntroduced Krüger ${String(Information)}`,
];

describe('the problems of facts', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are shown with the other place, each in a sentence', async () => {
    const document = await open('facts.article', doubtful);
    await problemsAre(document, facts);
    const sentences = ofOurs(document).map(({ message, relatedInformation }) => {
      const [other] = relatedInformation ?? [];
      return other ? `${message} (${document.getText(other.location.range)})` : message;
    });
    assert.deepEqual(sentences.sort(), [
      '24. November 2026 is no Mittwoch but a Dienstag',
      'Krüger is never called by a full name, nor by an office',
      'The headline says “15 Gäste”, the text “14 Gäste” (14 Gäste)',
      '“Meyer” is elsewhere in this article spelled “Anna Meier” (Anna Meier)',
    ]);
  });

  it('are mended in either way', async () => {
    const document = await open('facts-fixed.article', doubtful);
    await problemsAre(document, facts);
    await take(document, 'headlineNumber', 'Write “14” in the Headline');
    await problemsAre(document, facts.slice(1));
    await take(document, 'weekdayMismatch', 'Write “25” Instead of “24”');
    assert.ok(document.getText().includes('Am Mittwoch, 25. November 2026, kamen 14 Gäste'));
    await problemsAre(document, facts.slice(2));
    await take(document, 'nameSpelledTwoWays', 'Write “Meier” Instead of “Meyer”');
    assert.ok(document.getText().includes('Frau Meier war'));
    await problemsAre(document, facts.slice(3));
    await take(document, 'personNotIntroduced', 'Not a Name');
    await problemsAre(document, []);
  });

  it('are switched off by their settings', async () => {
    const document = await open('facts-off.article', doubtful);
    await problemsAre(document, facts);
    const codes = ['headlineNumber', 'weekdayMismatch', 'nameSpelledTwoWays', 'personNotIntroduced'];
    try {
      for (const code of codes) await set(code, 'off');
      await problemsAre(document, []);
    } finally {
      for (const code of codes) await set(code, undefined);
    }
  });
});
