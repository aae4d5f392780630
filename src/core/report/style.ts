/** The looks of a report's file: light or dark as the reader's system has it, and on paper. */
export const pageRules = `
:root{color-scheme:light dark;--ink:#1f2328;--dim:#59636e;--ground:#fff;--line:#d8dee4;--bar:#0a5cc0}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6edf3;--dim:#9198a1;--ground:#0d1117;--line:#30363d;--bar:#6cb6ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem 1.5rem 4rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header{margin:0 0 2rem;border-bottom:1px solid var(--line)}
h1{margin:0 0 .5rem;font-size:1.6rem;line-height:1.3;overflow-wrap:anywhere}
h2{margin:2.5rem 0 .3rem;font-size:1.15rem}
p{margin:0 0 .8rem}
.hint,small{color:var(--dim);font-size:.88rem;font-weight:400}
table{width:100%;border-collapse:collapse}
th,td{padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400;overflow-wrap:anywhere}
thead th{color:var(--dim);font-size:.85rem;font-weight:600;vertical-align:bottom}
.number,.share{text-align:end;font-variant-numeric:tabular-nums;overflow-wrap:normal}
.bar{display:block;width:12rem;max-width:30vw;height:.35rem;margin:.15rem 0 0 auto;background:var(--line);border-radius:.2rem}
.bar span{display:block;height:100%;background:var(--bar);border-radius:.2rem}
@media print{body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}.bar{width:8rem}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.bar{border:1px solid}.bar span{background:Highlight;forced-color-adjust:none}}
`
  .trim()
  .replaceAll('\n', '');
