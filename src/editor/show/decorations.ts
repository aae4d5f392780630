import * as vscode from 'vscode';
import { schemaType, type Schema } from '../../core/annotations/schema';
import type { Span } from '../../core/text/span';
import { typeLabel } from '../document/messages';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings, type Settings } from '../document/settings';
import { isShown } from '../document/shown';
import { editorsOf } from '../document/target';
import { abbreviate } from './abbreviate';
import { createDrawn, type Drawn } from './drawn';
import { layOut, type Layout } from './layout';
import { roleStyles, styleOf, type Look, type Mark } from './styles';

/** Characters up to which a whole text is decorated; above, only what is near the visible part. */
const whole = 250_000;
/** Lines beyond the visible ones that are decorated too, so that scrolling finds them done. */
const beyond = 60;

/** Draws each article in every editor that shows it, again after each change. */
export function registerDecorations(sessions: Sessions): vscode.Disposable {
  const painter = new Painter(sessions);
  return vscode.Disposable.from(
    painter,
    sessions.onDidOpen((session) => {
      painter.follow(session);
    }),
    sessions.onDidClose(({ document }) => {
      painter.clear(document);
    }),
    vscode.window.onDidChangeActiveColorTheme(() => {
      painter.paintAll();
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      painter.paintAll();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      painter.scrolled(textEditor);
    }),
  );
}

/** What an editor shows: the styles as drawn, of which version, and whether of a part of the text only. */
interface Canvas {
  readonly drawn: Drawn;
  /** By which it was drawn. */
  readonly schema: Schema;
  version: number;
  isPartial: boolean;
}

class Painter implements vscode.Disposable {
  /** One a style, made when first drawn: decoration types belong to the window and go with it. */
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  /** Schemas by number: the same name may look otherwise in another folder. */
  readonly #schemas: Schema[] = [];
  readonly #following = new Map<vscode.TextDocument, vscode.Disposable>();
  /** An editor that shows another document is another editor. */
  #canvases = new WeakMap<vscode.TextEditor, Canvas>();
  #look: Look = { ruler: true };

  constructor(private readonly sessions: Sessions) {}

  follow(session: ArticleSession): void {
    const following = vscode.Disposable.from(
      session.onDidEdit((edits) => {
        for (const editor of editorsOf(session.document)) this.#canvases.get(editor)?.drawn.edited(edits);
      }),
      session.onDidChange(() => {
        for (const editor of editorsOf(session.document)) this.#paint(editor, session);
      }),
    );
    this.#following.set(session.document, following);
  }

  clear(document: vscode.TextDocument): void {
    this.#following.get(document)?.dispose();
    this.#following.delete(document);
    for (const editor of editorsOf(document)) {
      this.#canvases.delete(editor);
      for (const type of this.#types.values()) editor.setDecorations(type, []);
    }
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const session = this.sessions.get(editor.document);
      if (session) this.#paint(editor, session);
    }
  }

  scrolled(editor: vscode.TextEditor): void {
    const canvas = this.#canvases.get(editor);
    const session = this.sessions.get(editor.document);
    // Where the text has changed since, it is drawn anew in a moment anyway: a long one must not be read here with each key.
    if (session && canvas?.isPartial && canvas.version === editor.document.version) this.#paint(editor, session);
  }

  dispose(): void {
    for (const disposable of [...this.#following.values(), ...this.#types.values()]) disposable.dispose();
    this.#following.clear();
    this.#types.clear();
  }

  #paint(editor: vscode.TextEditor, session: ArticleSession): void {
    const { layer, schema, article } = session;
    const settings = readSettings(session.document.uri);
    const items = layer.items.filter((item) => isShown(item, settings));
    const within = article.text.length > whole ? nearby(editor, session) : undefined;
    const layout = layOut(items, schema, within);
    this.#setLook(lookOf(settings, schema));
    const canvas = this.#canvasOf(editor, schema);
    canvas.version = session.document.version;
    canvas.isPartial = within !== undefined;
    for (const key of canvas.drawn.update(layout))
      editor.setDecorations(this.#typeOf(key, schema), rangesOf(layout, key, session));
  }

  #canvasOf(editor: vscode.TextEditor, schema: Schema): Canvas {
    const known = this.#canvases.get(editor);
    if (known?.schema === schema) return known;
    // By another schema everything may look otherwise.
    if (known) for (const type of this.#types.values()) editor.setDecorations(type, []);
    const canvas = { drawn: createDrawn(), schema, version: 0, isPartial: false };
    this.#canvases.set(editor, canvas);
    return canvas;
  }

  /** Decoration types cannot be changed: a new look needs new ones. */
  #setLook(look: Look): void {
    const { ruler, labels } = this.#look;
    // The labels themselves are those of a schema, which has types of its own.
    this.#look = look;
    if (look.ruler === ruler && (look.labels === undefined) === (labels === undefined)) return;
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
    this.#canvases = new WeakMap();
  }

  #typeOf(key: string, schema: Schema): vscode.TextEditorDecorationType {
    const ofSchema = `${String(this.#numberOf(schema))} ${key}`;
    const known = this.#types.get(ofSchema);
    if (known) return known;
    const [name = '', variant = ''] = key.split(' ');
    const style =
      name === 'role'
        ? (roleStyles[Number(variant)] ?? {})
        : styleOf(schemaType(schema, name), variant as Mark, this.#look);
    const type = vscode.window.createTextEditorDecorationType(style);
    this.#types.set(ofSchema, type);
    return type;
  }

  #numberOf(schema: Schema): number {
    const known = this.#schemas.indexOf(schema);
    return known >= 0 ? known : this.#schemas.push(schema) - 1;
  }
}

const contrasts: readonly vscode.ColorThemeKind[] = [
  vscode.ColorThemeKind.HighContrast,
  vscode.ColorThemeKind.HighContrastLight,
];

function lookOf({ overviewRuler: ruler, typeLabels }: Settings, { types }: Schema): Look {
  const isContrast = contrasts.includes(vscode.window.activeColorTheme.kind);
  if (typeLabels === 'never' || (typeLabels === 'auto' && !isContrast)) return { ruler };
  const named = types.filter((type) => type.named);
  const labels = named.map((type) => typeLabel(type, type.name));
  return { ruler, labels: new Map(named.map((type) => [type.name, abbreviate(typeLabel(type, type.name), labels)])) };
}

const rangesOf = (layout: Layout, key: string, session: ArticleSession): vscode.Range[] =>
  (layout.get(key) ?? []).map((span) => session.rangeOf(span));

function nearby(editor: vscode.TextEditor, session: ArticleSession): Span {
  const lines = editor.visibleRanges.flatMap(({ start, end }) => [start.line, end.line]);
  const first = Math.max(0, Math.min(...lines, lines[0] ?? 0) - beyond);
  const last = Math.max(...lines, 0) + beyond;
  return session.spanOf(new vscode.Range(first, 0, last + 1, 0));
}
