/** A colour of text and lines, and the ground behind. */
type Pair = readonly [line: string, ground: string];

/** Colours for the types of a schema in their order, as in the editor: on white and on black. */
const palette: readonly (readonly [light: Pair, dark: Pair])[] = [
  [
    ['#0A5CC0', '#0A5CC01C'],
    ['#6CB6FF', '#6CB6FF26'],
  ],
  [
    ['#1A7F37', '#1A7F371C'],
    ['#7EE08F', '#7EE08F20'],
  ],
  [
    ['#7A3FD0', '#7A3FD01C'],
    ['#D2A8FF', '#D2A8FF24'],
  ],
  [
    ['#B4307F', '#B4307F1A'],
    ['#FF9BCE', '#FF9BCE20'],
  ],
  [
    ['#57606A', '#57606A1A'],
    ['#9FB3C8', '#9FB3C820'],
  ],
  [
    ['#9A6700', '#FFC83D33'],
    ['#E3B341', '#E3B3411F'],
  ],
  [
    ['#0B7285', '#0B72851C'],
    ['#66D9E8', '#66D9E820'],
  ],
  [
    ['#C2410C', '#C2410C1C'],
    ['#FFB088', '#FFB08820'],
  ],
];

const plain: Pair = ['#57606A', '#57606A1A'];
const ownColor = /^#[0-9a-f]{6}$/i;

/** A rule for each type: `--c` is its colour, `--g` its ground. A schema's own colour serves light and dark. */
export function typeRules(colors: readonly string[]): string {
  const rules = (side: 0 | 1): string =>
    colors
      .map((color, index) => {
        const chosen = palette[index % palette.length]?.[side] ?? plain;
        const [line, ground] = ownColor.test(color) ? [color, `${color}22`] : chosen;
        return `.t${index}{--c:${line};--g:${ground}}`;
      })
      .join('');
  return `${rules(0)}@media screen and (prefers-color-scheme:dark){${rules(1)}}`;
}

/** What does not depend on the schema. Lines and letters tell types apart where colours do not; paper gets both. */
export const baseRules = `
:root{color-scheme:light dark;--ink:#1f2328;--dim:#59636e;--ground:#fff;--line:#d8dee4;--soft:#f6f8fa}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9198a1;--ground:#0d1117;--line:#30363d;--soft:#161b22}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:78rem;padding:2rem 1.5rem 4rem;background:var(--ground);color:var(--ink);font:1.0625rem/1.8 Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Times New Roman",serif}
.file,.legend,aside,footer,small,.tag,.slug,.caption,.byline{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header{margin:0 0 2rem;padding:0 0 1rem;border-bottom:1px solid var(--line)}
.file{margin:0 0 .6rem;font-size:.82rem;color:var(--dim);overflow-wrap:anywhere}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.15rem;margin:0;padding:0;list-style:none;font-size:.85rem}
.legend li{margin:0}
.hint{color:var(--dim)}
main{display:grid;gap:0 4rem;grid-template-columns:minmax(0,1fr)}
article{max-width:42rem}
article>*{white-space:pre-wrap;overflow-wrap:anywhere}
p{margin:0 0 1.1rem}
h1{margin:0 0 1.2rem;font-size:1.75rem;line-height:1.35;text-wrap:balance}
article h2{margin:1.8rem 0 .7rem;font-size:1.2rem;line-height:1.4}
.slug{font-size:.78rem;letter-spacing:.04em;color:var(--dim)}
.caption,.byline{font-size:.88rem;line-height:1.6;color:var(--dim)}
.frontMatter{margin:0 0 1.5rem;padding:.7rem .9rem;border-radius:.4rem;background:var(--soft);color:var(--dim);font:.78rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.m,.q{color:var(--ink);background:var(--g);text-decoration:underline solid var(--c);text-decoration-skip-ink:none;border-radius:.2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.m{text-decoration-thickness:2px;text-underline-offset:.2em}
.q{text-decoration-thickness:1px;text-underline-offset:.36em;padding:.1em 0}
.s{text-decoration-style:dashed}
.e{text-decoration-style:wavy}
.r0{font-weight:700}
.r1{font-style:italic}
.tag::after{content:"\\2060" attr(data-tag);margin:0 .1em 0 .2em;font-size:.56em;font-weight:600;font-style:normal;line-height:1;letter-spacing:.02em;color:var(--c);vertical-align:.75em}
aside{font-size:.9rem;line-height:1.55}
aside h2{margin:2.5rem 0 .5rem;font-size:1.1rem}
h3{margin:1.2rem 0 .3rem;font-size:.95rem}
h3 small{font-weight:400}
small{font-size:.78rem;color:var(--dim)}
ul{margin:0;padding:0 0 0 1.1rem}
li{margin:.35rem 0}
.quotes{padding:0;list-style:none}
.quotes>li{margin:.5rem 0;padding:0 0 0 .75rem;border-left:3px solid var(--c)}
[dir=auto]:dir(rtl){text-align:start}
a{color:inherit;text-decoration:underline 1px var(--line);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
a:focus-visible{outline:2px solid;outline-offset:2px}
table{width:100%;margin:.4rem 0 1.2rem;border-collapse:collapse}
th,td{padding:.25rem .5rem .25rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:baseline;overflow-wrap:anywhere}
th{font-size:.78rem;font-weight:600;color:var(--c)}
td:last-child,th:last-child{width:1%;padding-right:0;text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
th:last-child{color:var(--dim);font-weight:400}
:target{outline:2px solid var(--c,currentColor);outline-offset:3px}
footer{margin:3rem 0 0;font-size:.78rem;color:var(--dim)}
@media (min-width:64rem){main{grid-template-columns:minmax(0,42rem) minmax(0,1fr)}aside section:first-child h2{margin-top:.2rem}}
@media print{body{max-width:none;padding:0;font-size:10.5pt}main{display:block}article{max-width:none}h1,h2,h3{break-after:avoid}li,tr{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.m,.q{text-decoration-color:currentColor}}
`
  .trim()
  .replaceAll('\n', '');
