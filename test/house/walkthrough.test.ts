import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const root = path.resolve(__dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as {
  contributes: { commands: { command: string }[]; walkthroughs: { steps: Step[] }[] };
};
const commands = new Set(contributes.commands.map(({ command }) => command));
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Which article the pictures of a language show: the one that its walkthrough opens. */
const samples = { 'package.nls.json': 'harbour-tram.article', 'package.nls.de.json': 'faehre-kiel-bergen.article' };

describe('the walkthrough', () => {
  it('has five steps', () => {
    assert.equal(steps.length, 5);
  });

  for (const { id, description, media, completionEvents } of steps) {
    for (const [file, article] of Object.entries(samples))
      it(`step ${id} has a picture in ${file} in the colours of the theme, and nothing in it that runs or is fetched`, () => {
        const texts = JSON.parse(read(file)) as Record<string, string>;
        const picture = read(texts[media.svg.replaceAll('%', '')] ?? '');
        assert.match(picture, /^<svg [^]*var\(--vscode-[^]*<\/svg>\s*$/u);
        assert.ok(picture.includes(article), article);
        assert.doesNotMatch(picture, /<script|<image|href=|url\(|on\w+=/u);
      });

    it(`step ${id} is done by commands that there are`, () => {
      const named = completionEvents.flatMap((event) => /^onCommand:(.+)$/u.exec(event)?.slice(1) ?? []);
      assert.ok(named.length > 0);
      for (const command of named) assert.ok(commands.has(command), command);
      assert.ok(completionEvents.every((event) => /^on(?:Command|Context):article\./u.test(event)));
    });

    for (const file of ['package.nls.json', 'package.nls.de.json'])
      it(`step ${id} has a button in ${file} that runs one of them`, () => {
        const text = (JSON.parse(read(file)) as Record<string, string>)[description.replaceAll('%', '')] ?? '';
        const [, command = '', step] = /\]\(command:([\w.]+)(?:\?%22(\w+)%22)?\)$/u.exec(text) ?? [];
        assert.ok(commands.has(command), text);
        if (step !== undefined) assert.ok(completionEvents.includes(`onContext:article.tried.${step}`), step);
      });
  }
});
