import { datumAt } from '@meldpunt/core';
import type { Command } from '../command/command.ts';
import { configurationSchema } from '../configuration/configuration.ts';
import { type SetOnScreen, setOnScreen } from '../configuration/set-on-screen.ts';

const standardOf = (field: {
  safeParse: (value: unknown) => { success: boolean; data?: unknown };
}): string => {
  const answer = field.safeParse(undefined);
  return answer.success && answer.data !== undefined ? `Standaard: ${[answer.data].flat().join(',')}` : '';
};

const onScreenLines = (holds: SetOnScreen[] | null): string[] => {
  if (holds === null)
    return ['Wat op het scherm (/instellingen) is ingesteld, gaat voor. De database antwoordt nu niet.'];
  if (holds.length === 0) return ['Op het scherm (/instellingen) is niets ingesteld: de configuratie geldt.'];
  return [
    'Op het scherm ingesteld; dit gaat voor de configuratie:',
    ...holds.map(
      ({ naam, versie, op, inPlaatsVan }) =>
        `  ${naam}, versie ${versie} van ${datumAt(op)}${inPlaatsVan.length > 0 ? `, in plaats van ${inPlaatsVan.join(', ')}` : ''}`,
    ),
  ];
};

/** Explains every setting; values are not shown, as some are secret. */
export const configCommand: Command = {
  options: {},
  run: async ({ configuration, screen }) => {
    for (const [name, field] of Object.entries(configurationSchema.shape)) {
      screen.line(name);
      screen.line(`  ${field.description ?? ''} ${standardOf(field)}`.trimEnd());
    }
    screen.line('Geheimen kunnen ook in een bestand staan: zet dan NAAM_FILE op het pad.');
    const holds = await setOnScreen(configuration());
    screen.line('De huidige instellingen kloppen.');
    for (const line of onScreenLines(holds)) screen.line(line);
    screen.result({ instellingen: Object.keys(configurationSchema.shape), opScherm: holds });
    return 0;
  },
};
