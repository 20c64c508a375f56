import { configCommand } from '../commands/config.ts';
import { migrateCommand } from '../commands/migrate.ts';
import { reportCommand } from '../commands/report.ts';
import type { Command } from './command.ts';

/** All commands, in the order in which help shows them. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  report: reportCommand,
  config: configCommand,
};

export const commandByName = (name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;
