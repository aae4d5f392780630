/** Colours for the types of a schema in their order, as in the editor: on white and on black. */
const palette: readonly (readonly [light: string, dark: string])[] = [
  ['#0A5CC0', '#6CB6FF'],
  ['#1A7F37', '#7EE08F'],
  ['#7A3FD0', '#D2A8FF'],
  ['#B4307F', '#FF9BCE'],
  ['#57606A', '#9FB3C8'],
  ['#9A6700', '#E3B341'],
  ['#0B7285', '#66D9E8'],
  ['#C2410C', '#FFB088'],
];

const ownColor = /^#[0-9a-f]{6}$/i;

/** A rule for each type: `--c` is its colour. A schema's own colour serves light and dark. */
export function typeRules(colors: readonly string[]): string {
  const rule = (index: number, color: string): string => `.t${index}{--c:${color}}`;
  const choose = (color: string, index: number): readonly [string, string] =>
    ownColor.test(color) ? [color, color] : (palette[index % palette.length] ?? ['#000', '#fff']);
  const chosen = colors.map(choose);
  const light = chosen.map(([color], index) => rule(index, color)).join('');
  const dark = chosen.map(([, color], index) => rule(index, color)).join('');
  return `${light}@media (prefers-color-scheme:dark){${dark}}`;
}

/** What does not depend on the schema. Lines and letters tell types apart where colours do not; paper gets both. */
export const baseRules = `
:root{color-scheme:light dark;--ink:#1f2328;--dim:#59636e;--ground:#fff;--line:#d1d9e0;--soft:14%}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9198a1;--ground:#0d1117;--line:#3d444d;--soft:22%}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2rem 1.25rem 4rem;background:var(--ground);color:var(--ink);font:1.06rem/1.75 Georgia,"Times New Roman",serif}
h1,h2,th,nav,.legend,footer,small,.tag{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.05rem;font-weight:600;margin:0 0 .75rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:2.5rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:0 0 1rem;overflow-wrap:anywhere}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;margin:0 0 2rem;padding:0;list-style:none;font-size:.82rem;color:var(--dim)}
.m{border-bottom:2px solid var(--c);background:color-mix(in srgb,var(--c) var(--soft),transparent);border-radius:.15em .15em 0 0;padding-bottom:.05em}
.q{background:color-mix(in srgb,var(--c) var(--soft),transparent);border-bottom:1px solid var(--c)}
.s{border-bottom-style:dashed}
.r{font-weight:600}.r-1,.r-2,.r-3{font-weight:400;font-style:italic}
.tag{font-size:.58em;font-weight:600;font-style:normal;color:var(--c);vertical-align:super;margin-left:.15em;line-height:0;user-select:none}
ul,ol{margin:0;padding-left:1.25rem}li{margin:.25rem 0}
li a{color:inherit;text-decoration-color:var(--line)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}
th{font-size:.78rem;color:var(--dim);font-weight:600}
td:last-child,th:last-child{text-align:right;padding-right:0}
.dim,small{color:var(--dim)}small{font-size:.78rem}
:target{outline:2px solid var(--c,currentColor);outline-offset:2px}
footer{margin-top:3rem;font-size:.78rem;color:var(--dim)}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}li,tr{break-inside:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
  .trim()
  .replaceAll('\n', '');
