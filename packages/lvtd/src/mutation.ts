import type { Change } from './queue.ts';
import { inhoudOf, inhoudSha256, legeInhoud, type RegistratieRecord } from './registratie-record.ts';

/** What one waiting registration comes to: a record to send, or nothing; and what is then known as delivered. */
export type Mutation = { record: RegistratieRecord; sha256: string };

/**
 * The record to send for a waiting registration; null when there is nothing to tell: unchanged, gone, or never delivered.
 * A registration whose dossier was destroyed stays as it was delivered; only what was wrongly registered is withdrawn.
 */
export const mutationOf = ({ registratieId, soort, facts, known }: Change): Mutation | null => {
  const versie = (known?.versie ?? 0) + 1;
  if (soort === 'intrekken') {
    if (!known || known.ingetrokken) return null;
    const sha256 = inhoudSha256(registratieId, legeInhoud);
    return { record: { registratie_id: registratieId, versie, soort: 'ingetrokken', ...legeInhoud }, sha256 };
  }
  if (!facts) return null;
  const inhoud = inhoudOf(facts);
  const sha256 = inhoudSha256(registratieId, inhoud);
  if (known?.sha256 === sha256) return null;
  const nieuw = !known || known.ingetrokken;
  return {
    record: { registratie_id: registratieId, versie, soort: nieuw ? 'nieuw' : 'gewijzigd', ...inhoud },
    sha256,
  };
};
