import { statfs } from 'node:fs/promises';
import type { Logbericht } from '@meldpunt/api';
import {
  checkMailbox,
  deliverPost,
  type ImapInstelling,
  MailError,
  openSmtp,
  type Postbode,
  readMailbox,
  type SmtpInstelling,
} from '@meldpunt/mail';
import { StoreError } from '@meldpunt/store';
import type { Configuration } from '../configuration/configuration.ts';
import { uploadSettings } from '../configuration/upload-settings.ts';
import type { Installation } from '../installation.ts';

const smtpOf = (c: Configuration): SmtpInstelling | null =>
  c.MELDPUNT_SMTP_HOST && c.MELDPUNT_SMTP_VAN
    ? {
        host: c.MELDPUNT_SMTP_HOST,
        port: c.MELDPUNT_SMTP_PORT,
        gebruiker: c.MELDPUNT_SMTP_GEBRUIKER,
        wachtwoord: c.MELDPUNT_SMTP_WACHTWOORD,
        van: c.MELDPUNT_SMTP_VAN,
        tls: c.MELDPUNT_SMTP_TLS,
      }
    : null;

const imapOf = (c: Configuration): ImapInstelling | null =>
  c.MELDPUNT_IMAP_HOST && c.MELDPUNT_IMAP_GEBRUIKER && c.MELDPUNT_IMAP_WACHTWOORD
    ? {
        host: c.MELDPUNT_IMAP_HOST,
        port: c.MELDPUNT_IMAP_PORT,
        gebruiker: c.MELDPUNT_IMAP_GEBRUIKER,
        wachtwoord: c.MELDPUNT_IMAP_WACHTWOORD,
        tls: c.MELDPUNT_IMAP_TLS,
        map: c.MELDPUNT_IMAP_MAP,
        overgenomen: c.MELDPUNT_IMAP_OVERGENOMEN,
        overgeslagen: c.MELDPUNT_IMAP_OVERGESLAGEN,
      }
    : null;

/** The mail of an installation; a part is null where no server is set. */
export type Post = {
  deliver: (() => Promise<void>) | null;
  read: (() => Promise<void>) | null;
  close: () => void;
};

/** Another process that is at it already is no fault; anything else is logged by its name and tried again next time. */
const quietly =
  (log: (line: Logbericht) => void, wat: string, work: () => Promise<Record<string, number>>) => async () => {
    try {
      const counts = await work();
      if (Object.values(counts).some((aantal) => aantal > 0))
        log({ niveau: 'info', bericht: wat, ...counts });
    } catch (error) {
      if (error instanceof StoreError && error.kind === 'run-busy') return;
      log({ niveau: 'fout', bericht: wat, fout: error instanceof Error ? error.name : 'onbekend' });
    }
  };

/** Opens the mail of an installation. `adres` is where users find the site. */
export const wirePost = (
  { configuration, deps, databaseUrl, settings, places }: Installation,
  { adres, log }: { adres: () => string; log: (line: Logbericht) => void },
): Post => {
  const smtp = smtpOf(configuration);
  const imap = imapOf(configuration);
  const postbode: Postbode | null = smtp && openSmtp(smtp);
  // What is set on screen can have changed since the last round.
  const fresh = async () => {
    await settings.vernieuw();
    return { ...deps, databaseUrl, bureau: settings.bureau.naam };
  };
  const eigenAdressen = [smtp?.van, imap?.gebruiker].flatMap((one) => one?.toLowerCase() ?? []);
  const uploads = uploadSettings(configuration);
  const bevestigen = configuration.MELDPUNT_POST_BEVESTIGING;
  const mislukt = new Map<string, number>();
  const vrij = async () => {
    const { bavail, bsize } = await statfs(places.data);
    return bavail * bsize;
  };
  return {
    deliver:
      postbode && quietly(log, 'post uit', async () => deliverPost({ ...(await fresh()), postbode, adres })),
    read:
      imap &&
      quietly(log, 'post in', async () =>
        readMailbox({ ...(await fresh()), postbus: imap, eigenAdressen, bevestigen, uploads, mislukt, vrij }),
      ),
    close: () => postbode?.close(),
  };
};

/** What went wrong when the mail servers were asked, as a code; null: all is well; undefined: not set up. */
export type Postcheck = { smtp: string | null | undefined; imap: string | null | undefined };

/** Asks both mail servers whether they let us in. */
export const checkPost = async (configuration: Configuration): Promise<Postcheck> => {
  const smtp = smtpOf(configuration);
  const imap = imapOf(configuration);
  const postbode = smtp && openSmtp(smtp);
  const sending = postbode?.verify().then(
    () => null,
    (error: unknown) => (error instanceof MailError ? error.code : 'EONBEKEND'),
  );
  const [sent, read] = await Promise.all([sending, imap ? checkMailbox(imap) : undefined]);
  postbode?.close();
  return { smtp: sent, imap: read };
};
