import type { Listed } from './catalogue.ts';
import { generalOptions } from './parse.ts';
import { Problem } from './problem.ts';

const pad = (text: string, width: number) => text.padEnd(width);

const overview = (commands: Readonly<Record<string, Listed>>): string =>
  [
    'Gebruik: npm run meldpunt -- COMMANDO [opties]',
    '',
    ...Object.entries(commands).map(([name, command]) => `  ${pad(name, 12)}${command.nl}`),
    '',
    'Meer over één commando: npm run meldpunt -- help COMMANDO',
  ].join('\n');

const details = async (name: string, listed: Listed): Promise<string> => {
  const command = await listed.load();
  const options = Object.entries({ ...command.options, ...generalOptions });
  return [
    `Gebruik: npm run meldpunt -- ${[name, ...(command.takes ?? [])].join(' ')} [opties]`,
    '',
    listed.nl,
    '',
    ...options.map(([option, spec]) => {
      const word =
        spec.takes === 'nothing'
          ? `--${option}`
          : `--${option} ${spec.takes === 'date' ? 'JJJJ-MM-DD' : '…'}`;
      return `  ${pad(word, 24)}${spec.nl}`;
    }),
  ].join('\n');
};

/** What `meldpunt help` shows: all commands, or one with its options. Throws a Problem for one that is not there. */
export const helpOf = async (commands: Readonly<Record<string, Listed>>, name?: string): Promise<string> => {
  if (name === undefined || name.startsWith('-')) return overview(commands);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Problem('unknown-command', { name });
  return details(name, command);
};
