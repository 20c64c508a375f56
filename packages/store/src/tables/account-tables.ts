import type { Columns } from './column.ts';

/** Who works here, and who is logged in. */
export const accountTables = {
  medewerker: {
    medewerker_id: 'uuid',
    gebruikersnaam: 'text',
    naam: 'text',
    rol: 'text',
    actief: 'boolean=',
    wachtwoord_hash: 'text?',
    totp_geheim: 'bytea?',
    totp_laatste_stap: 'bigint?',
    uitnodiging_hash: 'bytea?',
    uitnodiging_tot: 'timestamptz?',
    aangemaakt_op: 'timestamptz',
  },
  sessie: {
    sessie_hash: 'bytea',
    medewerker_id: 'uuid',
    tweede_factor: 'boolean',
    csrf_geheim: 'bytea',
    begonnen_op: 'timestamptz',
    gezien_op: 'timestamptz',
  },
  accountwaarschuwing: {
    waarschuwing_id: 'bigint=',
    ontvanger_id: 'uuid',
    over_id: 'uuid',
    door_id: 'uuid',
    gemaakt_op: 'timestamptz',
    gezien_op: 'timestamptz?',
    soort: 'text',
  },
  waarneming: {
    waarneming_id: 'uuid',
    medewerker_id: 'uuid',
    voor_rol: 'text',
    van: 'date',
    tot_en_met: 'date',
    benoemd_door: 'uuid',
    benoemd_op: 'timestamptz',
    ingetrokken_op: 'timestamptz?',
  },
  briefsjabloon: {
    soort: 'text',
    deel: 'text',
    versie: 'integer',
    onderwerp: 'text',
    tekst: 'text',
    medewerker_id: 'uuid',
    gemaakt_op: 'timestamptz',
  },
} as const satisfies Record<string, Columns>;
