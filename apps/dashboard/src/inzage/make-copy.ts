import { Problem, problems } from '@meldpunt/api';
import { type Actor, isRefusal, rolLabels } from '@meldpunt/core';
import { readGeleverd } from '@meldpunt/lvtd';
import {
  logOfDossier,
  type OpenedDossier,
  openDocument,
  organisatieNamen,
  type Row,
  voorvalNummers,
} from '@meldpunt/store';
import type { PageDeps } from '../deps.ts';
import type { Verwijzingen } from '../journal/coded-values.ts';
import { composeCopy, type Inzagekopie } from './copy.ts';
import { type Bijlage, fileNameOf } from './copy-files.ts';
import type { Previewveld } from './preview-page.ts';

const LOG_LINES = 10_000;

/** A document that goes with the copy. */
type Kopiestuk = Bijlage & { documentId: string };

/** The documents that go with the copy; each is logged as read. */
export const attachments = async (
  deps: PageDeps,
  reader: Actor,
  { rij, documenten }: OpenedDossier,
  chosen: readonly string[],
): Promise<Kopiestuk[]> => {
  const made: Kopiestuk[] = [];
  for (const [i, { document_id: documentId }] of documenten.entries()) {
    if (!chosen.includes(documentId)) continue;
    const read = await openDocument(deps, { dossierId: rij.dossier_id, documentId }, reader);
    if (!read || isRefusal(read)) throw new Problem(problems.geweigerd());
    made.push({ documentId, bestand: fileNameOf(i + 1, read.rij.mediatype), inhoud: read.inhoud });
  }
  return made;
};

/** Who works at the bureau is no news to the client, and the names are not the client's data: a function says enough. */
const refsOf = async (deps: PageDeps, { journaal }: OpenedDossier): Promise<Verwijzingen> => {
  const mentioned = (key: string): string[] => [
    ...new Set(
      journaal.flatMap(({ gebeurtenis }) =>
        key in gebeurtenis ? [String((gebeurtenis as never)[key])] : [],
      ),
    ),
  ];
  const staff = await deps.store.db.selectFrom('medewerker').select(['medewerker_id', 'rol']).execute();
  return {
    medewerkers: new Map(
      staff.map((one) => [one.medewerker_id, rolLabels[one.rol as keyof typeof rolLabels]]),
    ),
    organisaties: await organisatieNamen(deps.store, mentioned('organisatieId')),
    voorvallen: await voorvalNummers(deps.store, mentioned('voorvalId')),
  };
};

const readersOf = (log: readonly Row<'logboek'>[]) =>
  [
    ...Map.groupBy(
      log.filter((line) => line.actie === 'lezen'),
      (line) => line.rol ?? 'systeem',
    ),
  ].map(([rol, lines]) => ({
    rol: rolLabels[rol as keyof typeof rolLabels] ?? 'het systeem',
    keren: new Set(lines.map((line) => line.tijdstip.getTime())).size,
    laatst: lines[0]?.tijdstip ?? new Date(0),
  }));

/** The copy of a dossier as it was decided field by field: with what was delivered, and which functions read it how often (A15). */
export const makeCopy = async (
  deps: PageDeps,
  opened: OpenedDossier,
  velden: readonly Previewveld[],
  bijlagen: readonly Kopiestuk[],
): Promise<Inzagekopie> =>
  composeCopy({
    bureau: deps.bureau.naam,
    nu: deps.nu(),
    opened,
    refs: await refsOf(deps, opened),
    velden,
    documenten: opened.documenten.map((rij) => ({
      rij,
      bestand: bijlagen.find(({ documentId }) => documentId === rij.document_id)?.bestand ?? null,
    })),
    geleverd: await readGeleverd(deps.store, {
      dossierId: opened.rij.dossier_id,
      registratieId: opened.rij.registratie_id,
    }),
    gelezen: readersOf(await logOfDossier(deps.store, opened.rij.dossier_id, LOG_LINES)),
  });
