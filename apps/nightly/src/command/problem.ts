/** Kinds of trouble a user can do something about; each has an exit code and one sentence in two languages. */
export const problems = {
  'unknown-command': {
    exit: 64,
    nl: 'Het commando "{name}" bestaat niet. "npm run meldpunt -- help" toont wat er is.',
    en: 'There is no command "{name}". "npm run meldpunt -- help" lists what there is.',
  },
  'unknown-option': {
    exit: 64,
    nl: 'De optie "{name}" hoort niet bij dit commando. "npm run meldpunt -- help {command}" toont wat kan.',
    en: 'The option "{name}" does not belong to this command. "npm run meldpunt -- help {command}" shows what does.',
  },
  'missing-option': { exit: 64, nl: 'De optie "{name}" ontbreekt.', en: 'The option "{name}" is missing.' },
  'bad-date': {
    exit: 64,
    nl: '"{value}" is geen bestaande datum. Schrijf een datum als 2026-03-01.',
    en: '"{value}" is not a date. Write a date as 2026-03-01.',
  },
  'bad-number': {
    exit: 64,
    nl: '"{value}" is geen bruikbaar getal voor {name}.',
    en: '"{value}" is not a usable number for {name}.',
  },
  'bad-choice': {
    exit: 64,
    nl: '"{value}" kan niet voor {name}. Kies uit: {choices}.',
    en: '"{value}" is not possible for {name}. Choose from: {choices}.',
  },
  'unknown-gemeente': {
    exit: 64,
    nl: 'De gemeente "{value}" hoort in {year} niet bij het werkgebied. Kies uit: {choices}.',
    en: 'The municipality "{value}" is not in the area served in {year}. Choose from: {choices}.',
  },
  'future-night': {
    exit: 64,
    nl: 'De nacht van {value} ligt in de toekomst.',
    en: 'The night of {value} lies in the future.',
  },
  'long-silence': {
    exit: 65,
    nl: 'De laatste nacht was die van {last}, en de klok zegt {today}. Klopt die datum, draai de nacht dan eenmaal met --date {today}. Klopt hij niet, zet dan eerst de klok goed.',
    en: 'The last night was that of {last}, and the clock says {today}. If that date is right, run the night once with --date {today}. If not, put the clock right first.',
  },
  'bad-input': { exit: 65, nl: '{text}', en: '{text}' },
  'file-missing': {
    exit: 66,
    nl: 'Het bestand {file} is er niet of is niet te lezen.',
    en: 'The file {file} is missing or cannot be read.',
  },
  'database-down': {
    exit: 69,
    nl: 'De database is niet bereikbaar. Controleer of de server draait en of DATABASE_URL klopt.',
    en: 'The database cannot be reached. Check that the server runs and that DATABASE_URL is right.',
  },
  'database-failed': {
    exit: 69,
    nl: '{text}',
    en: 'The embedded database did not start. Try again with --verbose.',
  },
  'database-refused': {
    exit: 69,
    nl: 'De database weigert de verbinding. Controleer naam, wachtwoord en rechten in DATABASE_URL.',
    en: 'The database refuses the connection. Check name, password and rights in DATABASE_URL.',
  },
  'port-taken': {
    exit: 69,
    nl: 'Poort {port} en de {tried} daarna zijn bezet. Kies een andere met MELDPUNT_PORT.',
    en: 'Port {port} and the {tried} after it are taken. Choose another with MELDPUNT_PORT.',
  },
  'disk-full': {
    exit: 73,
    nl: 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw; er is niets half gedaan.',
    en: 'The disk is full. Free some space and try again; nothing was left half done.',
  },
  'not-writable': {
    exit: 73,
    nl: 'In {file} kan niet worden geschreven.',
    en: '{file} cannot be written to.',
  },
  'target-not-empty': {
    exit: 73,
    nl: '{text}',
    en: 'The target is not empty; restore only into an empty installation.',
  },
  'restore-broken': {
    exit: 73,
    nl: 'Het terugzetten van een reservekopie is hier afgebroken. Voer "meldpunt restore" opnieuw uit; dat ruimt eerst op.',
    en: 'Restoring a backup was broken off here. Run "meldpunt restore" again; it clears up first.',
  },
  busy: {
    exit: 75,
    nl: 'Een ander proces draait deze nacht al. Wacht tot het klaar is.',
    en: 'Another process already runs this night. Wait until it is done.',
  },
  'in-use': {
    exit: 75,
    nl: 'Deze gegevensmap is al in gebruik door een andere Meldpunt. Stop die eerst, of kies een andere map met MELDPUNT_DATA.',
    en: 'This data directory is in use by another Meldpunt. Stop that one first, or choose another directory with MELDPUNT_DATA.',
  },
  'wrong-key': {
    exit: 77,
    nl: 'De sleutel klopt niet bij deze gegevens.',
    en: 'The key does not fit these data.',
  },
  'key-place': {
    exit: 77,
    nl: 'De sleutelmap ontbreekt of is niet te openen. Zonder sleutels zijn de gegevens niet te lezen.',
    en: 'The key directory is missing or cannot be opened. Without keys the data cannot be read.',
  },
  'schema-newer': {
    exit: 78,
    nl: 'De database is van een nieuwere versie van Meldpunt. Werk eerst Meldpunt bij.',
    en: 'The database belongs to a newer Meldpunt. Update Meldpunt first.',
  },
  'schema-older': {
    exit: 78,
    nl: 'De database is van een oudere versie. Voer eerst "npm run meldpunt -- migrate" uit.',
    en: 'The database belongs to an older version. Run "npm run meldpunt -- migrate" first.',
  },
  configuration: {
    exit: 78,
    nl: 'Deze instellingen kloppen niet: {setting}. {reason} "npm run meldpunt -- config" legt elke instelling uit.',
    en: 'These settings are not right: {setting}. {reason} "npm run meldpunt -- config" explains every setting.',
  },
  damaged: { exit: 65, nl: '{text}', en: 'The file is damaged or was changed.' },
  refused: { exit: 65, nl: '{text}', en: '{text}' },
  'night-failed': {
    exit: 70,
    nl: 'De nacht van {date} is gestopt bij de stap {step}: {text}',
    en: 'The night of {date} stopped at step {step}: {text}',
  },
  unhealthy: {
    exit: 1,
    nl: 'Deze installatie heeft aandacht nodig; zie de regels met een uitroepteken.',
    en: 'This installation needs attention; see the lines with an exclamation mark.',
  },
  unexpected: {
    exit: 70,
    nl: 'Er ging iets mis dat wij niet hadden voorzien. Probeer het opnieuw met --verbose en stuur de melding naar de beheerder.',
    en: 'Something went wrong that we did not foresee. Try again with --verbose and send the message to the administrator.',
  },
} as const satisfies Record<string, { exit: number; nl: string; en: string }>;

export type ProblemKind = keyof typeof problems;

/** Trouble for the user: a kind and what to fill into its sentence. Never holds personal data. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly values: Record<string, string>;

  constructor(kind: ProblemKind, values: Record<string, string> = {}, options?: ErrorOptions) {
    super(kind, options);
    this.name = 'Problem';
    this.kind = kind;
    this.values = values;
  }
}

/** The sentence of a problem, in Dutch, or in English when the language of the terminal is English. */
export const sentenceOf = (problem: Problem, language: 'nl' | 'en'): string =>
  problems[problem.kind][language]
    .replace(/\{(\w+)\}/g, (_, name: string) => problem.values[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** The language of the terminal: English for LANG=en…, Dutch otherwise. */
export const languageOf = (env: NodeJS.ProcessEnv): 'nl' | 'en' =>
  /^en(\b|_)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'nl';
