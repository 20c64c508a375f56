import type { FormTabelNaam, MassaalKeuze } from '@meldpunt/core';
import type { Controle } from './reconcile.ts';

const rijen: Record<FormTabelNaam, string> = {
  totaal: 'totaal aantal klachten',
  grond: 'gronden',
  terrein: 'terreinen',
  aard: 'aarden',
  klachtbehandeling: 'klachtbehandelingen',
};

const delen: Record<MassaalKeuze, string> = {
  met: 'met massameldingen',
  zonder: 'zonder massameldingen',
  alleen: 'alleen massameldingen',
};

/**
 * A comparison as a sentence in three pieces, between which the two numbers stand:
 * "som van terreinen (" 31 ") = totaal (" 31 "), kolom E, met massameldingen".
 */
export function controleZin({ soort, massaal, tabel, kolom }: Controle): [string, string, string] {
  const slot = `${kolom ? `, kolom ${kolom}` : ''}, ${delen[massaal]}`;
  const perRij = (wat: string): [string, string, string] => [
    `${wat}, in elke rij van ${rijen[tabel]}${slot} (afwijkende rijen: `,
    ', toegestaan: ',
    ')',
  ];
  switch (soort) {
    case 'C = A + B':
    case 'E = C + D':
      return perRij(`kolom ${soort}`);
    case 'rubriek <= totaal':
      return perRij('niet meer dan het totaal aantal klachten');
    case 'met = zonder + alleen':
      return [
        `met = zonder + alleen massameldingen, in elke rij van ${rijen[tabel]} (afwijkende rijen: `,
        ', toegestaan: ',
        ')',
      ];
    case 'som = totaalrij':
      return [`som van ${rijen[tabel]} (`, ') = rij Totaal van deze tabel (', `)${slot}`];
    case 'som = totaal':
      return [`som van ${rijen[tabel]} (`, ') = totaal (', `)${slot}`];
    case 'som >= totaal':
      return [`som van ${rijen[tabel]} (`, ') is gelijk aan of hoger dan totaal (', `)${slot}`];
  }
}

/** The whole sentence: "Klopt: som van terreinen (31) = totaal (31), kolom E, met massameldingen". */
export function controleTekst(controle: Controle): string {
  const [voor, tussen, na] = controleZin(controle);
  return `${uitkomst(controle.klopt)}${voor}${controle.links}${tussen}${controle.rechts}${na}`;
}

/** How a sentence begins. */
export function uitkomst(klopt: boolean): string {
  return klopt ? 'Klopt: ' : 'Klopt niet: ';
}
