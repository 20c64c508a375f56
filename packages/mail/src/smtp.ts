import { createTransport } from 'nodemailer';

/** How the mail server is reached. `verplicht`: STARTTLS or nothing; `direct`: TLS from the first byte; `uit`: in clear. */
export type Versleuteling = 'verplicht' | 'direct' | 'uit';

export type SmtpInstelling = {
  host: string;
  port: number;
  gebruiker?: string | undefined;
  wachtwoord?: string | undefined;
  /** The address that mail comes from. */
  van: string;
  tls: Versleuteling;
};

/** A mail: `id` becomes the part of its Message-ID before the @. */
export type Bericht = {
  id: string;
  aan: string;
  onderwerp: string;
  tekst: string;
  /** Not written by a person: other programs then do not answer it (RFC 3834). */
  automatisch: 'auto-generated' | 'auto-replied' | null;
};

/** Who takes mail to the server. */
export type Postbode = {
  /** Throws MailError. */
  send(bericht: Bericht): Promise<void>;
  /** Whether the server can be reached and lets us in. Throws MailError. */
  verify(): Promise<void>;
  close(): void;
};

/** Mail that did not get through. Holds a code alone: what a server says can hold an address. */
export class MailError extends Error {
  readonly code: string;
  /** Trying again does not help. */
  readonly definitief: boolean;

  constructor(code: string, definitief: boolean) {
    super(`mail: ${code}`);
    this.name = 'MailError';
    this.code = code;
    this.definitief = definitief;
  }
}

const REFUSED_FOR_GOOD = new Set(['EENVELOPE', 'EMESSAGE']);

const mailError = (error: unknown): MailError => {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const name = typeof code === 'string' && /^[A-Z]{2,20}$/.test(code) ? code : 'EONBEKEND';
  const answer = typeof responseCode === 'number' ? ` ${responseCode}` : '';
  const forGood = REFUSED_FOR_GOOD.has(name) && typeof responseCode === 'number' && responseCode >= 500;
  return new MailError(`${name}${answer}`, forGood);
};

const SECOND = 1000;

/** A mail server by SMTP; TLS is required unless it was switched off. */
export const openSmtp = ({ host, port, gebruiker, wachtwoord, van, tls }: SmtpInstelling): Postbode => {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'direct',
    requireTLS: tls === 'verplicht',
    ignoreTLS: tls === 'uit',
    tls: { minVersion: 'TLSv1.2' },
    ...(gebruiker && { auth: { user: gebruiker, pass: wachtwoord ?? '' } }),
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 60 * SECOND,
    // Nothing of a message may name a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = van.slice(van.lastIndexOf('@') + 1);
  return {
    send: async ({ id, aan, onderwerp, tekst, automatisch }) => {
      try {
        await transport.sendMail({
          from: van,
          to: { name: '', address: aan },
          subject: onderwerp,
          text: tekst,
          messageId: `<${id}@${domain}>`,
          ...(automatisch && { headers: { 'Auto-Submitted': automatisch } }),
        });
      } catch (error) {
        throw mailError(error);
      }
    },
    verify: async () => {
      try {
        await transport.verify();
      } catch (error) {
        throw mailError(error);
      }
    },
    close: () => transport.close(),
  };
};
