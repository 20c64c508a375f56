import { geldend, isRefusal, magVia } from '@meldpunt/core';
import {
  contactgegevens,
  digestFor,
  isMailadres,
  openDossier,
  readPostadres,
  type StoreDeps,
  type Uitgaand,
} from '@meldpunt/store';
import { digestText } from './digest-text.ts';
import type { Bericht } from './smtp.ts';

/** What a mail is made of besides the store. */
export type ComposeDeps = StoreDeps & { bureau: string; adres: () => string };

const systeem = { medewerkerId: null, rol: 'systeem' } as const;

const receipt = (bureau: string): { onderwerp: string; tekst: string } => ({
  onderwerp: `${bureau}: wij hebben uw e-mail ontvangen`,
  tekst: [
    'Geachte heer of mevrouw,',
    '',
    'Wij hebben uw e-mail ontvangen. Binnen twee werkdagen neemt een medewerker contact met u op.',
    'Is er direct gevaar? Bel dan 112.',
    '',
    'Met vriendelijke groet,',
    bureau,
    '',
  ].join('\n'),
});

/** The client's words and address come out of the vault at the last moment; reading them is logged. */
const toClient = async (deps: ComposeDeps, post: Uitgaand): Promise<Bericht | null> => {
  const opened = await openDossier(deps, post.dossierId ?? '', {
    reader: systeem,
    onderdelen: ['contact', 'vrije_tekst'],
  });
  if (!opened || isRefusal(opened)) return null;
  const stands = geldend(opened.journaal).some(({ versie }) => versie === post.versie);
  const { email } = contactgegevens(opened);
  if (!stands || !magVia(opened.dossier, 'email') || !email || !isMailadres(email)) return null;
  if (post.soort === 'ontvangstbevestiging')
    return { id: post.postId, aan: email, automatisch: 'auto-replied', ...receipt(deps.bureau) };
  const words: Record<string, string> = Object.assign(
    {},
    ...opened.persoonlijk.filter(({ versie }) => versie === post.versie).map(({ velden }) => velden),
  );
  if (!words.onderwerp || !words.bericht) return null;
  const tekst = `${words.bericht}\n\nMet vriendelijke groet,\n${deps.bureau}\n`;
  return { id: post.postId, aan: email, onderwerp: words.onderwerp, tekst, automatisch: null };
};

/** A warning that waited this long, because mail was off or broken, says nothing any more; the screen still does. */
const STALE = 7 * 24 * 60 * 60_000;

/** That something was done to an account: nothing of what, or to whom. It goes to who wants no morning message too. */
const toWarned = async (deps: ComposeDeps, post: Uitgaand): Promise<Bericht | null> => {
  const postadres = await readPostadres(deps, post.medewerkerId ?? '');
  if (!postadres || deps.nu().getTime() - post.gemaaktOp.getTime() > STALE) return null;
  return {
    id: post.postId,
    aan: postadres.adres,
    automatisch: 'auto-generated',
    onderwerp: 'Log in bij Meldpunt en kijk',
    tekst: [
      'Goedendag,',
      '',
      'In Meldpunt staat een waarschuwing voor u. Log in en kijk.',
      'Typ het adres van Meldpunt zelf. In deze e-mail staat met opzet geen link.',
      '',
      'Lukt inloggen niet? Bel dan meteen een collega of de directeur.',
      '',
    ].join('\n'),
  };
};

/** Makes the words of a mail just before it goes; null when it is no longer wanted, or no longer allowed. */
export const composePost = async (deps: ComposeDeps, post: Uitgaand): Promise<Bericht | null> => {
  if (post.soort === 'accountbericht') return toWarned(deps, post);
  if (post.soort !== 'ochtendbericht') return toClient(deps, post);
  const digest = await digestFor(deps, post.medewerkerId ?? '');
  if (!digest) return null;
  return {
    id: post.postId,
    aan: digest.adres,
    automatisch: 'auto-generated',
    ...digestText(digest.overzicht, deps.adres()),
  };
};
