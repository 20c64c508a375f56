import type { Actor } from '@meldpunt/core';
import { type ActRequest, type Recorded, recordAct, type StoreDeps } from '../../packages/store/src/index.ts';

/** The system itself, as the public form uses it. */
export const systeem: Actor = { medewerkerId: null, rol: 'systeem' };

/** Input of a melding that holds; override what a test is about. */
export const meldingInput = (over: Record<string, unknown> = {}) => ({
  kanaal: 'telefoon',
  op: '2026-03-02',
  tijd: '09:30',
  direct: false,
  spoedeisend: false,
  rolMelder: 'slachtoffer',
  anonimiteit: 'geen',
  melderNaam: 'Aafke van den Berg',
  melderTelefoon: '050-1234567',
  omschrijving: 'Aan de telefoon werd iets gezegd.',
  gronden: ['ras'],
  terrein: 'arbeidsmarkt',
  aard: 'omstreden_behandeling',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 1,
  ...over,
});

/** Records an act that must succeed; a refusal fails the test with what it said. */
export const record = async (deps: StoreDeps, request: ActRequest): Promise<Recorded> => {
  const answer = await recordAct(deps, request);
  if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

/** Opens a dossier with a melding. */
export const openMelding = (
  deps: StoreDeps,
  over: Record<string, unknown> = {},
  actor: Actor = systeem,
  nieuwDossierId?: string,
): Promise<Recorded> =>
  record(deps, {
    dossierId: null,
    ...(nieuwDossierId && { nieuwDossierId }),
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput(over),
    actor,
  });
