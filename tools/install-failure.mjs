const LAST_LINES = 15;

const causes = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/,
    'Er is geen verbinding met de server waar de onderdelen vandaan komen. Is er internet? ' +
      'Achter een proxy: stel die in met `npm config set proxy …`.',
  ],
  [/ENOSPC/, 'De schijf is vol. Maak ongeveer 1 GB vrij.'],
  [/EACCES|EPERM|EROFS/, 'U mag in deze map niet schrijven. Zet Meldpunt in een map van uzelf.'],
  [/ENOENT.*npm|spawn npm/, 'Het programma npm is niet gevonden. Installeer Node.js met npm.'],
];

/** Dutch text for an installation that failed: the likely cause, what to do, and what npm said itself. */
export function explainInstallFailure(error) {
  const output = String(error.output ?? error.stack ?? error);
  const cause =
    causes.find(([pattern]) => pattern.test(output))?.[1] ??
    'De oorzaak staat in de melding van npm hieronder.';
  const said = output.trim().split('\n').slice(-LAST_LINES);
  return [
    'Het installeren van de onderdelen is niet gelukt.',
    cause,
    'Geef daarna dezelfde opdracht nog eens; wat al binnen is, wordt niet opnieuw opgehaald.',
    '',
    ...said.map((line) => `  ${line}`),
  ].join('\n');
}
