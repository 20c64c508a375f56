import type { Command } from '../command/command.ts';
import { configurationSchema } from '../configuration/configuration.ts';

const standardOf = (field: {
  safeParse: (value: unknown) => { success: boolean; data?: unknown };
}): string => {
  const answer = field.safeParse(undefined);
  return answer.success && answer.data !== undefined ? `Standaard: ${[answer.data].flat().join(',')}` : '';
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
    configuration();
    screen.line('De huidige instellingen kloppen.');
    screen.result({ instellingen: Object.keys(configurationSchema.shape) });
    return 0;
  },
};
