import { expect, test } from 'vitest';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import { standaardInstellingen } from '../protocol/instellingen.ts';
import { termijnenOf } from '../protocol/termijnen-of.ts';
import { datum } from '../time/datum.ts';
import { isWerkdag, standaardKalender } from '../time/kalender.ts';
import { nietsIngesteld, protocolinstellingenVan } from './bureauinstellingen.ts';

const standaard = standaardInstellingen(['GM0014']);
const closed = (vanaf: string, ...days: string[]) => ({
  vanaf: datum(vanaf),
  waarde: { ...standaardKalender.instelling, eigenSluitingsdagen: days.map(datum) },
});
const received = (op: string) => [
  {
    versie: 1,
    gebeurtenis: {
      type: 'MeldingReceived' as const,
      op: datum(op),
      ontvangenOp: `${op}T09:00:00Z`,
      registratiedatum: datum(op),
      kanaal: 'email',
      rolMelder: 'slachtoffer',
      anonimiteit: 'geen',
      spoedeisend: false,
      direct: false,
      melderRef: 'x',
      gronden: ['ras'],
      terrein: 'overig',
      aard: 'overig',
      gemeenteWoon: 'GM0014',
      gemeenteVoorval: 'GM0014',
      aantalSlachtoffers: 1,
    } satisfies Gebeurtenis,
  },
];

test('protocol 3.3: an open term follows a closing day that is set while it runs', () => {
  const before = termijnenOf(received('2026-06-08'), standaard)[0];
  expect(before?.uiterlijkOp).toBe('2026-06-10');
  const now = protocolinstellingenVan(standaard, {
    ...nietsIngesteld,
    kalender: [closed('2026-06-09', '2026-06-10')],
  });
  const after = termijnenOf(received('2026-06-08'), now)[0];
  expect(after?.uiterlijkOp).toBe('2026-06-11');
  expect(after?.uitleg).toContain('eigen sluitingsdag');
});

test('protocol 3.3: no later setting moves a working day that is past', () => {
  const settings = protocolinstellingenVan(standaard, {
    ...nietsIngesteld,
    kalender: [closed('2026-06-09', '2026-06-08', '2026-06-10'), closed('2026-06-11', '2026-06-12')],
  });
  const works = (day: string) => isWerkdag(settings.kalender, datum(day));
  expect(['2026-06-08', '2026-06-10', '2026-06-11', '2026-06-12'].map(works)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('protocol 7.3b: how long a reminder runs was fixed when it began', () => {
  const weeks = (weken: number) => ({ ...standaard, rappel: { weken } });
  const settings = protocolinstellingenVan(standaard, {
    ...nietsIngesteld,
    termijnen: [
      { vanaf: datum('2026-03-01'), waarde: weeks(3) },
      { vanaf: datum('2026-05-01'), waarde: weeks(1) },
    ],
  });
  const rappel = (op: string) =>
    termijnenOf(
      [{ versie: 1, gebeurtenis: { type: 'RappelSent', op: datum(op), brief: 1 } as never }],
      settings,
    ).find(({ termijn }) => termijn === 'rappel')?.uiterlijkOp;
  expect(['2026-02-02', '2026-03-02', '2026-05-04'].map(rappel)).toEqual([
    '2026-02-16',
    '2026-03-23',
    '2026-05-11',
  ]);
});

test('what was not set on screen is as the installation has it', () => {
  const { eerder, ...settings } = protocolinstellingenVan(standaard, nietsIngesteld);
  expect(settings).toStrictEqual(standaard);
  expect(settings.kalender).toBe(standaard.kalender);
  expect(eerder).toEqual([]);
});

test('the lengths that were set last hold now, and those before for what began before', () => {
  const weeks = (n: number) => ({
    ...{
      rappel: { weken: n },
      voortgang: { weken: n },
      afschrift: { werkdagen: n },
      tweedeKans: { weken: n },
    },
    ...{ plan: { weken: n }, evaluatie: { weken: n } },
    procedure: { bevestiging: { werkdagen: n }, antwoord: { weken: n }, uiterste: { weken: n } },
  });
  const { rappel, voortgang, afschrift, tweedeKans, plan, evaluatie, procedure } = standaard;
  const shipped = { rappel, voortgang, afschrift, tweedeKans, plan, evaluatie, procedure };
  const [first, second] = [datum('2026-03-01'), datum('2026-05-01')];
  const set = (...termijnen: { vanaf: typeof first; waarde: ReturnType<typeof weeks> }[]) =>
    protocolinstellingenVan(standaard, { ...nietsIngesteld, termijnen });
  const one = { vanaf: first, waarde: weeks(3) };
  expect(set(one)).toEqual({ ...standaard, ...weeks(3), eerder: [{ tot: first, lengten: shipped }] });
  expect(set(one, { vanaf: second, waarde: { ...weeks(5), mail: true } as never })).toEqual({
    ...standaard,
    ...weeks(5),
    eerder: [
      { tot: first, lengten: shipped },
      { tot: second, lengten: weeks(3) },
    ],
  });
});

test('AVG art. 6: the advice on legal bases that was set is the one of every dossier', () =>
  expect(
    protocolinstellingenVan(standaard, {
      ...nietsIngesteld,
      grondslagadvies: { advies: 'Kantoor Voorbeeld' },
    }).grondslagadvies,
  ).toBe('Kantoor Voorbeeld'));
