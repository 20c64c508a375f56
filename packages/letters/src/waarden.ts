import {
  type Datum,
  type Dossier,
  datumVoluit,
  einde,
  isDatum,
  type Lengte,
  type Protocolinstellingen,
  wachtOpAfschrift,
} from '@meldpunt/core';
import type { Briefsoort } from './briefsoort.ts';
import type { Invulnaam, Waarden } from './invulvelden.ts';

/** What is known when a letter is begun. */
export type Bekend = {
  soort: string;
  dossier: Dossier;
  dossiernummer: string;
  /** Names as the vault has them. */
  client: string | undefined;
  wederpartij: string | undefined;
  bureau: { naam: string; telefoon?: string | undefined };
  behandelaar: string;
  vandaag: Datum;
  instellingen: Protocolinstellingen;
};

const day = (datum: Datum | null | undefined): string | undefined => (datum ? datumVoluit(datum) : undefined);

/** A letter of own action is as the ordinary one in its days. */
const gewoon = (soort: string): string => soort.replace(/^eigen_/, '');

const stukNamen = { uit: 'onze brief van', in: 'het stuk van de wederpartij van' } as const;

/** The day of the letter that a reminder or an end refers to. */
const earlierLetter = ({ soort, dossier }: Bekend): Datum | null | undefined => {
  if (soort === 'tweede_kans') return dossier.clientstukken?.gevraagdOp;
  if (soort === 'einde_behandeling') return dossier.waarschuwing?.op;
  if (gewoon(soort) === 'rappel' && dossier.brief) return dossier.brief.op;
  return dossier.stukken.findLast((stuk) => stuk.soort === 'uit')?.op;
};

/** The values that follow from the dossier, the bureau and today; the rest is asked of who writes the letter. */
export const bekendeWaarden = (bekend: Bekend): Waarden => {
  const { dossier } = bekend;
  const machtiging = dossier.machtigingen.find(
    ({ omvang, ingetrokkenOp }) => omvang.includes('wederpartij') && ingetrokkenOp === null,
  );
  const uncopied = dossier.stukken.filter(wachtOpAfschrift);
  return {
    bureau: bekend.bureau.naam,
    telefoon: bekend.bureau.telefoon,
    behandelaar: bekend.behandelaar,
    client: bekend.client,
    wederpartij: bekend.wederpartij,
    dossiernummer: bekend.dossiernummer,
    ontvangen_op: day(dossier.melding?.ontvangstdatum),
    machtiging_op: day(machtiging?.gegevenOp),
    brief_op: day(earlierLetter(bekend)),
    ...(uncopied.length > 0 && {
      afschriften: uncopied.map(({ soort, op }) => `- ${stukNamen[soort]} ${datumVoluit(op)}`).join('\n'),
    }),
  };
};

/** How long the term is that begins with this letter; the letter names the day that the term will have. */
const termOf = ({ soort, dossier, instellingen }: Bekend): Lengte => {
  if (soort === 'stukken') return { weken: 1 };
  if (soort === 'tweede_kans') return instellingen.tweedeKans;
  if (gewoon(soort) === 'rappel') return instellingen.rappel;
  const plan = dossier.plan?.stappen.find(({ stap }) => stap === 'hoor-wederhoor')?.antwoordWeken;
  return { weken: gewoon(soort) === 'hoor_wederhoor' ? (plan ?? 2) : 2 };
};

/** Names whose value follows from what is typed in the form of the act: filled in when the letter is made. */
export const laat: readonly Invulnaam[] = ['antwoord_voor', 'uiterlijk'];

/** The values that follow from the fields of the act as they were typed; a day is written out. */
export const getypteWaarden = (
  brief: Pick<Briefsoort, 'uitVeld'>,
  bekend: Bekend,
  getypt: (veld: string) => string,
): Waarden => {
  const op = getypt('op');
  // No act takes a later day, and no calendar could count a term from the last day that can be written.
  const term =
    isDatum(op) && op <= '2200-12-31'
      ? datumVoluit(einde(bekend.instellingen.kalender, op, termOf(bekend), { awt: false }).datum)
      : undefined;
  const typed = Object.entries(brief.uitVeld ?? {}).flatMap(([naam, veld]) => {
    const value = getypt(veld).trim();
    return value === '' ? [] : [[naam, isDatum(value) ? datumVoluit(value) : value]];
  });
  return { antwoord_voor: term, uiterlijk: term, ...Object.fromEntries(typed) };
};
