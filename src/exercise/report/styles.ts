/** How a report looks. In black on white wherever it is read: it is made to be printed. */
export const REPORT_STYLES = `
:root { color-scheme: light; --ink: #1b1b1f; --quiet: #55555f; --rule: #d5d5de; --blue: #1a4fa3; --drill: #ffd23f; --drill-ink: #1d1500; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 20px 40px; max-width: 800px; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; }
h1 { font-size: 28px; line-height: 1.2; margin: 24px 0 8px; }
h2 { font-size: 20px; line-height: 1.3; margin: 32px 0 8px; }
h3 { font-size: 17px; margin: 20px 0 4px; }
p { margin: 0 0 8px; }
a { color: var(--blue); overflow-wrap: anywhere; }
.quiet, figcaption { color: var(--quiet); font-size: 14px; }
.mark-band { margin: 0 -20px; padding: 6px 20px; background: var(--drill); color: var(--drill-ink); font-weight: 700; letter-spacing: .12em; text-align: center; }
section + .mark-band { margin-top: 32px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 0; }
.figures div { border-left: 4px solid var(--blue); padding: 2px 0 2px 12px; display: flex; flex-direction: column; }
.figures dd { margin: 0; font-size: 24px; font-weight: 700; line-height: 1.25; }
.figures dt { color: var(--quiet); font-size: 14px; }
ul { margin: 0; padding-left: 22px; }
li + li { margin-top: 4px; }
section { overflow-x: auto; }
figure { margin: 8px 0 16px; overflow-x: auto; }
svg { display: block; width: 100%; min-width: 560px; height: auto; font: 12px system-ui, sans-serif; fill: var(--ink); }
svg .grid { stroke: var(--rule); stroke-width: 1; }
svg .rail { stroke: #9a9aa6; stroke-width: 1; }
svg .tick { fill: var(--quiet); }
svg .mark { fill: var(--blue); stroke: #fff; stroke-width: 1; }
svg .beat { stroke: var(--blue); stroke-width: 1.5; }
svg .span { fill: var(--drill); stroke: var(--drill-ink); stroke-width: 1; }
svg .waits { fill: #c9ccd6; }
svg .looks { fill: var(--blue); }
svg .found { fill: var(--blue); stroke: #fff; stroke-width: 1; }
svg .lost, svg .went { fill: var(--ink); }
svg .curve { fill: none; stroke: var(--blue); stroke-width: 2; }
svg .area { fill: #1a4fa31f; }
table { width: 100%; border-collapse: collapse; font-size: 15px; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--rule); }
table + p { margin-top: 12px; }
th { font-size: 14px; color: var(--quiet); font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
@page { size: A4; margin: 16mm 14mm; @top-center { content: 'EXERCICE'; font: 700 10pt system-ui, sans-serif; letter-spacing: .12em; } @bottom-center { content: counter(page); font: 9pt system-ui, sans-serif; } }
@media (max-width: 520px) {
  table { font-size: 14px; }
  th, td { padding-right: 8px; }
}
@media print {
  body { font-size: 11pt; max-width: none; padding: 0; }
  .mark-band { margin: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  section > table tr, figure, .figures, li { break-inside: avoid; }
  section { overflow: visible; }
  svg { min-width: 0; }
  svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
}
`;
