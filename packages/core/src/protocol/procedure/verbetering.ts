import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { dag, keuze, keuzes, kluisplek, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { aanleidingen, ontvangers, oudeWaarden } from '../codelijsten-waarborgen.ts';
import { when, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { openVerzoek, whileProcedureRuns, withoutAanleiding, withoutVerzoek } from './verzoek-stand.ts';

const versieOf = (doel: string): number => Number(doel.split('.')[0]);

/** The field must stand in this dossier, and not be erased already. */
const unknownDoel: Guard<{ doel: string }> = {
  artikel: 'A16-17',
  check: (dossier: Dossier, _context, invoer) => {
    if (!invoer) return null;
    const gone = dossier.verloop.some(
      ({ gebeurtenis }) => gebeurtenis.type === 'GegevenErased' && gebeurtenis.doel === invoer.doel,
    );
    return gone || !dossier.verloop.some(({ versie }) => versie === versieOf(invoer.doel))
      ? refuse('A16-17', 'Dit gegeven staat niet (meer) in het dossier.', 'Kies een gegeven uit de lijst.')
      : null;
  },
};

const velden = {
  op: dag({ label: 'Dag' }),
  aanleiding: keuze(aanleidingen, { label: 'Waarom?' }),
};

/** A wrong value is replaced in the vault itself, so that nobody reads the old one by mistake (A16-17). */
export const correctGegeven = act({
  name: 'correctGegeven',
  label: 'Een gegeven verbeteren',
  artikelen: ['A16-17'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    ...velden,
    doel: kluisplek({ label: 'Welk gegeven?' }),
    oudeWaarde: keuze(oudeWaarden, { label: 'Wat gebeurt er met de oude waarde?' }),
    waarde: tekst({ label: 'Nieuwe waarde' }),
    toelichting: tekst({ label: 'Toelichting' }).optional(),
  }),
  refuse: [withoutMelding, unknownDoel, withoutAanleiding('verbetering')],
  events: (_dossier, { op, doel, oudeWaarde, aanleiding }, { melderRef }) => [
    { type: 'GegevenCorrected', op, doel, oudeWaarde, aanleiding, ...(melderRef && { melderRef }) },
  ],
});

/** One value is taken out of the vault; nothing of it stays in the dossier (A16-17). */
export const eraseGegeven = act({
  name: 'eraseGegeven',
  label: 'Een gegeven wissen',
  artikelen: ['A16-17'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ ...velden, doel: kluisplek({ label: 'Welk gegeven?' }) }),
  refuse: [withoutMelding, whileProcedureRuns, unknownDoel, withoutAanleiding('wissing')],
  events: (_dossier, { op, doel, aanleiding }, { melderRef }) => [
    { type: 'GegevenErased', op, doel, aanleiding, ...(melderRef && { melderRef }) },
  ],
});

/** One document goes, file and all (A16-17). */
export const eraseDocument = act({
  name: 'eraseDocument',
  label: 'Een document wissen',
  artikelen: ['A16-17'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ ...velden, documentId: verwijzing('document', { label: 'Welk document?' }) }),
  refuse: [withoutMelding, whileProcedureRuns, withoutAanleiding('wissing')],
  events: (_dossier, { op, documentId, aanleiding }) => [
    { type: 'DocumentErased', op, documentId, aanleiding },
  ],
});

/** Whoever got the wrong or erased data hears of it, unless that is impossible (A16-17). */
export const tellOntvangers = act({
  name: 'tellOntvangers',
  label: 'Ontvangers inlichten over verbetering of wissing',
  artikelen: ['A16-17'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van het bericht' }),
    wie: keuzes(ontvangers, { label: 'Wie zijn ingelicht?' }),
    bericht: tekst({ label: 'Bericht, of waarom inlichten niet nodig is of niet kan' }),
  }),
  refuse: [
    withoutMelding,
    when(
      'A16-17',
      (d) => !d.ontvangersOpen,
      'Er is niets verbeterd of gewist waarover anderen iets moeten horen.',
      'Dit komt aan de orde als een gegeven is verbeterd of gewist dat anderen kregen.',
    ),
  ],
  events: (_dossier, { op, wie }) => [{ type: 'OntvangersTold', op, wie }],
});

/** The whole dossier is erased on request, by the way of the archive; only the directeur grants it (A16-17, 11). */
export const grantWissing = act({
  name: 'grantWissing',
  label: 'Wissen van het hele dossier toestaan',
  artikelen: ['11', 'A16-17'],
  by: ['directeur'],
  ookVervallen: true,
  input: z.object({ op: dag({ label: 'Dag van het besluit' }), motivering: tekst({ label: 'Motivering' }) }),
  refuse: [
    withoutMelding,
    withoutVerzoek('A16-17', 'wissing'),
    whileProcedureRuns,
    when(
      '11',
      (d) => d.status !== 'afgesloten',
      'Het dossier is nog niet afgesloten.',
      'Sluit het dossier eerst af.',
      'closeDossier',
    ),
  ],
  events: (_dossier, { op }) => [{ type: 'WissingGranted', op }],
});

type Antwoord = { soort: string; antwoord: string };
const didWhat: Readonly<Record<string, readonly [reden: string, act: string]>> = {
  inzage: ['Er is nog geen inzage gegeven.', 'giveInzage'],
  verbetering: ['Er is nog niets verbeterd.', 'correctGegeven'],
  wissing: ['Er is nog niets gewist.', 'eraseGegeven'],
};

/** "Granted" is said only of what was done (A15, A16-17). */
export const nothingDone: Guard<Antwoord> = {
  artikel: 'A16-17',
  check: (dossier, _context, invoer) => {
    if (!invoer || invoer.antwoord === 'geweigerd') return null;
    const open = openVerzoek(dossier, invoer.soort);
    const [reden, opheffen] = didWhat[invoer.soort] ?? [];
    if (open && open.uitgevoerd === 0 && reden && opheffen)
      return refuse(
        invoer.soort === 'inzage' ? 'A15' : 'A16-17',
        reden,
        'Doe eerst waar om gevraagd is, of weiger met een grond.',
        opheffen,
      );
    return open && open.weggelaten > 0 && invoer.antwoord === 'toegewezen'
      ? refuse(
          'A15',
          'Uit de kopie zijn delen over anderen weggelaten.',
          'Kies dat het verzoek deels is toegewezen, en zeg dat in het antwoord.',
        )
      : null;
  },
};

/** The answer waits until the recipients know (A16-17). */
export const recipientsUntold: Guard<Antwoord> = {
  artikel: 'A16-17',
  check: (dossier, _context, invoer) =>
    invoer && invoer.soort !== 'inzage' && invoer.antwoord !== 'geweigerd' && dossier.ontvangersOpen
      ? refuse(
          'A16-17',
          'Anderen kregen dit gegeven en weten nog niet dat het is verbeterd of gewist.',
          'Licht hen eerst in, of leg vast waarom dat niet nodig is.',
          'tellOntvangers',
        )
      : null,
};
