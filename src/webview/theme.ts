/** The colours of the theme, as a canvas needs them: it knows no variables. */
export interface Theme {
  readonly text: string;
  readonly dim: string;
  readonly line: string;
  /** Behind bars: in high contrast lines would cry louder than they. */
  readonly grid: string;
  readonly bar: string;
  /** Of speakers without a name. */
  readonly weak: string;
  /** Around bars: in high contrast, where grounds are not enough. */
  readonly edge: string;
  readonly edgeWidth: number;
  readonly ground: string;
  readonly font: string;
  readonly fontSize: number;
}

export function themeOf(): Theme {
  const style = getComputedStyle(document.body);
  const color = (names: readonly string[], fallback: string): string =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== '') ?? fallback;
  const isContrast = document.body.matches('.vscode-high-contrast');
  const text = color(['editor-foreground', 'foreground'], style.color);
  return {
    text,
    dim: isContrast ? text : color(['descriptionForeground'], text),
    line: color(isContrast ? ['contrastBorder'] : ['editorIndentGuide-background1', 'widget-border'], '#8884'),
    grid: isContrast ? 'transparent' : color(['editorIndentGuide-background1', 'widget-border'], '#8884'),
    bar: color(isContrast ? ['focusBorder', 'contrastActiveBorder'] : ['charts-blue', 'focusBorder'], text),
    weak: isContrast
      ? color(['editor-background'], '#000')
      : color(['disabledForeground', 'descriptionForeground'], text),
    edge: isContrast ? text : 'transparent',
    edgeWidth: isContrast ? 1 : 0,
    ground: color(['editorHoverWidget-background', 'editor-background'], '#000'),
    font: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize) || 13,
  };
}

/** Calls back when the theme, or the size of its letters, is another one. */
export function onThemeChange(listener: () => void): { dispose(): void } {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  return {
    dispose: () => {
      observer.disconnect();
    },
  };
}

interface AxisLook {
  readonly title?: string;
  readonly grid: boolean;
  /** Of numbers. */
  readonly format?: Intl.NumberFormat;
  /** Of names, by their index. */
  readonly label?: (index: number) => string;
}

/** An axis in the theme's colours. */
export function axis({ text, dim, line, grid: lines, font, fontSize }: Theme, look: AxisLook) {
  const { title, grid, format, label } = look;
  const letters = { family: font, size: fontSize };
  return {
    beginAtZero: true,
    border: { color: line },
    grid: { display: grid, color: lines },
    ...(title !== undefined && { title: { display: true, text: title, color: dim, font: letters } }),
    ticks: {
      color: text,
      font: letters,
      autoSkip: label === undefined,
      maxRotation: 50,
      precision: 0,
      ...(label && { stepSize: 1 }),
      callback: (value: number | string) => label?.(Number(value)) ?? format?.format(Number(value)) ?? String(value),
    },
  };
}

/** What is said of an element under the mouse. */
export function tooltip({ text, ground, line, font, fontSize }: Theme, label: (index: number) => string) {
  const letters = { family: font, size: fontSize };
  return {
    ...{ backgroundColor: ground, titleColor: text, bodyColor: text, borderColor: line, borderWidth: 1 },
    ...{ displayColors: false, titleFont: letters, bodyFont: letters, animation: false as const },
    callbacks: { label: ({ dataIndex }: { readonly dataIndex: number }) => label(dataIndex) },
  };
}

/** A name that fits beside a chart. */
export function clip(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}
