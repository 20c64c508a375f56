import { gronden, labelOf, labelOfGemeente, terreinen } from '@meldpunt/core';
import type { Gelezen, Marts } from '@meldpunt/marts';
import type { Cijfers } from './chart.ts';

/** Which year is looked at, and whether mass reports count. */
export type Blik = { jaar: number; massaal: 'met' | 'zonder' };

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const rowsOf = <R>(gelezen: Gelezen<R>): R[] => (gelezen.stand === 'gereed' ? gelezen.rijen : []);
const counted = <R extends { massaal: boolean }>(rijen: readonly R[], { massaal }: Blik): R[] =>
  rijen.filter((rij) => massaal === 'met' || !rij.massaal);
const sum = <R extends { meldingen: number }>(rijen: readonly R[]): number =>
  rijen.reduce((total, rij) => total + rij.meldingen, 0);

const twoYears = ({ jaar }: Blik) => [jaar, jaar - 1];

/** Counts by code for this year and the one before, most first; codes that occur in neither are left out. */
const byCode = <R extends { jaar: number; massaal: boolean; meldingen: number }>(
  rijen: readonly R[],
  blik: Blik,
  codeOf: (rij: R) => string,
  nameOf: (code: string) => string,
): Pick<Cijfers, 'namen' | 'reeksen'> => {
  const some = counted(rijen, blik).filter((rij) => twoYears(blik).includes(rij.jaar));
  const count = (code: string, jaar: number) =>
    sum(some.filter((rij) => codeOf(rij) === code && rij.jaar === jaar));
  const codes = [...new Set(some.map(codeOf))].sort(
    (a, b) => count(b, blik.jaar) - count(a, blik.jaar) || nameOf(a).localeCompare(nameOf(b), 'nl'),
  );
  return {
    namen: codes.map(nameOf),
    reeksen: twoYears(blik).map((jaar) => ({
      naam: String(jaar),
      waarden: codes.map((code) => count(code, jaar)),
    })),
  };
};

/** The charts of the overview, with the id of each. */
export const figures = async (marts: Marts, blik: Blik): Promise<[id: string, cijfers: Cijfers][]> => {
  const [maand, grond, terrein, gemeente, doorloop] = await Promise.all([
    marts.meldingenPerMaand().then(rowsOf),
    marts.meldingenPerGrond().then(rowsOf),
    marts.meldingenPerTerrein().then(rowsOf),
    marts.meldingenPerGemeente().then(rowsOf),
    marts.doorlooptijd().then(rowsOf),
  ]);
  const inMonth = (jaar: number, i: number) =>
    sum(counted(maand, blik).filter((rij) => rij.maand === `${jaar}-${String(i + 1).padStart(2, '0')}`));
  const days = doorloop.filter((rij) => rij.massaal === (blik.massaal === 'met' ? null : false)).slice(-6);
  const where = gemeente.filter((rij) => rij.soort === 'voorval');
  return [
    [
      'per-maand',
      {
        titel: 'Meldingen per maand',
        kop: 'Maand',
        soort: 'staand',
        namen: months,
        reeksen: twoYears(blik).map((jaar) => ({
          naam: String(jaar),
          waarden: months.map((_, i) => inMonth(jaar, i)),
        })),
        breed: true,
        uitleg: 'Geteld op de dag van registratie.',
        totaal: true,
      },
    ],
    [
      'per-grond',
      {
        titel: 'Meldingen per grond',
        kop: 'Grond',
        soort: 'liggend',
        ...byCode(
          grond,
          blik,
          (rij) => rij.grond,
          (code) => labelOf(gronden, code),
        ),
        uitleg: 'Een melding met twee gronden telt bij beide.',
      },
    ],
    [
      'per-terrein',
      {
        titel: 'Meldingen per terrein',
        kop: 'Terrein',
        soort: 'liggend',
        ...byCode(
          terrein,
          blik,
          (rij) => rij.terrein,
          (code) => labelOf(terreinen, code),
        ),
        totaal: true,
      },
    ],
    [
      'per-gemeente',
      {
        titel: 'Meldingen per gemeente van het voorval',
        kop: 'Gemeente',
        soort: 'liggend',
        ...byCode(where, blik, (rij) => rij.gemeente, labelOfGemeente),
        totaal: true,
      },
    ],
    [
      'doorlooptijd',
      {
        titel: 'Doorlooptijd in dagen',
        kop: 'Jaar van afsluiten',
        soort: 'staand',
        namen: days.map((rij) => String(rij.jaar)),
        reeksen: [
          { naam: 'Helft binnen', waarden: days.map((rij) => Math.round(rij.mediaan_dagen)) },
          { naam: '9 van de 10 binnen', waarden: days.map((rij) => Math.round(rij.p90_dagen)) },
        ],
        uitleg: 'Van ontvangst tot afsluiten, van dossiers die in dat jaar zijn afgesloten.',
      },
    ],
  ];
};
