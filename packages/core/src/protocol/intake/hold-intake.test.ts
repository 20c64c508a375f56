import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { faultsOf, intake, refusedUnder, toIntake, walk } from '../testing/path.ts';

const confirmed = walk(leegDossier, toIntake.slice(0, 4));

describe('the interview', () => {
  const kern = {
    type: 'IntakeHeld',
    op: '2026-03-10',
    verwachtingen: ['excuses'],
    besproken: intake.besproken,
    stukkenToegezegd: true,
    onbekend: ['getuigen'],
    psychischeProblemen: 'nee',
  };
  test('protocol 5.2a, 5.3, 5.4: what came up is kept in codes', () =>
    expect(eventsOf(confirmed, 'holdIntake', intake)).toStrictEqual([kern]));
  test('protocol 5.3, 5.4: both kinds of expectations, and the points that do not apply', () => {
    const some = {
      ...intake,
      verwachtingenStructureel: ['voorlichting'],
      besproken: intake.besproken.filter((punt) => punt !== 'kosten'),
      nietVanToepassing: ['kosten'],
      waaromNietKosten: 'R.',
    };
    expect(eventsOf(confirmed, 'holdIntake', some)).toStrictEqual([
      { ...kern, verwachtingen: ['excuses', 'voorlichting'], besproken: some.besproken, metVolgende: true },
      { type: 'WerkwijzeDiscussed', op: '2026-03-10', besproken: [], nietVanToepassing: ['kosten'] },
    ]);
  });
  test.each(['tijdstip', 'plaats', 'betrokkenen', 'getuigen'])(
    'protocol 5.2a: %s is filled in, or unknown after asking',
    (veld) => {
      const open = { ...intake, getuigen: 'Niemand.', onbekend: [], [veld]: undefined };
      expect(faultsOf(refusalOf(confirmed, 'holdIntake', open))).toEqual([veld]);
      expect(eventsOf(confirmed, 'holdIntake', { ...open, onbekend: [veld] })).toHaveLength(1);
    },
  );
  test('protocol 5.2a: the day of the incident is known, or unknown after asking', () => {
    const dayless = {
      ...confirmed,
      melding: confirmed.melding && { ...confirmed.melding, voorvaldatum: undefined },
    };
    refusedUnder(dayless, 'holdIntake', intake, '5.2a', 'amendRegistratie');
    expect(eventsOf(dayless, 'holdIntake', { ...intake, onbekend: ['getuigen', 'datum'] })).toHaveLength(1);
  });
  test.each([
    ['samenvatting_bevestigd', '5.2d'],
    ['onderzoek_uitgelegd', '5.2f'],
    ['verwachtingen_bevestigd', '5.3'],
    ['afspraken_samengevat', '5.5a'],
  ])('protocol 5.2d, 5.2f, 5.3, 5.5a: without %s it is not complete (%s)', (code, artikel) => {
    const gecontroleerd = intake.gecontroleerd.filter((one) => one !== code);
    refusedUnder(confirmed, 'holdIntake', { ...intake, gecontroleerd }, artikel, null);
  });
  test('protocol 5.3: an expectation is chosen, or written down', () => {
    const none = { ...intake, verwachtingenIndividueel: [] };
    expect(faultsOf(refusalOf(confirmed, 'holdIntake', none))).toEqual(['andereVerwachtingen']);
    for (const over of [{ andereVerwachtingen: 'A.' }, { verwachtingenStructureel: ['voorlichting'] }])
      expect(eventsOf(confirmed, 'holdIntake', { ...none, ...over })).toHaveLength(1);
  });
});
