import { addDays } from '@meldpunt/core';
import { type Case, now, type Script, wait } from './case.ts';
import { endCase } from './ending.ts';
import { carryOut } from './plan.ts';
import { text } from './texts.ts';

const forms = ['empowerment', 'bemiddeling', 'procedures', 'voorlichting_beleid'] as const;
const individual = [
  'praktische_oplossing',
  'excuses',
  'disciplinaire_maatregelen',
  'tegemoetkoming',
  'uitspraak',
  'anders',
];
const structural = [
  'voorlichting',
  'beleidsbeinvloeding',
  'aandacht',
  'onderzoek_soortgelijke_klachten',
  'anders',
];
const points = [
  'hoor_wederhoor',
  'vormen_ondersteuning',
  'beperkingen',
  'procedure',
  'klachtenreglement',
  'eigen_verantwoordelijkheid',
  'kosten',
  'registratie_privacy',
];

const some = (c: Case, from: readonly string[], p: number) => from.filter(() => c.random.chance(p));

/** A klacht with support, or the bureau's own action: intake, preliminary investigation, decision (4.3-6.1). */
export function* support(c: Case, own: boolean): Script {
  const { random } = c;
  yield now(c, 'askKlacht', {
    door: own ? 'bureau' : c.facts.rolMelder === 'getuige' && random.chance(0.3) ? 'getuige' : 'slachtoffer',
  });
  const chosen = some(c, forms, 0.4);
  yield now(
    c,
    'chooseBehandelwijze',
    own
      ? { behandelwijze: 'eigen_actie', vormen: [] }
      : { behandelwijze: 'ondersteuning', vormen: chosen.length > 0 ? chosen : [random.pick(forms)] },
    own ? 'directeur' : undefined,
  );
  if (random.chance(0.07)) {
    wait(c, 5, 15);
    return yield* endCase(c, random.chance(0.5) ? 'client_wil_niet_verder' : 'client_reageert_niet');
  }
  yield* interview(c);
  yield* decide(c);
}

function* interview(c: Case): Script {
  const { random } = c;
  for (let appointments = random.chance(0.12) ? 2 : 1; appointments > 0; appointments--) {
    wait(c, 0, 3);
    const tolk = random.chance(0.14);
    const intakeOp = c.workdays.after(c.day, random.int(3, 12));
    yield now(c, 'confirmAfspraak', {
      intakeOp,
      bevestiging: random.chance(0.85) ? 'schriftelijk' : 'telefonisch',
      tolk,
      ...(tolk && {
        taal: random.pick(['Tigrinya, tolk geregeld', 'Oekraïens', 'Arabisch', 'Pools', 'Turks']),
      }),
    });
    c.day = intakeOp;
  }
  yield now(c, 'holdIntake', {
    verslag: text(random, 'gesprek'),
    discriminatieaspect: text(random, 'aspect'),
    ...(random.chance(0.8) && { emotioneelAspect: text(random, 'aspect') }),
    ...(random.chance(0.7) && { praktischAspect: text(random, 'aspect') }),
    ...(random.chance(0.5) && { structureelAspect: text(random, 'aspect') }),
    ...(random.chance(0.3) && { eerdereStappen: text(random, 'verslag') }),
    verwachtingenIndividueel: some(c, individual, 0.3),
    verwachtingenStructureel: some(c, structural, 0.2),
    besproken: some(c, points, 0.85),
    stukkenToegezegd: random.chance(0.45),
    advies: text(random, 'motivering'),
  });
  if (random.chance(0.85))
    yield now(c, 'recordMachtiging', {
      omvang: random.chance(0.3) ? ['wederpartij', 'instanties'] : ['wederpartij'],
      ondertekenaar:
        c.facts.rolMelder === 'wettelijk_vertegenwoordiger' ? 'wettelijk_vertegenwoordiger' : 'client',
      doel: text(random, 'resultaat'),
    });
}

/** Within two weeks of the intake, now and then too late (5.5b). */
function* decide(c: Case): Script {
  const { random } = c;
  if (random.chance(0.05)) {
    wait(c, 12, 20);
    return yield* endCase(c, random.chance(0.6) ? 'stukken_niet_geleverd' : 'client_reageert_niet');
  }
  const start = c.day;
  wait(c, 2, random.chance(0.13) ? 16 : 9);
  const inBehandeling = random.chance(0.82);
  if (random.chance(0.06)) c.day = c.workdays.after(addDays(start, 15), random.int(0, 4));
  yield now(c, 'decideBehandeling', {
    inBehandeling,
    diagnose: text(random, 'diagnose'),
    motivering: text(random, 'motivering'),
  });
  if (!inBehandeling)
    return yield* endCase(
      c,
      random.weighted([
        ['niet_in_behandeling', 5],
        ['oneens_over_behandeling', 2],
        ['belangenverstrengeling', 1],
        ['niets_meer_te_bereiken', 2],
      ]),
    );
  wait(c, 1, 8);
  if (random.chance(0.06)) return yield* endCase(c, 'geen_overeenstemming');
  yield* carryOut(c);
}
