import type { Columns } from './column.ts';

/** What is encrypted, and how a person is found again without a name in clear. */
export const vaultTables = {
  kluis: { dossier_id: 'uuid', versie: 'integer', klasse: 'text', nonce: 'bytea', geheimtekst: 'bytea' },
  document: {
    document_id: 'uuid',
    dossier_id: 'uuid',
    versie: 'integer',
    soort: 'text',
    omvang: 'bigint',
    sha256: 'bytea',
    mediatype: 'text',
    titel: 'bytea?',
    sjabloon: 'text?',
  },
  concept: {
    dossier_id: 'uuid',
    medewerker_id: 'uuid',
    handeling: 'text',
    versie: 'integer',
    bewaard_op: 'timestamptz',
    nonce: 'bytea',
    geheimtekst: 'bytea',
    bestand_nonce: 'bytea?',
    bestand: 'bytea?',
  },
  aanwezig: { dossier_id: 'uuid', medewerker_id: 'uuid', handeling: 'text?', gezien_op: 'timestamptz' },
  blinde_index: { veld: 'text', waarde: 'integer', partij: 'text', dossier_id: 'uuid' },
} as const satisfies Record<string, Columns>;
