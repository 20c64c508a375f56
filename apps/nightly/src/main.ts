import { commandByName, commands } from './command/catalogue.ts';
import { helpOf } from './command/help.ts';
import { parseWords } from './command/parse.ts';
import { languageOf, Problem, problems, sentenceOf } from './command/problem.ts';
import { recognise } from './command/recognise.ts';
import { makeScreen } from './command/screen.ts';
import { readConfiguration } from './configuration/configuration.ts';

/** The one place where a command begins: words and environment in, exit code out. */
const runCommand = async (words: readonly string[]): Promise<number> => {
  const [name = 'help', ...rest] = words;
  const screen = makeScreen(process.stdout, process.stderr, rest.includes('--json'));
  try {
    const listed = commandByName(name);
    if (!listed) {
      if (!['help', '--help', '-h'].includes(name)) throw new Problem('unknown-command', { name });
      screen.line(await helpOf(commands, rest[0]));
      return 0;
    }
    const command = await listed.load();
    const code = await command.run({
      ...parseWords(name, command, rest),
      env: process.env,
      configuration: () => readConfiguration(process.env),
      screen,
      clock: () => new Date(),
    });
    return code ?? 0;
  } catch (error) {
    const problem = recognise(error);
    screen.trouble(sentenceOf(problem, languageOf(process.env)));
    if (rest.includes('--verbose'))
      screen.trouble(String((problem.cause as Error | undefined)?.stack ?? problem.stack));
    return problems[problem.kind].exit;
  }
};

process.exitCode = await runCommand(process.argv.slice(2));
