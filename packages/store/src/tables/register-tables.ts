import type { Columns } from './column.ts';

/** Registers beside the dossiers, each entry with a key of its own: data breaches, complaints that belong to no dossier. */
export const registerTables = {
  registerpost: {
    post_id: 'uuid',
    register: 'text',
    nummer: 'text',
    geopend_op: 'timestamptz',
    gesloten_op: 'date?',
    vernietigen_door: 'uuid?',
    vernietigen_besloten_op: 'timestamptz?',
  },
  registerregel: {
    post_id: 'uuid',
    versie: 'integer',
    handeling: 'text',
    gebeurtenis: 'text',
    inhoud: 'jsonb',
    nonce: 'bytea?',
    geheimtekst: 'bytea?',
    medewerker_id: 'uuid?',
    vastgelegd_op: 'timestamptz',
  },
} as const satisfies Record<string, Columns>;
