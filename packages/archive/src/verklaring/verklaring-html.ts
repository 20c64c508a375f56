import type { Verklaring } from './verklaring.ts';

/** The statement for people: one page of HTML in Dutch, without script, to keep or to print. */
export const verklaringHtml = (v: Verklaring, sha256: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Verklaring van vernietiging ${text(v.verklaring_nummer)}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left}td.aantal{text-align:right}</style>
</head>
<body>
<h1>Verklaring van vernietiging ${text(v.verklaring_nummer)}</h1>
<p>${text(v.organisatie)} verklaart dat de dossiers van vernietigingslijst ${text(v.lijst.nummer)} zijn vernietigd.</p>
${table(
  ['Onderdeel', 'Gegeven'],
  [
    ['Lijst opgemaakt op', v.lijst.opgemaakt_op],
    ['Goedgekeurd', `${v.lijst.goedgekeurd_op}, door de ${v.lijst.goedgekeurd_door}`],
    ['Uitgevoerd', `van ${v.uitvoering.begonnen_op} tot ${v.uitvoering.beeindigd_op}`],
    ['Onherstelbaar vanaf', v.onherstelbaar_vanaf],
    ['Programma', v.software],
  ],
)}
<h2>Aantallen</h2>
${table(
  ['Dossiers', 'Aantal'],
  [
    ['Op de lijst', v.aantallen.op_de_lijst],
    ['Vernietigd', v.aantallen.vernietigd],
    ['Uitgezonderd', v.aantallen.uitgezonderd],
    ['Mislukt', v.aantallen.mislukt],
  ],
)}
<h2>Bewaarregels</h2>
${table(
  ['Regel', 'Versie', 'Termijn', 'Grondslag', 'Vastgesteld', 'Vernietigen vanaf', 'Aantal'],
  v.regels.map((r) => [
    r.naam,
    r.versie,
    r.termijn,
    r.grondslag,
    r.vastgesteld,
    `${r.vernietigen_vanaf.eerste} tot en met ${r.vernietigen_vanaf.laatste}`,
    r.aantal,
  ]),
)}
<h2>Hoe er is vernietigd</h2>
${list(v.methode)}
<h2>Waar er is vernietigd</h2>
${table(
  ['Opslag', 'Daarvoor', 'Daarna'],
  v.opslag.map((o) => [o.naam, o.voor, o.na]),
)}
<h2>Wat bewaard blijft</h2>
${list(v.blijft_bewaard)}
<h2>Wat niet is gecontroleerd</h2>
${list(v.niet_gecontroleerd)}
<h2>Vernietigde dossiers</h2>
<p>${v.dossiernummers.vernietigd.map(text).join(', ') || 'Geen.'}</p>
<h2>Uitgezonderde dossiers</h2>
<p>${v.dossiernummers.uitgezonderd.map(text).join(', ') || 'Geen.'}</p>
<p>SHA-256 van het bestand ${text(v.verklaring_nummer)}.json: <code>${sha256}</code></p>
</body>
</html>
`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string | number): string => String(value).replaceAll(/[&<>"]/g, (c) => escapes[c] ?? c);

const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${text(item)}</li>\n`).join('')}</ul>`;

const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<td class="aantal">${value}</td>` : `<td>${text(value)}</td>`;
  const head = heads.map((h) => `<th scope="col">${text(h)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>\n`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>`;
};
