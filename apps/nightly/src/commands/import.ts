import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeImport, ImportError, importFile } from '@meldpunt/import';
import type { Command } from '../command/command.ts';
import { Problem } from '../command/problem.ts';
import { openInstallation } from '../installation.ts';

const FAULTS = 65;

const requireFile = async (path: string): Promise<string> => {
  const full = resolve(path);
  await access(full).catch(() => {
    throw new Problem('file-missing', { file: full });
  });
  return full;
};

/** Reads meldingen from the spreadsheet a bureau keeps today: all of it in one transaction, or nothing. */
export const importCommand: Command = {
  takes: ['BESTAND'],
  options: {
    mapping: {
      takes: 'text',
      nl: 'Het JSON-bestand dat zegt welke kolom wat is; zie docs/import.md.',
      required: true,
    },
    'dry-run': { takes: 'nothing', nl: 'Controleer alles en schrijf niets.' },
    'sla-fouten-over': { takes: 'nothing', nl: 'Lees de goede rijen in en sla rijen met een fout over.' },
  },
  run: async ({ positional, options, flags, configuration, env, clock, screen }) => {
    const path = await requireFile(positional[0] ?? '');
    const mappingPath = await requireFile(options.mapping ?? '');
    const installation = await openInstallation(configuration(), { migrate: false, env, clock });
    try {
      const report = await importFile(installation.deps, {
        path,
        mappingPath,
        dryRun: flags.has('dry-run'),
        skipFaults: flags.has('sla-fouten-over'),
        onProgress: ({ fase, rijen }) => screen.progress(`Rijen ${fase}: ${rijen} …`),
      });
      for (const line of describeImport(report)) screen.line(line);
      screen.result(report);
      return report.fout > 0 && !report.geschreven ? FAULTS : 0;
    } catch (error) {
      if (error instanceof ImportError)
        throw new Problem('bad-input', { text: error.message }, { cause: error });
      throw error;
    } finally {
      await installation.close();
    }
  },
};
