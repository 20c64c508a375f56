import { datumAt, uurAt } from '@meldpunt/core';

const numbers = new Intl.NumberFormat('nl-NL');
/** As `Intl` has them in Dutch; it would take longer over a page full of days than everything else on it. */
const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `1.234` */
export const aantalTekst = (aantal: number): string => numbers.format(aantal);

/** `2 mrt 2026`, kept on one line. Throws RangeError for what is no day. */
export const dagTekst = (dag: string): string => {
  const month = months[Number(dag.slice(5, 7)) - 1];
  if (month === undefined) throw new RangeError('Not a day');
  return `${Number(dag.slice(8, 10))}\u00a0${month}\u00a0${dag.slice(0, 4)}`;
};

/** `14:05`, in Dutch time. */
export const tijdTekst = (moment: Date): string => {
  const minutes = uurAt(moment);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** `2 mrt 2026, 14:05`, in Dutch time. */
export const momentTekst = (moment: Date): string => `${dagTekst(datumAt(moment))}, ${tijdTekst(moment)}`;

/** `1 dossier`, `2 dossiers` */
export const meervoud = (aantal: number, een: string, meer: string): string =>
  `${aantalTekst(aantal)} ${aantal === 1 ? een : meer}`;
