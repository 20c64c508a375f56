import type { Columns } from './column.ts';

/** Mail: who wants the morning message, what goes out, and what came in. Never the words of a message. */
export const postTables = {
  postadres: { medewerker_id: 'uuid', adres: 'text', ochtendbericht: 'boolean' },
  uitgaande_post: {
    post_id: 'uuid',
    soort: 'text',
    medewerker_id: 'uuid?',
    dossier_id: 'uuid?',
    versie: 'integer?',
    dag: 'date',
    status: 'text',
    pogingen: 'integer',
    niet_voor: 'timestamptz',
    gemaakt_op: 'timestamptz',
    afgerond_op: 'timestamptz?',
    fout: 'text?',
  },
  ontvangen_post: { bericht: 'bytea', dossier_id: 'uuid' },
  post_telling: { dag: 'date', uitkomst: 'text', aantal: 'integer' },
  postbus: { enige: 'boolean', gezien_op: 'timestamptz', onleesbaar: 'integer', fout: 'text?' },
} as const satisfies Record<string, Columns>;
