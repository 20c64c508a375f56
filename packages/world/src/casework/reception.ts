import { addDays, type Datum } from '@meldpunt/core';
import { massNarrative, narrative } from '../melding/narrative.ts';
import { MARK } from '../melding/narrative-parts.ts';
import type { Random } from '../random/random.ts';
import { type Case, now, type Script, type Step, wait } from './case.ts';
import { text } from './texts.ts';

/** A case of the bureau's earlier register, which ended there: closed, with what that register knew (8.6a, 10). */
export function* takeOver(c: Case, words: Random): Script {
  yield { ...receive(c, words), by: 'systeem' };
  const contactOp = c.random.chance(0.6) ? c.day : undefined;
  wait(c, 3, 40);
  yield now(
    c,
    'takeOverDossier',
    {
      reden: c.random.weighted([
        ['geregistreerd', 5],
        ['advies_gegeven', 4],
        ['doel_bereikt', 1],
      ]),
      klachtbehandelingen: [c.random.pick(['registratie', 'advies_informatie'])],
      contactOp,
    },
    'systeem',
  );
}

/** The melding is entered: by the form itself, or by who was at the desk. */
export const receive = (c: Case, words: Random): Step => {
  const { facts, arrival } = c;
  const { melder, anonimiteit } = facts;
  const known = anonimiteit !== 'geheel';
  return {
    act: 'receiveMelding',
    op: arrival.ontvangst,
    ...(arrival.kanaal === 'webformulier' && { by: 'systeem' as const }),
    input: {
      kanaal: arrival.kanaal,
      op: arrival.ontvangst,
      tijd: arrival.tijd,
      direct: facts.direct,
      spoedeisend: facts.spoedeisend,
      rolMelder: facts.rolMelder,
      anonimiteit,
      ...(known && {
        melderNaam: melder.naam,
        melderOrganisatie: facts.melderOrganisatie,
        melderTelefoon: melder.telefoon,
        melderEmail: melder.email,
        melderAdres: melder.adres,
        melderGeboortedatum: melder.geboortedatum,
      }),
      omschrijving: arrival.kind.kind === 'massa' ? massNarrative(words) : narrative(words, facts),
      ...(words.chance(0.7) && { plaats: `${melder.plaats} ${MARK}` }),
      wederpartijNaam: facts.wederpartijNaam,
      ...facts.registratie,
    },
  };
};

/** Who takes it, which incident it belongs to, how urgent it is, and what was entered wrong (7.4a, 2.2, 3.4). */
export function* sortOut(c: Case): Script {
  const { random, facts } = c;
  if (!facts.direct) wait(c, 0, 1);
  const byHandler = facts.direct || random.chance(0.3);
  yield now(
    c,
    'assignBehandelaar',
    { behandelaarId: c.behandelaarId },
    byHandler ? undefined : 'leidinggevende',
  );
  if (facts.voorvalId) {
    yield now(c, 'linkVoorval', { voorvalId: facts.voorvalId });
    if (random.chance(0.05)) {
      yield now(c, 'unlinkVoorval');
      yield now(c, 'linkVoorval', { voorvalId: facts.voorvalId });
    }
  }
  if (random.chance(facts.spoedeisend ? 0.25 : 0.02))
    yield now(c, 'judgeUrgency', { spoedeisend: !facts.spoedeisend });
}

/** A registration is completed once more is known: never other than it was in what the law counts. */
export function* completeRegistratie(c: Case): Script {
  const { random, facts, arrival } = c;
  if (facts.vast || !random.chance(0.12)) return;
  yield now(c, 'amendRegistratie', {
    ...facts.registratie,
    aantalSlachtoffers: facts.registratie.aantalSlachtoffers + (random.chance(0.3) ? 1 : 0),
    voorvaldatum: facts.registratie.voorvaldatum ?? addDays(arrival.ontvangst, -random.int(0, 30)),
    relatie: facts.registratie.relatie ?? 'onbekend',
  });
}

/** Whether the victim was the one spoken to. */
export const speaksAsVictim = ({ facts }: Case): boolean =>
  facts.rolMelder === 'slachtoffer' || facts.rolMelder === 'wettelijk_vertegenwoordiger';

/** Contact within two working days of receipt, now and then too late (3.3); a reporter nobody knows can't be reached. */
export function* makeContact(c: Case): Script {
  const { random, facts, arrival, workdays } = c;
  if (facts.direct) return;
  const wijze = () =>
    random.weighted([
      ['telefoon', 6],
      ['email', 3],
      ['gesprek', 1],
    ]);
  const verslag = () => (random.chance(0.7) ? { verslag: text(random, 'verslag') } : {});
  const latest = c.leftLying
    ? 6
    : facts.spoedeisend
      ? 0
      : random.chance(0.08)
        ? random.int(3, 8)
        : random.int(0, 2);
  c.day = later(c.day, workdays.after(arrival.ontvangst, latest));
  if (facts.anonimiteit === 'geheel') return;
  const failures = random.chance(0.15) ? random.int(1, 3) : 0;
  for (let i = 0; i < failures; i++) {
    yield now(c, 'contactClient', { wijze: wijze(), gelukt: false, metSlachtoffer: false });
    wait(c, 1, 4);
  }
  yield now(c, 'contactClient', {
    wijze: failures === 3 ? 'brief' : wijze(),
    gelukt: true,
    metSlachtoffer: speaksAsVictim(c),
    ...verslag(),
  });
}

const later = (a: Datum, b: Datum): Datum => (a > b ? a : b);
