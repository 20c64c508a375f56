import { readFileSync } from 'node:fs';
import { werkgebied } from '@meldpunt/core';
import { z } from 'zod';
import { Problem } from '../command/problem.ts';
import { missingPostSettings, postSettings } from './post-settings.ts';

const whole = (min: number, max: number, standard: number) =>
  z.coerce.number().int().min(min).max(max).default(standard);
const yesNo = (standard: boolean) =>
  z
    .enum(['ja', 'nee'])
    .default(standard ? 'ja' : 'nee')
    .transform((answer) => answer === 'ja');

/** Every setting of an installation, read from the environment; each secret also as NAME_FILE. */
export const configurationSchema = z.object({
  MELDPUNT_DATA: z.string().min(1).default('data').describe('Map met de gegevens van deze installatie.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('Een eigen PostgreSQL-server (15 of nieuwer). Leeg: de ingebouwde database.'),
  MELDPUNT_SLEUTELMAP: z
    .string()
    .optional()
    .describe('Map met de sleutels. Zet haar op een andere schijf dan de database.'),
  MELDPUNT_ROOT_KEY: z
    .string()
    .optional()
    .describe('De hoofdsleutel: 32 bytes in base64. Leeg: een bestand in de sleutelmap.'),
  MELDPUNT_BACKUP_KEY: z
    .string()
    .min(12)
    .optional()
    .describe('Wachtzin waarmee back-ups worden versleuteld.'),
  MELDPUNT_HOST: z.string().default('127.0.0.1').describe('Adres waarop de site luistert.'),
  MELDPUNT_PORT: whole(0, 65_535, 8080).describe(
    'Poort van de site. Is zij bezet, dan neemt Meldpunt de volgende.',
  ),
  MELDPUNT_ADRES: z
    .url()
    .optional()
    .describe('Het adres waarop gebruikers de site openen, als er een proxy voor staat.'),
  MELDPUNT_BUREAU: z
    .string()
    .min(1)
    .max(120)
    .default('Antidiscriminatievoorziening')
    .describe('Naam van het bureau op schermen en rapporten.'),
  MELDPUNT_CONTACT: z.string().max(200).default('').describe('Contactgegevens op rapporten.'),
  MELDPUNT_BUREAU_ADRES: z
    .string()
    .max(400)
    .default('')
    .transform((lines) =>
      lines
        .split('|')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .describe('Adres van het bureau op brieven; een streepje (|) tussen de regels.'),
  MELDPUNT_BUREAU_TELEFOON: z.string().max(40).optional().describe('Telefoonnummer van het bureau.'),
  MELDPUNT_BUREAU_EMAIL: z.email().optional().describe('E-mailadres van het bureau.'),
  MELDPUNT_BUREAU_WEBSITE: z.string().max(200).optional().describe('Website van het bureau.'),
  MELDPUNT_BUREAU_LOGO: z.string().optional().describe('PNG-bestand met het logo op brieven.'),
  MELDPUNT_DOCUMENT_MB: whole(1, 50, 20).describe('Hoeveel MB een document ten hoogste mag zijn.'),
  MELDPUNT_CLAMD: z
    .string()
    .regex(/^(\/.+|[\w.-]+:\d{1,5})$/)
    .optional()
    .describe(
      'Waar de virusscanner clamd luistert: een socket (/run/clamav/clamd.ctl) of host:poort. Is dit ingevuld, dan wordt niets bewaard dat niet is gescand.',
    ),
  MELDPUNT_WERKGEBIED: z
    .string()
    .default(werkgebied.join(','))
    .transform((list) => list.split(',').map((code) => code.trim()))
    .pipe(z.array(z.string().regex(/^GM\d{4}$/)).min(1))
    .describe('CBS-codes van de gemeenten in het werkgebied, met komma’s.'),
  MELDPUNT_NACHT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('04:00')
    .describe('Tijd waarop de nacht begint (Europe/Amsterdam).'),
  MELDPUNT_MASSAAL_VANAF: whole(2, 1_000_000, 50).describe(
    'Vanaf hoeveel meldingen over één voorval het massameldingen zijn.',
  ),
  MELDPUNT_SIGNAAL_MELDERS: whole(2, 1000, 3).describe(
    'Vanaf hoeveel verschillende melders een organisatie een signaal is.',
  ),
  MELDPUNT_CONCEPT_DAGEN: whole(1, 365, 30).describe(
    'Na hoeveel dagen een concept dat niemand afmaakt wordt weggegooid.',
  ),
  MELDPUNT_BEWAARREGELS: z
    .string()
    .optional()
    .describe(
      'JSON-bestand met de bewaarregels. Leeg: het voorstel dat Meldpunt meelevert (docs/retention.md).',
    ),
  MELDPUNT_VERWERKINGEN: z
    .string()
    .optional()
    .describe(
      'JSON-bestand met de eigen teksten voor het register van verwerkingen: verwerkingsverantwoordelijke, contact, functionaris, doelen, verwerkers, doorgifte.',
    ),
  MELDPUNT_KLACHT_BEVESTIGING: whole(1, 60, 10).describe(
    'Klacht over het bureau: binnen zoveel werkdagen wordt de ontvangst bevestigd.',
  ),
  MELDPUNT_KLACHT_ANTWOORD: whole(1, 52, 4).describe(
    'Klacht over het bureau: binnen zoveel weken is er een antwoord.',
  ),
  MELDPUNT_KLACHT_UITERSTE: whole(1, 52, 8).describe(
    'Klacht over het bureau: na uitstel is er uiterlijk binnen zoveel weken een antwoord.',
  ),
  MELDPUNT_KOPPELING: z
    .string()
    .optional()
    .describe(
      'JSON-bestand met de koppeling naar de landelijke registratie. Leeg: het eigen schema (docs/registration.md).',
    ),
  MELDPUNT_GRONDSLAGADVIES: z
    .string()
    .max(300)
    .default('')
    .describe('Welke jurist adviseerde over de grondslagen van de gegevens, en wanneer (AVG artikel 6).'),
  MELDPUNT_GOEDE_VRIJDAG_VRIJ: yesNo(false).describe('Is Goede Vrijdag een vrije dag van het bureau?'),
  MELDPUNT_BRUGDAGEN_VRIJ: yesNo(false).describe('Zijn brugdagen vrije dagen van het bureau?'),
  MELDPUNT_SLUITINGSDAGEN: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((day) => day.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.iso.date()))
    .describe('Eigen sluitingsdagen, zoals 2026-12-28, met komma’s.'),
  ...postSettings,
});

export type Configuration = z.output<typeof configurationSchema>;

const secrets = [
  'MELDPUNT_ROOT_KEY',
  'MELDPUNT_BACKUP_KEY',
  'DATABASE_URL',
  'MELDPUNT_SMTP_WACHTWOORD',
  'MELDPUNT_IMAP_WACHTWOORD',
] as const;

const withSecretFiles = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const filled = { ...env };
  for (const name of secrets) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    try {
      filled[name] = readFileSync(path, 'utf8').trim();
    } catch {
      throw new Problem('configuration', { setting: `${name}_FILE`, reason: 'het bestand is niet te lezen' });
    }
  }
  return filled;
};

/** Reads the configuration; throws a Problem that names every wrong setting at once. Values are not repeated: they can be secret. */
export const readConfiguration = (env: NodeJS.ProcessEnv): Configuration => {
  const filled = Object.fromEntries(Object.entries(withSecretFiles(env)).filter(([, value]) => value !== ''));
  const unknown = Object.keys(filled).filter(
    (name) =>
      name.startsWith('MELDPUNT_') &&
      !(name in configurationSchema.shape) &&
      !name.endsWith('_FILE') &&
      name !== 'MELDPUNT_LIFELINE_FD' &&
      !name.startsWith('MELDPUNT_TEST'),
  );
  const parsed = configurationSchema.safeParse(filled);
  const wrong = parsed.success
    ? missingPostSettings(parsed.data)
    : parsed.error.issues.map((issue) => issue.path.join('.'));
  const names = [...new Set([...wrong, ...unknown])];
  if (parsed.success && names.length === 0) return parsed.data;
  throw new Problem('configuration', { setting: names.join(', '), reason: '' });
};
