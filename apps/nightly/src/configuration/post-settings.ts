import { z } from 'zod';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);
const tls = (standard: 'verplicht' | 'direct') => z.enum(['verplicht', 'direct', 'uit']).default(standard);
const folder = (standard: string) => z.string().min(1).max(200).default(standard);

/** Mail out (SMTP) and in (IMAP); both off until a host is given. */
export const postSettings = {
  MELDPUNT_SMTP_HOST: z
    .string()
    .optional()
    .describe('Mailserver om mee te versturen. Leeg: Meldpunt verstuurt geen e-mail.'),
  MELDPUNT_SMTP_PORT: port(587).describe('Poort van de mailserver.'),
  MELDPUNT_SMTP_GEBRUIKER: z
    .string()
    .optional()
    .describe('Gebruiker op de mailserver. Leeg: zonder aanmelden.'),
  MELDPUNT_SMTP_WACHTWOORD: z.string().optional().describe('Wachtwoord op de mailserver.'),
  MELDPUNT_SMTP_VAN: z.email().optional().describe('Het adres waar e-mail van Meldpunt vandaan komt.'),
  MELDPUNT_SMTP_TLS: tls('verplicht').describe(
    'Versleuteling bij versturen: verplicht (STARTTLS), direct (TLS vanaf het begin) of uit (alleen op deze machine).',
  ),
  MELDPUNT_IMAP_HOST: z
    .string()
    .optional()
    .describe('Mailserver met het postvak voor meldingen. Leeg: Meldpunt leest geen e-mail.'),
  MELDPUNT_IMAP_PORT: port(993).describe('Poort van die mailserver.'),
  MELDPUNT_IMAP_GEBRUIKER: z.string().optional().describe('Gebruiker van het postvak.'),
  MELDPUNT_IMAP_WACHTWOORD: z.string().optional().describe('Wachtwoord van het postvak.'),
  MELDPUNT_IMAP_TLS: tls('direct').describe('Versleuteling bij lezen: direct, verplicht (STARTTLS) of uit.'),
  MELDPUNT_IMAP_MAP: folder('INBOX').describe('Map die wordt gelezen.'),
  MELDPUNT_IMAP_OVERGENOMEN: folder('Meldpunt/Overgenomen').describe(
    'Map waar een bericht heen gaat dat een melding is geworden.',
  ),
  MELDPUNT_IMAP_OVERGESLAGEN: folder('Meldpunt/Overgeslagen').describe(
    'Map voor automatische antwoorden, reclame en onbestelbare berichten.',
  ),
  MELDPUNT_POST_BEVESTIGING: z
    .enum(['ja', 'nee'])
    .default('nee')
    .transform((answer) => answer === 'ja')
    .describe('Krijgt wie per e-mail meldt een ontvangstbevestiging?'),
};

/** Which settings go together: a server that is named needs an address or a login. */
export const missingPostSettings = (given: {
  MELDPUNT_SMTP_HOST?: string | undefined;
  MELDPUNT_SMTP_VAN?: string | undefined;
  MELDPUNT_IMAP_HOST?: string | undefined;
  MELDPUNT_IMAP_GEBRUIKER?: string | undefined;
  MELDPUNT_IMAP_WACHTWOORD?: string | undefined;
  MELDPUNT_POST_BEVESTIGING: boolean;
}): string[] => [
  ...(given.MELDPUNT_SMTP_HOST && !given.MELDPUNT_SMTP_VAN ? ['MELDPUNT_SMTP_VAN'] : []),
  ...(given.MELDPUNT_IMAP_HOST && !given.MELDPUNT_IMAP_GEBRUIKER ? ['MELDPUNT_IMAP_GEBRUIKER'] : []),
  ...(given.MELDPUNT_IMAP_HOST && !given.MELDPUNT_IMAP_WACHTWOORD ? ['MELDPUNT_IMAP_WACHTWOORD'] : []),
  ...(given.MELDPUNT_POST_BEVESTIGING && !given.MELDPUNT_SMTP_HOST ? ['MELDPUNT_SMTP_HOST'] : []),
];
