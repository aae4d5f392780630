import { strict as assert } from 'node:assert';
import type { Annotation, Decisions } from '../../../src/core/annotations/annotation';
import { findPlaces, type PlaceTask } from '../../../src/core/annotations/findPlaces';
import type { TextEdit } from '../../../src/core/annotations/follow';
import { readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { takePlaces } from '../../../src/core/annotations/takePlaces';
import { parseArticle } from '../../../src/core/article/parse';
import { PlaceSearch, type FindPlaces } from '../../../src/editor/document/placeSearch';
import { annotation, decisionsOf } from '../items';

const never: FindPlaces = () => Promise.reject(new Error('a short text is searched at once'));
const nobody = { began: () => assert.fail(), found: () => assert.fail(), ended: () => undefined };

/** What becomes of decisions in a short text. */
const followText = (
  decisions: Decisions,
  before: string,
  edits: readonly TextEdit[],
  after: string,
  isFromOutside = false,
) => new PlaceSearch(never, nobody).edited(decisions, { before, edits, after, isFromOutside });

const filler = 'Der Rat tagte lange und kam zu keinem Ergebnis, das jemand festhalten wollte. '.repeat(8);
const text = `Erster Absatz.\n\n${filler}Danach sprach Anna Berg mit den Leuten.\n`;
const decisions = decisionsOf(annotation('aaaaaaaa', text, 'Anna Berg'));
const wordsAt = (after: string, { annotations }: typeof decisions) =>
  annotations.get('aaaaaaaa')?.placement.spans.map(({ start, end }) => after.slice(start, end));

describe('decisions on an edited text', () => {
  it('move with what is typed before them', () => {
    const after = `Neu. ${text}`;
    const edit = { start: 0, end: 0, text: 'Neu. ', removed: '' };
    assert.deepEqual(wordsAt(after, followText(decisions, text, [edit], after)), ['Anna Berg']);
  });

  it('go with the words that a person deletes', () => {
    const start = text.indexOf('Anna Berg');
    const edit = { start, end: start + 9, text: '', removed: 'Anna Berg' };
    const after = text.replace('Anna Berg', '');
    assert.deepEqual(wordsAt(after, followText(decisions, text, [edit], after)), []);
  });

  it('are found again when a program replaces the whole text', () => {
    const after = text
      .replace('Erster', 'Ein ganz anderer erster')
      .replace('lange', 'lange Zeit')
      .replaceAll('\n', '\r\n');
    const edit = { start: 0, end: text.length, text: after, removed: text };
    assert.deepEqual(wordsAt(after, followText(decisions, text, [edit], after)), ['Anna Berg']);
  });

  it('are nowhere when the new text does not hold their words', () => {
    const after = 'Etwas anderes. '.repeat(60);
    const edit = { start: 0, end: text.length, text: after, removed: text };
    const followed = followText(decisions, text, [edit], after);
    assert.deepEqual(wordsAt(after, followed), []);
    assert.equal(followed.annotations.get('aaaaaaaa')?.placement.state, 'orphan');
  });

  it('come back with their words when a program brings them', () => {
    const without = 'Etwas anderes. '.repeat(60);
    const gone = { start: 0, end: text.length, text: without, removed: text };
    const lost = followText(decisions, text, [gone], without);
    const after = `Vorspann.\n\n${text}`;
    const back = { start: 0, end: without.length, text: after, removed: without };
    assert.deepEqual(wordsAt(after, followText(lost, without, [back], after)), ['Anna Berg']);
  });

  it('do not become certain by moving with words that nobody has confirmed', () => {
    const changed = text.replace('Anna Berg', 'Anna Bergs');
    const start = changed.indexOf('Anna Bergs');
    const edited = annotation('aaaaaaaa', text, 'Anna Berg', {
      placement: { state: 'edited', score: 0.9, spans: [{ start, end: start + 10 }] },
    });
    const after = `Ganz neuer Anfang.\n\n${changed.replace('lange', 'sehr lange')}`;
    const edit = { start: 0, end: changed.length, text: after, removed: changed };
    const followed = followText(decisionsOf(edited), changed, [edit], after).annotations.get('aaaaaaaa');
    assert.deepEqual(followed?.placement.state, 'edited');
    assert.deepEqual(followed.selector.quote, ['Anna Berg']);
    assert.equal(after.slice(followed.placement.spans[0]?.start, followed.placement.spans[0]?.end), 'Anna Bergs');
  });

  it('are found again in a short stretch, if another program wrote it', () => {
    const short = 'Am Abend sprach Anna Berg mit den Leuten vom Rat der Stadt am Damm.\n';
    const after = 'Am späten Abend traf man sich. Es sprach Anna Berg mit allen Leuten vom Rat.\n';
    const known = decisionsOf(annotation('aaaaaaaa', short, 'Anna Berg'));
    const edit = { start: 0, end: short.length, text: after, removed: short };
    assert.deepEqual(wordsAt(after, followText(known, short, [edit], after)), []);
    assert.deepEqual(wordsAt(after, followText(known, short, [edit], after, true)), ['Anna Berg']);
  });
});

/** An article that is open, and whose searches in the background a test ends when it wants. */
class Open {
  decisions: Decisions;
  readonly log: string[] = [];
  readonly searches: { readonly task: PlaceTask; readonly signal: AbortSignal; readonly end: () => Promise<void> }[] =
    [];
  readonly places = new PlaceSearch(
    (task, signal) =>
      new Promise((resolve) => {
        const end = async () => {
          resolve(findPlaces(task));
          await Promise.resolve();
          await Promise.resolve();
        };
        this.searches.push({ task, signal, end });
      }),
    {
      began: () => this.log.push('began'),
      found: (annotations) => (this.decisions = takePlaces(this.decisions, annotations)),
      ended: () => this.log.push('ended'),
    },
  );

  constructor(
    public text: string,
    ...annotations: readonly Annotation[]
  ) {
    this.decisions = decisionsOf(...annotations);
  }

  edit(start: number, end: number, text: string, isFromOutside = false): void {
    const before = this.text;
    this.text = before.slice(0, start) + text + before.slice(end);
    const edits = [{ start, end, text, removed: before.slice(start, end) }];
    this.decisions = this.places.edited(this.decisions, { before, edits, after: this.text, isFromOutside });
  }

  replace(text: string): void {
    this.edit(0, this.text.length, text);
  }

  /** Ends the search that was begun last. */
  async end(): Promise<void> {
    await this.searches.at(-1)?.end();
  }

  words(id = 'aaaaaaaa'): readonly string[] {
    const { spans } = this.decisions.annotations.get(id)?.placement ?? assert.fail(`${id} is gone`);
    return spans.map(({ start, end }) => this.text.slice(start, end));
  }

  /** Whether each search that was begun has been told to stop. */
  get stopped(): readonly boolean[] {
    return this.searches.map(({ signal }) => signal.aborted);
  }
}

describe('decisions on a long text that a program replaces', () => {
  const body = Array.from(
    { length: 800 },
    (_, index) => `Absatz ${index} ist ganz anders als die übrigen ${index * 7}.`,
  );
  const sentences = [...body.slice(0, 400), 'Danach sprach Anna Berg mit Ben Tal.', ...body.slice(400)];
  const long = sentences.join('\n\n');
  const told = 'Danach, hieß es, sprach dort Anna Berg auch mit Ben Tal, sagte man.';
  const rewritten = sentences.map((sentence, index) => (index === 400 ? told : `${sentence} Und mehr.`)).join('\n');
  const a = annotation('aaaaaaaa', long, 'Anna Berg');
  const start = (...more: readonly Annotation[]) => new Open(long, a, ...more);

  it('are searched for in the background, and stand nowhere meanwhile', async () => {
    const open = start();
    open.replace(rewritten);
    assert.equal(open.places.isUnderWay, true);
    assert.deepEqual(open.words(), []);
    await open.end();
    assert.equal(open.places.isUnderWay, false);
    assert.deepEqual(open.words(), ['Anna Berg']);
    assert.deepEqual(open.log, ['began', 'ended']);
  });

  it('stand on their words after what was typed meanwhile', async () => {
    const open = start();
    open.replace(rewritten);
    open.edit(0, 0, 'Neu: ');
    open.edit(open.text.indexOf('Anna'), open.text.indexOf('Anna'), 'Frau ');
    await open.end();
    assert.deepEqual(open.words(), ['Anna Berg']);
  });

  it('are lost where their words were deleted meanwhile, and come back with them', async () => {
    const open = start();
    open.replace(rewritten);
    const at = open.text.indexOf('Anna Berg');
    open.edit(at, at + 9, '');
    await open.end();
    assert.deepEqual(open.words(), []);
    assert.equal(open.decisions.annotations.get('aaaaaaaa')?.placement.state, 'orphan');
  });

  it('are searched for anew when the text is replaced again', async () => {
    const open = start();
    open.replace(rewritten);
    open.replace(`Vorspann.\n\n${rewritten}`);
    assert.deepEqual(open.stopped, [true, false]);
    await open.searches[0]?.end();
    assert.deepEqual(open.words(), [], 'what was found in a text of before is of no use');
    await open.end();
    assert.deepEqual(open.words(), ['Anna Berg']);
    assert.deepEqual(open.log, ['began', 'ended']);
  });

  it('are searched for by where each of them stood last', async () => {
    const open = start();
    open.replace(rewritten);
    const b = annotation('bbbbbbbb', open.text, 'Ben Tal');
    open.decisions = { ...open.decisions, annotations: new Map([...open.decisions.annotations, ['bbbbbbbb', b]]) };
    open.replace(long.replaceAll('ganz anders', 'ein wenig anders'));
    assert.equal(open.searches.at(-1)?.task.origins.length, 2);
    await open.end();
    assert.deepEqual([open.words(), open.words('bbbbbbbb')], [['Anna Berg'], ['Ben Tal']]);
  });

  it('need no search once undo has brought their words back', async () => {
    const open = start();
    open.replace(rewritten);
    open.replace(long);
    assert.deepEqual(open.words(), ['Anna Berg']);
    assert.deepEqual([open.places.isUnderWay, open.stopped], [false, [true]]);
    await open.end();
    assert.deepEqual(open.decisions.annotations.get('aaaaaaaa')?.placement, a.placement);
  });

  it('keep what was decided about them meanwhile', async () => {
    const open = start(annotation('bbbbbbbb', long, 'Ben Tal'));
    open.replace(rewritten);
    const [now] = [...open.decisions.annotations.values()];
    assert.ok(now);
    open.decisions = {
      ...open.decisions,
      annotations: new Map([[now.id, { ...now, type: 'place', status: 'rejected' }]]),
    };
    await open.end();
    assert.deepEqual([...open.decisions.annotations.keys()], ['aaaaaaaa'], 'what was removed stays removed');
    const found = open.decisions.annotations.get('aaaaaaaa');
    assert.deepEqual([found?.type, found?.status, open.words()], ['place', 'rejected', ['Anna Berg']]);
  });

  it('stand nowhere, and are there, if nothing can be found out', async () => {
    const broken = new Open(long, a);
    const places = new PlaceSearch(() => Promise.reject(new Error('broken')), {
      ...nobody,
      began: () => undefined,
      found: () => undefined,
    });
    const edits = [{ start: 0, end: long.length, text: rewritten, removed: long }];
    const decisions = places.edited(broken.decisions, { before: long, edits, after: rewritten, isFromOutside: false });
    await places.done();
    assert.deepEqual([...decisions.annotations.keys()], ['aaaaaaaa']);
  });

  it('go on being searched for in an article that closes until everything is written', async () => {
    const [left, saved] = [start(), start()];
    left.replace(rewritten);
    left.places.dispose(Promise.resolve());
    await Promise.resolve();
    assert.deepEqual(left.stopped, [true]);
    saved.replace(rewritten);
    // The write may wait for another one before it asks whether all is found.
    const written = Promise.resolve().then(() => saved.places.done());
    saved.places.dispose(written);
    await Promise.resolve();
    assert.deepEqual(saved.stopped, [false]);
    await saved.end();
    await written;
    assert.deepEqual(saved.words(), ['Anna Berg']);
  });

  describe('before their sidecar is read', () => {
    const content = readSidecar(
      writeSidecar(decisionsOf(a, annotation('bbbbbbbb', long, 'Ben Tal')), parseArticle(long)),
    );
    assert.ok('records' in content);
    const lay = (open: Open) => {
      open.decisions = open.places.attach(content, parseArticle(open.text), [long]);
    };

    it('stand where they were stored, without a search, if nothing was edited', () => {
      const open = new Open(long);
      lay(open);
      assert.deepEqual([open.words(), open.words('bbbbbbbb')], [['Anna Berg'], ['Ben Tal']]);
      assert.equal(open.places.isUnderWay, false);
    });

    it('are searched for in the background, while it may be typed and replaced', async () => {
      const open = new Open(rewritten);
      lay(open);
      assert.deepEqual(open.words(), []);
      open.edit(0, 0, 'Neu: ');
      open.replace(rewritten.replaceAll('übrigen', 'anderen'));
      open.edit(0, 0, 'Neu: ');
      await open.end();
      assert.deepEqual([open.words(), open.words('bbbbbbbb')], [['Anna Berg'], ['Ben Tal']]);
    });

    it('are said to be in one of several places if they are', async () => {
      const twice = `${sentences.map((sentence) => `${sentence} Und mehr.`).join('\n')}\n`.repeat(2);
      const open = new Open(twice);
      lay(open);
      await open.end();
      assert.equal(open.decisions.annotations.get('aaaaaaaa')?.placement.state, 'ambiguous');
    });

    it('are not forgotten when another program writes it meanwhile', async () => {
      const open = start();
      open.replace(rewritten);
      const theirs = open.places.attach(content, parseArticle(open.text), [long]);
      assert.deepEqual(open.stopped, [true, false]);
      open.decisions = { ...theirs, annotations: new Map([...theirs.annotations, ...open.decisions.annotations]) };
      await open.end();
      assert.deepEqual([open.words(), open.words('bbbbbbbb')], [['Anna Berg'], ['Ben Tal']]);
    });
  });
});
