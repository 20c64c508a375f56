import { namedError, StoreError, type StoreErrorKind } from '@meldpunt/store';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Env } from './env.ts';

/** What the user reads when a request comes to nothing. Never holds what was typed in, nor where in the program it went wrong. */
export type Probleem = {
  status: ContentfulStatusCode;
  /** Short name, for programs: the last part of `type`. */
  soort: string;
  titel: string;
  uitleg: string;
  /** Input that does not hold: each field with its reason. */
  fouten?: { veld: string; reden: string }[];
  /** A refusal of the protocol: the article, what lifts it, and how. */
  artikel?: string;
  opheffen?: string | null;
  uitweg?: string;
  hoe?: string;
  /** Headers that go with it, such as Allow or Retry-After. */
  headers?: Record<string, string>;
};

/** Carries a problem out of a handler or middleware. */
export class Problem extends Error {
  readonly probleem: Probleem;

  constructor(probleem: Probleem) {
    super(probleem.soort);
    this.name = 'Problem';
    this.probleem = probleem;
  }
}

/** The problems of the edge itself. */
export const problems = {
  nietGevonden: (): Probleem => ({
    status: 404,
    soort: 'niet-gevonden',
    titel: 'Niet gevonden',
    uitleg: 'Deze pagina of dit dossier bestaat niet (meer).',
  }),
  methode: (methods: readonly string[]): Probleem => ({
    status: 405,
    soort: 'methode',
    titel: 'Dit kan hier niet',
    uitleg: 'Op dit adres kan deze handeling niet.',
    headers: { Allow: methods.join(', ') },
  }),
  aanmelden: (): Probleem => ({
    status: 401,
    soort: 'aanmelden',
    titel: 'Meld u aan',
    uitleg: 'U bent niet (meer) aangemeld.',
  }),
  tweedeFactor: (): Probleem => ({
    status: 401,
    soort: 'tweede-factor',
    titel: 'Vul uw code in',
    uitleg: 'Vul eerst de code van uw tweede factor in.',
  }),
  geweigerd: (): Probleem => ({
    status: 403,
    soort: 'rol',
    titel: 'Geen toegang',
    uitleg: 'Uw rol geeft hier geen toegang toe.',
  }),
  herkomst: (): Probleem => ({
    status: 403,
    soort: 'herkomst',
    titel: 'Niet aangenomen',
    uitleg: 'Dit verzoek kwam niet van Meldpunt zelf. Ga terug naar de pagina en probeer het opnieuw.',
  }),
  csrf: (): Probleem => ({
    status: 403,
    soort: 'csrf',
    titel: 'Deze pagina is verlopen',
    uitleg: 'Laad de pagina opnieuw en probeer het nog eens.',
  }),
  teGroot: (): Probleem => ({
    status: 413,
    soort: 'te-groot',
    titel: 'Te groot',
    uitleg: 'Wat u verstuurt is te groot.',
  }),
  vorm: (): Probleem => ({
    status: 415,
    soort: 'vorm',
    titel: 'Niet leesbaar',
    uitleg: 'Deze vorm van gegevens nemen wij niet aan.',
  }),
  onleesbaar: (): Probleem => ({
    status: 400,
    soort: 'onleesbaar',
    titel: 'Niet leesbaar',
    uitleg: 'Wij kunnen deze gegevens niet lezen.',
  }),
  druk: (seconden: number): Probleem => ({
    status: 429,
    soort: 'te-vaak',
    titel: 'Even wachten',
    uitleg: `U probeert dit te vaak. Wacht ${seconden} seconden en probeer het opnieuw.`,
    headers: { 'Retry-After': String(seconden) },
  }),
  invoer: (fouten: { veld: string; reden: string }[]): Probleem => ({
    status: 400,
    soort: 'invoer',
    titel: 'Niet alles is goed ingevuld',
    uitleg: 'Kijk de velden na die hieronder staan.',
    fouten: fouten.filter(
      (one, i) => fouten.findIndex(({ veld, reden }) => veld === one.veld && reden === one.reden) === i,
    ),
  }),
  verouderd: (): Probleem => ({
    status: 409,
    soort: 'verouderd',
    titel: 'Dit dossier is intussen veranderd',
    uitleg:
      'Iemand anders heeft iets vastgelegd. Laad het dossier opnieuw en kijk of uw handeling nog klopt.',
  }),
  storing: (): Probleem => ({
    status: 500,
    soort: 'storing',
    titel: 'Er ging iets mis',
    uitleg: 'Uw handeling is niet vastgelegd. Probeer het later opnieuw, of bel uw beheerder.',
  }),
} as const;

const storeProblems: Partial<Record<StoreErrorKind, Probleem>> = {
  'not-found': problems.nietGevonden(),
  'key-gone': {
    status: 410,
    soort: 'vernietigd',
    titel: 'Vernietigd',
    uitleg: 'De gegevens van dit dossier zijn vernietigd.',
  },
  'database-down': {
    status: 503,
    soort: 'database',
    titel: 'Meldpunt is even niet bereikbaar',
    uitleg: 'De database is niet bereikbaar. Probeer het over een minuut opnieuw.',
    headers: { 'Retry-After': '60' },
  },
  'disk-full': {
    status: 507,
    soort: 'schijf-vol',
    titel: 'De schijf is vol',
    uitleg: 'Uw handeling is niet vastgelegd. Bel uw beheerder.',
  },
};

/** What to tell the user about something thrown. What is not known beforehand is a fault, and says nothing of itself. */
export const problemOf = (error: unknown): Probleem => {
  if (error instanceof Problem) return error.probleem;
  const named = namedError(error);
  if (named instanceof StoreError) return storeProblems[named.kind] ?? problems.storing();
  if (error instanceof HTTPException && error.status < 500)
    return error.status === 404
      ? problems.nietGevonden()
      : { ...problems.onleesbaar(), status: error.status as ContentfulStatusCode };
  return problems.storing();
};

/** A problem as `application/problem+json` (RFC 9457). */
export const problemJson = (c: Context<Env>, probleem: Probleem): Response => {
  const { status, soort, titel, uitleg, headers, ...more } = probleem;
  const body = {
    type: `urn:meldpunt:probleem:${soort}`,
    title: titel,
    status,
    detail: uitleg,
    instance: `urn:uuid:${c.get('verzoekId')}`,
    ...more,
  };
  return c.body(JSON.stringify(body), status, { ...headers, 'Content-Type': 'application/problem+json' });
};
