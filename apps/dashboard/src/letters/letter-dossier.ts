import { actorOf, Problem, problems } from '@meldpunt/api';
import { type Act, actByName, type Context, datumAt, isRefusal } from '@meldpunt/core';
import { type Bekend, type Briefsoort, briefsoort } from '@meldpunt/letters';
import {
  type Contactgegevens,
  contactgegevens,
  latestFields,
  type OpenedDossier,
  openDossier,
  organisatieNamen,
} from '@meldpunt/store';
import type { PageContext, PageDeps } from '../deps.ts';

/** All that writing a letter in a dossier rests on. Reading it was logged. */
export type Briefdossier = {
  soort: string;
  brief: Briefsoort;
  act: Act;
  opened: OpenedDossier;
  contact: Contactgegevens;
  context: Context;
  bekend: Bekend;
};

/** The dossier as who writes in it sees it. */
export const openForLetters = async (
  deps: PageDeps,
  c: PageContext,
): Promise<{ opened: OpenedDossier; context: Context; behandelaar: string }> => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  const actor = actorOf(sessie);
  const opened = await openDossier(deps, c.req.param('dossiernummer') ?? '', {
    reader: actor,
    onderdelen: ['journaal', 'contact', 'derden', 'vrije_tekst'],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  const nu = deps.nu();
  const { instellingen, nieuwId } = deps;
  return {
    opened,
    context: { actor, nu, vandaag: datumAt(nu), instellingen, nieuwId },
    behandelaar: sessie.naam,
  };
};

/** The kind of letter that the address names, with its dossier. */
export const openLetter = async (deps: PageDeps, c: PageContext): Promise<Briefdossier> => {
  const soort = c.req.param('soort') ?? '';
  const brief = briefsoort(soort);
  const act = brief && actByName(brief.handeling);
  if (!brief || !act) throw new Problem(problems.nietGevonden());
  const { opened, context, behandelaar } = await openForLetters(deps, c);
  const contact = contactgegevens(opened);
  const { organisatieId } = opened.dossier.melding ?? {};
  const organisations = await organisatieNamen(deps.store, organisatieId ? [organisatieId] : []);
  const bekend: Bekend = {
    soort,
    dossier: opened.dossier,
    dossiernummer: opened.rij.dossiernummer,
    client: contact.naam,
    wederpartij:
      latestFields(opened.persoonlijk).wederpartijNaam ??
      (organisatieId ? organisations.get(organisatieId) : undefined),
    bureau: { naam: deps.bureau.naam, telefoon: deps.bureau.telefoon },
    behandelaar,
    vandaag: context.vandaag,
    instellingen: deps.instellingen,
  };
  return { soort, brief, act, opened, contact, context, bekend };
};
