import type { Env } from '@meldpunt/api';
import {
  type Datum,
  foldLosseKlacht,
  klagers,
  type LosseKlacht,
  type LosseKlachtgebeurtenis,
  labelOf,
  losseKlachthandelingen,
  losseKlachttermijn,
  losseKlagers,
  proceduresoorten,
  procedureuitkomsten,
  receiveLosseKlacht,
  type TermijnNaam,
  termijnregels,
} from '@meldpunt/core';
import { type LopendeProcedure, listPosten, lopendeProcedures } from '@meldpunt/store';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { frameOf, type PageDeps } from '../deps.ts';
import { urgencyLabel } from '../dossier/term-card.ts';
import { type Namen, namesOf } from '../journal/names.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { dataList, empty, linkButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { dagTekst } from '../layout/texts.ts';
import { mountRegister, registerContext } from './entry-routes.ts';
import { type Registerdefinitie, stateOf } from './register-definition.ts';

export const proceduresPath = '/procedures';
export const losseKlachtenPath = '/procedures/losse-klachten';

const handlerName = (namen: Namen, medewerkerId: string | null): string =>
  medewerkerId ? (namen.get(medewerkerId) ?? 'een vroegere medewerker') : 'nog niemand';

const definitieOf = (deps: PageDeps): Registerdefinitie<LosseKlacht, LosseKlachtgebeurtenis> => ({
  register: 'losse_klacht',
  pad: losseKlachtenPath,
  lijst: proceduresPath,
  titel: 'Klacht over het bureau',
  terug: 'Terug naar alle procedures',
  openen: receiveLosseKlacht,
  handelingen: losseKlachthandelingen.filter((one) => one !== receiveLosseKlacht),
  fold: foldLosseKlacht,
  geslotenOp: ({ afgehandeldOp }) => afgehandeldOp,
  kop: (klacht, { vandaag }, namen) => {
    const termijn = losseKlachttermijn(klacht, deps.instellingen);
    return html`<section class="mp-kaart" aria-label="Kern van de klacht">${dataList([
      ['Ontvangen', klacht.op && dagTekst(klacht.op)],
      ['Van', klacht.van && labelOf(losseKlagers, klacht.van)],
      ['Behandelaar', handlerName(namen, klacht.behandelaarId)],
      [
        termijn?.wat ?? '',
        termijn &&
          html`uiterlijk ${dagTekst(termijn.uiterlijk)} ${urgencyLabel({ uiterlijkOp: termijn.uiterlijk, waarschuwenOp: termijn.uiterlijk }, vandaag)}<br>${termijn.uitleg}`,
      ],
      ['Uitkomst', klacht.uitkomst && labelOf(procedureuitkomsten, klacht.uitkomst)],
      ['Afgehandeld', klacht.afgehandeldOp && dagTekst(klacht.afgehandeldOp)],
    ])}</section>`;
  },
  // Whom a complaint is about does not read it here; the handler and who leads do.
  mag: ({ overMedewerkerId, behandelaarId, op }, { actor }) =>
    op === null ||
    (actor.medewerkerId !== overMedewerkerId &&
      (actor.rol === 'leidinggevende' || actor.rol === 'directeur' || actor.medewerkerId === behandelaarId)),
});

type Los = { nummer: string; klacht: LosseKlacht };
type Blad = { lopend: readonly LopendeProcedure[]; los: readonly Los[]; namen: Namen; vandaag: Datum };

const inDossiers = ({ lopend, namen, vandaag }: Blad): Html =>
  lopend.length === 0
    ? empty('Er loopt geen bezwaar, klacht over het bureau of beroep in een dossier.')
    : table(
        'Lopende procedures in dossiers, de dringendste eerst',
        [
          {
            kop: 'Dossier',
            cel: (p) => html`<a class="mp-nummer" href="/dossiers/${p.dossiernummer}">${p.dossiernummer}</a>`,
          },
          { kop: 'Procedure', cel: (p) => labelOf(proceduresoorten, p.soort) },
          { kop: 'Van', cel: (p) => labelOf(klagers, p.van) },
          { kop: 'Ontvangen', cel: (p) => dagTekst(p.ontvangenOp) },
          { kop: 'Behandelaar', cel: (p) => handlerName(namen, p.behandelaarId) },
          {
            kop: 'Nu te doen',
            cel: (p) => (p.termijn ? termijnregels[p.termijn as TermijnNaam].label : 'Afhandelen'),
          },
          {
            kop: 'Uiterlijk',
            cel: (p) =>
              p.uiterlijkOp && p.waarschuwenOp
                ? html`${dagTekst(p.uiterlijkOp)} ${urgencyLabel({ uiterlijkOp: p.uiterlijkOp as Datum, waarschuwenOp: p.waarschuwenOp as Datum }, vandaag)}`
                : '',
          },
        ],
        lopend,
      );

const loose = ({ los, namen }: Blad, deps: PageDeps): Html =>
  los.length === 0
    ? empty('Er is geen klacht over het bureau buiten een dossier.')
    : table(
        'Klachten over het bureau die bij geen dossier horen, nieuwste eerst',
        [
          {
            kop: 'Nummer',
            cel: ({ nummer }) =>
              html`<a class="mp-nummer" href="${losseKlachtenPath}/${nummer}">${nummer}</a>`,
          },
          { kop: 'Ontvangen', cel: ({ klacht }) => klacht.op && dagTekst(klacht.op) },
          { kop: 'Behandelaar', cel: ({ klacht }) => handlerName(namen, klacht.behandelaarId) },
          {
            kop: 'Stand',
            cel: ({ klacht }) => {
              const termijn = losseKlachttermijn(klacht, deps.instellingen);
              return termijn
                ? `${termijn.wat}, uiterlijk ${dagTekst(termijn.uiterlijk)}`
                : `Afgehandeld: ${klacht.uitkomst ? labelOf(procedureuitkomsten, klacht.uitkomst) : ''}`;
            },
          },
        ],
        los,
      );

const proceduresPage = (frame: Frame, blad: Blad, deps: PageDeps): Html =>
  page(frame, {
    titel: 'Procedures',
    inhoud: html`<div class="mp-titel"><h1>Procedures over het bureau</h1>${linkButton(`${losseKlachtenPath}/nieuw`, 'Klacht zonder dossier vastleggen')}</div>
<p>Bezwaar, klachten over het bureau en beroep. Iemand anders dan de behandelaar van de zaak behandelt ze. Zolang een procedure loopt, wordt het dossier niet vernietigd. Een klacht die bij een dossier hoort, legt u in dat dossier vast.</p>
<h2>In een dossier</h2>${inDossiers(blad)}<h2>Zonder dossier</h2>${loose(blad, deps)}`,
  });

/** All procedures about the bureau with their terms, and those that belong to no dossier (5.4.5, B12). */
export const mountProcedures = (app: Hono<Env>, deps: PageDeps): void => {
  const definitie = definitieOf(deps);
  app.get(proceduresPath, async (c) => {
    const context = registerContext(deps, c);
    const [lopend, posten, namen] = await Promise.all([
      lopendeProcedures(deps.store, context.actor),
      listPosten<LosseKlachtgebeurtenis>(deps, 'losse_klacht'),
      namesOf(deps),
    ]);
    const los = posten
      .map((post) => ({ nummer: post.nummer, klacht: stateOf(definitie, post) }))
      .filter(({ klacht }) => definitie.mag(klacht, context));
    return c.html(proceduresPage(frameOf(deps, c), { lopend, los, namen, vandaag: context.vandaag }, deps));
  });
  mountRegister(app, deps, definitie);
};
