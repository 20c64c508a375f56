import { type Actor, datumAt, isRefusal } from '@meldpunt/core';
import {
  acceptInvitation,
  inviteMedewerker,
  openInvitation,
  recordAct,
  type StoreDeps,
} from '@meldpunt/store';
import { Secret, TOTP } from 'otpauth';
import type { Client } from '../../api/client.ts';
import { meldingInput, systeem } from '../../support/melding.ts';

const WACHTWOORD = 'een zin van een paar woorden';

export type Account = { actor: Actor; gebruikersnaam: string; totp: TOTP };

/** An account that can log in, made the way everybody gets one. */
export const giveAccount = async (deps: StoreDeps): Promise<Account> => {
  const rol = 'klachtbehandelaar' as const;
  const invited = await inviteMedewerker(deps, {
    gebruikersnaam: 'meting',
    naam: 'Meting',
    rol,
    actor: systeem,
  });
  if (isRefusal(invited)) throw new Error('not invited');
  const shown = await openInvitation(deps, { token: invited.token, issuer: 'meting' });
  const totp = new TOTP({ secret: Secret.fromBase32(shown?.letters.replaceAll(' ', '') ?? '') });
  const code = totp.generate({ timestamp: deps.nu().getTime() - 30_000 });
  const accepted = await acceptInvitation(deps, { token: invited.token, wachtwoord: WACHTWOORD, code });
  if (!accepted || isRefusal(accepted)) throw new Error('invitation not accepted');
  return { actor: { medewerkerId: invited.medewerkerId, rol }, gebruikersnaam: 'meting', totp };
};

export const logIn = async (
  deps: StoreDeps,
  browser: Client,
  { gebruikersnaam, totp }: Account,
): Promise<void> => {
  await browser.post('/api/aanmelden', { gebruikersnaam, wachtwoord: WACHTWOORD });
  const code = totp.generate({ timestamp: deps.nu().getTime() });
  const done = await browser.post('/api/aanmelden/code', { code });
  if (done.status !== 204) throw new Error(`not logged in: ${done.status}`);
};

/** Dossiers of ten entries to record acts in, and one with many to open. */
export const fillDossiers = async (deps: StoreDeps, actor: Actor, many: number, entries: number) => {
  const op = datumAt(deps.nu());
  const fill = async (melderNaam: string, until: number) => {
    let known = { dossierId: null as string | null, dossiernummer: '', versie: 0 };
    while (known.versie < until) {
      const first = known.versie === 0;
      const contact = {
        op,
        wijze: 'telefoon',
        gelukt: true,
        metSlachtoffer: true,
        verslag: 'Verzonnen verslag.',
      };
      const answer = await recordAct(deps, {
        dossierId: known.dossierId,
        expectedVersion: known.versie,
        handeling: first ? 'receiveMelding' : 'contactClient',
        input: first ? meldingInput({ op, melderNaam }) : contact,
        actor,
      });
      if ('refused' in answer) throw new Error(`refused: ${JSON.stringify(answer)}`);
      known = answer;
    }
    return { dossiernummer: known.dossiernummer, versie: known.versie };
  };
  const dossiers: { dossiernummer: string; versie: number }[] = [];
  for (let i = 0; i < many; i += 1) dossiers.push(await fill(`Fictief Persoon ${i}`, 10));
  return { dossiers, long: (await fill('Fictief Lang', entries)).dossiernummer };
};
