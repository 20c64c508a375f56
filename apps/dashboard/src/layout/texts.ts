const numbers = new Intl.NumberFormat('nl-NL');
const moments = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const days = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Kept on one line. */
const together = (text: string): string => text.replaceAll(' ', '\u00a0');

/** `1.234` */
export const aantalTekst = (aantal: number): string => numbers.format(aantal);

/** `2 mrt 2026` */
export const dagTekst = (dag: string): string => together(days.format(new Date(`${dag}T00:00:00Z`)));

/** `2 mrt 2026, 14:05`, in Dutch time. */
export const momentTekst = (moment: Date): string =>
  moments
    .format(moment)
    .split(/,? (?=\d\d:)/)
    .map(together)
    .join(', ');

const times = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** `14:05`, in Dutch time. */
export const tijdTekst = (moment: Date): string => times.format(moment);

/** `1 dossier`, `2 dossiers` */
export const meervoud = (aantal: number, een: string, meer: string): string =>
  `${aantalTekst(aantal)} ${aantal === 1 ? een : meer}`;
