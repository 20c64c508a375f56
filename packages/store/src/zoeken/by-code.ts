import type { Actor } from '@meldpunt/core';
import { sql } from 'kysely';
import { organisationAgreement } from '../conflict/name-agreement.ts';
import type { StoreDeps } from '../deps.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import { findByName } from './by-person.ts';
import type { Vondsten, Zoekreden } from './kinds.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'blindeIndexBits'>;

const MOST = 1500;

const all = (rows: readonly { dossier_id: string }[], reden: Zoekreden): Vondsten => ({
  gestopt: rows.length > MOST,
  redenen: new Map(rows.slice(0, MOST).map((row) => [row.dossier_id, [reden]])),
});

const visible = ({ store }: Deps, lezer: Actor) =>
  store.db
    .selectFrom('dossier')
    .select('dossier.dossier_id')
    .where(zichtbaar(lezer, 'dossier.dossier_id'))
    .orderBy('dossier.dossiernummer', 'desc')
    .limit(MOST + 1);

/** By any part of the number of a dossier. */
export const findByNumber = async (deps: Deps, lezer: Actor, tekst: string): Promise<Vondsten> => {
  const part = tekst.replaceAll(/[^\d-]/g, '');
  if (part === '') return all([], 'nummer');
  const rows = await visible(deps, lezer)
    .where(sql<boolean>`position(${part} in dossiernummer) > 0`)
    .execute();
  return all(rows, 'nummer');
};

/** By the number of an incident. */
export const findByIncident = async (deps: Deps, lezer: Actor, tekst: string): Promise<Vondsten> => {
  const part = tekst.toUpperCase().replaceAll(/[^\dV-]/g, '');
  if (part === '') return all([], 'voorval');
  const rows = await visible(deps, lezer)
    .innerJoin('voorval', 'voorval.voorval_id', 'dossier.voorval_id')
    .where(sql<boolean>`position(${part} in voorvalnummer) > 0`)
    .execute();
  return all(rows, 'voorval');
};

/** By the name of an organisation: in the register, and as it was typed in a dossier. */
export const findByOrganisation = async (deps: Deps, lezer: Actor, tekst: string): Promise<Vondsten> => {
  const register = await deps.store.db
    .selectFrom('organisatie')
    .select(['organisatie_id', 'naam'])
    .where('soort', '=', 'rechtspersoon')
    .execute();
  const words = tekst.trim().toLowerCase();
  const ids = register
    .filter(
      ({ naam }) =>
        naam && words && (naam.toLowerCase().includes(words) || organisationAgreement(naam, tekst) !== null),
    )
    .map((row) => row.organisatie_id);
  const typed = await findByName(deps, lezer, tekst);
  if (ids.length === 0) return typed;
  const rows = await visible(deps, lezer).where('organisatie_id', 'in', ids).execute();
  const { redenen, gestopt } = all(rows, 'organisatie');
  return { redenen: new Map([...typed.redenen, ...redenen]), gestopt: gestopt || typed.gestopt };
};
