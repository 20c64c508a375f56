import { resolve } from 'node:path';
import { writeWaarheid } from '@meldpunt/world';
import type { Command } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { markAsDemo } from '../demo/demo-mark.ts';
import { fillWithWorld } from '../demo/fill-demo.ts';
import { openInstallation } from '../installation.ts';

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** Fills an empty installation with a synthetic world; from then on it is a demo. */
export const seedCommand: Command = {
  options: {
    dossiers: {
      takes: 'number',
      nl: 'Aantal meldingen, zonder de massamelding. Leeg: zoveel als een bureau in deze jaren heeft.',
    },
    jaren: { takes: 'number', nl: 'Aantal jaren geschiedenis. Leeg: vijf.' },
    massa: { takes: 'number', nl: 'Aantal meldingen over één voorval. Leeg: 2000.' },
    zaad: { takes: 'text', nl: 'Woord waaruit de wereld ontstaat; hetzelfde woord geeft dezelfde wereld.' },
    waarheid: { takes: 'text', nl: 'Bestand voor wat er in de wereld verstopt is, om op te toetsen.' },
  },
  run: async ({ options, configuration, env, clock, screen }) => {
    const installation = await openInstallation(configuration(), { migrate: true, env, clock });
    try {
      const some = await installation.deps.store.db
        .selectFrom('dossier')
        .select('dossier_id')
        .limit(1)
        .executeTakeFirst();
      if (some)
        throw new Problem('target-not-empty', {
          text: 'Er staan al dossiers in deze installatie. Vullen kan alleen als zij leeg is.',
        });
      await markAsDemo(installation.places);
      const filled = await fillWithWorld(
        installation,
        {
          seed: options.zaad ?? 'meldpunt',
          dossiers: numberOf(options.dossiers),
          jaren: numberOf(options.jaren),
          massa: numberOf(options.massa),
        },
        (loaded, all) => screen.progress(`Verzonnen wereld: ${loaded} van ${all} dossiers …`),
      );
      if (options.waarheid) await writeWaarheid(resolve(options.waarheid), filled.waarheid);
      screen.line(`Verzonnen wereld: ${filled.dossiers} dossiers. Dit is nu een demo-installatie.`);
      screen.result({ dossiers: filled.dossiers });
      return 0;
    } finally {
      await installation.close();
    }
  },
};
