import { addDays } from '@meldpunt/core';
import { agreeOnData, decision } from './asides.ts';
import { type Case, now, type Script, wait, waitPast } from './case.ts';
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

/** At least one: a client always hopes for something (5.3). */
const orOne = (c: Case, chosen: readonly string[], from: readonly string[]) =>
  chosen.length > 0 ? chosen : [c.random.pick(from)];

/** A klacht with support, or the bureau's own action: intake, preliminary investigation, decision (4.3-6.1). */
export function* support(c: Case, own: boolean): Script {
  const { random } = c;
  yield now(c, 'askKlacht', {
    door: own ? 'bureau' : c.facts.rolMelder === 'getuige' && random.chance(0.3) ? 'getuige' : 'slachtoffer',
  });
  if (own) {
    yield now(c, 'makeVoorlegging', { soort: 'eigen_actie', vraag: text(random, 'motivering') });
    yield decision(c, 'eigen_actie', 'akkoord');
  }
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
  yield* agreeOnData(c);
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
    emotioneelAspect: text(random, 'aspect'),
    praktischAspect: text(random, 'aspect'),
    structureelAspect: text(random, 'aspect'),
    eerdereStappen: text(random, 'verslag'),
    onbekend: ['datum', 'tijdstip', 'plaats', 'betrokkenen', 'getuigen'],
    gecontroleerd: [
      'samenvatting_bevestigd',
      'verwachtingen_bevestigd',
      'onderzoek_uitgelegd',
      'afspraken_samengevat',
    ],
    verwachtingenIndividueel: orOne(c, some(c, individual, 0.3), individual),
    verwachtingenStructureel: some(c, structural, 0.2),
    besproken: some(c, points, 0.85),
    stukkenToegezegd: random.chance(0.45),
    advies: text(random, 'motivering'),
    psychischeProblemen: c.aside.weighted([
      ['nee', 80],
      ['niet_gevraagd', 12],
      ['ja', 8],
    ]),
  });
  if (c.dossier().psychischeProblemen)
    yield now(c, 'adviseOndersteuning', {
      soort: 'psychische_hulp',
      reactie: c.aside.pick(['verwezen', 'wil_niet']),
    });
  if (random.chance(0.85))
    yield now(c, 'recordMachtiging', {
      omvang: random.chance(0.3) ? ['wederpartij', 'instanties'] : ['wederpartij'],
      leeftijdsklasse: c.facts.rolMelder === 'wettelijk_vertegenwoordiger' ? 'onder_12' : 'vanaf_16',
      ondertekenaar:
        c.facts.rolMelder === 'wettelijk_vertegenwoordiger' ? 'wettelijk_vertegenwoordiger' : 'client',
      doel: text(random, 'resultaat'),
    });
}

/** The documents come, in time or not, or only after a second letter (5.2b, 5.4.6). */
function* stukken(c: Case): Script {
  const { random } = c;
  if (!c.dossier().clientstukken || random.chance(0.3)) return;
  wait(c, 1, random.chance(0.2) ? 9 : 4);
  if (random.chance(0.2)) {
    waitPast(c, 'aanlevering');
    yield now(c, 'remindStukken', { brief: text(random, 'brief') });
    wait(c, 2, 8);
  }
  if (random.chance(0.1))
    yield now(c, 'addDocument', { soort: 'overig', richting: 'ontvangen', partij: 'client' });
  yield now(c, 'receiveStukken', { antwoord: random.pick(['alles', 'deels', 'zonder_stukken']) });
}

/** A witness or an institution is asked, without naming the accused (6, B9). */
function* askOthers(c: Case): Script {
  const may = c.dossier().machtigingen.some((m) => m.omvang.includes('instanties'));
  if (!may || c.random.chance(0.5)) return;
  yield now(c, 'contactDerde', {
    wie: 'instanties',
    zonderGegevensBeklaagde: true,
    verslag: text(c.random, 'verslag'),
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
  yield* stukken(c);
  yield* askOthers(c);
  wait(c, 2, random.chance(0.13) ? 16 : 9);
  const inBehandeling = random.chance(0.82);
  if (random.chance(0.06)) {
    const nieuweDatum = c.workdays.after(c.day, 5);
    yield now(c, 'tellVertraging', { nieuweDatum, bericht: text(random, 'motivering') });
    c.day = c.workdays.after(addDays(start, 15), random.int(0, 4));
    if (c.day < nieuweDatum && random.chance(0.5)) c.day = nieuweDatum;
  }
  yield now(c, 'decideBehandeling', {
    inBehandeling,
    strategie: ['hoor-wederhoor'],
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
  if (random.chance(0.06)) wait(c, 5, 8);
  if (random.chance(0.06)) return yield* endCase(c, 'geen_overeenstemming');
  yield* carryOut(c);
}
