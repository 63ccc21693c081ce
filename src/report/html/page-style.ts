/** The page of a supporting-information section: A4, serif, tables with three rules, nothing that needs a network. */
export const pageStyle = `
@page { size: A4; margin: 22mm 16mm 20mm;
  @top-left { content: "Supporting information"; font: 9pt "Times New Roman", "Liberation Serif", serif; }
  @top-right { content: "S" counter(page); font: 9pt "Times New Roman", "Liberation Serif", serif; } }
:root { color-scheme: light; }
html { background: #fff; }
body { margin: 0; }
.report, .report * { box-sizing: border-box; }
.report { max-width: 186mm; margin: 12mm auto; padding: 0 4mm; color: #000; font: 10.5pt/1.36 "Times New Roman", "Liberation Serif", Tinos, "Nimbus Roman", serif; font-variant-numeric: tabular-nums lining-nums; }
h1 { font-size: 15pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 11.5pt; margin: 6mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2.5mm; text-align: justify; hyphens: auto; orphans: 2; widows: 2; }
.by { color: #333; font-size: 9pt; margin: 0 0 5mm; text-align: left; }
code { font: 0.86em "DejaVu Sans Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }
sub, sup { line-height: 0; font-size: 0.72em; }
figure { margin: 4mm 0 5mm; break-inside: avoid; }
figure.table { break-inside: auto; }
figure svg, figure img { display: block; margin: 0 auto 2mm; max-width: 100%; height: auto; }
figcaption { text-align: justify; font-size: 10pt; margin-bottom: 1.5mm; }
figure.table > figcaption { break-after: avoid; }
table { width: 100%; border-collapse: collapse; border-top: 0.9pt solid #000; border-bottom: 0.9pt solid #000; font-size: 9pt; line-height: 1.25; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 0.55mm 1.3mm; text-align: left; font-weight: normal; vertical-align: baseline; }
th:first-child, td:first-child { padding-left: 0.6mm; }
th:last-child, td:last-child { padding-right: 0.6mm; }
thead th { border-bottom: 0.5pt solid #000; padding: 0.9mm 1.3mm; vertical-align: bottom; white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
td[colspan].n { text-align: center; }
.pad { visibility: hidden; user-select: none; }
table.wide { font-size: 7.8pt; }
table.wide th, table.wide td { padding-left: 0.8mm; padding-right: 0.8mm; }
#provenance td, #sources td { overflow-wrap: anywhere; }
#provenance code, #sources code { display: inline-block; width: 32ch; font-size: 6.4pt; line-height: 1.15; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
.note { font-size: 8.6pt; line-height: 1.3; margin: 1mm 0 0; text-align: left; }
.circuits { display: flex; flex-wrap: wrap; gap: 3mm 10mm; justify-content: center; align-items: end; margin-bottom: 2mm; }
.circuits div { text-align: center; font-size: 9pt; }
ul { margin: 0 0 2.5mm; padding-left: 5mm; }
li { margin-bottom: 1mm; }
ol.references { padding-left: 8mm; }
del { color: #8a4b00; }
ins { text-decoration: none; background: #fff3dc; }
@media print { .report { max-width: none; margin: 0; padding: 0; } }
`.trim();
