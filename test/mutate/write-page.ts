import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '@meldpunt/store';

type Mutant = {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
};
type Report = { files: Record<string, { source: string; mutants: Mutant[] }> };

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const detected = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];
const of = (mutants: Mutant[], statuses: string[]) => mutants.filter((m) => statuses.includes(m.status));

const score = (mutants: Mutant[]): string => {
  const [found, lost] = [of(mutants, detected).length, of(mutants, missed).length];
  return found + lost === 0 ? '-' : ((100 * found) / (found + lost)).toFixed(1);
};

/** The piece of the source that a mutant replaces, on one line. */
const piece = (source: string, { start, end }: Mutant['location']): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const cut = lines.map((line, i) =>
    line.slice(i === 0 ? start.column - 1 : 0, i === lines.length - 1 ? end.column - 1 : undefined),
  );
  return short(cut.join(' '));
};

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('`', "'").trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};

const folderOf = (file: string): string => file.split('/').slice(3, -1).join('/') || '(top)';

const page = (report: Report, date: string): string => {
  const files = Object.entries(report.files).toSorted(([a], [b]) => a.localeCompare(b));
  const all = files.flatMap(([, file]) => file.mutants);
  const folders = Map.groupBy(files, ([name]) => folderOf(name));
  const rows = [...folders].map(([folder, inIt]) => {
    const mutants = inIt.flatMap(([, file]) => file.mutants);
    return `| ${folder} | ${of(mutants, detected).length} | ${of(mutants, missed).length} | ${score(mutants)} |`;
  });
  const survivors = files.flatMap(([name, file]) =>
    of(file.mutants, missed).map(
      (m) =>
        `| ${name.replace('packages/core/src/', '')}:${m.location.start.line} | ${m.mutatorName} | \`${piece(
          file.source,
          m.location,
        )}\` | \`${short(m.replacement ?? '')}\` |`,
    ),
  );
  return [
    '# Mutation run over packages/core',
    '',
    `Made by \`npm run mutate\` and \`test/mutate/write-page.ts\` on ${date} (${cpus().length} cores, Node ${process.version}).`,
    'Each mutant is one small change of a rule; it is killed when a test fails because of it. Text for people is left out',
    '(`test/mutate/prose.mjs`).',
    '',
    `**Score: ${score(all)}** (${of(all, detected).length} killed, of which ${of(all, ['Timeout']).length} by running on without end; ${of(all, missed).length} survived).`,
    '',
    '| folder | killed | survived | score |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '## Survivors',
    '',
    '| where | kind | was | became |',
    '| --- | --- | --- | --- |',
    ...survivors,
    '',
  ].join('\n');
};

const [date] = process.argv.slice(2);
if (!date) throw new Error('give the day that the page names: write-page.ts 2026-11-30');
const report = JSON.parse(await readFile(root('.cache/mutate/mutation.json'), 'utf8')) as Report;
await writeWhole(root('docs/mutation.md'), Buffer.from(page(report, date)));
