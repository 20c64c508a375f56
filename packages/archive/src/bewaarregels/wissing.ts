import type { Bewaarregel } from './bewaarregels.ts';

/** A dossier of which the directeur granted the erasure is due at once: the law sets this, not the bureau (AVG 17). */
export const wissingRegel: Pick<
  Bewaarregel,
  'naam' | 'versie' | 'termijn' | 'uitkomst' | 'grondslag' | 'toelichting' | 'status'
> = {
  naam: 'wissing_op_verzoek',
  versie: 1,
  termijn: 'P0D',
  uitkomst: 'vernietigen',
  grondslag: 'AVG artikel 17',
  toelichting:
    'De betrokkene vroeg om wissing en de directeur stond dat toe. Er is dan geen reden om het dossier langer te bewaren.',
  status: 'volgt uit de wet',
};
