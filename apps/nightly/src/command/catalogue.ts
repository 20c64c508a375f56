import { backupCommand } from '../commands/backup.ts';
import { configCommand } from '../commands/config.ts';
import { demoCommand } from '../commands/demo.ts';
import { doctorCommand } from '../commands/doctor.ts';
import { migrateCommand } from '../commands/migrate.ts';
import { nightlyCommand } from '../commands/nightly.ts';
import { reportCommand } from '../commands/report.ts';
import { restoreCommand } from '../commands/restore.ts';
import { seedCommand } from '../commands/seed.ts';
import { startCommand } from '../commands/start.ts';
import type { Command } from './command.ts';

/** All commands, in the order in which help shows them. */
export const commands: Readonly<Record<string, Command>> = {
  start: startCommand,
  demo: demoCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  nightly: nightlyCommand,
  report: reportCommand,
  backup: backupCommand,
  restore: restoreCommand,
  doctor: doctorCommand,
  config: configCommand,
};

/** The command of this name; undefined when there is none. */
export const commandByName = (name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;
