const MOST = 120;

/** What is wrong with the name of an employee, as it is shown beside everything they did; null when nothing is. */
export const nameFault = (naam: string): string | null => {
  if (naam === '') return 'Vul een naam in.';
  if (naam.length > MOST) return `Gebruik ten hoogste ${MOST} tekens.`;
  return /\p{Cc}/u.test(naam) || !naam.isWellFormed()
    ? 'Deze naam bevat tekens die wij niet kunnen opslaan.'
    : null;
};
