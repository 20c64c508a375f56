import type { MassaalKeuze } from '@meldpunt/core';
import type { Controle, Kolom } from '../gemeenteform/reconcile.ts';
import { rijenVan } from './formulier-layout.ts';

/** On which sheet a form stands, and in which column its A. */
export type BladVan = Partial<Record<MassaalKeuze, { blad: string; vanafKolom: number }>>;

/** Both sides of a comparison as formulas on the sheets of the forms; null when such a sheet is not in this workbook. */
export function controleFormule(
  controle: Controle,
  bladen: BladVan,
): { links: string; rechts: string } | null {
  const { soort, massaal, tabel, kolom } = controle;
  const { eerste, laatste, totaal } = rijenVan(tabel);
  const totaalAlles = rijenVan('totaal').totaal;
  const nodig: MassaalKeuze[] = soort === 'met = zonder + alleen' ? ['met', 'zonder', 'alleen'] : [massaal];
  if (nodig.some((deel) => !bladen[deel])) return null;
  const bereik = (van: Kolom, tot: Kolom, boven: number, onder: number, deel = massaal) =>
    range(bladen[deel], van, tot, boven, onder);
  const rijen = (k: Kolom) => bereik(k, k, eerste, totaal);
  const afwijkend = (voorwaarde: string) => ({ links: `SUMPRODUCT(--(${voorwaarde}))`, rechts: '0' });
  switch (soort) {
    case 'C = A + B':
      return afwijkend(`${rijen('C')}<>${rijen('A')}+${rijen('B')}`);
    case 'E = C + D':
      return afwijkend(`${rijen('E')}<>${rijen('C')}+${rijen('D')}`);
    case 'rubriek <= totaal':
      return afwijkend(`${bereik('A', 'E', eerste, laatste)}>${bereik('A', 'E', totaalAlles, totaalAlles)}`);
    case 'met = zonder + alleen': {
      const [met, zonder, alleen] = nodig.map((deel) => bereik('A', 'E', eerste, totaal, deel));
      return afwijkend(`${met}<>${zonder}+${alleen}`);
    }
    default: {
      const k = kolom ?? 'E';
      const rij = soort === 'som = totaalrij' ? totaal : totaalAlles;
      return { links: `SUM(${bereik(k, k, eerste, laatste)})`, rechts: bereik(k, k, rij, rij) };
    }
  }
}

function range(waar: BladVan[MassaalKeuze], van: Kolom, tot: Kolom, boven: number, onder: number): string {
  const letter = (k: Kolom) => String.fromCharCode(64 + (waar?.vanafKolom ?? 2) + 'ABCDE'.indexOf(k));
  const cellen =
    van === tot && boven === onder
      ? `${letter(van)}${boven}`
      : `${letter(van)}${boven}:${letter(tot)}${onder}`;
  return `'${waar?.blad.replaceAll("'", "''")}'!${cellen}`;
}
