import { resolve } from 'node:path';
import { listMedewerkers } from '@meldpunt/store';
import { writeWaarheid } from '@meldpunt/world';
import type { Command } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { markAsDemo } from '../demo/demo-mark.ts';
import { fillWithWorld } from '../demo/fill-demo.ts';
import { type Installation, openInstallation } from '../installation.ts';

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** Somebody works here: there are dossiers, or people who can log in. An invitation that nobody took up does not count. */
const isInUse = async ({ deps }: Installation): Promise<boolean> => {
  const { db } = deps.store;
  const dossier = await db.selectFrom('dossier').select('dossier_id').limit(1).executeTakeFirst();
  return dossier !== undefined || (await listMedewerkers(deps)).some(({ ingesteld }) => ingesteld);
};

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
      if (await isInUse(installation))
        throw new Problem('target-not-empty', {
          text: 'Er staan al dossiers of accounts in deze installatie. Vullen kan alleen als zij leeg is.',
        });
      await markAsDemo(installation.places, installation.configuration);
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
