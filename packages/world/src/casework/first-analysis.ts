import { buitenWerkgebied, werkgebied } from '@meldpunt/core';
import { type Case, now, type Script, wait } from './case.ts';
import { endCase } from './ending.ts';
import { speaksAsVictim } from './reception.ts';
import { text } from './texts.ts';

/** Registration only and a listening ear (4.1); now and then the client comes back for advice. */
export function* onlyRegister(c: Case, reden: string): Script {
  yield now(c, 'chooseBehandelwijze', {
    behandelwijze: 'registratie',
    vormen: [],
    ...(c.random.chance(0.6) && { toelichting: text(c.random, 'toelichting') }),
  });
  if (c.random.chance(0.04) && c.facts.anonimiteit === 'geen') {
    wait(c, 3, 15);
    return yield* advise(c);
  }
  wait(c, 0, 8);
  yield* endCase(c, reden);
}

/** One-off information or advice (4.2, B8). */
export function* advise(c: Case): Script {
  const { random } = c;
  yield now(c, 'chooseBehandelwijze', { behandelwijze: 'advies', vormen: [] });
  for (let again = random.chance(0.2) ? 2 : 1; again > 0; again--) {
    wait(c, 0, 4);
    yield now(c, 'giveAdvies', {
      wijze: random.pick(['telefoon', 'email', 'gesprek']),
      advies: text(random, 'advies'),
      motivering: text(random, 'motivering'),
    });
  }
  wait(c, 3, 22);
  yield* endCase(
    c,
    random.weighted([
      ['advies_gegeven', 80],
      ['client_wil_niet_verder', 8],
      ['client_reageert_niet', 6],
      ['niets_meer_te_bereiken', 6],
    ]),
  );
}

/** Not the right address (4), or outside the area served (2.4). */
export function* refer(c: Case): Script {
  const { random } = c;
  const outside = isOutside(c);
  const instantie = outside
    ? 'ander_adv'
    : random.weighted([
        ['juridisch_loket', 5],
        ['politie', 5],
        ['college_rechten_mens', 4],
        ['slachtofferhulp', 3],
        ['vakbond', 2],
        ['nationale_ombudsman', 2],
        ['advocaat', 2],
        ['maatschappelijk_werk', 1],
        ['huisarts', 1],
        ['overig', 1],
      ]);
  yield now(c, 'referClient', {
    instantie,
    ...(random.chance(0.5) && { toelichting: text(random, 'toelichting') }),
  });
  if (outside && c.facts.anonimiteit === 'geen' && random.chance(0.15)) return yield* handOver(c);
  yield* endCase(c, outside ? 'buiten_werkgebied' : 'doorverwezen');
}

/** The bureau where the client lives takes the case over. */
function* handOver(c: Case): Script {
  wait(c, 0, 3);
  yield now(c, 'tellEinde', { wijze: 'schriftelijk', bericht: text(c.random, 'einde') });
  yield now(c, 'transferDossier', { bureau: text(c.random, 'bureau'), toestemming: true });
}

/** Neither lives nor was it in the area served. */
export const isOutside = (c: Case): boolean => buitenWerkgebied(c.dossier(), werkgebied);

/** A report through others: registered, unless the victim gets in touch (5c). Gives whether the victim did. */
export function* askForVictim(c: Case): Generator<ReturnType<typeof now>, boolean, undefined> {
  if (speaksAsVictim(c)) return true;
  if (!c.random.chance(0.4)) return false;
  wait(c, 1, 12);
  yield now(c, 'contactClient', {
    wijze: 'telefoon',
    gelukt: true,
    metSlachtoffer: true,
    verslag: text(c.random, 'verslag'),
  });
  return true;
}
