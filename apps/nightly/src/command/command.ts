import type { Configuration } from '../configuration/configuration.ts';
import type { Screen } from './screen.ts';

/** An option of a command: what it takes and what it is for, shown by `meldpunt help`. */
export type OptionSpec = {
  takes: 'nothing' | 'text' | 'date' | 'number';
  nl: string;
  required?: boolean;
  choices?: readonly string[];
};

/** What a command gets: validated options, the configuration, the screen, and the time, all passed in. */
export type Invocation = {
  options: Record<string, string | undefined>;
  flags: ReadonlySet<string>;
  positional: readonly string[];
  env: NodeJS.ProcessEnv;
  configuration: () => Configuration;
  screen: Screen;
  clock: () => Date;
};

export type Command = {
  /** Names of the positional arguments, all required. */
  takes?: readonly string[];
  options: Record<string, OptionSpec>;
  /** Gives the exit code, or nothing for 0. */
  run: (invocation: Invocation) => Promise<number | undefined>;
};
