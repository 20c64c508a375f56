import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { geldend } from '../../dossier/evolve.ts';
import type { GebeurtenisType } from '../../dossier/gebeurtenis.ts';
import type { Refusal } from '../../dossier/refusal.ts';
import { dag, getal, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, insteadOf, refuse } from '../act.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Events that rest on nothing before them, so that what came before can still be withdrawn. */
const free: readonly GebeurtenisType[] = [
  'ContactAttempted',
  'ContactMade',
  'UrgencyJudged',
  'RegistratieAmended',
  'BehandelaarAssigned',
  'VoorvalLinked',
  'VoorvalUnlinked',
  'VoortgangDiscussed',
  'ClientMailed',
  'ClientMailReceived',
  'DoelenRecorded',
  'BelangDeclared',
  'VervangerNamed',
  'ContactwijzeAgreed',
  'GrondslagRecorded',
  'ToestemmingRevoked',
  'DossierSplit',
  'InzageGiven',
  'GegevenCorrected',
  'GegevenErased',
  'DocumentErased',
  'OntvangersTold',
];

/** What can't be undone: it left the house, or the vault holds it no more. */
const final: readonly GebeurtenisType[] = [
  'InzageGiven',
  'GegevenCorrected',
  'GegevenErased',
  'DocumentErased',
];

type Recorded = Dossier['verloop'][number];

/** Whether an event was recorded by the same act as the one before it, so that no act begins with it. */
const isPart = (before: Recorded | undefined, { versie, gebeurtenis: e }: Recorded): boolean => {
  if (before?.versie !== versie - 1) return false;
  const first = before.gebeurtenis;
  if ('metVolgende' in first && first.metVolgende) return true;
  // One act withdraws every machtiging, so two in a row are of one; a step is planned with its plan only.
  if (e.type === 'StapPlanned' || e.type === 'MachtigingRevoked')
    return e.type === 'StapPlanned' || first.type === 'MachtigingRevoked';
  // Another question can be put right after a conflict was found.
  return e.type === 'Voorgelegd' && e.soort === 'belangenconflict' && first.type === 'ConflictFound';
};

/** What stands of a dossier, as withdrawing asks of it: found once, for as many acts as are asked about. */
type Staand = {
  standing: readonly Recorded[];
  /** Place in `standing` by version. */
  places: ReadonlyMap<number, number>;
  /** Place of the last event that rests on what came before it; -1 when there is none. */
  lastResting: number;
};

const staandVan = (dossier: Dossier): Staand => {
  const standing = geldend(dossier.verloop);
  return {
    standing,
    places: new Map(standing.map(({ versie }, place) => [versie, place])),
    lastResting: standing.findLastIndex(({ gebeurtenis: { type } }) => !free.includes(type)),
  };
};

/** Versions of the act that begins at this version; empty when no act that stands does. */
const versiesVan = ({ standing, places }: Staand, versie: number): number[] => {
  const start = places.get(versie);
  const first = start === undefined ? undefined : standing[start];
  if (start === undefined || !first || isPart(standing[start - 1], first)) return [];
  const versies = [versie];
  for (let at = start + 1; at < standing.length; at += 1) {
    const next = standing[at];
    if (!next || !isPart(standing[at - 1], next)) break;
    versies.push(next.versie);
  }
  return versies;
};

const withdrawalRefusal = (staand: Staand, versie: number): Refusal | null => {
  const versies = versiesVan(staand, versie);
  const start = staand.places.get(versie);
  const type = start === undefined ? undefined : staand.standing[start]?.gebeurtenis.type;
  if (start === undefined || type === undefined || versies.length === 0)
    return refuse('8.4', 'Deze handeling staat niet in het dossier.', 'Kies een handeling uit het verloop.');
  if (type === 'MeldingReceived')
    return refuse(
      '8.4',
      'De ontvangst van de melding is het begin van het dossier.',
      'Verbeter de registratie, of sluit het dossier af.',
    );
  if (final.includes(type))
    return insteadOf(
      '8.4',
      'Wat is ingezien, verbeterd of gewist, is niet terug te nemen.',
      'Verbeter het gegeven opnieuw als het niet klopt.',
      'correctGegeven',
    );
  return staand.lastResting < start + versies.length
    ? null
    : refuse(
        '8.4',
        'Latere handelingen kunnen op deze handeling rusten.',
        'Trek eerst de latere handelingen in, de laatste het eerst.',
      );
};

const notWithdrawable: Guard<{ nummer: number }> = {
  artikel: '8.4',
  check: (dossier, _context, invoer) =>
    invoer ? withdrawalRefusal(staandVan(dossier), invoer.nummer) : null,
};

/**
 * Says of a dossier whether the act that begins at a version can be withdrawn, or replaced by a right one (8.4). Ask it once
 * for all acts of a journal.
 */
export const intrekbaarIn = (dossier: Dossier): ((versie: number) => boolean) => {
  const staand = staandVan(dossier);
  return (versie) => dossier.vervallen === null && withdrawalRefusal(staand, versie) === null;
};

/** A wrong act is put right by an act: it stays in the journal, and counts as not having happened (8.4). */
export const withdrawHandeling = act({
  name: 'withdrawHandeling',
  label: 'Verkeerde handeling intrekken',
  artikelen: ['8.4'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    // Not `versie`: that is how a form names the version of the dossier that the user saw.
    nummer: getal(1, 100_000, { label: 'Nummer van de handeling in het verloop' }),
    reden: tekst({ label: 'Wat was er verkeerd?' }),
  }),
  refuse: [withoutMelding, notWithdrawable],
  events: (dossier, invoer) => [
    { type: 'HandelingWithdrawn', op: invoer.op, versies: versiesVan(staandVan(dossier), invoer.nummer) },
  ],
});
