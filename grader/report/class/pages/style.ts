/** How all pages look: one typeface, light and dark, on a phone and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --raised: #f6f7f8; --line: #dcdfe4; --text: #1d2126; --quiet: #5a626d;
  --link: #0b57b0; --accent: #3d5a98;
  --good: #14713a; --good-paper: #e5f5ea; --good-mark: #b4e2c3; --good-bar: #3f9d64;
  --bad: #b02325; --bad-paper: #fdecec; --bad-mark: #f6c3c3; --bad-bar: #d0595b;
  --odd-bar: #c98a1b; --odd: #8a5a00; --idle-bar: #8e97a4; --none-bar: #d3d7dd;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --raised: #1c2026; --line: #343a43; --text: #e4e7eb; --quiet: #a0a8b3;
    --link: #8ab8f5; --accent: #9db4e8;
    --good: #7fd39b; --good-paper: #14291c; --good-mark: #24533a; --good-bar: #4ba36d;
    --bad: #f59a9a; --bad-paper: #331b1d; --bad-mark: #6a2b2f; --bad-bar: #cf5f62;
    --odd-bar: #c9973f; --odd: #e0b565; --idle-bar: #7b8593; --none-bar: #434a54;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 5rem; background: var(--paper);
  color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: break-word;
}
bdi, q, pre, .said { overflow-wrap: anywhere; }
body:has(main.wide) { max-width: 82rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: .4rem 0 .2rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .7rem; }
h3 { font-size: 1.05rem; line-height: 1.45; margin: 0 0 .9rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible, button:focus-visible, .scroll:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px;
}
code, pre { overflow-wrap: anywhere; font-family: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; font-size: .875em; }
pre { overflow-x: auto; background: var(--raised); border-radius: 6px; padding: .75rem 1rem; margin: .6rem 0; }
section { margin-top: 3.5rem; }
nav { font-size: .95rem; }
.quiet, .label, caption, figcaption { color: var(--quiet); }
.label, caption, figcaption { font-size: .9rem; margin: .9rem 0 .3rem; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.mark { display: inline-block; width: 1.1em; font-weight: 700; }
.pill {
  display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .65em;
  font-size: .82rem; line-height: 1.5; white-space: nowrap; color: var(--quiet);
}
.pill.good, .pill.solved, td.solved, td.solved a { color: var(--good); }
.pill.bad, .pill.unsolved, td.unsolved, td.unsolved a { color: var(--bad); }
.pill.ungraded, td.ungraded, td.ungraded a { color: var(--odd); }
td.missing, td.missing a { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: .45rem .7rem; font-weight: inherit; }
th:first-child { padding-left: 0; }
thead th { color: var(--quiet); font-size: .85rem; vertical-align: bottom; }
th.number { text-align: right; }
tbody tr { border-top: 1px solid var(--line); }

.grade { font-size: 1.1rem; margin-top: 1rem; }
.grade strong { font-size: 1.9rem; font-weight: 650; letter-spacing: -.01em; }
.grade .pill { vertical-align: .3em; margin-left: .4rem; }
.overview { margin-top: 2rem; }

.exercise { border-top: 1px solid var(--line); padding-top: 2.2rem; scroll-margin-top: 1rem; }
.standing { display: flex; gap: .4rem 1rem; align-items: baseline; flex-wrap: wrap; margin: 0 0 1.3rem; }
.finding { border-left: 3px solid var(--bad-bar); padding-left: 1.2rem; margin: 1.2rem 0 1.4rem; }
.finding.neutral { border-color: var(--line); }
.finding h3 span { font-weight: 400; }
.finding .label:first-child { margin-top: 0; }
.wires { table-layout: fixed; margin: .4rem 0 1rem; }
.wires caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.wires thead th { padding: .2rem .7rem .35rem 1.9rem; }
.wires td { position: relative; padding: .4rem .7rem .4rem 1.9rem; border-top: 1px solid var(--line); }
.wires tbody tr { border: 0; }
.wires td:first-child { border-right: 6px solid var(--paper); }
.wires .gap td { color: var(--quiet); font-size: .88rem; }
.same td { color: var(--quiet); }
.unwanted { background: var(--bad-paper); }
.lacking { background: var(--good-paper); }
td.nothing { background: var(--raised); }
.unwanted mark { background: var(--bad-mark); }
.lacking mark { background: var(--good-mark); }
mark { color: inherit; border-radius: 2px; }
.sign { position: absolute; left: .7rem; font-weight: 700; }
.unwanted .sign { color: var(--bad); }
.lacking .sign { color: var(--good); }
.message { display: grid; grid-template-columns: 5rem 1fr; gap: 0 .6rem; }
.role { color: var(--quiet); font-size: .88rem; padding-top: .1em; }
.said { white-space: pre-wrap; }
.wire .message, .reply .message, .alone .message { padding: .25rem .7rem; }
.wire { border-left: 2px solid var(--line); margin: .4rem 0; padding-left: .5rem; }
.wire .label { margin: 0 0 .2rem .7rem; }
.reply { padding-left: 1.2rem; color: var(--quiet); margin: .3rem 0 1rem; }
.alone { border-radius: 6px; padding: .25rem 0; margin: .2rem 0 .8rem; }
.code pre { line-height: 1.5; }
figure { margin: .8rem 0; }
.next { font-size: .9rem; color: var(--quiet); margin: 1.2rem 0; }
.next div { display: flex; flex-wrap: wrap; gap: 0 .8rem; }
.next dt { color: var(--text); min-width: 22rem; }
.next dd { margin: 0; }
details { margin: .9rem 0; }
summary { cursor: pointer; padding: .2rem 0; width: fit-content; max-width: 100%; }
summary:hover { color: var(--link); }
.behaviours ul { list-style: none; margin: .3rem 0; padding: 0; }
.behaviours li { display: grid; grid-template-columns: 1.3rem minmax(0, 1fr) auto; gap: 0 .4rem; padding: .22rem 0; }
.behaviours .number { font-size: .88rem; padding-left: 1rem; }
.why { display: block; color: var(--quiet); font-size: .9rem; }
.file { font-size: .95rem; margin: .9rem 0 .2rem; }
.check { margin: .3rem 0 .3rem 1.2rem; }
.turns { padding-left: 1.4rem; margin: .6rem 0; }
.turns > li > p { margin: .9rem 0 .3rem; }

.figures { display: flex; flex-wrap: wrap; gap: 1rem 3.5rem; margin: 1.4rem 0 0; }
.figures dt { color: var(--quiet); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.7rem; font-weight: 650; letter-spacing: -.01em; font-variant-numeric: tabular-nums; }
.bar { display: block; border-radius: 3px; background: var(--raised); }
rect.solved { fill: var(--good-bar); }
rect.unsolved, rect.bad { fill: var(--bad-bar); }
rect.ungraded { fill: var(--odd-bar); }
rect.untouched { fill: var(--idle-bar); }
rect.missing { fill: var(--none-bar); }
.key { margin-right: 1.2rem; white-space: nowrap; }
.key svg { margin-right: .4rem; }
.stuck th { width: 24%; }
.stuck td { width: 38%; padding-top: .75rem; }
.stuck p { margin: 0; font-size: .9rem; }
.counts { display: block; font-size: .88rem; color: var(--quiet); margin-top: .25rem; }
.chart th { width: 46%; }
.chart th .why { max-width: 34rem; }
.chart td { display: grid; grid-template-columns: 1fr 2.5rem; gap: .8rem; align-items: center; border: 0; }
.chart td strong { font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; position: relative; }
.students { font-variant-numeric: tabular-nums; }
.students bdi {
  display: -webkit-inline-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
  overflow: hidden; vertical-align: top; text-decoration: inherit;
}
.students tbody th { min-width: 11rem; max-width: 22rem; position: sticky; left: 0; background: var(--paper); }
.students thead th { min-width: 5.5rem; }
.students td a { text-decoration: none; display: block; }
.students td a:hover { text-decoration: underline; }
.students tbody tr:hover > * { background: var(--raised); }
.students .headline { display: block; font-size: .82rem; color: var(--quiet); }
.students td.number span { font-size: .85rem; }
.note { font-size: .82rem; }
.students button {
  font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: inherit;
  cursor: pointer;
}
.students button:hover { color: var(--link); }
[aria-sort] button { color: var(--text); font-weight: 650; }
[aria-sort="ascending"] button::after { content: " ↑"; }
[aria-sort="descending"] button::after { content: " ↓"; }
.notes div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; padding: .4rem 0; border-top: 1px solid var(--line); }
.notes dd { margin: 0; }
.notes dd p { margin: 0; }

@media (max-width: 42rem) {
  body { padding: 1.4rem 1rem 3rem; }
  h1 { font-size: 1.6rem; }
  section { margin-top: 2.6rem; }
  .finding { padding-left: .8rem; }
  .overview td:nth-of-type(2), .overview thead th:nth-of-type(3) { display: none; }
  .wires, .wires tbody, .wires tr, .wires td { display: block; }
  .wires thead { display: none; }
  .wires caption { position: static; display: block; width: auto; height: auto; clip-path: none; }
  .wires td:first-child { border-right: 0; }
  .wires .same td:last-child, .wires td.nothing, .wires td:empty { display: none; }
  .message { grid-template-columns: 4.6rem 1fr; }
  .next dt { min-width: 0; }
  .check { margin-left: .4rem; }
  .stuck, .stuck caption, .stuck tbody, .stuck tr, .stuck th, .stuck td,
  .chart, .chart caption, .chart tbody, .chart tr, .chart th { display: block; width: 100%; }
  .stuck th, .stuck td, .chart th, .chart td { padding-left: 0; padding-right: 0; }
  .stuck th { padding-bottom: 0; }
  .stuck td { padding: .2rem 0; }
  .chart th { padding-bottom: 0; }
  .students tbody th { min-width: 7.5rem; max-width: 9rem; }
  .notes div { grid-template-columns: 1fr; }
}
@media print {
  body, body:has(main.wide) { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .next, .students button::after { display: none; }
  a { color: inherit; text-decoration: none; }
  .unwanted, .lacking, .bar, rect, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; }
  .students { font-size: 8.5pt; }
  .students tbody th { position: static; min-width: 8.5rem; }
  .students thead th { min-width: 0; }
  .students th, .students td { padding-top: .25rem; padding-bottom: .25rem; }
  .note { display: none; }
  .students button { display: contents; }
  .finding, .wires tr, .figures, .chart tr, .stuck tr, .students tr { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
}
`;
