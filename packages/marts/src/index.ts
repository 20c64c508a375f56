export type {
  Behandelwijze,
  Doorlooptijd,
  Klachtbehandeling,
  MeldingenPerAard,
  MeldingenPerGemeente,
  MeldingenPerGrond,
  MeldingenPerKanaal,
  MeldingenPerMaand,
  MeldingenPerTerrein,
  OrganisatieJaar,
  Samenvatting,
  TermijnGehaald,
  Tevredenheid,
  VernietigdeMelding,
} from './mart-rows.ts';
export { type Gelezen, type Marts, openMarts } from './open-marts.ts';
export type { SignaalCel, SignaalOrganisatie, SignalenToelichting } from './signal-rows.ts';
