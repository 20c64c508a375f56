import { type Datum, datumAt, einde, inkorten, termijnregels, uurAt } from '@meldpunt/core';
import { dossiernummerById, recordAct } from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';
import { type Antwoorden, answer } from './answers.ts';
import { readDay } from './day-text.ts';
import type { Verstuurd } from './done-page.ts';
import type { Concept } from './draft.ts';
import { voorzichtig } from './vragen/bereiken.ts';
import { ELDERS } from './vragen/gemeente-choices.ts';

const systeem = { medewerkerId: null, rol: 'systeem' } as const;
const ELSEWHERE = 'Elders in Nederland';

const two = (n: number): string => String(n).padStart(2, '0');
const clockTime = (nu: Date): string => `${two(Math.floor(uurAt(nu) / 60))}:${two(uurAt(nu) % 60)}`;
/** Nothing for what was left empty: then the act does not have the field. */
const given = <K extends string>(naam: K, waarde: string): Partial<Record<K, string>> =>
  (waarde ? { [naam]: waarde } : {}) as Partial<Record<K, string>>;

/** What to mind when calling back; a code that the page did not offer was not ours. */
const safely = (antwoorden: Antwoorden) => {
  const tijden = answer(antwoorden, 'beltijden');
  const codes = [
    ...voorzichtig.map(({ waarde }) => waarde).filter((code) => antwoorden.letOp?.includes(code)),
    ...(tijden ? ['alleen_uren'] : []),
  ];
  return codes.length > 0
    ? { contactvoorwaarden: codes, ...(tijden && { contactAfspraak: `Bel alleen: ${tijden}` }) }
    : {};
};

/** Of who stays wholly anonymous nothing goes along, also when it was typed before that choice (B5). */
const reporter = (antwoorden: Antwoorden) => {
  if (answer(antwoorden, 'anonimiteit') === 'geheel') return { gemeenteWoon: 'onbekend' };
  const gemeente = answer(antwoorden, 'gemeenteWoon');
  return {
    melderNaam: answer(antwoorden, 'naam'),
    ...given('melderTelefoon', answer(antwoorden, 'telefoon')),
    ...given('melderEmail', answer(antwoorden, 'email')),
    ...safely(antwoorden),
    ...(gemeente === ELDERS && { melderAdres: ELSEWHERE }),
    gemeenteWoon: gemeente === ELDERS ? 'onbekend' : gemeente,
  };
};

const place = (antwoorden: Antwoorden) => {
  const [gemeente, plaats] = [answer(antwoorden, 'gemeenteVoorval'), answer(antwoorden, 'plaats')];
  if (gemeente !== ELDERS) return { gemeenteVoorval: gemeente, ...given('plaats', plaats) };
  return {
    gemeenteVoorval: 'onbekend',
    plaats: plaats ? inkorten(`${ELSEWHERE}: ${plaats}`, 200) : ELSEWHERE,
  };
};

/** The answers as input of the act of receiving a melding; it came in now (3, 3.3). */
const inputOf = (antwoorden: Antwoorden, nu: Date) => {
  const vandaag = datumAt(nu);
  return {
    kanaal: 'webformulier',
    op: vandaag,
    tijd: clockTime(nu),
    direct: false,
    spoedeisend: answer(antwoorden, 'spoed') === 'ja',
    rolMelder: answer(antwoorden, 'rolMelder'),
    anonimiteit: answer(antwoorden, 'anonimiteit'),
    ...reporter(antwoorden),
    omschrijving: answer(antwoorden, 'omschrijving'),
    ...place(antwoorden),
    ...given('voorvaldatum', readDay(answer(antwoorden, 'dag'), vandaag) ?? ''),
    ...given('wederpartijNaam', answer(antwoorden, 'wederpartij')),
    gronden: antwoorden.gronden ?? [],
    terrein: answer(antwoorden, 'terrein') || 'onbekend',
    aard: 'onbekend',
    aantalSlachtoffers: 1,
  };
};

/** The last day on which the bureau makes contact with who reported today (3.3). */
const contactBy = (deps: PageDeps, op: Datum): Datum =>
  einde(deps.instellingen.kalender, op, termijnregels.contact.length(), { awt: false }).datum;

/** A draft that was sent before: what came of it. Null when it was not. */
export const sentBefore = async (deps: PageDeps, { dossierId }: Concept): Promise<Verstuurd | null> => {
  const found = await dossiernummerById(deps.store, dossierId);
  return (
    found && {
      dossiernummer: found.dossiernummer,
      contactUiterlijk: contactBy(deps, found.ontvangstdatum),
      nieuw: false,
    }
  );
};

/**
 * Records the melding as the system itself. The id of its dossier was in the draft from the first page on, so of two
 * that are sent at once the database takes one. Throws when it can't be recorded.
 */
export const sendMelding = async (deps: PageDeps, concept: Concept, nu: Date): Promise<Verstuurd> => {
  const answered = await recordAct(deps, {
    dossierId: null,
    nieuwDossierId: concept.dossierId,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: inputOf(concept.antwoorden, nu),
    actor: systeem,
  });
  if (!('refused' in answered))
    return {
      dossiernummer: answered.dossiernummer,
      contactUiterlijk: contactBy(deps, datumAt(nu)),
      nieuw: true,
    };
  const before = answered.refused === 'stale' ? await sentBefore(deps, concept) : null;
  if (before) return before;
  throw new Error(`a melding of the public form was refused: ${answered.refused}`);
};
