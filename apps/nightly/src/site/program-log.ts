import type { Logbericht } from '@meldpunt/api';

/** Writes the program's own log as JSON lines; requests that went well are left out unless asked for. */
export const programLog =
  (write: (line: string) => unknown, clock: () => Date, everything: boolean) =>
  (line: Logbericht): void => {
    const ordinary = line.niveau === 'info' && line.bericht === 'verzoek';
    if (ordinary && !everything) return;
    write(`${JSON.stringify({ tijd: clock().toISOString(), ...line })}\n`);
  };
