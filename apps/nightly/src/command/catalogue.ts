import type { Command } from './command.ts';

/** A command in the list: what it is for, and how to get it. Each loads only what it needs, so that a word answers fast. */
export type Listed = { nl: string; load: () => Promise<Command> };

/** All commands, in the order in which help shows them. */
export const commands: Readonly<Record<string, Listed>> = {
  start: {
    nl: 'Start de site en het rooster van de nacht.',
    load: async () => (await import('../commands/start.ts')).startCommand,
  },
  demo: {
    nl: 'Toon Meldpunt aan het werk: een verzonnen wereld, één nacht en de site.',
    load: async () => (await import('../commands/demo.ts')).demoCommand,
  },
  migrate: {
    nl: 'Werk de database bij naar deze versie.',
    load: async () => (await import('../commands/migrate.ts')).migrateCommand,
  },
  seed: {
    nl: 'Vul een lege installatie met een verzonnen wereld.',
    load: async () => (await import('../commands/seed.ts')).seedCommand,
  },
  nightly: {
    nl: 'Draai wat er van de nacht nog moet: registratie, archief, analyse.',
    load: async () => (await import('../commands/nightly.ts')).nightlyCommand,
  },
  report: {
    nl: 'Maak jaarrapporten voor gemeenten: report gemeente --jaar 2025 --alle --out MAP.',
    load: async () => (await import('../commands/report.ts')).reportCommand,
  },
  import: {
    nl: 'Lees meldingen in uit een rekenblad: import BESTAND --mapping MAPPING.json.',
    load: async () => (await import('../commands/import.ts')).importCommand,
  },
  conflicts: {
    nl: 'Zoek belangenconflicten: dezelfde partijen, andersom, over hetzelfde voorval.',
    load: async () => (await import('../commands/conflicts.ts')).conflictsCommand,
  },
  backup: {
    nl: 'Maak een versleutelde reservekopie: backup --out MAP.',
    load: async () => (await import('../commands/backup.ts')).backupCommand,
  },
  restore: {
    nl: 'Zet een reservekopie terug in een lege installatie.',
    load: async () => (await import('../commands/restore.ts')).restoreCommand,
  },
  doctor: {
    nl: 'Kijk of deze installatie gezond is.',
    load: async () => (await import('../commands/doctor.ts')).doctorCommand,
  },
  config: {
    nl: 'Toon alle instellingen met uitleg, en controleer de huidige.',
    load: async () => (await import('../commands/config.ts')).configCommand,
  },
};

/** The command of this name; undefined when there is none. */
export const commandByName = (name: string): Listed | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;
