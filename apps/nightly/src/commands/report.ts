import { resolve } from 'node:path';
import { datumAt, yearOf } from '@meldpunt/core';
import { GemeenterapportError, gemeenterapport } from '@meldpunt/reports';
import type { Command } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { openInstallation } from '../installation.ts';

/** Writes the yearly reports for municipalities on the statutory form. */
export const reportCommand: Command = {
  takes: ['gemeente'],
  options: {
    jaar: { takes: 'number', nl: 'Het kalenderjaar.', required: true },
    gemeente: { takes: 'text', nl: 'CBS-code of naam van één gemeente.' },
    alle: { takes: 'nothing', nl: 'Alle gemeenten in het werkgebied, en één bestand met alles.' },
    out: { takes: 'text', nl: 'Map waarin de bestanden komen.', required: true },
  },
  run: async ({ options, flags, positional, configuration, env, clock, screen }) => {
    if (positional[0] !== 'gemeente')
      throw new Problem('bad-choice', { value: positional[0] ?? '', name: 'report', choices: 'gemeente' });
    const alle = flags.has('alle');
    if (alle === (options.gemeente !== undefined))
      throw new Problem('missing-option', { name: '--gemeente of --alle' });
    const vandaag = datumAt(clock());
    const jaar = Number(options.jaar);
    if (jaar < 2000 || jaar > yearOf(vandaag))
      throw new Problem('bad-number', { value: options.jaar ?? '', name: '--jaar' });
    const installation = await openInstallation(configuration(), { migrate: false, env, clock });
    try {
      const bestanden = await gemeenterapport({
        db: installation.as('meldpunt_reports').pool,
        bureau: {
          naam: installation.settings.bureau.naam,
          contact: installation.settings.bureau.contact ?? '',
        },
        jaar,
        gemeenten: alle ? 'alle' : [options.gemeente ?? ''],
        outDir: resolve(options.out ?? ''),
        gemaaktOp: vandaag,
      });
      for (const bestand of bestanden) screen.line(`${bestand.pad}: ${bestand.meldingen} meldingen`);
      screen.result(bestanden);
      return 0;
    } catch (error) {
      if (error instanceof GemeenterapportError)
        throw new Problem('bad-input', { text: error.message }, { cause: error });
      throw error;
    } finally {
      await installation.close();
    }
  },
};
